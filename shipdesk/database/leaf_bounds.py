"""Where one leaf of a table ends and the next begins, as far as the pages above them can be read.

Whoever reads a damaged table from leaf to leaf loses those that are damaged, and no other.
"""

from __future__ import annotations

from collections.abc import Callable

from shipdesk.database.page_format import INTERIOR_INDEX, INTERIOR_TABLE, Cell, cells, first_columns, number, varint

_HEADER = 100
Key = tuple[Cell, ...]


def leaf_bounds(read: Callable[[int], bytes], root: int, columns: int) -> list[Key]:
    """The keys at which leaves end, in their order: of a table by number the last number, else so many `columns`.

    `read` gives a page by its number, and nothing where there is none.
    """
    found: list[Key] = []
    _collect(read, root, columns, found, set())
    return found


def _collect(read: Callable[[int], bytes], page_number: int, columns: int, found: list[Key], seen: set[int]) -> None:
    page = read(page_number)
    start = _HEADER if page_number == 1 else 0
    if page_number in seen or len(page) <= start or page[start] not in (INTERIOR_INDEX, INTERIOR_TABLE):
        return
    seen.add(page_number)
    try:
        for cell in cells(page, start):
            _collect(read, number(page, cell), columns, found, seen)
            found.append(_key(page, cell + 4, columns))
        _collect(read, number(page, start + 8), columns, found, seen)
    except IndexError:
        # Numbers of a damaged page lead beyond it.
        return


def _key(page: bytes, at: int, columns: int) -> Key:
    if page[0] == INTERIOR_TABLE:
        return (varint(page, at)[0],)
    _, at = varint(page, at)
    return first_columns(page, at, columns)
