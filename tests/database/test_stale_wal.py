"""A log of another day beside a database is put aside, before SQLite reads its old pages over the newer ones."""

import shutil
import sqlite3
from contextlib import closing

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from shipdesk.database import copy_database, open_database
from shipdesk.errors import DeskUnusable

migrations = Migrations("test")


@migrations()
def m001_words(db: sqlite_utils.Database) -> None:
    db.execute("CREATE TABLE words (word TEXT)")


@pytest.fixture
def file(tmp_path):
    """Says `newer`; the log beside it would have it say `stale`."""
    file, log = tmp_path / "desk.sqlite3", tmp_path / "desk.sqlite3-wal"
    with open_database(file, migrations=migrations, application_id=1) as db:
        db.execute("INSERT INTO words VALUES ('old')")
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("UPDATE words SET word = 'stale'")
        shutil.copy(log, tmp_path / "kept")
        db.execute("UPDATE words SET word = 'newer'")
        db.execute("PRAGMA journal_mode = DELETE")
    shutil.copy(tmp_path / "kept", log)
    return file


def word_in(file):
    with open_database(file, migrations=migrations, application_id=1) as db:
        return db.execute("SELECT word FROM words").fetchone()[0]


def test_the_newer_row_stays_and_the_log_is_kept(file, tmp_path):
    assert word_in(file) == "newer"
    assert (tmp_path / "desk.sqlite3-wal.stale-1").read_bytes() == (tmp_path / "kept").read_bytes()


def test_a_copy_has_the_newer_row(file, tmp_path):
    copy_database(file, tmp_path / "copy.sqlite3")
    assert word_in(tmp_path / "copy.sqlite3") == "newer"


def test_who_only_looks_is_told(file):
    with pytest.raises(DeskUnusable) as told:
        open_database(file, migrations=migrations, application_id=1, read_only=True)
    assert told.value.reason == "stale_log_beside"


def test_a_log_that_belongs_to_the_file_is_read(tmp_path):
    file = tmp_path / "desk.sqlite3"
    open_database(file, migrations=migrations, application_id=1).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("INSERT INTO words VALUES ('in the log')")
        for name in ("desk.sqlite3", "desk.sqlite3-wal"):
            (tmp_path / "killed").mkdir(exist_ok=True)
            shutil.copy(tmp_path / name, tmp_path / "killed" / name)
    assert word_in(tmp_path / "killed" / "desk.sqlite3") == "in the log"
