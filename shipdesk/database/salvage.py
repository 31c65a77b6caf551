"""Reads what can still be read out of a damaged database, row by row, into a sound one.

A walk from the first row on ends at the first page that is damaged; so a table is read leaf by leaf, each looked up by
the key at which it begins. A first page that is gone is lent by a backup: where the tables begin does not
change while their shape stays.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from io import SEEK_END
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from shipdesk.database.connected import Database
from shipdesk.database.faults import mapped_errors
from shipdesk.database.leaf_bounds import Key, leaf_bounds
from shipdesk.database.page_format import Cell
from shipdesk.database.schema_pages import schema_pages
from shipdesk.progress import Progress

_PAGE_SIZE, _PAGE_COUNT, _FREELIST, _HEADER = slice(16, 18), slice(28, 32), slice(32, 40), 100
ReadPage = Callable[[int], bytes]
OWN = ("sqlite_", "_sqlite_")
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
        self._pages = file.seek(0, SEEK_END) // size

    def lend_first(self, copy: Path, length: int) -> None:
        """The first `length` bytes. A file that was cut off gets its length back, with nothing in it: one where a table
        begins behind the end is not read at all.
        """
        pages = max(copy.stat().st_size // self._size, self._pages)
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
        with path.open("rb") as file, closing(sqlite3.connect(path, isolation_level=None)) as db:
            read = _pages_of(file)
            # SQLite writes nothing but UTF-8: a row with other text in it was overwritten, and can't be put below.
            db.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
            db.execute("PRAGMA query_only = ON")
            there = {str(row[0]) for row in db.execute("SELECT name FROM sqlite_master")}
            tables = [name for name in _tables_of(into) if name in there]
            into.conn.execute("PRAGMA foreign_keys = OFF")
            for done, table in enumerate(tables):
                progress.step(done, len(tables))
                _read_table(db, read, into, table, told)
    except sqlite3.DatabaseError:
        pass
    return told


def _pages_of(file: BinaryIO) -> ReadPage:
    size = int.from_bytes(file.read(_HEADER)[_PAGE_SIZE]) or 4096

    def read(number: int) -> bytes:
        file.seek((number - 1) * size)
        return file.read(size)

    return read


def _tables_of(db: Database) -> list[str]:
    names = [row[0] for row in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [str(name) for name in names if not str(name).startswith(OWN)]


def _read_table(db: sqlite3.Connection, read: ReadPage, into: Database, table: str, told: Salvaged) -> None:
    walk = _Walk(db, read, table, _columns(db, table, into))
    put = f"INSERT OR REPLACE INTO {table} ({walk.columns}) VALUES ({', '.join('?' * walk.width)})"
    into.conn.execute("BEGIN")
    for row in walk.rows():
        try:
            into.conn.execute(put, row)
        except (sqlite3.IntegrityError, sqlite3.OperationalError, sqlite3.DataError, UnicodeEncodeError):
            walk.met += 1
    into.conn.execute("COMMIT")
    told.kept[table] = int(into.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    if walk.met:
        told.damaged[table] = walk.met


def _columns(db: sqlite3.Connection, table: str, into: Database) -> list[str]:
    there = {str(row[1]) for row in db.execute(f"PRAGMA table_info({table})")}
    wanted = [row[1] for row in into.conn.execute(f"PRAGMA table_info({table})")]
    return [f'"{name}"' for name in wanted if name in there]


class _Walk:
    """All rows of one table that can be reached, each once."""

    def __init__(self, db: sqlite3.Connection, read: ReadPage, table: str, columns: list[str]) -> None:
        self._db, self._read, self._table = db, read, table
        self.columns, self.width = ", ".join(columns), len(columns)
        self.met = 0
        self._stopped = False

    def rows(self) -> Iterator[list[Any]]:
        if not self.width:
            return
        keys = "rowid"
        if not self._has_rowid():
            described = self._db.execute(f"PRAGMA table_info({self._table})").fetchall()
            keys = ", ".join(f'"{row[1]}"' for row in sorted(described, key=lambda row: row[5]) if row[5])
        (root,) = self._db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [self._table]).fetchone()
        yield from self._from_leaf_to_leaf(keys, leaf_bounds(self._read, root, keys.count(",") + 1))

    def _has_rowid(self) -> bool:
        try:
            self._db.execute(f"SELECT rowid FROM {self._table} LIMIT 0")
        except sqlite3.OperationalError:
            return False
        return True

    def _from_leaf_to_leaf(self, keys: str, bounds: list[Key]) -> Iterator[list[Any]]:
        """Each from its beginning on, and where that ends at damage, from its end back."""
        marks = f"({', '.join('?' * len(keys.split(', ')))})"
        for low, high in pairwise([None, *bounds, None]):
            within = [*([f"({keys}) > {marks}"] if low else []), *([f"({keys}) <= {marks}"] if high else [])]
            where = f"WHERE {' AND '.join(within)}" if within else ""
            values = [*(low or ()), *(high or ())]
            for order in ("ASC", "DESC"):
                ordered = ", ".join(f"{key} {order}" for key in keys.split(", "))
                yield from self._step(f"SELECT {self.columns} FROM {self._table} {where} ORDER BY {ordered}", values)
                if not self._stopped:
                    break

    def _step(self, sql: str, values: list[Cell]) -> Iterator[list[Any]]:
        self._stopped = False
        try:
            for row in self._db.execute(sql, values):
                yield list(row)
        except sqlite3.DatabaseError:
            self._stopped = True
            self.met += 1
