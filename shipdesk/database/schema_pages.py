"""On which pages a database keeps the description of its own tables.

By the file format of SQLite (sqlite.org, "Database File Format", 1.6 "B-tree Pages"): the description is a table
b-tree that begins on page 1; numbers are big-endian, varints have seven bits a byte and at most nine bytes.
"""

from __future__ import annotations

from collections.abc import Callable

_HEADER = 100
_INTERIOR, _LEAF = 5, 13


def schema_pages(read: Callable[[int], bytes], usable: int) -> set[int]:
    """Numbers of all its pages. `read` gives a page by its number, `usable` is a page's size without what is reserved.

    The file is taken to be sound: ask it of a backup, never of what is damaged.
    """
    found: set[int] = set()
    waiting = [1]
    while waiting:
        number = waiting.pop()
        if number in found:
            continue
        found.add(number)
        page = read(number)
        start = _HEADER if number == 1 else 0
        cells = _cells(page, start)
        if page[start] == _INTERIOR:
            waiting += [_number(page, cell) for cell in cells] + [_number(page, start + 8)]
        elif page[start] == _LEAF:
            for cell in cells:
                found.update(_overflow(page, cell, read, usable))
    return found


def _cells(page: bytes, start: int) -> list[int]:
    first = start + (12 if page[start] == _INTERIOR else 8)
    count = int.from_bytes(page[start + 3 : start + 5])
    return [int.from_bytes(page[at : at + 2]) for at in range(first, first + 2 * count, 2)]


def _overflow(page: bytes, cell: int, read: Callable[[int], bytes], usable: int) -> list[int]:
    """The pages on which a row goes on that is too long for its own."""
    payload, at = _varint(page, cell)
    _, at = _varint(page, at)
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    if payload <= most:
        return []
    kept = least + (payload - least) % (usable - 4)
    number = _number(page, at + (kept if kept <= most else least))
    chain: list[int] = []
    while number:
        chain.append(number)
        number = _number(read(number), 0)
    return chain


def _number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4])


def _varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = page[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | page[at + 8], at + 9
