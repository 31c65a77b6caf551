"""The one seam where SQLite's and the disk's errors become the desk's.

Only faults of the user's disk are mapped. A wrong statement or a broken constraint is a fault of the program and
stays what it is.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shipdesk.errors import DeskUnusable
from shipdesk.room import full_place

_PRIMARY = 0xFF
"""SQLite's extended result codes carry the primary one in the lowest byte."""

DISK_FULL = "disk_full"
_ROOM_FOR_NEW = 1 << 20
_DAMAGED = ("not_a_table", "database_damaged")
_DAMAGED_CELLS = ("malformed JSON", "Could not decode to UTF-8")
"""What is said of a cell that is not what the program wrote; it has no code of its own."""
_DAMAGED_SCHEMA = b"malformed database schema"
"""SQLite quotes in this message what it could not read, and where that is no UTF-8, Python can't read the message."""

_SQLITE_FAULTS = {
    sqlite3.SQLITE_PERM: ("read_only", "database_read_only"),
    sqlite3.SQLITE_BUSY: ("busy", "database_busy"),
    sqlite3.SQLITE_LOCKED: ("busy", "database_busy"),
    sqlite3.SQLITE_READONLY: ("read_only", "database_read_only"),
    sqlite3.SQLITE_IOERR: ("read_only", "database_disk_error"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: ("limit", DISK_FULL),
    sqlite3.SQLITE_CANTOPEN: ("read_only", "database_cannot_open"),
    sqlite3.SQLITE_NOTADB: ("not_a_table", "not_a_database"),
}

_DISK_FAULTS = {
    errno.EACCES: ("read_only", "database_read_only"),
    errno.EPERM: ("read_only", "database_read_only"),
    errno.EROFS: ("read_only", "database_read_only"),
    errno.ENOSPC: ("limit", DISK_FULL),
    errno.EDQUOT: ("limit", DISK_FULL),
    errno.EEXIST: ("exists", "not_a_folder"),
    errno.ENOTDIR: ("exists", "not_a_folder"),
    errno.ENOENT: ("not_found", "database_missing"),
}


@contextmanager
def mapped_errors(path: Path | str, size: int = 0) -> Iterator[None]:
    """Inside, a fault of the disk or of the file at `path` is raised as `DeskUnusable`. A file that is made there will
    have `size` bytes.
    """
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        told = fault_of_disk(error, path, size)
        if told is None:
            raise
        raise told from error


def fault_of_disk(error: Exception, path: Path | str = "", size: int = 0) -> DeskUnusable | None:
    """The desk's word for an error of SQLite or the disk; None for what is a fault of the program."""
    if isinstance(error, sqlite3.Error):
        fault = _SQLITE_FAULTS.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if fault is None and str(error).startswith(_DAMAGED_CELLS):
            fault = _DAMAGED
        return None if fault is None else _told(*fault, path, size, error)
    if isinstance(error, UnicodeDecodeError) and error.object.startswith(_DAMAGED_SCHEMA):
        return _told(*_DAMAGED, path, size, error)
    if isinstance(error, OSError):
        code, reason = _DISK_FAULTS.get(error.errno or 0, ("read_only", "database_disk_error"))
        return _told(code, reason, error.filename or path, size, error.strerror)
    return None


def _told(code: str, reason: str, path: Path | str, size: int, detail: object) -> DeskUnusable:
    needed = max(_needed(path), size + _ROOM_FOR_NEW)
    if reason == DISK_FULL:
        path = full_place(Path(path), needed)
    return DeskUnusable(code, reason, file=path, needed=needed, detail=detail)


def _needed(path: Path | str) -> int:
    """Bytes that a transaction may take: each page of the file once more, in the journal, and what is new."""
    try:
        return Path(path).stat().st_size + _ROOM_FOR_NEW
    except OSError:
        return _ROOM_FOR_NEW
