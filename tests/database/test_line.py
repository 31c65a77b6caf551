"""The line before a database: whoever has just written stands behind those who wait."""

import subprocess
import sys
import threading

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from shipdesk.database import Line, atomic, open_database, tickets
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


def test_all_who_wait_come_in_the_order_in_which_they_came(opened, tmp_path):
    waiting, order = tmp_path / "writing.waiting", ["first", "second", "third"]

    def wait(who):
        with opened() as db:
            write(db, who)

    def come(who, ahead):
        """One more waits: he is next and needs no ticket any more, or has one behind those ahead."""
        thread = threading.Thread(target=wait, args=[who])
        thread.start()
        while not is_waited_in(tmp_path / "writing.lock", tmp_path / "desk.sqlite3") or tickets_there() != ahead:
            pass
        return thread

    def tickets_there():
        return len(list(waiting.glob("*")))

    with opened() as db:
        with atomic(db):
            threads = [come(who, ahead) for ahead, who in enumerate(order)]
            db.execute("INSERT INTO turns VALUES ('writer')")
        write(db, "writer again")
        for thread in threads:
            thread.join()
        told = [who for (who,) in db.execute("SELECT who FROM turns ORDER BY rowid")]
    assert told == ["writer", *order, "writer again"]
    assert list(waiting.iterdir()) == []


def test_the_ticket_of_one_who_was_killed_is_passed_over(opened, tmp_path, monkeypatch):
    monkeypatch.setattr(tickets, "PASSED_OVER_SECONDS", 0.02)
    waiting = tmp_path / "writing.waiting"
    waiting.mkdir()
    (waiting / "000000000001-1-1").touch()
    (waiting / "thumbs.db").touch()
    with opened() as db:
        write(db, "after")
        assert db.execute("SELECT count(*) FROM turns").fetchone()[0] == 1
    assert [path.name for path in waiting.iterdir()] == ["thumbs.db"]


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
