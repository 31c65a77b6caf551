"""Parts of a page of SQLite's file format.

By sqlite.org, "Database File Format", 1.6 "B-tree Pages" and 2.1 "Record Format": numbers are big-endian; varints have
seven bits a byte and at most nine bytes.
"""

from __future__ import annotations

import struct

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_TABLE = 2, 5, 13
Cell = bytes | str | int | float | None
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


def cells(page: bytes, start: int) -> list[int]:
    """Where each cell of the page begins, in the order of their keys; `start` is where its own header does."""
    first = start + (12 if page[start] in (INTERIOR_INDEX, INTERIOR_TABLE) else 8)
    count = int.from_bytes(page[start + 3 : start + 5])
    return [int.from_bytes(page[at : at + 2]) for at in range(first, first + 2 * count, 2)]


def number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4])


def varint(page: bytes, at: int) -> tuple[int, int]:
    """The number, and where the next thing begins."""
    value = 0
    for step in range(8):
        byte = page[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | page[at + 8], at + 9


def first_columns(page: bytes, at: int, count: int) -> tuple[Cell, ...]:
    """So many columns of the record that begins there."""
    length, head = varint(page, at)
    body = at + length
    found: list[Cell] = []
    while len(found) < count:
        kind, head = varint(page, head)
        value, body = _column(page, body, kind)
        found.append(value)
    return tuple(found)


def _column(page: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind >= _FIRST_BLOB:
        end = at + (kind - _FIRST_BLOB) // 2
        cut = page[at:end]
        return (cut.decode("utf-8", "replace") if kind % 2 else cut), end
    if kind in _INTEGER_BYTES:
        end = at + _INTEGER_BYTES[kind]
        return int.from_bytes(page[at:end], signed=True), end
    if kind == _REAL:
        return float(struct.unpack(">d", page[at : at + 8])[0]), at + 8
    return {_ZERO: 0, _ONE: 1}.get(kind), at
