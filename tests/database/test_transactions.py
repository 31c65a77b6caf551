"""`atomic`: together or not at all, also nested."""

import sqlite3

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from shipdesk.database import atomic, open_database

migrations = Migrations("test")


@migrations()
def m001_boxes(db: Database) -> None:
    db.execute("CREATE TABLE boxes (id TEXT PRIMARY KEY)")


@pytest.fixture
def db(tmp_path):
    with open_database(tmp_path / "desk.sqlite3", migrations=migrations, application_id=1) as db:
        yield db


def write_twice(db, name):
    with atomic(db):
        db["boxes"].insert({"id": name})
        db["boxes"].insert({"id": name})


def test_writes_land_together(db):
    with atomic(db):
        db["boxes"].insert({"id": "a"})
        db["boxes"].insert_all([{"id": "b"}, {"id": "c"}])
    assert db["boxes"].count == 3
    assert not db.conn.in_transaction


def test_an_error_takes_everything_back(db):
    with pytest.raises(sqlite3.IntegrityError):
        write_twice(db, "a")
    assert db["boxes"].count == 0
    assert not db.conn.in_transaction


def test_a_nested_failure_takes_back_its_own_part_only(db):
    with atomic(db):
        db["boxes"].insert({"id": "a"})
        with pytest.raises(sqlite3.IntegrityError):
            write_twice(db, "b")
    assert [row["id"] for row in db["boxes"].rows] == ["a"]


def test_the_write_lock_is_taken_at_once(db, tmp_path):
    with (
        open_database(tmp_path / "desk.sqlite3", migrations=migrations, application_id=1, busy_seconds=0.01) as other,
        atomic(db),
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.conn.execute("BEGIN IMMEDIATE")
