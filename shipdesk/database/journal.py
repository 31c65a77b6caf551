"""The journal beside a database, out of which SQLite takes back a change that was not ended."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from shipdesk.database.connected import Database

JOURNAL = "-journal"
"""Beside every file that was written to: empty, unless a change is under way or was cut off."""


def use_journal(db: Database | sqlite3.Connection) -> None:
    """Never WAL: several SQLite versions still in use can damage a WAL file when it is reset.

    A journal is cut to nothing and flushed, not taken away: that a file is gone reaches the disk some seconds later,
    and when the power went before, the journal was back and undid what had been acknowledged last. SQLite's remedy for
    that, `synchronous = EXTRA`, flushes the folder, which is of no use on Windows and not to the drive on macOS.
    """
    db.execute("PRAGMA journal_mode = TRUNCATE")


def is_cut_off(path: Path) -> bool:
    """Whether a change to that file is under way, or nobody ended it."""
    try:
        return path.with_name(path.name + JOURNAL).stat().st_size > 0
    except OSError:
        return False


def remove_database(path: Path) -> None:
    """With its journal, which is left where somebody holds it: one without its file is nothing. Raises OSError."""
    path.unlink(missing_ok=True)
    with suppress(OSError):
        path.with_name(path.name + JOURNAL).unlink()
