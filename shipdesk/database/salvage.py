"""Reads what can still be read out of a damaged database, row by row, into a sound one.

Each page is read by itself, so that one that is damaged takes no other with it; and pages to which nothing leads any
more are given to the table that misses them. What was deleted does not come back: pages that were given up are left
alone, and where the list of these is lost, it is told that some rows may be old. What a damaged table has lost is
taken from a backup, where one has it.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from shipdesk.database.connected import Database
from shipdesk.database.faults import mapped_errors
from shipdesk.database.free_pages import free_pages
from shipdesk.database.journal import remove_database
from shipdesk.database.lender import Lender
from shipdesk.database.page_file import PageFile, Part
from shipdesk.database.page_format import Cell
from shipdesk.database.readable_copies import ways_to_read
from shipdesk.database.salvage_rows import RowsInto
from shipdesk.database.stray_pages import strays
from shipdesk.database.tree_shapes import Tree, rootless, trees_of
from shipdesk.database.tree_walk import Reached, walk
from shipdesk.progress import Progress

OWN = ("sqlite_", "_sqlite_")


@dataclass
class Salvaged:
    """By table the rows kept, how often damage was met, the first column of each of the rows to which no root led, and
    of those that were lent. `unplaced`: rows that could be read but were left, since nobody knows whose they are. Not
    `is_certain`: strays may have been deleted.
    """

    kept: dict[str, int] = field(default_factory=dict)
    damaged: dict[str, int] = field(default_factory=dict)
    strays: dict[str, list[Cell]] = field(default_factory=dict)
    lent: dict[str, list[Cell]] = field(default_factory=dict)
    unplaced: int = 0
    is_certain: bool = True

    @property
    def rows(self) -> int:
        return sum(self.kept.values())


def salvage(damaged: Path, into: Database, progress: Progress, lender: Path | None = None) -> Salvaged:
    """Every readable row of the tables that `into` has, put into it. `damaged` is only read.

    `lender` is a sound file of the same shape, for a first page that can't be read and rows that are lost.
    """
    copy = Path(str(into.conn.execute("PRAGMA database_list").fetchone()[2]) + ".reading")
    told = Salvaged()
    with mapped_errors(copy):
        shutil.copyfile(damaged, copy)
        try:
            for is_own in ways_to_read(copy, damaged, lender):
                told = _read_all(copy, copy if is_own else damaged, into, progress, lender)
                if told.rows:
                    break
        finally:
            remove_database(copy)
    return told


def _read_all(path: Path, own: Path, into: Database, progress: Progress, lender: Path | None) -> Salvaged:
    """Of `path` some pages may be lent; where it ends and which pages were given up is said by `own`."""
    told = Salvaged()
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("PRAGMA query_only = ON")
            trees = _known(db, into)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return told
    into.conn.execute("PRAGMA foreign_keys = OFF")
    with path.open("rb") as file, own.open("rb") as own_file:
        free, told.is_certain = free_pages(PageFile(own_file))
        pages = PageFile(file, own.stat().st_size)
        _Reading(pages, trees, into, told).read(progress, free, Lender(lender))
    return told


def _known(db: sqlite3.Connection, into: Database) -> list[Tree]:
    """What the damaged file says of its trees, and what it should say: its own description may be damaged, too."""
    should, found = {tree.name: tree for tree in trees_of(into.conn) if tree.table}, trees_of(db)
    if _version(db) != _version(into.conn):
        return found
    trees = [_trusted(tree, should.pop(tree.name, None)) for tree in found if not tree.table or tree.name in should]
    return trees + [rootless(tree) for tree in should.values()]


def _trusted(tree: Tree, should: Tree | None) -> Tree:
    return tree if should is None else replace(should, root=tree.root)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _tables_of(db: Database) -> list[str]:
    names = [row[0] for row in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [str(name) for name in names if not str(name).startswith(OWN)]


class _Reading:
    """All rows of all tables, from the roots first; then those that no root leads to."""

    def __init__(self, file: PageFile, trees: list[Tree], into: Database, told: Salvaged) -> None:
        self._file, self._trees, self._into, self._told = file, trees, into, told
        self._tables = set(_tables_of(into))
        self._rows, self._reached = RowsInto(into, sorted(self._tables)), Reached()

    def read(self, progress: Progress, free: set[int], lender: Lender) -> None:
        self._into.conn.execute("BEGIN")
        for done, tree in enumerate(self._trees):
            progress.step(done, len(self._trees))
            self._from_root(tree)
        self._of_strays(free, lender)
        wanted = [tree for tree in self._trees if tree.table in self._tables]
        self._told.damaged = {tree.table: self._reached.met[tree.name] for tree in wanted if self._met(tree)}
        if any(self._rows.count(tree.table) for tree in wanted):
            self._of_lender(lender)
        self._into.conn.execute("COMMIT")
        self._told.kept = {tree.table: self._rows.count(tree.table) for tree in wanted}

    def _met(self, tree: Tree) -> bool:
        return tree.name in self._reached.met

    def _from_root(self, tree: Tree) -> None:
        if not tree.root:
            self._reached.torn.add(tree.name)
            self._reached.meet(tree)
            return
        for row in walk(self._file, tree, self._reached):
            if tree.table in self._tables and not self._rows.put(tree, row):
                self._reached.meet(tree)

    def _of_strays(self, free: set[int], lender: Lender) -> None:
        for stray in strays(self._file, self._trees, self._reached, free, lender.owner_of):
            if stray.tree is None:
                self._told.unplaced += len(stray.rows)
            elif stray.tree.table in self._tables:
                put = [row for row in stray.rows if self._rows.put_stray(stray.tree, row)]
                _note(self._told.strays, stray.tree, put)

    def _of_lender(self, lender: Lender) -> None:
        for tree, row in lender.rows_of(set(self._told.damaged)):
            if self._rows.put_lent(tree, row):
                _note(self._told.lent, tree, [row])


def _note(told: dict[str, list[Cell]], tree: Tree, rows: list[Part]) -> None:
    if rows:
        told.setdefault(tree.table, []).extend(row.columns[0] if row.columns else None for row in rows)
