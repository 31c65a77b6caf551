"""A catalog file of somebody else, read as the table it holds: nothing in it is believed, nothing of it is changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from shipdesk.catalogs.mark import APPLICATION_ID
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.errors import WrongInput


@contextmanager
def open_records(path: Path) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """Headers and products as numbered rows; `WrongInput` where it is no catalog. For a process that reads files."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
                database.execute(f"PRAGMA {pragma}")
            yield _records(database, _columns(database, path))
    except (sqlite3.Error, UnicodeError) as error:
        # Where a name in the file is no text, what SQLite says of it is none either.
        raise _unreadable(path, str(error)[:120]) from error


def _columns(database: sqlite3.Connection, path: Path) -> list[str]:
    identity = database.execute("PRAGMA application_id").fetchone()[0]
    is_table = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'products' AND type = 'table'").fetchone()
    if identity != APPLICATION_ID or not is_table:
        raise _unreadable(path, "products")
    there = {row[1] for row in database.execute("PRAGMA table_info(products)")}
    return [column for column in PRODUCT_FIELDS if column in there]


def _records(database: sqlite3.Connection, columns: list[str]) -> Iterator[tuple[int, list[str]]]:
    yield 1, list(columns)
    rows = database.execute(f"SELECT {', '.join(columns)} FROM products ORDER BY id")
    for number, values in enumerate(rows, start=2):
        yield number, ["" if value is None else str(value) for value in values]


def _unreadable(path: Path, detail: str) -> WrongInput:
    return WrongInput("not_a_table", "catalog_file_unreadable", file=path.name, detail=detail)
