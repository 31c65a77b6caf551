"""Tab goes through each step of the shipment editor as one reads it: what is above comes first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.editor_model import STEPS
from shipdesk.ui.preferences import Era
from tests.builders import VIENTIANE, packed, sample_desk

MOST = 400
"""In a table of lines Tab goes from cell to cell first."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("tabs") / "desk")
    packed(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def editor(toolkit, filled, qtbot):
    """In the whole window: what is put into another window goes behind what is there."""
    opened = DeskWindow(toolkit, filled, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.resize(1280, 800)
    opened.window.show()
    opened.window.activateWindow()
    opened.open_shipment(VIENTIANE)
    return opened.editor


def place(widget, step):
    return QRect(widget.mapTo(step, widget.rect().topLeft()), widget.size())


def once_round(start):
    """Where the cursor comes to by Tab until it is back, each place once."""
    start.window().activateWindow()
    start.setFocus()
    places = [start]
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or start, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is start:
            return places
        if here not in places:
            places.append(here)
    raise AssertionError(f"Tab does not come back: it stays at {here} {here.accessibleName()!r}")


def settle(editor, qtbot):
    for _ in range(3):
        qtbot.waitUntil(lambda: not editor._toolkit.tasks.running, timeout=60_000)
        qtbot.wait(10)


@pytest.mark.parametrize("key", STEPS)
def test_what_is_above_comes_first(editor, qtbot, key):
    settle(editor, qtbot)
    editor.enter(key)
    settle(editor, qtbot)
    step = editor.steps[key]
    places = [one for one in once_round(editor.bar.buttons[key]) if step.isAncestorOf(one)]
    assert len(places) > 1
    back = [
        f"{type(one).__name__} {one.accessibleName()!r} before {type(then).__name__} {then.accessibleName()!r}"
        for one, then in pairwise(places)
        if place(then, step).bottom() < place(one, step).top() and place(then, step).left() <= place(one, step).right()
    ]
    assert back == []


@pytest.mark.parametrize("key", ["packing", "papers"])
def test_whoever_comes_from_another_step_stands_in_the_list(editor, qtbot, key):
    """On the button above it, Space would pack anew."""
    settle(editor, qtbot)
    editor.window().activateWindow()
    editor.enter("parties")
    editor.steps["parties"].setFocus()
    qtbot.waitUntil(lambda: editor.steps["parties"].isAncestorOf(QApplication.focusWidget() or editor))
    editor.enter(key)
    settle(editor, qtbot)
    assert QApplication.focusWidget() is editor.steps[key].list.table
