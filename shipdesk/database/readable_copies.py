"""Copies of a damaged database that can be opened: what says where its tables begin is lent by a sound one.

Where the tables begin does not change while their shape stays.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from shipdesk.database.journal import JOURNAL
from shipdesk.database.schema_pages import schema_pages

_PAGE_SIZE, _PAGE_COUNT, _FREELIST, _HEADER = slice(16, 18), slice(28, 32), slice(32, 40), 100
_RESERVED = 20
"""The byte of the header that says how much of each page is reserved."""


def ways_to_read(copy: Path, damaged: Path, lender: Path | None) -> Iterator[bool]:
    """Makes `copy` anew each time, and says whether its first page is the file's own: as it is with its journal; with
    the lender's header; its first page; all its pages of what tables there are.
    """
    journal = damaged.with_name(damaged.name + JOURNAL)
    if journal.is_file():
        shutil.copyfile(journal, copy.with_name(copy.name + JOURNAL))
    yield True
    copy.with_name(copy.name + JOURNAL).unlink(missing_ok=True)
    shutil.copyfile(damaged, copy)
    if lender is None:
        return
    with lender.open("rb") as file:
        size = int.from_bytes(file.read(_HEADER)[_PAGE_SIZE]) or 4096
        lent = _Lent(file, size)
        for length in (_HEADER, size):
            lent.lend_first(copy, length)
            yield False
        lent.lend_schema(copy)
    yield False


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
