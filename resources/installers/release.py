"""`python dev.py release ...`: what a maintainer does to publish, and its rehearsal.

release --rehearse            every step that can run here, from a clean checkout, published nowhere
release check                 whether this checkout may be published
release new-key FILE          a secret key for notices of new versions; prints its public half
release sums DIR              SHA256SUMS of what is in it
release sbom FILE             what the program is made of, as CycloneDX
release notice OUT --serial N --page URL [--news LANGUAGE=TEXT]... [--key-file FILE] FILE...
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import notices
import sbom
from sqlite_utils import Database

from shipdesk import __version__
from shipdesk.catalogs.schema import migrations as CATALOG_MIGRATIONS
from shipdesk.embedded_hub.schema import MIGRATIONS as HUB_MIGRATIONS
from shipdesk.store.schema import MIGRATIONS as DESK_MIGRATIONS
from shipdesk.updates import load_source

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = HOME / "tests" / "schemas"
KEPT = {"desk": DESK_MIGRATIONS, "catalog": CATALOG_MIGRATIONS, "hub": HUB_MIGRATIONS}
"""The databases of which each released version leaves one behind, to be brought up to date ever after."""


def main(words: Sequence[str]) -> int:
    if words[:1] == ["--rehearse"]:
        import rehearsal

        return rehearsal.main()
    told = _parser().parse_args(words)
    try:
        told.act(told)
    except notices.NotPossible as error:
        print(f"Not possible: {error}")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py release", description=__doc__, add_help=True)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    verbs = parser.add_subparsers(required=True)
    check = verbs.add_parser("check")
    check.set_defaults(act=lambda _: require_publishable())
    key = verbs.add_parser("new-key")
    key.add_argument("file", type=Path)
    key.set_defaults(act=lambda told: print(f'public = "{notices.new_key(told.file)}"'))
    sums = verbs.add_parser("sums")
    sums.add_argument("folder", type=Path)
    sums.set_defaults(act=lambda told: print(notices.write_sums(told.folder)))
    parts = verbs.add_parser("sbom")
    parts.add_argument("file", type=Path)
    parts.set_defaults(act=lambda told: print(sbom.write(told.file, HOME / "requirements.txt"), "parts"))
    notice = verbs.add_parser("notice")
    notice.add_argument("out", type=Path)
    notice.add_argument("files", type=Path, nargs="+")
    notice.add_argument("--serial", type=int, required=True)
    notice.add_argument("--page", required=True)
    notice.add_argument("--news", action="append", default=[], help="en=What is new")
    notice.add_argument("--key-file", type=Path)
    notice.set_defaults(act=_notice)
    return parser


def _notice(told: argparse.Namespace) -> None:
    secret = notices.read_key(told.key_file)
    notices.require_real(secret)
    news = dict(one.split("=", 1) for one in told.news)
    notices.write_notice(told.out, told.files, told.serial, told.page, news, secret)
    print(notices.judge_as_the_program(told.out, load_source(notices.PINNED)))


def require_publishable() -> None:
    """Raises `NotPossible` for what must not leave the house."""
    notices.require_real()
    if not re.fullmatch(r"\d+\.\d+\.\d+", __version__):
        raise notices.NotPossible(f"{__version__} is no version of three numbers.")
    require_kept_schemas()
    git = ["git", "-C", str(HOME)]
    if subprocess.run([*git, "status", "--porcelain"], capture_output=True, check=True).stdout.strip():
        raise notices.NotPossible("The checkout has changes that are not committed.")
    tags = subprocess.run(
        [*git, "tag", "--points-at", "HEAD"], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    if f"v{__version__}" not in tags.split():
        raise notices.NotPossible(f"The commit does not bear the tag v{__version__}.")


def require_kept_schemas(folder: Path = SCHEMAS) -> None:
    """Raises `NotPossible` where no kept database has each migration of this version: it could never be tried again."""
    for kind, migrations in KEPT.items():
        newest = max(folder.glob(f"{kind}-*.sql"), key=lambda file: int(file.stem.rpartition("-")[2]))
        kept = newest.read_text(encoding="utf-8")
        lacking = [one.name for one in migrations.pending(Database(memory=True)) if f"'{one.name}'" not in kept]
        if lacking:
            raise notices.NotPossible(f"{newest.name} lacks {lacking}; its README says how the next one is kept.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
