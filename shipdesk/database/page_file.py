"""A database file page by page, as it lies on the disk, and what its trees keep on each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO

from shipdesk.database.page_format import (
    FILE_HEADER,
    INTERIOR,
    INTERIOR_INDEX,
    INTERIOR_TABLE,
    LEAF_INDEX,
    LEAF_TABLE,
    Cell,
    bytes_on_page,
    cells,
    number,
    record,
    varint,
)

MAGIC = b"SQLite format 3\0"
_PAGE_SIZE, _RESERVED, _COUNTER, _COUNT, _COUNTED_AT = slice(16, 18), 20, slice(24, 28), 28, slice(92, 96)
_USUAL_SIZE, _LONGEST_HEADER = 4096, 9 + 9


@dataclass(frozen=True)
class Part:
    """One cell of a page: the page below it, its number in a table by number, and the row, as far as it has them."""

    below: int = 0
    rowid: int | None = None
    columns: list[Cell] | None = None


@dataclass(frozen=True)
class TreePage:
    """`unreadable`: so many of its cells are none."""

    kind: int
    parts: list[Part]
    unreadable: int = 0

    @property
    def is_by_number(self) -> bool:
        return self.kind in (INTERIOR_TABLE, LEAF_TABLE)

    @property
    def is_interior(self) -> bool:
        return self.kind in INTERIOR


class PageFile:
    """Where `length` is told, what lies behind is not looked at: it was put there to fill a file that was cut off."""

    def __init__(self, file: BinaryIO, length: int | None = None) -> None:
        self._file = file
        self._length = file.seek(0, SEEK_END) if length is None else length
        self.header = self._read(0, FILE_HEADER)
        size = int.from_bytes(self.header[_PAGE_SIZE])
        size = 65536 if size == 1 else size
        self.size = size if size >= 512 and size & (size - 1) == 0 else _USUAL_SIZE
        self._usable = self.size - (self.header[_RESERVED] if len(self.header) == FILE_HEADER else 0)
        self.count = self._counted()

    def page(self, page_number: int) -> bytes:
        """Nothing, or less than a page, where the file ends before."""
        return self._read((page_number - 1) * self.size, self.size) if 0 < page_number <= self.count else b""

    def tree_page(self, page_number: int) -> TreePage | None:
        """None where it is no page of a tree."""
        page = self.page(page_number)
        start = FILE_HEADER if page_number == 1 else 0
        if len(page) < self.size or page[start] not in (INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE):
            return None
        places = cells(page, start)[: self.size // 2]
        read = [self._part(page, page[start], cell) for cell in places]
        parts = [part for part in read if part is not None]
        if page[start] in INTERIOR:
            parts.append(Part(number(page, start + 8)))
        return TreePage(page[start], parts, read.count(None))

    def _part(self, page: bytes, kind: int, at: int) -> Part | None:
        try:
            below = number(page, at) if kind in INTERIOR else 0
            at += 4 if kind in INTERIOR else 0
            if kind == INTERIOR_TABLE:
                return Part(below, _signed(varint(page, at)[0]))
            length, at = varint(page, at)
            rowid, at = varint(page, at) if kind == LEAF_TABLE else (None, at)
            columns = record(self._payload(page, at, length, is_table=kind == LEAF_TABLE))
            return Part(below, None if rowid is None else _signed(rowid), columns)
        except (ValueError, IndexError):
            return None

    def _payload(self, page: bytes, at: int, length: int, *, is_table: bool) -> bytes:
        here = bytes_on_page(length, self._usable, is_table=is_table)
        if at + here > self._usable or length > self.count * self.size:
            raise ValueError("beyond the page")
        if here == length:
            return page[at : at + length]
        parts, missing = [page[at : at + here]], length - here
        for following in self._chain(number(page, at + here)):
            parts.append(following[4 : 4 + min(missing, self._usable - 4)])
            missing -= len(parts[-1])
            if not missing:
                return b"".join(parts)
        raise ValueError("cut off")

    def _chain(self, following: int) -> Iterator[bytes]:
        """Each page at most once: the numbers of damaged pages lead in circles."""
        seen = set[int]()
        while following and following not in seen:
            seen.add(following)
            page = self.page(following)
            if len(page) < self.size:
                return
            yield page
            following = number(page, 0)

    def _counted(self) -> int:
        """What lies behind the last page that the header counts is no part of the database any more."""
        there = self._length // self.size
        is_told = self.header[: len(MAGIC)] == MAGIC and self.header[_COUNTER] == self.header[_COUNTED_AT]
        told = number(self.header, _COUNT) if is_told else 0
        return min(there, told) if told else there

    def _read(self, at: int, length: int) -> bytes:
        self._file.seek(at)
        return self._file.read(length)


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
