"""One at a time over all threads and processes: a lock that the system takes back when its holder dies."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from shipdesk.database.faults import mapped_errors


def is_held(path: Path, patience_seconds: float) -> bool:
    """Whether some other program keeps everybody from reading this database; one that is not there is free.

    What else may be wrong with the file is told by who opens it.
    """
    if not path.is_file():
        return False
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=patience_seconds)) as db:
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            return error.sqlite_errorcode == sqlite3.SQLITE_BUSY
        except sqlite3.DatabaseError:
            return False
    return False


@contextmanager
def turn(path: Path, *, patience_seconds: float) -> Iterator[bool]:
    """True while this caller alone has the turn; False where another had it for longer than the patience.

    The file at `path` is an empty database that nobody writes: SQLite's exclusive lock on it works alike on every
    system, between threads and between processes, and ends with the process, however that ends.
    """
    with mapped_errors(path), closing(sqlite3.connect(path, timeout=patience_seconds, isolation_level=None)) as lock:
        try:
            _begin(lock)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            yield False
            return
        try:
            yield True
        finally:
            lock.execute("ROLLBACK")


def _begin(lock: sqlite3.Connection) -> None:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        # Its journal finds no room on the disk; a file that nobody writes needs none.
        lock.execute("PRAGMA journal_mode = MEMORY")
        lock.execute("BEGIN EXCLUSIVE")
