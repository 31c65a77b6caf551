"""A change that a crash or a power cut left half written: its journal lies beside the file, and SQLite takes it back at
the next look at the file, if it may write. A look that may not write is told nothing but that it can't be had.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from shipdesk.database.faults import mapped_errors
from shipdesk.database.journal import JOURNAL, is_cut_off, use_journal
from shipdesk.errors import DeskUnusable

BUSY_SECONDS = 10.0
_PRIMARY = 0xFF
_MAY_NOT_WRITE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)
"""What SQLite says where the file, its journal or the folder can't be written: the journal could not be removed."""


def take_back_cut_off(path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
    """Before anything else is done with the file. Raises `DeskUnusable` where it can't be taken back.

    The journal of somebody who writes just now is theirs: SQLite sees that they live, and leaves it.
    """
    if not (path.is_file() and is_cut_off(path)):
        return
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with mapped_errors(path), closing(sqlite3.connect(uri, uri=True, timeout=busy_seconds)) as db:
        try:
            # Cut to nothing here, too: on Windows nobody can take the journal away while another has the file open.
            db.execute("PRAGMA journal_size_limit = 0")
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
            use_journal(db)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY in _MAY_NOT_WRITE:
                raise DeskUnusable("read_only", "write_cut_off", file=path, folder=path.parent) from error
            raise


def whole_copy(path: Path, folder: Path) -> Path:
    """A copy in `folder`, where the change is taken back: to look at what lies where nobody may write."""
    copy = folder / path.name
    with mapped_errors(copy):
        for ending in ("", JOURNAL):
            source = path.with_name(path.name + ending)
            if source.is_file():
                shutil.copyfile(source, copy.with_name(copy.name + ending))
    take_back_cut_off(copy)
    return copy
