"""A line for writers: whoever has just written stands behind those who wait.

SQLite knows none. A waiter sleeps and looks again, and a program that writes without pause has taken the database back
before it wakes: a second program could starve for as long as the first goes on. Chance alone does not do, either: of
five who look equally often, one in some thousands looks forty times in vain. So those who wait draw tickets.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shipdesk.database.tickets import Ticket, somebody_waits
from shipdesk.errors import DeskUnusable

_SHORTEST_SECONDS, _LONGEST_SECONDS = 0.001, 0.004
"""Between two looks of one who waits."""
TURNS = 3
"""How many waits for the database itself a wait in the line may take: those before have theirs first."""


class Line:
    """Before `database`, for one connection to it.

    The file at `place` is an empty database, of which only SQLite's lock is used: it works alike on every system,
    between threads and between processes, and ends with the process, however that ends. The tickets lie beside it.
    """

    def __init__(self, place: Path, database: Path, patience_seconds: float) -> None:
        self._place, self._database, self._patience = place, database, TURNS * patience_seconds
        self._waiting = place.with_suffix(".waiting")
        self._lock: sqlite3.Connection | None = None

    @contextmanager
    def first(self) -> Iterator[None]:
        """Inside, nobody else in the line tries to begin. Raises `DeskUnusable` where that took too long.

        Where the place can't be written there is no line; what is wrong is told by whoever writes.
        """
        stands = self._stand()
        try:
            yield
        finally:
            if stands and self._lock is not None:
                self._lock.execute("ROLLBACK")

    def close(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _stand(self) -> bool:
        try:
            return (not somebody_waits(self._waiting) and self._take()) or self._wait()
        except sqlite3.OperationalError:
            self.close()
            return False

    def _wait(self) -> bool:
        end, ticket = time.monotonic() + self._patience, Ticket(self._waiting)
        try:
            while not (ticket.is_first() and self._take_with(ticket)):
                if time.monotonic() > end:
                    raise DeskUnusable("busy", "database_busy", file=self._database, detail=self._place.name)
                time.sleep(random.uniform(_SHORTEST_SECONDS, _LONGEST_SECONDS))  # noqa: S311 - no secret
            return True
        finally:
            ticket.give_back()

    def _take_with(self, ticket: Ticket) -> bool:
        is_ours = self._take()
        (ticket.was_served if is_ours else ticket.met_somebody)()
        return is_ours

    def _take(self) -> bool:
        """False where another is first just now; raises where there can be no line."""
        try:
            self._opened().execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    def _opened(self) -> sqlite3.Connection:
        if self._lock is None:
            self._lock = sqlite3.connect(self._place, timeout=0.0, isolation_level=None)
        return self._lock
