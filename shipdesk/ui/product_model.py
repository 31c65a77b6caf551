"""The rows of the product table, read page by page as they come into sight; a million of them cost no more than fifty.

Only pages that were looked at lately are kept. A row that is not there yet is shown empty for the moment it takes; a
row that may have changed is shown as it was until it has been read again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from shipdesk.services.product_table import TableRow
from shipdesk.ui.product_columns import ProductColumn
from shipdesk.ui.toolkit import Toolkit

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
PAGE = 100
MOST_PAGES = 40
NOT_YET = "…"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ProductModel(QAbstractTableModel):
    """`wanted` asks for a page; `edited` carries a row, a field, what was typed; `sorting` a column and direction."""

    wanted = Signal(int)
    edited = Signal(object, str, str)
    sorting = Signal(int, bool)

    def __init__(self, toolkit: Toolkit, columns: Sequence[ProductColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.columns = tuple(columns)
        self._total = 0
        self._pages: OrderedDict[int, list[TableRow]] = OrderedDict()
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._refused: dict[tuple[Key, str], tuple[str, str]] = {}
        self._headings: tuple[str, ...] = ()

    def show(self, total: int, first: Sequence[TableRow]) -> None:
        """Another question's rows: from the top, with the first page."""
        self.beginResetModel()
        self._total = total
        self._pages.clear()
        self._fresh, self._asked = set(), set()
        self._keep(0, first)
        self.endResetModel()

    def show_again(self, total: int, first: Sequence[TableRow]) -> None:
        """The same question asked once more: cursor and eye stay where they are."""
        self._fresh, self._asked = set(), set()
        if total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()
        elif total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        self._keep(0, first)
        self.tell_all()

    def put_page(self, number: int, rows: Sequence[TableRow]) -> None:
        self._keep(number, rows)
        if rows:
            last = min((number + 1) * PAGE, self._total) - 1
            self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, len(self.columns) - 1))

    def row_at(self, number: int) -> TableRow | None:
        """The row, where it has been read."""
        page = self._pages.get(number // PAGE)
        return page[number % PAGE] if page is not None and number % PAGE < len(page) else None

    def number_of(self, key: Key) -> int | None:
        """Where a row stands, among those that have been read."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row.key == key:
                    return page * PAGE + at
        return None

    def as_tsv(self, rows: Iterable[TableRow], columns: Sequence[int]) -> str:
        """Cells for a spreadsheet, without headers, as they are pasted elsewhere."""
        lines = [[self.columns[at].text(row) for at in columns] for row in rows]
        return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)

    def refuse(self, key: Key, field: str, text: str, words: str) -> None:
        """What was typed stands in its cell with the reason why it is not taken."""
        self._refused[key, field] = (text, words)
        self.tell_all()

    def accept(self, key: Key, field: str) -> None:
        self._refused.pop((key, field), None)

    def refused_at(self, index: Index) -> tuple[str, str] | None:
        """Text and reason."""
        row = self.row_at(index.row())
        field = None if row is None else self.columns[index.column()].field(row)
        return None if row is None or field is None else self._refused.get((row.key, field))

    def retranslate(self) -> None:
        self._headings = ()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.tell_all()

    def tell_all(self) -> None:
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, len(self.columns) - 1))

    # Qt's names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.row_at(index.row())
        can_change = row is not None and row.can_write and self.columns[index.column()].field(row) is not None
        return flags | Qt.ItemFlag.ItemIsEditable if can_change else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_figure else _LEFT
        self._want(index.row() // PAGE)
        row = self.row_at(index.row())
        if row is None:
            return NOT_YET if role == Qt.ItemDataRole.DisplayRole else None
        refused = self.refused_at(index) if self._refused else None
        tokens = self._toolkit.theme.tokens
        if role == Qt.ItemDataRole.DisplayRole and column.shown is not None and not refused:
            return column.shown(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return refused[0] if refused else column.text(row)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return refused[1] if refused else column.text(row)
        if role == Qt.ItemDataRole.BackgroundRole and refused:
            return QColor(tokens.block_soft)
        if role == Qt.ItemDataRole.ForegroundRole and row.near:
            return QColor(tokens.muted)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        field = None if row is None else self.columns[index.column()].field(row)
        if role != Qt.ItemDataRole.EditRole or row is None or field is None or value == self.data(index, role):
            return False
        self.edited.emit(row, field, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_figure else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The database sorts; here it is only asked for."""
        self.sorting.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _heading(self, section: int) -> str:
        """A header asks for all of them, again and again."""
        self._headings = self._headings or tuple((column.heading or column.title)() for column in self.columns)
        return self._headings[section]

    def _keep(self, number: int, rows: Sequence[TableRow]) -> None:
        self._asked.discard(number)
        self._fresh.add(number)
        self._pages[number] = list(rows)
        self._pages.move_to_end(number)
        while len(self._pages) > MOST_PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._fresh.discard(gone)

    def _want(self, number: int) -> None:
        if number in self._fresh or number in self._asked:
            return
        self._asked.add(number)
        self.wanted.emit(number)
