"""The process that reads tables: text files and workbooks by itself, catalog files by the catalogs' own reader."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from shipdesk.sheets.reading import Records
from shipdesk.sheets.worker import serve

_CATALOG_HEAD = b"SQLite format 3\0"


def read_sheets() -> None:
    """Runs until the program that started it ends."""
    serve({_CATALOG_HEAD: _open_catalog})


def _open_catalog(path: Path) -> AbstractContextManager[Records]:
    from shipdesk.catalogs.file_table import open_records

    return open_records(path)
