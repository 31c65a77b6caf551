"""On which pages a database keeps the description of its own tables.

By the file format of SQLite (sqlite.org, "Database File Format", 1.6 "B-tree Pages"): the description is a table
b-tree that begins on page 1; numbers are big-endian, varints have seven bits a byte and at most nine bytes.
"""

from __future__ import annotations

from collections.abc import Callable

from shipdesk.database.page_format import INTERIOR_TABLE, LEAF_TABLE, cells, number, varint

_HEADER = 100


def schema_pages(read: Callable[[int], bytes], usable: int) -> set[int]:
    """Numbers of all its pages. `read` gives a page by its number, `usable` is a page's size without what is reserved.

    The file is taken to be sound: ask it of a backup, never of what is damaged.
    """
    found: set[int] = set()
    waiting = [1]
    while waiting:
        page_number = waiting.pop()
        if page_number in found:
            continue
        found.add(page_number)
        page = read(page_number)
        start = _HEADER if page_number == 1 else 0
        places = cells(page, start)
        if page[start] == INTERIOR_TABLE:
            waiting += [number(page, cell) for cell in places] + [number(page, start + 8)]
        elif page[start] == LEAF_TABLE:
            for cell in places:
                found.update(_overflow(page, cell, read, usable))
    return found


def _overflow(page: bytes, cell: int, read: Callable[[int], bytes], usable: int) -> list[int]:
    """The pages on which a row goes on that is too long for its own."""
    payload, at = varint(page, cell)
    _, at = varint(page, at)
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    if payload <= most:
        return []
    kept = least + (payload - least) % (usable - 4)
    following = number(page, at + (kept if kept <= most else least))
    chain: list[int] = []
    while following:
        chain.append(following)
        following = number(read(following), 0)
    return chain
