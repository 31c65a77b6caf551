"""One list model for every table of the window: columns are data, rows are the caller's own values.

Sorting and filtering happen here, over native values, and not in a QSortFilterProxyModel: its stock order is wrong
for Decimal and date, and calling back into Python for every comparison takes seconds at 50,000 rows.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from itertools import repeat
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from shipdesk.ui.dates import THAI_FIGURES

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = int(Qt.ItemDataRole.UserRole)
"""The native value of a cell (Decimal, date, text ...)."""

_ROLES = frozenset(
    map(
        int,
        (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole,
            Qt.ItemDataRole.DecorationRole, SORT_ROLE,
        ),
    )
)  # fmt: skip
"""A view asks for twice as many, at every cell it draws."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Kind(Enum):
    """How a column is set: words to the left, figures to the right, or a button."""

    TEXT = "text"
    FIGURE = "figure"
    BUTTON = "button"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column. `value` gives the native value, `text` its writing; `title` is asked again in each language."""

    key: str
    title: Callable[[], str]
    value: Callable[[Row], Any]
    text: Callable[[Any], str] = field(default=lambda value: "" if value is None else str(value))
    kind: Kind = Kind.TEXT
    icon: Callable[[Row], QIcon | None] | None = None
    width: int = 120
    stretches: bool = False


class Order:
    """Sort keys: nothing last, numbers by size, dates by day, words as a Thai dictionary orders them."""

    def __init__(self) -> None:
        self._collator = QCollator(QLocale(QLocale.Language.Thai))
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def key(self, value: object) -> tuple[int, Any]:
        if value is None or value == "":
            return (9, 0)
        if isinstance(value, Enum):
            value = value.value
        if isinstance(value, (bool, int, Decimal)):
            return (0, value)
        if isinstance(value, date):
            # A datetime is a date, and the two do not compare.
            return (1, value.isoformat() if isinstance(value, datetime) else f"{value.isoformat()}T")
        return (2, self._collator.sortKey(str(value)))


def folded(text: str) -> str:
    """Text as the filter compares it: no case, Thai figures as Arabic ones."""
    return text.translate(THAI_FIGURES).casefold()


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows in columns; `set_rows` is the only way in."""

    replaced = Signal()
    """Rows are others than before, in their old places."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._order = Order()
        self._all: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self._sorted_by: tuple[int, bool] | None = None
        self._filter = ""
        self._texts: dict[Hashable, str] = {}
        self._written: dict[tuple[int, Hashable], str] = {}

    def set_rows(self, rows: Iterable[Row]) -> None:
        self._all = tuple(rows)
        self.forget_texts()
        self._show(only_changed=True)

    def set_filter(self, text: str) -> None:
        """Only rows in which every word of `text` stands in some column."""
        self._filter = folded(text).strip()
        self._show()

    def forget_texts(self) -> None:
        """What was read for the filter: rows or words are others now."""
        self._texts.clear()
        self._written.clear()

    @property
    def total(self) -> int:
        """Rows with no filter."""
        return len(self._all)

    def row_at(self, number: int) -> Row:
        return self._shown[number]

    def key_at(self, number: int) -> Hashable:
        return self._key(self._shown[number])

    def number_of(self, key: Hashable) -> int | None:
        """Where the row with `key` is shown now."""
        return next((number for number, row in enumerate(self._shown) if self._key(row) == key), None)

    def as_tsv(self, numbers: Iterable[int], column_order: Sequence[int]) -> str:
        """The rows as text for a spreadsheet, with their headers."""
        shown = [self.columns[at] for at in column_order if self.columns[at].kind is not Kind.BUTTON]
        lines = [[column.title() for column in shown]]
        lines += [[column.text(column.value(self._shown[number])) for column in shown] for number in numbers]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines) + "\n"

    # Qt's names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        column, row = self.columns[index.column()], self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(index.column(), row)
        if role == SORT_ROLE:
            return column.value(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.kind is Kind.FIGURE else _LEFT
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            return column.icon(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.kind is Kind.FIGURE else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By one column; -1 gives back the order of `set_rows`."""
        self._sorted_by = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._show()

    def _show(self, *, only_changed: bool = False) -> None:
        """Where the same rows stand in the same order, a view is told only of those that are no longer equal."""
        shown = self._filtered_and_sorted()
        if only_changed and list(map(self._key, shown)) == list(map(self._key, self._shown)):
            self._replace(shown)
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _filtered_and_sorted(self) -> list[Row]:
        words = self._filter.split()
        shown = [row for row in self._all if not words or self._matches(row, words)]
        if self._sorted_by is None:
            return shown
        number, falling = self._sorted_by
        value = self.columns[number].value
        empty = [row for row in shown if value(row) in (None, "")]
        filled = [row for row in shown if value(row) not in (None, "")]
        filled.sort(key=lambda row: self._order.key(value(row)), reverse=falling)
        return filled + empty

    def _replace(self, shown: list[Row]) -> None:
        changed = [number for number, row in enumerate(shown) if row != self._shown[number]]
        self._shown = shown
        last = len(self.columns) - 1
        for number in changed:
            self.dataChanged.emit(self.index(number, 0), self.index(number, last))
        if changed:
            self.replaced.emit()

    def _matches(self, row: Row, words: Sequence[str]) -> bool:
        key = self._key(row)
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = folded("\n".join(map(self._text, range(len(self.columns)), repeat(row))))
        return all(word in text for word in words)

    def _text(self, number: int, row: Row) -> str:
        """Of a cell; a word is written once for all rows that have it, until the language is another."""
        column = self.columns[number]
        value = column.value(row)
        if not isinstance(value, (str, Enum)):
            return column.text(value)
        text = self._written.get((number, value))
        if text is None:
            text = self._written[number, value] = column.text(value)
        return text
