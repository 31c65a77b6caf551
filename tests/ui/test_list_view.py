"""The list around the table: copy, saved columns, empty words, the button in a row."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.table import Column, Kind


@dataclass(frozen=True)
class Line:
    name: str
    packages: int = 1


COLUMNS = (
    Column[Line]("name", lambda: "Name", lambda row: row.name, width=200, stretches=True),
    Column[Line]("packages", lambda: "Packages", lambda row: row.packages, kind=Kind.FIGURE),
    Column[Line]("next", lambda: "Next", lambda _: "Check", kind=Kind.BUTTON),
)


@pytest.fixture
def action(qapp):
    return QAction("New shipment")


@pytest.fixture
def make(toolkit, qtbot, action):
    def build() -> ListView:
        empty = EmptyState(toolkit, "shipments", lambda: "No shipments yet", lambda: "Start here", action)
        view = ListView(toolkit, "lines", COLUMNS, lambda row: row.name, empty)
        qtbot.addWidget(view)
        view.resize(700, 400)
        view.show()
        view.activateWindow()
        QApplication.processEvents()
        return view

    return build


def test_an_empty_list_says_what_to_do_first_and_does_it(make, qtbot, action):
    view = make()
    assert view.empty.isVisible()
    assert not view.filter.isVisible()
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)
    view.set_rows([Line("a")])
    assert view.table.isVisible()
    assert view.filter.isVisible()


def test_a_filter_without_hits_is_no_empty_list(make):
    view = make()
    view.set_rows([Line("a")])
    view.filter.setText("zzz")
    assert view.table.isVisible()
    assert view.model.rowCount() == 0


def test_what_is_chosen_stays_chosen_by_key(make):
    view = make()
    view.set_rows([Line("a"), Line("b"), Line("c")])
    view.choose("b")
    view.set_rows([Line("x"), Line("c"), Line("b", 7)])
    assert view.chosen() == [Line("b", 7)]
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    view.filter.setText("b")
    assert view.chosen() == [Line("b", 7)]


def test_copy_takes_the_chosen_rows_in_the_order_of_the_columns(make, qtbot):
    view = make()
    view.set_rows([Line("a", 3), Line("b", 4)])
    view.table.horizontalHeader().moveSection(1, 0)
    view.choose("b")
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Packages\tName\n4\tb\n"


def test_columns_come_back_as_they_were_left(make):
    view = make()
    view.table.horizontalHeader().resizeSection(1, 222)
    view.table.horizontalHeader().moveSection(1, 0)
    view.save_columns()
    again = make()
    assert again.table.horizontalHeader().sectionSize(1) == 222
    assert again.table.horizontalHeader().visualIndex(1) == 0


def test_the_button_of_a_row_tells_its_row(make, qtbot):
    view = make()
    view.set_rows([Line("a"), Line("b")])
    cell = view.table.visualRect(view.model.index(1, 2))
    at = cell.topLeft()
    at.setX(at.x() + 20)
    at.setY(cell.center().y())
    with qtbot.waitSignal(view.pressed) as told:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [Line("b")]


def test_enter_opens_the_row(make, qtbot):
    view = make()
    view.set_rows([Line("a"), Line("b")])
    view.choose("a")
    with qtbot.waitSignal(view.opened) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == [Line("a")]


def test_the_stretching_column_takes_what_is_left(make):
    view = make()
    view.set_rows([Line("a")])
    header = view.table.horizontalHeader()
    assert abs(sum(header.sectionSize(number) for number in range(3)) - view.table.viewport().width()) <= 2


def test_a_chosen_row_that_changes_in_its_place_stays_chosen_and_is_told_anew(make, qtbot):
    view = make()
    view.set_rows([Line("a"), Line("b")])
    view.choose("b")
    with qtbot.waitSignal(view.selected) as told:
        view.set_rows([Line("a"), Line("b", packages=2)])
    assert told.args == [[Line("b", packages=2)]]


def test_a_row_is_chosen_alone_though_somebody_holds_ctrl(make, qtbot):
    view = make()
    view.set_rows([Line("a"), Line("b")])
    qtbot.keyPress(view.table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
    for name in ("a", "a", "b"):
        view.choose(name)
        assert [row.name for row in view.chosen()] == [name]
    qtbot.keyRelease(view.table, Qt.Key.Key_Control)
