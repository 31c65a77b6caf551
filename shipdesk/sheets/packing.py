"""Rows made ready for the way through a pipe: judged by the limits, freed of marks, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from shipdesk.errors import WrongInput
from shipdesk.sheets.formulas import unprotect
from shipdesk.sheets.how_to_read import HowToRead
from shipdesk.sheets.limits import Limits
from shipdesk.sheets.table import CELL_MARK, ROW_MARK, pack, packed_row

_ROWS, _CHARACTERS = 500, 1 << 19
"""A pack is full with one or the other."""


class PackedSheet(NamedTuple):
    """A table whose rows come as packs, each with the share of the table that has been read."""

    name: str
    headers: tuple[str, ...]
    packs: Iterator[tuple[str, float]]
    read_as: HowToRead
    worksheets: tuple[str, ...]

    def only(self, first: int) -> PackedSheet:
        """The same with no more than its first rows."""
        return self._replace(packs=_first(self.packs, first))


def packs(
    path: Path,
    records: Iterator[tuple[int, list[str]]],
    header_number: int,
    limits: Limits,
    share: Callable[[], float],
) -> Iterator[tuple[str, float]]:
    numbers: list[int] = []
    rows: list[str] = []
    size, cells_read = 0, 0
    for number, cells in records:
        cells_read += len(cells)
        _refuse_too_many(path, number - header_number, cells_read, limits)
        row = _row(path, number, cells, limits)
        if not row:
            continue
        numbers.append(number)
        rows.append(row)
        size += len(row)
        if len(rows) >= _ROWS or size >= _CHARACTERS:
            yield pack(numbers, rows), share()
            numbers, rows, size = [], [], 0
    if rows:
        yield pack(numbers, rows), 1.0


def _refuse_too_many(path: Path, rows: int, cells: int, limits: Limits) -> None:
    if rows > limits.rows:
        raise WrongInput("limit", "sheet_too_many_rows", file=path.name, limit=limits.rows)
    if cells > limits.cells:
        raise WrongInput("limit", "sheet_too_many_cells", file=path.name, limit=limits.cells)


def _row(path: Path, number: int, cells: list[str], limits: Limits) -> str:
    """The row as one text; empty where no cell says anything (the marks between cells are blanks too)."""
    row = packed_row(cells)
    if not row.strip():
        return ""
    if len(row) > limits.cell and max(map(len, cells)) > limits.cell:
        raise WrongInput("limit", "sheet_cell_too_long", file=path.name, row=number, limit=limits.cell)
    if "'" in row:
        return packed_row([unprotect(cell) if cell[:1] == "'" else cell for cell in cells])
    return row


def _first(packs: Iterator[tuple[str, float]], count: int) -> Iterator[tuple[str, float]]:
    for packed, share in packs:
        numbers, *rows = packed.split(ROW_MARK)
        if len(rows) >= count:
            wanted = numbers.split(CELL_MARK)[:count]
            yield ROW_MARK.join((CELL_MARK.join(wanted), *rows[:count])), share
            return
        count -= len(rows)
        yield packed, share
