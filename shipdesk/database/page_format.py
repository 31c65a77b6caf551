"""Parts of a page of SQLite's file format.

By sqlite.org, "Database File Format", 1.6 "B-tree Pages" and 2.1 "Record Format": numbers are big-endian; varints have
seven bits a byte and at most nine bytes.
"""

from __future__ import annotations

import struct

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
INTERIOR = (INTERIOR_INDEX, INTERIOR_TABLE)
FILE_HEADER = 100
"""So many bytes of the first page are the file's own; the page's begin behind them."""
Cell = bytes | str | int | float | None
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _FIRST_BLOB = 7, 12
_WITHOUT_BYTES: dict[int, Cell] = {0: None, 8: 0, 9: 1}


def cells(page: bytes, start: int) -> list[int]:
    """Where each cell of the page begins, in the order of their keys; `start` is where its own header does."""
    first = start + (12 if page[start] in INTERIOR else 8)
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


def bytes_on_page(payload: int, usable: int, *, is_table: bool) -> int:
    """How many bytes of so long a row lie on its own page; the others on pages that follow one another."""
    most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
    if payload <= most:
        return payload
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (payload - least) % (usable - 4)
    return kept if kept <= most else least


def record(payload: bytes) -> list[Cell]:
    """The columns of a row. ValueError or IndexError where it is none: its parts fill it to the last byte."""
    body, head = varint(payload, 0)
    at, found = body, list[Cell]()
    while head < body:
        kind, head = varint(payload, head)
        value, at = _column(payload, at, kind)
        found.append(value)
    if head != body or at != len(payload):
        raise ValueError("no row")
    return found


def _column(payload: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind >= _FIRST_BLOB:
        end = at + (kind - _FIRST_BLOB) // 2
        cut = payload[at:end]
        return (_text(cut) if kind % 2 else cut), end
    if kind in _INTEGER_BYTES:
        end = at + _INTEGER_BYTES[kind]
        return int.from_bytes(payload[at:end], signed=True), end
    if kind == _REAL:
        return _real(payload[at : at + 8]), at + 8
    if kind not in _WITHOUT_BYTES:
        raise ValueError("no kind of column")
    return _WITHOUT_BYTES[kind], at


def _text(cut: bytes) -> str:
    """SQLite writes nothing but UTF-8, and the desk no NUL: a row with other text in it was overwritten."""
    if b"\0" in cut:
        raise ValueError("no text")
    return cut.decode("utf-8")


def _real(cut: bytes) -> float:
    if len(cut) != 8:
        raise ValueError("cut off")
    return float(struct.unpack(">d", cut)[0])
