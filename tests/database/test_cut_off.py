"""Looks at a file whose last change was cut off in the middle: taken back where that is allowed, told where not."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils.migrations import Migrations

from shipdesk.database import (
    JOURNAL,
    atomic,
    check_soundness,
    copy_database,
    counts_of,
    is_held,
    open_database,
    put_back,
    remove_database,
    whole_copy,
)
from shipdesk.database.journal import is_cut_off
from shipdesk.errors import DeskUnusable
from tests.faults.cut_off import cut_off, nobody_may_write

NONE = Migrations("test")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "desk.sqlite3"
    open_database(path, migrations=NONE, application_id=1).close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE boxes (x)")
        db.executemany("INSERT INTO boxes VALUES (?)", [[f"{number:0200}"] for number in range(200)])
    return path


def opened_to_look(path):
    return open_database(path, migrations=NONE, application_id=1, read_only=True)


LOOKS = {
    "sound": lambda path: check_soundness(path, thorough=False, is_enough=lambda: False),
    "counts": lambda path: counts_of(path)["boxes"] == 200,
    "open": lambda path: opened_to_look(path).close() is None,
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_change_that_was_cut_off_is_taken_back_before_a_look(path, look):
    before = path.read_bytes()
    cut_off(path)
    assert path.read_bytes() != before
    assert not is_held(path, 0.0)
    assert look(path)
    assert path.read_bytes() == before
    assert not is_cut_off(path)


DIES_WHILE_WRITING = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = TRUNCATE")
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN IMMEDIATE")
db.executemany("INSERT INTO boxes VALUES (?)", [["x" * 300]] * 600)
os._exit(9)
"""


def opened_to_write(path):
    open_database(path, migrations=NONE, application_id=1).close()
    return True


def gone_back(path):
    put_back(path.with_name("before.sqlite3"), path)
    return True


LATER = LOOKS | {
    "write": opened_to_write,
    "copy": lambda path: bool(copy_database(path, path.with_name("copy.sqlite3"))),
    "back": gone_back,
}


@pytest.mark.parametrize("look", LATER.values(), ids=LATER)
def test_whoever_had_the_file_open_when_another_died_keeps_nobody_from_it(path, look):
    """On Windows they hold the journal, which nobody can take away then."""
    copy_database(path, path.with_name("before.sqlite3"))
    with closing(open_database(path, migrations=NONE, application_id=1)) as idle:
        with atomic(idle):
            idle.execute("INSERT INTO boxes VALUES ('of the idle one')")
            idle.execute("DELETE FROM boxes WHERE x = 'of the idle one'")
        died = subprocess.run([sys.executable, "-c", DIES_WHILE_WRITING, str(path)], check=False)
        assert (died.returncode, is_cut_off(path)) == (9, True)
        assert look(path)
        assert not is_cut_off(path)
        assert idle.execute("SELECT count(*) FROM boxes").fetchone()[0] == 200


def test_the_journal_of_somebody_who_writes_is_left(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM boxes")
        assert LOOKS["counts"](path)
        assert path.with_name("desk.sqlite3-journal").exists()
        other.execute("COMMIT")
    assert counts_of(path)["boxes"] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="folder permissions are another matter there")
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_where_nobody_may_write_it_is_told_and_a_copy_can_be_looked_at(path, look, tmp_path):
    cut_off(path)
    with tempfile.TemporaryDirectory() as folder:
        there = Path(shutil.copytree(tmp_path, Path(folder) / "desk")) / path.name
        Path(folder).chmod(0o755)
        before = there.read_bytes()
        with nobody_may_write(there.parent), pytest.raises(DeskUnusable) as told:
            look(there)
        assert (told.value.code, told.value.reason) == ("read_only", "write_cut_off")
        (tmp_path / "copy").mkdir()
        assert LOOKS["counts"](whole_copy(there, tmp_path / "copy"))
        assert there.read_bytes() == before


def test_an_empty_journal_is_no_change_and_goes_with_its_file(path):
    with closing(open_database(path, migrations=NONE, application_id=1)) as db:
        db.execute("DELETE FROM boxes")
    journal = path.with_name(path.name + JOURNAL)
    assert (journal.read_bytes(), is_cut_off(path)) == (b"", False)
    cut_off(path)
    assert is_cut_off(path)
    remove_database(path)
    assert list(path.parent.iterdir()) == []
