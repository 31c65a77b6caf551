"""One row of a table chosen by the program itself."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


def choose_row(table: QTableView, number: int) -> None:
    """This row and no other, whatever keys are held; nothing where there is no such row.

    Qt's own `selectRow` takes the row out again, or adds it, while somebody holds Ctrl: as they still do when a list
    is read anew after Ctrl+Enter.
    """
    header = table.horizontalHeader()
    order = (header.logicalIndex(place) for place in range(header.count()))
    index = table.model().index(number, next((at for at in order if not header.isSectionHidden(at)), 0))
    if index.isValid():
        table.selectionModel().setCurrentIndex(index, _ALONE)
