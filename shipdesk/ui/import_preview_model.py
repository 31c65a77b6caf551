"""The rows of a preview as a table: which land, what each would do, its cells with what is wrong or changes in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from shipdesk.catalogs import Verdict
from shipdesk.services.import_advice import RowAdvice
from shipdesk.services.preview_import import FieldChange, PreviewRow
from shipdesk.ui.product_words import fault_in_words, full_label
from shipdesk.ui.table import Index
from shipdesk.ui.toolkit import Toolkit

NUMBER, WHAT = 0, 1
BEFORE_CELLS = 2
"""Columns before those of the table: the row's number, and what would happen to it."""
LONGEST_CHANGE = 60
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PreviewModel(QAbstractTableModel):
    """A cell that cannot be taken has an icon, a colour and a sentence; one that changes a colour and both values."""

    picked = Signal(int, bool)

    def __init__(self, toolkit: Toolkit, parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._headers: tuple[str, ...] = ()
        self._fields: Mapping[str, set[int]] = {}
        self._take: Collection[Verdict] = ()
        self._leave_out: Collection[int] = ()
        self._advice: Mapping[int, RowAdvice] = {}
        self._codes: Mapping[int, str] = {}
        self.rows: tuple[PreviewRow, ...] = ()

    def show_rows(self, headers: Sequence[str], fields: Mapping[str, set[int]], rows: Sequence[PreviewRow]) -> None:
        """`fields`: the columns of the file that fill each field."""
        self.beginResetModel()
        self._headers, self._fields, self.rows = tuple(headers), fields, tuple(rows)
        self.endResetModel()

    def show_choice(self, take: Collection[Verdict], leave_out: Collection[int]) -> None:
        """Which rows shall land."""
        self._take, self._leave_out = take, leave_out
        if self.rows:
            self.dataChanged.emit(self.index(0, NUMBER), self.index(len(self.rows) - 1, NUMBER))

    def show_advice(self, advice: Mapping[int, RowAdvice], codes: Mapping[int, str]) -> None:
        """By the number of the row: what there is to say of it, and the HS code that was picked for it."""
        self._advice, self._codes = advice, codes
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else BEFORE_CELLS + len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Row"), self.tr("What would happen"), *self._headers)
        return titles[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        row = self.rows[index.row()]
        if index.column() == NUMBER and row.verdict in (Verdict.ADDED, Verdict.CHANGED):
            return plain | Qt.ItemFlag.ItemIsUserCheckable
        return plain

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NUMBER:
            return False
        self.picked.emit(self.rows[index.row()].number, Qt.CheckState(value) == _CHECKED)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, at = self.rows[index.row()], index.column() - BEFORE_CELLS
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row.number) if index.column() == NUMBER else self.words(row) if at < 0 else row.cells[at]
        if index.column() == NUMBER:
            return self._check_state(row) if role == Qt.ItemDataRole.CheckStateRole else None
        faults, changes = self._faults_at(row, at), self._changes_at(row, at)
        advised = self._advice_at(row, at)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            told = [*map(self._sentence, [*faults, *advised]), *map(_change_in_words, changes)]
            return "\n".join(told) or None
        if role == Qt.ItemDataRole.DecorationRole and faults:
            return self._toolkit.icon("block", "block")
        return self._colour(role, "block" if faults else "warn" if advised else "info" if changes else "")

    def words(self, row: PreviewRow) -> str:
        """What would happen to a row: every fault with its field, every change with both values."""
        if row.faults:
            return " ".join(self._sentence(fault) for fault in row.faults)
        if row.changes:
            return " · ".join([*map(_change_in_words, row.changes), *self._advice_words(row)])
        verdict = self.tr("new") if row.verdict is Verdict.ADDED else self.tr("unchanged")
        return " · ".join([verdict, *self._advice_words(row)])

    def _advice_words(self, row: PreviewRow) -> list[str]:
        told, code = self._advice.get(row.number), self._codes.get(row.number)
        words = [] if told is None else [self._sentence(one.fault) for one in told.advice]
        if code:
            return [*words, self.tr("HS code picked: {code}").format(code=code)]
        if told is not None and told.suggestions:
            return [*words, self.tr("HS codes suggested: {count}").format(count=len(told.suggestions))]
        return words

    def _check_state(self, row: PreviewRow) -> Qt.CheckState | None:
        if row.verdict not in (Verdict.ADDED, Verdict.CHANGED):
            return None
        return _CHECKED if row.verdict in self._take and row.number not in self._leave_out else _UNCHECKED

    def _colour(self, role: int, kind: str) -> QBrush | None:
        tokens = self._toolkit.theme.tokens
        if role == Qt.ItemDataRole.BackgroundRole and kind:
            return QBrush(QColor(getattr(tokens, f"{kind}_soft")))
        if role == Qt.ItemDataRole.ForegroundRole and kind:
            return QBrush(QColor(getattr(tokens, kind)))
        return None

    def _faults_at(self, row: PreviewRow, at: int) -> list[Exception]:
        return [fault for fault in row.faults if at < 0 or at in self._fields.get(fault.values.get("column", ""), ())]

    def _advice_at(self, row: PreviewRow, at: int) -> list[Exception]:
        told = self._advice.get(row.number)
        advice = () if told is None else told.advice
        return [one.fault for one in advice if at < 0 or at in self._fields.get(one.field, ())]

    def _changes_at(self, row: PreviewRow, at: int) -> list[FieldChange]:
        return [one for one in row.changes if at < 0 or at in self._fields.get(one.field, ())]

    def _sentence(self, fault: Exception) -> str:
        return self._toolkit.words(fault_in_words(fault))


def _change_in_words(change: FieldChange) -> str:
    old, new = (
        text if len(text) <= LONGEST_CHANGE else f"{text[:LONGEST_CHANGE]}…" for text in (change.old, change.new)
    )
    return f"{full_label(change.field)}: {old or '–'} → {new or '–'}"
