"""A person without a mouse: every field by Tab, every button by Space, every choice with arrows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.editor_columns import Cell
from shipdesk.ui.editor_model import STEPS
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.new_shipment import NewShipmentDialog
from tests.ui.case_by_window import Person

MOST_TABS = 150
"""More than any step has places of the cursor."""


class KeyboardOnly(Person):
    """Keys go to whatever has the cursor, as the keyboard's do."""

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(_at_work(), key, modifier)

    def reach(self, widget: QWidget) -> None:
        """With Tab from where the cursor is."""
        target = widget.focusProxy() or widget
        passed: dict[str, None] = {}
        for _ in range(MOST_TABS):
            if QApplication.focusWidget() is target:
                return
            passed[_words(_with_cursor())] = None
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {_words(target)}, only to {', '.join(passed)}")

    def type_in(self, line: QLineEdit, text: str) -> None:
        self.reach(line)
        self._write(text)
        self.key(Qt.Key.Key_Return)

    def pick(self, picker: Any, text: str) -> None:
        self.reach(picker)
        self._write(text)
        self.qtbot.waitUntil(lambda: text in str([one.value for one in picker.offered()]), timeout=20_000)
        self.key(Qt.Key.Key_Return)

    def press(self, button: QAbstractButton) -> None:
        self.reach(button)
        self.key(Qt.Key.Key_Space)

    def enter(self, editor: ConsignmentEditor, key: str) -> None:
        self.key(Qt.Key(Qt.Key.Key_1 + STEPS.index(key)), Qt.KeyboardModifier.AltModifier)
        assert editor.step.key == key
        focused = QApplication.focusWidget()
        assert focused is not None, f"nothing has the cursor in {key}"
        assert editor.step.isAncestorOf(focused), f"the cursor does not stand in {key}"

    def make(self, dialog: NewShipmentDialog) -> None:
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def choose(self, field: QComboBox, code: Any) -> None:
        self.reach(field)
        if field.currentData() != code:
            self.key(Qt.Key.Key_Space)
            self._take_from_list(field, code)
        assert field.currentData() == code

    def put_in_cell(self, table: EditTable, row: int, column: int, value: Any) -> None:
        known = table.lines_model.columns[column]
        self.stand_on(table, row, column)
        self.key(Qt.Key.Key_Return)
        if known.cell is Cell.CHOICE:
            box = table.viewport().findChild(QComboBox)
            assert box is not None, "the list of the cell is not open"
            wanted = box.findData(value)
            assert wanted >= 0, f"{value} cannot be chosen"
            self._step(wanted - box.currentIndex(), Qt.Key.Key_Down, Qt.Key.Key_Up)
            self.key(Qt.Key.Key_Return)
            self._leave_next_cell(table)
        else:
            self._write(str(value))
            self.key(Qt.Key.Key_Return)
            self._leave_next_cell(table)

    def _leave_next_cell(self, table: EditTable) -> None:
        """Enter has gone on to it, and its list hangs open where it has one; it stays as it is."""
        QApplication.processEvents()
        if QApplication.activePopupWidget() is not None:
            self.key(Qt.Key.Key_Escape)
        if table.viewport().isAncestorOf(_with_cursor()):
            self.key(Qt.Key.Key_Escape)

    def stand_on(self, table: EditTable, row: int, column: int = 0) -> None:
        self.reach(table)
        if not table.currentIndex().isValid():
            self.key(Qt.Key.Key_Down)
        at = table.currentIndex()
        self._step(row - at.row(), Qt.Key.Key_Down, Qt.Key.Key_Up)
        self._step(column - at.column(), Qt.Key.Key_Right, Qt.Key.Key_Left)
        at = table.currentIndex()
        assert (at.row(), at.column()) == (row, column)

    def _write(self, text: str) -> None:
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClicks(_with_cursor(), text)

    def _take_from_list(self, box: QComboBox, code: Any) -> None:
        wanted = box.findData(code)
        assert wanted >= 0, f"{code} cannot be chosen"
        self._step(wanted - box.view().currentIndex().row(), Qt.Key.Key_Down, Qt.Key.Key_Up)
        self.key(Qt.Key.Key_Return)

    def _step(self, by: int, forward: Qt.Key, back: Qt.Key) -> None:
        for _ in range(abs(by)):
            self.key(forward if by > 0 else back)


def _at_work() -> QWindow:
    """The window that has the keyboard; it hands a key to the list that hangs open, else to what has the cursor."""
    lists = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowType() not in lists]
    window = QApplication.activeModalWidget() or seen[0]
    if QApplication.activePopupWidget() is None and not window.isActiveWindow():
        # Off the screen nobody gives the keyboard back to the window below a dialog or a list that was closed.
        window.activateWindow()
        QApplication.processEvents()
    return window.windowHandle()


def _with_cursor() -> QWidget:
    _at_work()
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the cursor"
    return found


def _words(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"
