"""One at a time over all threads and processes: a lock that the system takes back when its holder dies."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from shipdesk.database.faults import mapped_errors


@contextmanager
def turn(path: Path, *, patience_seconds: float) -> Iterator[bool]:
    """True while this caller alone has the turn; False where another had it for longer than the patience.

    The file at `path` is an empty database that nobody writes: SQLite's exclusive lock on it works alike on every
    system, between threads and between processes, and ends with the process, however that ends.
    """
    with mapped_errors(path), closing(sqlite3.connect(path, timeout=patience_seconds, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            yield False
            return
        try:
            yield True
        finally:
            lock.execute("ROLLBACK")
