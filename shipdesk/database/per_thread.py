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
        self._round = 0

    @property
    def db(self) -> Database:
        held: _Held | None = getattr(self._local, "held", None)
        if held is not None and held.round != self._round and not held.db.conn.in_transaction:
            self.close()
            held = None
        if held is None:
            held = self._local.held = _Held(self._connect(), self._round)
        return held.db

    def renew(self) -> None:
        """Every thread opens anew when it next asks: the disk that the file lies on was away."""
        self._round += 1

    def close(self) -> None:
        """The calling thread's; it may ask for another one afterwards."""
        held: _Held | None = getattr(self._local, "held", None)
        if held is not None:
            self._local.held = None
            held.db.close()


class _Held:
    def __init__(self, db: Database, round_: int) -> None:
        self.db, self.round = db, round_

    def __del__(self) -> None:
        with suppress(sqlite3.ProgrammingError):  # of a thread that lives on: only that one may close it
            self.db.close()
