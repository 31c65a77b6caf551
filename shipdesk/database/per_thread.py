"""A connection for each thread: SQLite's may not wander between threads."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress

from shipdesk.database.connected import Database


class PerThread:
    """Opens with `connect` when a thread first asks, and closes when that thread is at its end.

    SQLite's connection is not closed by being let go of: the cache of its statements holds it until a full collection,
    with its file and its pages. And a thread of Qt's is at its end for Python after each piece of its work.
    """

    def __init__(self, connect: Callable[[], Database]) -> None:
        self._connect = connect
        self._local = threading.local()

    @property
    def db(self) -> Database:
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            held = self._local.held = _Held(self._connect())
        return held.db

    def close(self) -> None:
        """The calling thread's; it may ask for another one afterwards."""
        held: _Held | None = getattr(self._local, "held", None)
        if held is not None:
            self._local.held = None
            held.db.close()


class _Held:
    def __init__(self, db: Database) -> None:
        self.db = db

    def __del__(self) -> None:
        with suppress(sqlite3.ProgrammingError):  # of a thread that lives on: only that one may close it
            self.db.close()
