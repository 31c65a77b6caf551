"""Reads what can still be read out of a damaged database, row by row, into a sound one.

A walk from the first row on ends at the first page that is damaged; so the rows behind it are reached from the other
end, and those in between by halving. A first page that is gone is lent by a backup: where the tables begin does not
change while their shape stays.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from shipdesk.database.connected import Database
from shipdesk.database.faults import mapped_errors
from shipdesk.database.schema_pages import schema_pages
from shipdesk.progress import Progress

_PAGE_SIZE, _PAGE_COUNT, _FREELIST, _HEADER = slice(16, 18), slice(28, 32), slice(32, 40), 100
MOST_PROBES = 20_000
"""How often the walk of one table may begin anew: a table of nothing but damage has an end, too."""
OWN = ("sqlite_", "_sqlite_")
_MOST_ROWID = 2**63 - 1
_RESERVED = 20
"""The byte of the header that says how much of each page is reserved."""


@dataclass
class Salvaged:
    """Rows kept by table, and how often a walk met damage in it."""

    kept: dict[str, int] = field(default_factory=dict)
    damaged: dict[str, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return sum(self.kept.values())


def salvage(damaged: Path, into: Database, progress: Progress, lender: Path | None = None) -> Salvaged:
    """Every readable row of the tables that `into` has, put into it. `damaged` is only read.

    `lender` is a sound file of the same shape, for a first page that can't be read.
    """
    copy = Path(str(into.conn.execute("PRAGMA database_list").fetchone()[2]) + ".reading")
    told = Salvaged()
    with mapped_errors(copy):
        shutil.copyfile(damaged, copy)
        try:
            for repaired in _ways_to_read(copy, damaged, lender):
                told = _read_all(repaired, into, progress)
                if told.rows:
                    break
        finally:
            for leftover in (copy, copy.with_name(copy.name + "-journal")):
                leftover.unlink(missing_ok=True)
    return told


def _ways_to_read(copy: Path, damaged: Path, lender: Path | None) -> Iterator[Path]:
    """As it is with its journal; with the lender's header; its first page; all its pages of what tables there are."""
    journal = damaged.with_name(damaged.name + "-journal")
    if journal.is_file():
        shutil.copyfile(journal, copy.with_name(copy.name + "-journal"))
    yield copy
    copy.with_name(copy.name + "-journal").unlink(missing_ok=True)
    shutil.copyfile(damaged, copy)
    if lender is None:
        return
    with lender.open("rb") as file:
        size = int.from_bytes(file.read(_HEADER)[_PAGE_SIZE]) or 4096
        lent = _Lent(file, size)
        for length in (_HEADER, size):
            lent.lend_first(copy, length)
            yield copy
        lent.lend_schema(copy)
    yield copy


class _Lent:
    """Pages of a sound file of the same shape."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size

    def lend_first(self, copy: Path, length: int) -> None:
        """The first `length` bytes, for as many pages as `copy` has."""
        pages = max(1, copy.stat().st_size // self._size)
        first = bytearray(self._page(1)[:length])
        first[_PAGE_COUNT] = pages.to_bytes(4)
        first[_FREELIST] = bytes(8)
        with copy.open("r+b") as file:
            file.write(first)
            file.truncate(pages * self._size)

    def lend_schema(self, copy: Path) -> None:
        """All pages that say what tables there are and where they begin, but for the first, which was lent."""
        usable = self._size - self._page(1)[_RESERVED]
        with copy.open("r+b") as file:
            for number in schema_pages(self._page, usable) - {1}:
                file.seek((number - 1) * self._size)
                file.write(self._page(number))

    def _page(self, number: int) -> bytes:
        self._file.seek((number - 1) * self._size)
        return self._file.read(self._size)


def _read_all(path: Path, into: Database, progress: Progress) -> Salvaged:
    told = Salvaged()
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.text_factory = lambda text: text.decode("utf-8", "replace")
            db.execute("PRAGMA query_only = ON")
            there = {str(row[0]) for row in db.execute("SELECT name FROM sqlite_master")}
            tables = [name for name in _tables_of(into) if name in there]
            into.conn.execute("PRAGMA foreign_keys = OFF")
            for done, table in enumerate(tables):
                progress.step(done, len(tables))
                _read_table(db, into, table, told)
    except sqlite3.DatabaseError:
        pass
    return told


def _tables_of(db: Database) -> list[str]:
    names = [row[0] for row in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [str(name) for name in names if not str(name).startswith(OWN)]


def _read_table(db: sqlite3.Connection, into: Database, table: str, told: Salvaged) -> None:
    walk = _Walk(db, table, _columns(db, table, into))
    put = f"INSERT OR REPLACE INTO {table} ({walk.columns}) VALUES ({', '.join('?' * walk.width)})"
    into.conn.execute("BEGIN")
    kept = 0
    for row in walk.rows():
        try:
            into.conn.execute(put, row)
            kept += 1
        except (sqlite3.IntegrityError, sqlite3.OperationalError, sqlite3.DataError):
            walk.met += 1
    into.conn.execute("COMMIT")
    told.kept[table] = kept
    if walk.met:
        told.damaged[table] = walk.met


def _columns(db: sqlite3.Connection, table: str, into: Database) -> list[str]:
    there = {str(row[1]) for row in db.execute(f"PRAGMA table_info({table})")}
    wanted = [row[1] for row in into.conn.execute(f"PRAGMA table_info({table})")]
    return [f'"{name}"' for name in wanted if name in there]


class _Walk:
    """All rows of one table that can be reached, each once."""

    def __init__(self, db: sqlite3.Connection, table: str, columns: list[str]) -> None:
        self._db, self._table = db, table
        self.columns, self.width = ", ".join(columns), len(columns)
        self.met = 0
        self._probes = 0
        self._stopped = False

    def rows(self) -> Iterator[list[Any]]:
        if not self.width:
            return
        if self._has_rowid():
            yield from self._between(-_MOST_ROWID - 1, _MOST_ROWID)
        else:
            yield from self._from_both_ends()

    def _has_rowid(self) -> bool:
        try:
            self._db.execute(f"SELECT rowid FROM {self._table} LIMIT 0")
        except sqlite3.OperationalError:
            return False
        return True

    def _between(self, low: int, high: int) -> Iterator[list[Any]]:
        """Upwards to the first damage, downwards to the last, and both halves of what lies between."""
        gaps = [(low, high)]
        while gaps and self._probes < MOST_PROBES:
            low, high = gaps.pop()
            if low > high:
                continue
            reached = low
            for rowid, row in self._step(low, high, "ASC"):
                yield row
                reached = rowid + 1
            if not self._stopped:
                continue
            top = high
            for rowid, row in self._step(reached, high, "DESC"):
                yield row
                top = rowid - 1
            if reached >= top:
                continue
            middle = (reached + top) // 2
            gaps += [(reached, middle), (middle + 1, top)]

    def _step(self, low: int, high: int, order: str) -> Iterator[tuple[int, list[Any]]]:
        self._stopped = False
        self._probes += 1
        try:
            found = self._db.execute(
                f"SELECT rowid, {self.columns} FROM {self._table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}",
                [low, high],
            )
            for rowid, *row in found:
                yield rowid, row
        except sqlite3.DatabaseError:
            self._stopped = True
            self.met += 1

    def _from_both_ends(self) -> Iterator[list[Any]]:
        """A table kept in the order of its key: what lies between the first and the last damage is not reached."""
        keys = ", ".join(f'"{row[1]}"' for row in self._db.execute(f"PRAGMA table_info({self._table})") if row[5])
        for order in ("ASC", "DESC"):
            ordered = ", ".join(f"{key} {order}" for key in keys.split(", "))
            try:
                for row in self._db.execute(f"SELECT {self.columns} FROM {self._table} ORDER BY {ordered}"):
                    yield list(row)
            except sqlite3.DatabaseError:
                self.met += 1
                continue
            return
