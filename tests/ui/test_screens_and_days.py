"""A window that nobody could see comes back, one that is seen stays; another day is shown when it has begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.ui.new_day import NewDay
from shipdesk.ui.screen_keeper import SEEN, ScreenKeeper
from shipdesk.ui.tasks import What


@pytest.fixture
def room(dressed_app):
    return dressed_app.primaryScreen().availableGeometry()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize(("x", "y"), [(5000, 40), (-3000, 40), (40, 5000), (40, -300)])
def test_a_window_and_its_dialog_come_back_from_a_screen_that_is_gone(dressed_app, room, window, x, y):
    window.setGeometry(QRect(x, y, 500, 300))
    dialog = QDialog(window)
    dialog.resize(200, 100)
    dialog.open()
    dialog.move(x + 100, y + 50)
    ScreenKeeper(dressed_app, window).look()
    assert room.contains(window.frameGeometry())
    assert room.contains(dialog.frameGeometry())


def test_a_window_larger_than_the_screen_that_is_left_becomes_smaller(dressed_app, room, window):
    window.setGeometry(QRect(9000, 0, room.width() + 400, room.height() + 400))
    ScreenKeeper(dressed_app, window).look()
    assert room.contains(window.frameGeometry())


def test_what_can_be_taken_hold_of_stays(dressed_app, room, window):
    half_outside = QRect(room.right() - 2 * SEEN, room.top() + 30, 500, 300)
    window.setGeometry(half_outside)
    ScreenKeeper(dressed_app, window).look()
    assert window.geometry() == half_outside


def test_a_new_day_is_shown_once(toolkit, dressed_app, window):
    days = [date(2026, 11, 26)]
    toolkit = replace(toolkit, today=lambda: days[-1])
    told = []
    toolkit.changed.happened.connect(told.append)
    day = NewDay(toolkit, dressed_app, window)
    day.look()
    assert told == []
    days.append(date(2026, 11, 27))
    dressed_app.applicationStateChanged.emit(dressed_app.applicationState())
    day.look()
    assert told == [frozenset(What)]
