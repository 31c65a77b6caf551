"""The pages of a database's own description: what they hold is all that is needed to know its tables."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from shipdesk.database.schema_pages import schema_pages


@pytest.mark.parametrize("tables", [1, 40, 3_000], ids=["one page", "two levels", "more"])
@pytest.mark.parametrize("width", [1, 900], ids=["short", "over several pages"])
def test_other_pages_may_be_lost_and_the_tables_are_known(tmp_path, tables, width):
    path, size = tmp_path / "wide.sqlite3", 4096
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("BEGIN")
        for number in range(min(tables, 3_000 // width + 40)):
            db.execute(f"CREATE TABLE t{number} ({', '.join(f'column_{number}_{at}' for at in range(width))})")
        told = db.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    content = bytearray(path.read_bytes())
    found = schema_pages(lambda number: bytes(content[(number - 1) * size : number * size]), size)
    for number in set(range(1, len(content) // size + 1)) - found:
        content[(number - 1) * size : number * size] = b"\xff" * size
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall() == told


def test_no_page_of_rows_is_among_them(tmp_path):
    path, size = tmp_path / "rows.sqlite3", 4096
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE rows (text)")
        db.executemany("INSERT INTO rows VALUES (?)", [("x" * 1_000,)] * 100)
    content = path.read_bytes()
    assert schema_pages(lambda number: content[(number - 1) * size : number * size], size) == {1}
