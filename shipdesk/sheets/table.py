"""A table on its way: headers, and rows in packs that go through a pipe as plain text.

A pack is one text: numbers first, then each row's cells with a mark between them. Nothing in it can be executed or
deserialised into more than texts, whatever became of the process that wrote it. The two marks are control characters
that no spreadsheet program lets anyone type; a cell that holds one anyway has a blank in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from shipdesk.sheets.how_to_read import HowToRead

CELL_MARK, ROW_MARK = "\x1f", "\x1e"
_WITHOUT_MARKS = str.maketrans({CELL_MARK: " ", ROW_MARK: " "})


class SheetRow(NamedTuple):
    """One record: its number in the spreadsheet (header = 1), its cells, and cells beyond the last header."""

    number: int
    cells: tuple[str, ...]
    surplus: tuple[str, ...] = ()


class Pack(NamedTuple):
    """Some rows, and how much of the table has been read with them, from 0 to 1."""

    rows: Sequence[SheetRow]
    share: float


@dataclass(frozen=True)
class Sheet:
    """A table being read. Its packs or `rows` can be walked once; cells stand under `headers`, one each."""

    name: str
    headers: tuple[str, ...]
    packs: Iterator[Pack]
    read_as: HowToRead = field(default_factory=HowToRead)
    worksheets: tuple[str, ...] = ()

    @property
    def rows(self) -> Iterator[SheetRow]:
        return chain.from_iterable(pack.rows for pack in self.packs)


def packed_row(cells: Sequence[str]) -> str:
    """The cells as one text with marks between them."""
    text = CELL_MARK.join(cells)
    if text.count(CELL_MARK) >= len(cells) or ROW_MARK in text:
        return CELL_MARK.join(cell.translate(_WITHOUT_MARKS) for cell in cells)
    return text


def pack(numbers: Iterable[int], packed_rows: Iterable[str]) -> str:
    return ROW_MARK.join((CELL_MARK.join(map(str, numbers)), *packed_rows))


def unpack(text: str, width: int) -> list[SheetRow]:
    """The rows of a pack under `width` headers."""
    numbers, *rows = text.split(ROW_MARK)
    numbered = zip(map(int, numbers.split(CELL_MARK)), rows, strict=True)
    return [_row(number, tuple(row.split(CELL_MARK)), width) for number, row in numbered]


def _row(number: int, cells: tuple[str, ...], width: int) -> SheetRow:
    if len(cells) == width:
        return SheetRow(number, cells)
    if len(cells) < width:
        return SheetRow(number, cells + ("",) * (width - len(cells)))
    surplus = cells[width:]
    is_filled = any(cell and not cell.isspace() for cell in surplus)
    return SheetRow(number, cells[:width], surplus if is_filled else ())
