"""The line before a database: whoever has just written stands behind those who wait."""

import subprocess
import sys
import threading

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from shipdesk.database import Line, atomic, open_database
from shipdesk.errors import DeskUnusable

migrations = Migrations("test")


@migrations()
def m001_turns(db: sqlite_utils.Database) -> None:
    db.execute("CREATE TABLE turns (who TEXT)")


@pytest.fixture
def opened(tmp_path):
    file = tmp_path / "desk.sqlite3"

    def open_(patience=10.0):
        db = open_database(file, migrations=migrations, application_id=1, busy_seconds=patience)
        db.line = Line(tmp_path / "writing.lock", file, patience)
        return db

    return open_


def write(db, who):
    with atomic(db):
        db.execute("INSERT INTO turns VALUES (?)", [who])


def is_waited_in(place, database):
    """Whether somebody is next: he holds the line until he has begun."""
    looking = Line(place, database, 0.0)
    try:
        with looking.first():
            return False
    except DeskUnusable:
        return True
    finally:
        looking.close()


def test_who_waits_comes_before_who_has_just_written(opened, tmp_path):
    def wait():
        with opened() as db:
            write(db, "waiter")

    with opened() as db:
        with atomic(db):
            waiter = threading.Thread(target=wait)
            waiter.start()
            while not is_waited_in(tmp_path / "writing.lock", tmp_path / "desk.sqlite3"):
                pass
            db.execute("INSERT INTO turns VALUES ('writer')")
        write(db, "writer again")
        waiter.join()
        assert [who for (who,) in db.execute("SELECT who FROM turns ORDER BY rowid")] == [
            "writer",
            "waiter",
            "writer again",
        ]


def test_the_wait_has_an_end(opened):
    with opened() as db, opened(0.01) as other, db.line.first():
        with pytest.raises(DeskUnusable) as told:
            write(other, "late")
        assert told.value.reason == "database_busy"


def test_a_killed_program_leaves_the_line(opened, tmp_path):
    lines = [
        "import sys, time",
        "from pathlib import Path",
        "from shipdesk.database import Line",
        "with Line(Path(sys.argv[1]), Path(), 0.0).first():",
        "    print('first', flush=True)",
        "    time.sleep(600)",
    ]
    command = [sys.executable, "-c", "\n".join(lines), str(tmp_path / "writing.lock")]
    with opened(0.01) as db, subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "first\n"
        with pytest.raises(DeskUnusable):
            write(db, "too early")
        child.kill()
        child.wait()
        write(db, "after")
        assert db.execute("SELECT count(*) FROM turns").fetchone()[0] == 1


def test_without_a_place_for_it_there_is_no_line(opened, tmp_path):
    with opened() as db:
        db.line = Line(tmp_path / "gone" / "writing.lock", tmp_path / "desk.sqlite3", 0.01)
        write(db, "all the same")
        assert db.execute("SELECT count(*) FROM turns").fetchone()[0] == 1
