"""How wide a table's columns are: as their titles in this language, as somebody has dragged them, or what is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QTableView


class Sized(Protocol):
    @property
    def width(self) -> int:
        """The least, in pixels."""

    @property
    def stretches(self) -> bool: ...


class ColumnWidths:
    """The columns that may stretch take what is left, and never less than their own width."""

    def __init__(self, table: QTableView, columns: Sequence[Sized]) -> None:
        self._table, self._columns = table, columns
        self._header = table.horizontalHeader()
        self._given = [self._give(number, column.width) for number, column in enumerate(columns)]

    def fit(self) -> None:
        """A column that is otherwise than it was made was dragged, and stays as it is."""
        own = [max(column.width, self._header.sectionSizeHint(number)) for number, column in enumerate(self._columns)]
        for number, width in enumerate(own):
            if self._header.sectionSize(number) == self._given[number]:
                self._given[number] = self._give(number, width)
        stretching = [number for number, column in enumerate(self._columns) if column.stretches]
        fixed = sum(self._header.sectionSize(number) for number in range(len(own)) if number not in stretching)
        for number in stretching:
            share = (self._table.viewport().width() - fixed) // len(stretching)
            self._header.resizeSection(number, max(share, own[number]))

    def _give(self, number: int, width: int) -> int:
        """What it comes to: no column of a header is narrower than its least."""
        self._header.resizeSection(number, width)
        return self._header.sectionSize(number)
