"""What SQLite finds wrong with a file is told; what one of its versions finds that is not so is looked up first."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from shipdesk.database import check_soundness, copy_database
from shipdesk.errors import DeskUnusable

OPEN_ENDED = (
    "CREATE TABLE prices (name TEXT NOT NULL, until TEXT, amount TEXT NOT NULL, currency TEXT NOT NULL,"
    " PRIMARY KEY (name, currency)) WITHOUT ROWID"
)
"""SQLite 3.40 reads its `until` for `amount`."""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "desk.sqlite3"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(OPEN_ENDED)
        db.executemany("INSERT INTO prices VALUES (?, NULL, '1', 'USD')", [(str(number),) for number in range(100)])
    return path


def look(path, *, thorough):
    return check_soundness(path, thorough=thorough, is_enough=lambda: False)


def with_real_null(path):
    """A cell that is empty though its column says never."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE boxes (size TEXT)")
        db.execute("INSERT INTO boxes VALUES (NULL)")
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET sql = 'CREATE TABLE boxes (size TEXT NOT NULL)' WHERE name = 'boxes'")


@pytest.mark.parametrize("thorough", [True, False])
def test_a_price_without_a_last_day_is_no_damage(file, tmp_path, thorough):
    assert look(file, thorough=thorough)
    copy_database(file, tmp_path / "copy.sqlite3")
    assert look(tmp_path / "copy.sqlite3", thorough=thorough)


@pytest.mark.parametrize("thorough", [True, False])
def test_a_cell_that_is_truly_empty_is_told_however_much_else_is_said_before_it(file, tmp_path, thorough):
    with_real_null(file)
    with pytest.raises(DeskUnusable) as damaged:
        look(file, thorough=thorough)
    assert damaged.value.values["detail"] == "NULL value in boxes.size"
    with pytest.raises(DeskUnusable):
        copy_database(file, tmp_path / "copy.sqlite3")
