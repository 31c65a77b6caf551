"""A disk for tests that loses power, fails or fills up at a chosen call: SQLite's files live in memory behind a VFS.

What was written since the last sync of a file may or may not have reached the disk when the power goes: each sector of
it is kept, lost or, for the last one, torn, as a seeded dice says. A new file is there for sure after its first sync,
which brings its folder to the disk too. A file that was taken away is gone for sure only once its folder is there:
until then it may come back, as a journal does that undoes the last transaction.
"""

from __future__ import annotations

import itertools
import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import apsw

from shipdesk.database import Database, opening

SECTOR = 512
_names = itertools.count()


@dataclass
class Medium:
    """One file: what programs see, and what is on the disk for sure."""

    seen: bytearray = field(default_factory=bytearray)
    safe: bytes | None = None
    pending: list[tuple[int, bytes] | int] = field(default_factory=list)
    """Writes as place and bytes, truncations as the new size."""

    def sync(self) -> None:
        self.safe, self.pending = bytes(self.seen), []


@dataclass
class FaultyDisk:
    """`fails` is asked at every call with its number and kind; what it gives is raised in place of the call."""

    fails: Callable[[int, str], apsw.Error | None] = lambda number, kind: None
    calls: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    has_power: bool = True
    media: dict[str, Medium] = field(default_factory=dict)
    going: dict[str, Medium] = field(default_factory=dict)
    """Taken away, and not for sure yet."""

    def __post_init__(self) -> None:
        self.name = f"faulty-{next(_names)}"
        self._vfs = _Vfs(self)

    def load(self, path: Path) -> None:
        """A file of the real disk, safely on this one."""
        medium = Medium(bytearray(path.read_bytes()))
        medium.sync()
        self.media[str(path)] = medium

    def call(self, kind: str) -> None:
        if not self.has_power:
            raise apsw.IOError("no power")
        self.calls += 1
        self.by_kind[kind] = self.by_kind.get(kind, 0) + 1
        trouble = self.fails(self.calls, kind)
        if trouble is not None:
            raise trouble

    def cut(self) -> None:
        """From now on nothing is read or written any more."""
        self.has_power = False

    def after_the_cut(self, dice: random.Random) -> dict[str, bytes]:
        """What lies on the disk when the power comes back."""
        left = {name: _left_of(medium, dice) for name, medium in self.going.items() if dice.random() < 0.5}
        for name, medium in self.media.items():
            if medium.safe is not None or dice.random() < 0.5:
                left[name] = _left_of(medium, dice)
        return left

    def take_away(self, name: str, *, surely: bool) -> None:
        medium = self.media.pop(name, None)
        if medium is not None and medium.safe is not None:
            self.going[name] = medium
        if surely:
            self.folder_synced(name)

    def folder_synced(self, name: str) -> None:
        """That in which `name` lies."""
        folder = Path(name).parent
        self.going = {one: medium for one, medium in self.going.items() if Path(one).parent != folder}

    def write_out(self, dice: random.Random, folder: Path) -> None:
        """The files as they are after the cut, in a folder of the real disk."""
        for old in folder.glob("*.sqlite3*"):
            old.unlink()
        for name, content in self.after_the_cut(dice).items():
            (folder / Path(name).name).write_bytes(content)

    def as_seen(self) -> dict[str, bytes]:
        """What programs see: the disk of a computer that goes on."""
        return {name: bytes(medium.seen) for name, medium in self.media.items()}

    def close(self) -> None:
        self._vfs.unregister()


def _left_of(medium: Medium, dice: random.Random) -> bytes:
    content = bytearray(medium.safe or b"")
    for change in medium.pending:
        _happen(content, change, dice)
    return bytes(content)


def _happen(content: bytearray, change: tuple[int, bytes] | int, dice: random.Random) -> None:
    if isinstance(change, int):
        if dice.random() < 0.5:
            del content[change:]
        return
    place, data = change
    for start in range(0, len(data), SECTOR):
        if dice.random() < 0.5:
            piece = data[start : start + SECTOR]
            at = place + start
            if len(content) < at:
                content.extend(b"\0" * (at - len(content)))
            content[at : at + len(piece)] = piece


class _Vfs(apsw.VFS):
    def __init__(self, disk: FaultyDisk) -> None:
        self._disk = disk
        super().__init__(disk.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802 - SQLite's names
        path = None if name is None else (name if isinstance(name, str) else name.filename())
        self._disk.call("open")
        flags[1] = flags[0]
        if path is None:
            return _File(self._disk, Medium())
        if path not in self._disk.media:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.CantOpenError(path)
            self._disk.media[path] = Medium()
        return _File(self._disk, self._disk.media[path], path)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802
        self._disk.call("delete")
        self._disk.take_away(name, surely=sync_folder)

    def xAccess(self, name: str, flags: int) -> bool:  # noqa: N802
        self._disk.call("access")
        return name in self._disk.media

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        return name


class _File:
    def __init__(self, disk: FaultyDisk, medium: Medium, path: str | None = None) -> None:
        self._disk, self._medium, self._path = disk, medium, path

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        self._disk.call("read")
        return bytes(self._medium.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.call("write")
        seen = self._medium.seen
        if len(seen) < offset:
            seen.extend(b"\0" * (offset - len(seen)))
        seen[offset : offset + len(data)] = data
        self._medium.pending.append((offset, bytes(data)))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._disk.call("truncate")
        del self._medium.seen[size:]
        self._medium.pending.append(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.call("sync")
        if self._path is not None and self._medium.safe is None:
            self._disk.folder_synced(self._path)
        self._medium.sync()

    def xFileSize(self) -> int:  # noqa: N802
        return len(self._medium.seen)

    def xLock(self, level: int) -> None:  # noqa: N802
        self._disk.call("lock")

    def xUnlock(self, level: int) -> None:  # noqa: N802
        return

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        return False

    def xFileControl(self, op: int, pointer: int) -> bool:  # noqa: N802
        return False

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        return 0

    def xSectorSize(self) -> int:  # noqa: N802
        return SECTOR

    def xClose(self) -> None:  # noqa: N802
        return


_CODES = {
    apsw.IOError: sqlite3.SQLITE_IOERR,
    apsw.FullError: sqlite3.SQLITE_FULL,
    apsw.CantOpenError: sqlite3.SQLITE_CANTOPEN,
    apsw.BusyError: sqlite3.SQLITE_BUSY,
}
"""What a fault is that was raised here and came back as it was."""


class Cursor:
    """As much of sqlite3's cursor as the desk and sqlite-utils use."""

    def __init__(self, connection: Connection, cursor: apsw.Cursor, rowcount: int = -1) -> None:
        self._connection, self._cursor = connection, cursor
        self.rowcount = rowcount
        self.lastrowid = connection.apsw.last_insert_rowid()

    @property
    def description(self) -> Any:
        try:
            return [(name, *[None] * 6) for name, _ in self._cursor.get_description()]
        except apsw.ExecutionCompleteError:
            return None

    def __iter__(self) -> Iterator[Any]:
        with translated():
            yield from self._cursor

    def fetchone(self) -> Any:
        return next(iter(self), None)

    def fetchall(self) -> list[Any]:
        return list(self)


class translated:  # noqa: N801 - a context
    """apsw's errors as those of sqlite3."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if isinstance(error, apsw.Error):
            code = getattr(error, "extendedresult", 0) or getattr(error, "result", 0)
            is_constraint = isinstance(error, apsw.ConstraintError)
            told = (sqlite3.IntegrityError if is_constraint else sqlite3.OperationalError)(str(error))
            told.sqlite_errorcode = code or _CODES.get(type(error), sqlite3.SQLITE_ERROR)
            raise told from error


class Connection:
    """sqlite3's connection, over apsw and the faulty disk."""

    isolation_level = None
    row_factory = None
    text_factory = str

    def __init__(self, path: Path, disk: FaultyDisk, synchronous: str | None = None) -> None:
        self._synchronous = synchronous
        with translated():
            self.apsw = apsw.Connection(str(path), vfs=disk.name)

    @property
    def in_transaction(self) -> bool:
        return self.apsw.in_transaction

    @property
    def total_changes(self) -> int:
        return self.apsw.total_changes()

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Cursor:
        if self._synchronous and sql.startswith("PRAGMA synchronous"):
            sql = f"PRAGMA synchronous = {self._synchronous}"
        with translated():
            before = self.apsw.total_changes()
            cursor = self.apsw.execute(sql, values or None)
            return Cursor(self, cursor, self.apsw.total_changes() - before)

    def executemany(self, sql: str, rows: Any) -> Cursor:
        with translated():
            before = self.apsw.total_changes()
            cursor = self.apsw.executemany(sql, rows)
            return Cursor(self, cursor, self.apsw.total_changes() - before)

    def cursor(self) -> Any:
        return self

    def create_function(self, name: str, count: int, function: Any, **more: Any) -> None:
        self.apsw.create_scalar_function(name, function, count, deterministic=bool(more.get("deterministic")))

    def set_progress_handler(self, handler: Any, steps: int) -> None:
        self.apsw.set_progress_handler(handler, steps)

    def commit(self) -> None:
        if self.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        with translated():
            self.apsw.close(True)

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self.rollback() if error else self.commit()


@contextmanager
def desk_on(disk: FaultyDisk, synchronous: str | None = None) -> Iterator[None]:
    """Inside, every database that lies on the disk is opened there."""
    real = opening._connect

    def connect(path: Path, read_only: bool, busy_seconds: float) -> Any:
        if str(path) in disk.media:
            return Database(cast("sqlite3.Connection", Connection(path, disk, synchronous)))
        return real(path, read_only, busy_seconds)

    opening._connect = connect
    try:
        yield
    finally:
        opening._connect = real
