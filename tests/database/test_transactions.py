"""`atomic`: together or not at all, also nested."""

import sqlite3

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from shipdesk.database import atomic, open_database

migrations = Migrations("test")


@migrations()
def m001_boxes(db: sqlite_utils.Database) -> None:
    db.execute("CREATE TABLE boxes (id TEXT PRIMARY KEY)")


def count(db):
    return db.execute("SELECT count(*) FROM boxes").fetchone()[0]


@pytest.fixture
def db(tmp_path):
    with open_database(tmp_path / "desk.sqlite3", migrations=migrations, application_id=1) as db:
        yield db


def write_twice(db, name):
    with atomic(db):
        db.execute("INSERT INTO boxes VALUES (?)", [name])
        db.execute("INSERT INTO boxes VALUES (?)", [name])


def test_writes_land_together(db):
    with atomic(db):
        db.execute("INSERT INTO boxes VALUES (?)", ["a"])
        db.conn.executemany("INSERT INTO boxes VALUES (?)", [("b",), ("c",)])
    assert count(db) == 3
    assert not db.conn.in_transaction


def test_an_error_takes_everything_back(db):
    with pytest.raises(sqlite3.IntegrityError):
        write_twice(db, "a")
    assert count(db) == 0
    assert not db.conn.in_transaction


def test_a_nested_failure_takes_back_its_own_part_only(db):
    with atomic(db):
        db.execute("INSERT INTO boxes VALUES (?)", ["a"])
        with pytest.raises(sqlite3.IntegrityError):
            write_twice(db, "b")
    assert [row["id"] for row in db.query("SELECT * FROM boxes")] == ["a"]


def test_the_write_lock_is_taken_at_once(db, tmp_path):
    with (
        open_database(tmp_path / "desk.sqlite3", migrations=migrations, application_id=1, busy_seconds=0.01) as other,
        atomic(db),
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.conn.execute("BEGIN IMMEDIATE")
