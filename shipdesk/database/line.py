"""A line for writers: whoever has just written stands behind those who wait.

SQLite knows none. A waiter sleeps and looks again, and a program that writes without pause has taken the database back
before it wakes: a second program could starve for as long as the first goes on.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shipdesk.errors import DeskUnusable

_SHORTEST_SECONDS, _LONGEST_SECONDS = 0.001, 0.004
"""Between two looks: all who wait look equally often, so that all come to be first equally often."""
TURNS = 3
"""How many waits for the database itself a wait in the line may take: those before have theirs first."""


class Line:
    """Before `database`, for one connection to it.

    The file at `place` is an empty database, of which only SQLite's lock is used: it works alike on every system,
    between threads and between processes, and ends with the process, however that ends.
    """

    def __init__(self, place: Path, database: Path, patience_seconds: float) -> None:
        self._place, self._database, self._patience = place, database, TURNS * patience_seconds
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
        end = time.monotonic() + self._patience
        while True:
            try:
                self._opened().execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    self.close()
                    return False
                if time.monotonic() > end:
                    raise DeskUnusable("busy", "database_busy", file=self._database, detail=error) from error
                time.sleep(random.uniform(_SHORTEST_SECONDS, _LONGEST_SECONDS))  # noqa: S311 - no secret
            else:
                return True

    def _opened(self) -> sqlite3.Connection:
        if self._lock is None:
            self._lock = sqlite3.connect(self._place, timeout=0.0, isolation_level=None)
        return self._lock
