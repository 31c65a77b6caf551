"""A backup is whole, provable and reopens."""

import hashlib

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from shipdesk.database import back_up, open_database, sha256_of
from shipdesk.errors import DeskUnusable

migrations = Migrations("test")


@migrations()
def m001_boxes(db: sqlite_utils.Database) -> None:
    db.execute("CREATE TABLE boxes (id TEXT PRIMARY KEY)")


def count(db):
    return db.execute("SELECT count(*) FROM boxes").fetchone()[0]


def opened(path):
    return open_database(path, migrations=migrations, application_id=1)


def test_backup_reopens_with_everything_and_its_digest(tmp_path):
    target = tmp_path / "backups" / "desk.sqlite3"
    with opened(tmp_path / "desk.sqlite3") as db:
        db.execute("INSERT INTO boxes VALUES (?)", ["a"])
        digest = back_up(db, target)
        db.execute("INSERT INTO boxes VALUES (?)", ["b"])
        assert back_up(db, target) != digest
    assert sha256_of(target) == hashlib.sha256(target.read_bytes()).hexdigest()
    assert [file.name for file in target.parent.iterdir()] == ["desk.sqlite3"]
    with opened(target) as copy:
        assert count(copy) == 2


def test_backup_where_nothing_can_be_written(tmp_path):
    (tmp_path / "backups").write_text("")
    with opened(tmp_path / "desk.sqlite3") as db, pytest.raises(DeskUnusable):
        back_up(db, tmp_path / "backups" / "desk.sqlite3")
