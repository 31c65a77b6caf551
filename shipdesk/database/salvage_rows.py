"""Puts rows that were read from damaged pages into a sound database, as far as it takes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from shipdesk.database.connected import Database
from shipdesk.database.page_file import Part
from shipdesk.database.page_format import Cell
from shipdesk.database.tree_shapes import Tree

_REFUSALS = (sqlite3.IntegrityError, sqlite3.OperationalError, sqlite3.DataError, UnicodeEncodeError, OverflowError)


class RowsInto:
    def __init__(self, into: Database, tables: list[str]) -> None:
        self._db = into.conn
        self._columns = {
            table: {str(row[1]) for row in self._db.execute(f'PRAGMA table_info("{table}")')} for table in tables
        }

    def put(self, tree: Tree, row: Part) -> bool:
        """Under its own number where that is free: a damaged one may be another's."""
        return self.put_stray(tree, row) or self._insert("OR REPLACE ", tree, row, keeps_number=False)

    def put_stray(self, tree: Tree, row: Part) -> bool:
        """Not where its key is there already: that of a root's own page is the one that holds."""
        return self._insert("", tree, row, keeps_number=True)

    def put_lent(self, tree: Tree, row: Part) -> bool:
        """Where its key is free; its number may have become another's since."""
        return self.put_stray(tree, row) or self._insert("", tree, row, keeps_number=False)

    def count(self, table: str) -> int:
        return int(self._db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    def _insert(self, way: str, tree: Tree, row: Part, *, keeps_number: bool) -> bool:
        taken = list(self._taken(tree, row, keeps_number))
        names, marks = ", ".join(f'"{name}"' for name, _ in taken), ", ".join("?" * len(taken))
        try:
            self._db.execute(f'INSERT {way}INTO "{tree.table}" ({names}) VALUES ({marks})', [at for _, at in taken])
        except _REFUSALS:
            return False
        return True

    def _taken(self, tree: Tree, row: Part, keeps_number: bool) -> Iterator[tuple[str, Cell]]:
        known = self._columns[tree.table]
        if tree.is_by_number and keeps_number and not any(column.is_key_number for column in tree.columns):
            yield "rowid", row.rowid
        for column, value in zip(tree.columns, row.columns or (), strict=False):
            if column.name in known:
                yield column.name, row.rowid if column.is_key_number else value
