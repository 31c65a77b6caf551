"""A table of JSON lines, changed in place: Enter goes to the next cell, faults stand in their cell with words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QTableView, QWidget

from shipdesk.errors import WrongInput
from shipdesk.ui.column_widths import ColumnWidths
from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_delegate import CellDelegate
from shipdesk.ui.editor_model import is_within
from shipdesk.ui.form import Mark
from shipdesk.ui.messages import Tone
from shipdesk.ui.theme import ROW_HEIGHT
from shipdesk.ui.toolkit import Toolkit

Index = QModelIndex | QPersistentModelIndex
Place = tuple[int, int]
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LinesModel(QAbstractTableModel):
    """`edited` carries the line's place, the member's pointer inside the line, and its new JSON."""

    edited = Signal(int, str, object)

    def __init__(self, toolkit: Toolkit, columns: Sequence[EditColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.columns = tuple(columns)
        self.lines: list[Line] = []
        self.is_editable = True
        self._marks: dict[Place, Mark] = {}
        self._typed: dict[Place, tuple[str, Mark]] = {}

    def set_lines(self, lines: Sequence[Line]) -> None:
        """The same number of lines leaves an open cell open."""
        if len(lines) != len(self.lines):
            self.beginResetModel()
            self.lines, self._typed = list(lines), {}
            self.endResetModel()
        else:
            self.lines = list(lines)
            self.tell_all()

    def set_marks(self, marks: Mapping[Place, Mark]) -> None:
        self._marks = dict(marks)
        self.tell_all()

    def mark_at(self, index: Index) -> Mark | None:
        place = (index.row(), index.column())
        typed = self._typed.get(place)
        return typed[1] if typed else self._marks.get(place)

    def unread(self) -> dict[Place, str]:
        """Texts that could not be read, by their cell."""
        return {place: text for place, (text, _) in self._typed.items()}

    def tell_all(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(self.columns) - 1))

    # Qt's names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_change = self.is_editable and index.isValid() and not self.columns[index.column()].is_fixed
        return flags | Qt.ItemFlag.ItemIsEditable if can_change else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.cell is Cell.NUMBER else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        column, line = self.columns[index.column()], self.lines[index.row()]
        typed = self._typed.get((index.row(), index.column()))
        mark = self.mark_at(index)
        tokens = self._toolkit.theme.tokens
        if role == Qt.ItemDataRole.DisplayRole:
            return typed[0] if typed else column.text(line, self._toolkit)
        if role == Qt.ItemDataRole.EditRole:
            return typed[0] if typed else column.typed(line, self._toolkit)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.cell is Cell.NUMBER else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole and column.is_fixed:
            return QColor(tokens.muted)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return mark.text if mark else column.text(line, self._toolkit)
        if mark is not None and role == Qt.ItemDataRole.BackgroundRole:
            return QColor(getattr(tokens, f"{mark.tone.value}_soft"))
        if mark is not None and role == Qt.ItemDataRole.DecorationRole:
            return self._toolkit.icon(mark.tone.icon, mark.tone.value)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        place, line = (index.row(), index.column()), self.lines[index.row()]
        if value == self.data(index, role):
            return False
        try:
            member, json = self.columns[index.column()].read(value, line, self._toolkit)
        except WrongInput as fault:
            self._typed[place] = (str(value), Mark(Tone.BLOCK, self._toolkit.words(fault)))
        else:
            self._typed.pop(place, None)
            self.edited.emit(index.row(), member, json)
        self.tell_all()
        return True


class EditTable(QTableView):
    """`left_behind` when Enter leaves the last cell; `current_mark` carries the words of the cell one stands in."""

    left_behind = Signal()
    current_mark = Signal(object)

    def __init__(self, toolkit: Toolkit, columns: Sequence[EditColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines_model = LinesModel(toolkit, columns, self)
        self._is_closing = False
        self.setModel(self.lines_model)
        self.setItemDelegate(CellDelegate(columns, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.EditKeyPressed
        )  # fmt: skip
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self._widths = ColumnWidths(self, columns)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell_mark())
        self.lines_model.dataChanged.connect(lambda *_: self._tell_mark())

    def edit_cell(self, line: int, member: str) -> bool:
        """Stand in the cell that shows `member` of a line."""
        found = [
            number
            for number, column in enumerate(self.lines_model.columns)
            if column.member.startswith(member) or is_within(member, column.member)
        ] or [0]  # fmt: skip
        index = self.lines_model.index(line, found[0])
        if not index.isValid():
            return False
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def typed(self) -> list[tuple[int, str, str]]:
        """Line, member and text of every cell with something in it that the line has not: unread, or being typed."""
        columns = self.lines_model.columns
        found = {(line, columns[at].member): text for (line, at), text in self.lines_model.unread().items()}
        focused, index = QApplication.focusWidget(), self.currentIndex()
        if isinstance(focused, QLineEdit) and self.isAncestorOf(focused) and index.isValid() and focused.isModified():
            found[index.row(), columns[index.column()].member] = focused.text()
        return [(line, member, text) for (line, member), text in found.items()]

    def type_in(self, line: int, member: str, text: str) -> None:
        """As if someone typed it into the cell and left it."""
        model = self.lines_model
        at = next((at for at, column in enumerate(model.columns) if column.member == member), None)
        if at is not None and line < len(model.lines):
            model.setData(model.index(line, at), text)

    def retitle(self) -> None:
        """Headers and words of cells in the language in use."""
        self.lines_model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.lines_model.columns) - 1)
        self.lines_model.tell_all()
        self._widths.fit()

    def fit_height(self, least: int = 1, most: int | None = None) -> None:
        """As high as its lines, for a table inside a form; more than `most` are scrolled to."""
        rows = max(self.lines_model.rowCount(), least)
        rows = rows if most is None else min(rows, most)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT + bar + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.currentIndex().isValid():
            # The Enter that closes a cell or its list comes by here too, and must not open it again.
            if self.state() != QAbstractItemView.State.EditingState and not self._is_closing:
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        self._is_closing = True
        QTimer.singleShot(0, self, self._was_closed)
        # Enter, which Qt calls SubmitModelCache, goes on to the next cell as Tab does.
        hints = CellDelegate.EndEditHint
        super().closeEditor(editor, hints.EditNextItem if hint == hints.SubmitModelCache else hint)

    def _was_closed(self) -> None:
        self._is_closing = False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        steps = {QAbstractItemView.CursorAction.MoveNext: 1, QAbstractItemView.CursorAction.MovePrevious: -1}
        step = steps.get(action)
        if step is None:
            return super().moveCursor(action, modifiers)
        if not self.currentIndex().isValid():
            # Qt asks for the first cell when the cursor comes in with Tab.
            return self.lines_model.index(0, 0)
        wide = len(self.lines_model.columns)
        at = self.currentIndex().row() * wide + self.currentIndex().column() + step
        while 0 <= at < wide * self.lines_model.rowCount():
            index = self.lines_model.index(at // wide, at % wide)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                return index
            at += step
        if step > 0:
            self.left_behind.emit()
        return QModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths.fit()

    def _tell_mark(self) -> None:
        index = self.currentIndex()
        self.current_mark.emit(self.lines_model.mark_at(index) if index.isValid() else None)
