"""Tab comes to every widget, also past one whose cursor goes to a part that is hidden."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QSplitter, QVBoxLayout, QWidget

from shipdesk.ui.tab_order import TabbedDialog, in_reading_order, move_cursor


class Window(QMainWindow):
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's own name for it
        return move_cursor(self, forward=next)


@pytest.fixture
def window(dressed_app, qtbot):
    window, inside, pair = Window(), QWidget(), QWidget()
    window.setCentralWidget(inside)
    column, row = QVBoxLayout(inside), QVBoxLayout(pair)
    parts = {"first": QLineEdit(), "hidden": QLineEdit(), "button": QPushButton(), "off": QPushButton()}
    parts["last"] = QLineEdit()
    for name, part in parts.items():
        part.setObjectName(name)
    column.addWidget(parts["first"])
    for name in ("hidden", "button", "off"):
        row.addWidget(parts[name])
    column.addWidget(pair)
    column.addWidget(parts["last"])
    pair.setFocusProxy(parts["hidden"])
    parts["hidden"].hide()
    parts["off"].setEnabled(False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    parts["first"].setFocus()
    return window


def walked(qtbot, key, steps):
    names = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), key)
        names.append(QApplication.focusWidget().objectName())
    return names


def test_tab_goes_round(window, qtbot):
    assert walked(qtbot, Qt.Key.Key_Tab, 4) == ["button", "last", "first", "button"]


def test_backtab_goes_the_other_way(window, qtbot):
    assert walked(qtbot, Qt.Key.Key_Backtab, 3) == ["last", "button", "first"]


def test_the_halves_of_a_page_come_as_they_lie(window, qtbot):
    split = QSplitter(window.centralWidget())
    for name in ("left", "middle", "right"):
        line = QLineEdit()
        line.setObjectName(name)
        split.addWidget(line)
    in_reading_order(split)
    window.centralWidget().layout().addWidget(split)
    qtbot.waitUntil(split.widget(2).isVisible)
    assert walked(qtbot, Qt.Key.Key_Tab, 5)[2:] == ["left", "middle", "right"]


def test_a_dialog_whose_list_is_empty_takes_the_cursor_from_the_window_below(window, qtbot):
    dialog = TabbedDialog(window)
    around, rows, close = QWidget(dialog), QLineEdit(), QPushButton("Close", dialog)
    close.setObjectName("close")
    rows.setParent(around)
    rows.hide()
    around.setFocusProxy(rows)
    dialog.setModal(True)
    close.setAutoDefault(False)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is close)
