"""A thread that is at its end leaves no connection open, also before anything collects rubbish."""

from __future__ import annotations

import gc
import sqlite3
import threading

import pytest

from shipdesk.database import Database
from shipdesk.database.per_thread import PerThread


@pytest.fixture
def connections(tmp_path):
    return PerThread(lambda: Database.at(str(tmp_path / "desk.sqlite3")))


@pytest.fixture
def uncollected():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def in_a_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.usefixtures("uncollected")
def test_a_connection_ends_with_its_thread(connections):
    used = []

    def work():
        assert connections.db is connections.db
        connections.db.execute("SELECT 1").fetchone()
        used.append(connections.db.conn)

    in_a_thread(work)
    in_a_thread(work)
    assert used[0] is not used[1]
    for one in used:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            _ = one.total_changes


def test_closed_by_hand_it_is_opened_again(connections):
    first = connections.db
    connections.close()
    connections.close()
    assert connections.db is not first
    assert connections.db.execute("SELECT 1").fetchone() == (1,)
    connections.close()


def test_another_threads_connection_is_left_alone(tmp_path, monkeypatch):
    """Whoever drops all of them at once may close only its own."""
    unraisable = []
    monkeypatch.setattr("sys.unraisablehook", unraisable.append)
    many = [PerThread(lambda: Database.at(str(tmp_path / "desk.sqlite3")))]
    opened, dropped = threading.Event(), threading.Event()

    def work():
        many[0].db.execute("SELECT 1").fetchone()
        opened.set()
        dropped.wait(60)

    thread = threading.Thread(target=work)
    thread.start()
    opened.wait(60)
    many.clear()
    dropped.set()
    thread.join()
    assert unraisable == []
