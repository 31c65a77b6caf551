"""One parser of foreign files under Atheris: `python -m tests.nightly.fuzz_parsers KIND CORPUS [libFuzzer options]`.

Whatever bytes come, the parser reads them or refuses them with a reason; anything else ends this process.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris  # type: ignore[import-untyped]  # brought for the night only

with atheris.instrument_imports(include=["shipdesk"]):
    from shipdesk.catalogs.file_table import open_records
    from shipdesk.errors import WrongInput
    from shipdesk.services.read_json import read_json_object
    from shipdesk.sheets.how_to_read import HowToRead
    from shipdesk.sheets.limits import Limits
    from shipdesk.sheets.reading import open_packed


def table(path: Path) -> None:
    with open_packed(path, Limits(), HowToRead()) as sheet:
        for _ in sheet.packs:
            pass


def catalog(path: Path) -> None:
    with open_records(path) as records:
        for _ in records:
            pass


KINDS: dict[str, Callable[[Path], object]] = {
    "table": table, "workbook": table, "catalog": catalog, "json": read_json_object,
}  # fmt: skip


def main(kind: str, options: list[str]) -> None:
    path = Path(tempfile.mkdtemp(prefix="shipdesk-fuzz-")) / "any"

    def one(data: bytes) -> None:
        path.write_bytes(data)
        try:
            KINDS[kind](path)
        except WrongInput:
            return

    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
