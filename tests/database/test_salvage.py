"""Rows whose way from the root is lost come back to their own table; rows that were deleted do not come back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from shipdesk.database import Database, salvage
from shipdesk.database.page_file import PageFile
from shipdesk.progress import Progress

PAGE = 4096
SCHEMA = """
CREATE TABLE shipments (id TEXT PRIMARY KEY, packages INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE cartons (shipment TEXT NOT NULL, position INTEGER NOT NULL, body BLOB, PRIMARY KEY (shipment, position))
    WITHOUT ROWID;
CREATE TABLE notes (key TEXT PRIMARY KEY, body TEXT NOT NULL DEFAULT 'none');
CREATE TABLE hints (key TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE INDEX shipments_by_packages ON shipments (packages);
"""
ROWS: dict[str, list[tuple[Any, ...]]] = {
    "shipments": [(f"s{number:03}", number, "b" * (5_000 if number % 10 == 0 else 300)) for number in range(80)],
    "cartons": [(f"s{number // 9:03}", number % 9, b"c" * 200) for number in range(180)],
    "notes": [(f"note {number:03}", "n" * 150) for number in range(90)],
    "hints": [(f"hint {number:03}", "h" * 150) for number in range(90)],
}


def made(path):
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA secure_delete = OFF")
        db.executescript(SCHEMA)
        for table, rows in ROWS.items():
            db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return made(tmp_path_factory.mktemp("whole") / "desk.sqlite3")


@pytest.fixture
def file(whole, tmp_path):
    return shutil.copyfile(whole, tmp_path / "damaged.sqlite3")


def roots(path):
    with closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT name, rootpage FROM sqlite_master"))


def overwrite(path, *pages, content=b"\xff" * PAGE):
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(content)


def saved(path, lender=None):
    """What is told of it, and the rows of each table."""
    with Database.at(str(path.with_name("fresh.sqlite3"))) as into:
        into.conn.executescript(SCHEMA)
        told = salvage(path, into, Progress(), lender)
        return told, {table: into.conn.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in ROWS}


def test_without_the_page_at_its_root_a_table_keeps_its_rows(file):
    """Rows longer than a page, too; of a tree by key one row lies on each page above."""
    where = roots(file)
    overwrite(file, where["shipments"], where["cartons"], where["shipments_by_packages"])
    told, rows = saved(file)
    assert rows["shipments"] == ROWS["shipments"]
    assert len(ROWS["cartons"]) - 20 < len(rows["cartons"]) < len(ROWS["cartons"])
    assert set(rows["cartons"]) < set(ROWS["cartons"])
    assert {table: len(keys) for table, keys in told.strays.items()} == {
        "shipments": 80,
        "cartons": len(rows["cartons"]),
    }
    assert told.is_certain
    assert set(told.damaged) == {"shipments", "cartons"}


def test_pages_that_two_tables_miss_are_left_alone_unless_a_sound_file_says_whose_they_are(file, whole):
    where = roots(file)
    overwrite(file, where["notes"], where["hints"])
    told, rows = saved(file)
    assert (rows["notes"], rows["hints"], told.unplaced) == ([], [], 180)
    file.with_name("fresh.sqlite3").unlink()
    told, rows = saved(file, lender=whole)
    assert rows == ROWS
    assert {table: len(keys) for table, keys in told.strays.items()} == {"notes": 90, "hints": 90}
    assert told.lent == {}


def test_what_a_damaged_page_held_is_taken_from_a_sound_file(file, whole):
    """What was changed since stays as it is; only the table that lost something is filled up."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE shipments SET body = 'new' WHERE id >= 's040'")
        db.execute("INSERT INTO shipments VALUES ('since', 1, 'new')")
        db.execute("DELETE FROM notes WHERE key = 'note 003'")
    with file.open("rb") as content:
        root = PageFile(content).tree_page(roots(file)["shipments"])
    assert root is not None
    overwrite(file, root.parts[0].below)
    told, rows = saved(file, lender=whole)
    assert rows["shipments"][40:] == [*((key, at, "new") for key, at, _ in ROWS["shipments"][40:]), ("since", 1, "new")]
    assert rows["shipments"][:40] == ROWS["shipments"][:40]
    assert rows["notes"] == [row for row in ROWS["notes"] if row[0] != "note 003"]
    assert told.lent == {"shipments": [f"s{number:03}" for number in range(len(told.lent["shipments"]))]}


def test_swapped_pages_bring_no_row_into_a_wrong_table(file):
    where, content = roots(file), bytearray(file.read_bytes())
    one, other = (slice((where[name] - 1) * PAGE, where[name] * PAGE) for name in ("shipments", "notes"))
    content[one], content[other] = content[other], content[one]
    file.write_bytes(content)
    assert saved(file)[1] == ROWS


def without_most(path):
    """The first shipments only, and pages full of those that were deleted."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA secure_delete = OFF")
        db.execute("DELETE FROM shipments WHERE id >= 's008'")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA freelist_count").fetchone()[0] > 4


def test_what_was_deleted_does_not_come_back(file):
    without_most(file)
    content = file.read_bytes()
    overwrite(file, roots(file)["shipments_by_packages"], roots(file)["shipments"])
    told, rows = saved(file)
    assert set(rows["shipments"]) <= set(ROWS["shipments"][:8])
    assert told.is_certain
    assert content[32:36] != bytes(4)


def test_where_the_list_of_deleted_pages_is_lost_it_is_told_that_rows_may_be_old(file):
    without_most(file)
    trunk = int.from_bytes(file.read_bytes()[32:36])
    overwrite(file, roots(file)["shipments"], trunk)
    assert not saved(file)[0].is_certain


def test_what_lies_behind_a_cut_is_not_read_as_zeros(file, whole):
    """The text of a long row would end in NULs."""
    size = file.stat().st_size
    for length in range(size - 3 * PAGE + 100, size, PAGE):
        file.write_bytes(whole.read_bytes()[:length])
        file.with_name("fresh.sqlite3").unlink(missing_ok=True)
        rows = saved(file, lender=whole)[1]
        assert all(set(found) <= set(ROWS[table]) for table, found in rows.items())
        assert sum(map(len, rows.values())) > 300


def test_rows_of_an_older_shape_get_what_is_usual(file):
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("ALTER TABLE notes RENAME TO older")
        db.execute("CREATE TABLE notes (key TEXT PRIMARY KEY)")
        db.execute("INSERT INTO notes SELECT key FROM older")
        db.execute("DROP TABLE older")
        db.execute("ALTER TABLE notes ADD COLUMN body TEXT NOT NULL DEFAULT 'none'")
        db.execute("PRAGMA user_version = 1")
    rows = saved(file)[1]
    assert rows["notes"] == [(key, "none") for key, _ in ROWS["notes"]]
