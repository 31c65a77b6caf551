"""On which pages each row of a database lies: a walk through its trees by the file format alone.

What a reader could still get of a damaged file is told by it: the rows all of whose pages are as they were written.
By sqlite.org, "Database File Format", 1.6 "B-tree Pages".
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
Row = tuple[object, ...]
Pages = frozenset[int]


def rows_with_pages(path: Path) -> dict[str, list[tuple[Row, Pages]]]:
    """Of each table its rows in the order of its tree, each with the pages it lies on."""
    walk = _Walk(path.read_bytes())
    found = {}
    with closing(sqlite3.connect(path)) as db:
        listed = db.execute(
            "SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        for name, root in listed:
            rows, pages = db.execute(f'SELECT * FROM "{name}" NOT INDEXED').fetchall(), list(walk.tree(root))
            assert len(rows) == len(pages), name
            found[str(name)] = list(zip(rows, pages, strict=True))
    return found


def pages_changed(before: bytes, after: bytes, size: int = 4096) -> set[int]:
    """Numbers of the pages, from 1, that are not in `after` as they were."""
    return {at // size + 1 for at in range(0, len(before), size) if after[at : at + size] != before[at : at + size]}


class _Walk:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._size = int.from_bytes(content[16:18]) % 65535 or 65536
        self._usable = self._size - content[20]

    def tree(self, number: int) -> Iterator[Pages]:
        page = self._content[(number - 1) * self._size : number * self._size]
        start = 100 if number == 1 else 0
        kind, count = page[start], int.from_bytes(page[start + 3 : start + 5])
        is_interior = kind in (INTERIOR_INDEX, INTERIOR_TABLE)
        first = start + (12 if is_interior else 8)
        for place in range(first, first + 2 * count, 2):
            cell = int.from_bytes(page[place : place + 2])
            if is_interior:
                yield from self.tree(int.from_bytes(page[cell : cell + 4]))
                cell += 4
            if kind != INTERIOR_TABLE:
                yield frozenset({number, *self._overflow(page, cell, is_table=kind == LEAF_TABLE)})
        if is_interior:
            yield from self.tree(int.from_bytes(page[start + 8 : start + 12]))

    def _overflow(self, page: bytes, cell: int, *, is_table: bool) -> Iterator[int]:
        length, cell = _varint(page, cell)
        if is_table:
            _, cell = _varint(page, cell)
        least = (self._usable - 12) * 32 // 255 - 23
        most = self._usable - 35 if is_table else (self._usable - 12) * 64 // 255 - 23
        if length <= most:
            return
        kept = least + (length - least) % (self._usable - 4)
        cell += kept if kept <= most else least
        following = int.from_bytes(page[cell : cell + 4])
        while following:
            yield following
            at = (following - 1) * self._size
            following = int.from_bytes(self._content[at : at + 4])


def _varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        value = value << 7 | page[at + step] & 0x7F
        if page[at + step] < 0x80:
            return value, at + step + 1
    return value << 8 | page[at + 8], at + 9
