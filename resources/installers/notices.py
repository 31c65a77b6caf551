"""Keys and notices of new versions, for maintainers: made, signed, and held against the program's own judgement.

The secret key comes from a file or from the variable SHIPDESK_UPDATE_KEY and is never written anywhere but to the file
that `new-key` makes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shipdesk import __version__, paths
from shipdesk.updates import Key, Source, judge, load_source, open_sealed, seal

KEY_VARIABLE = "SHIPDESK_UPDATE_KEY"
LIFE = timedelta(days=90)
PINNED = paths.resources() / "updates" / "source.toml"


class NotPossible(Exception):
    """A sentence for the maintainer."""


def new_key(file: Path) -> str:
    """Writes a secret key that only the user may read; returns its public half for `source.toml`."""
    from nacl.signing import SigningKey

    key = SigningKey.generate()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as secret:
        secret.write(base64.b64encode(bytes(key)).decode("ascii") + "\n")
    return base64.b64encode(bytes(key.verify_key)).decode("ascii")


def read_key(file: Path | None) -> bytes:
    text = file.read_text(encoding="ascii") if file is not None else os.environ.get(KEY_VARIABLE, "")
    secret = base64.b64decode(text.strip()) if text.strip() else b""
    if len(secret) != 32:
        raise NotPossible(f"No secret key: give --key-file, or set {KEY_VARIABLE} to 32 bytes in base64.")
    return secret


def public_of(secret: bytes) -> bytes:
    from nacl.signing import SigningKey

    return bytes(SigningKey(secret).verify_key)


def write_notice(out: Path, files: Sequence[Path], serial: int, page: str, news: dict[str, str], secret: bytes) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    content = {
        "serial": serial,
        "version": __version__,
        "published": now.isoformat(),
        "expires": (now + LIFE).isoformat(),
        "page": page,
        "news": news,
        "downloads": [
            {"name": file.name, "bytes": file.stat().st_size, "sha256": sha256(file)} for file in sorted(files)
        ],
    }
    out.write_bytes(seal(json.dumps(content, ensure_ascii=False).encode("utf-8"), secret))


def judge_as_the_program(file: Path, source: Source) -> str:
    """The version of a notice that the program would take; raises what it would raise."""
    data = file.read_bytes()
    notice = open_sealed(data, source.keys)
    judge(
        notice, hashlib.sha256(data).hexdigest(), page_prefix=source.page_prefix, now=datetime.now(UTC), seen=None
    )  # fmt: skip
    return notice.version


def source_for_rehearsal(secret: bytes) -> Source:
    """The pinned source with the key of the rehearsal in place of the pinned one."""
    pinned = load_source(PINNED)
    return Source(pinned.address, pinned.page_prefix, (Key(public_of(secret)),))


def require_real(secret: bytes | None = None) -> None:
    """Nobody publishes with a placeholder, or with a key that no program trusts."""
    pinned = load_source(PINNED)
    if pinned.is_placeholder:
        raise NotPossible("resources/updates/source.toml still holds a PLACEHOLDER (address or key): not published.")
    if secret is not None and public_of(secret) not in {key.public for key in pinned.keys}:
        raise NotPossible("This secret key is not the one whose public half is pinned: no program would take it.")


def sha256(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def write_sums(folder: Path) -> Path:
    """`SHA256SUMS` over every file of the folder, as sha256sum writes and checks it."""
    sums = folder / "SHA256SUMS"
    files = sorted(path for path in folder.iterdir() if path.is_file() and path != sums)
    sums.write_text("".join(f"{sha256(path)}  {path.name}\n" for path in files), encoding="utf-8")
    return sums
