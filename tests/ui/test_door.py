"""What stands in the way of opening a desk is told; the window comes forward when somebody calls."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from shipdesk.app.shipped import shipped
from shipdesk.app.window import words_of
from shipdesk.app.wiring import is_free, open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.paths import resources
from shipdesk.ui.coming_forward import ComingForward
from shipdesk.ui.door import Door
from tests.builders import fixed_world
from tests.ui.looks import clipped, nameless


@pytest.fixture
def door(qtbot, dressed_app):
    return Door(resources(), words_of(lambda: shipped().messages), lambda text: text)


def when_seen(door, act):
    """Does something as soon as the dialog is there."""

    def look():
        if door.dialog is not None and door.dialog.isVisible():
            act(door.dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


ELSEWHERE = DeskUnusable("busy", "desk_open_elsewhere", folder="D:\\desk", host="OFFICE-PC")


@pytest.mark.parametrize("insists", [True, False])
def test_a_person_may_insist_or_turn_back(door, insists):
    seen = []

    def act(dialog):
        seen.append((clipped(dialog), nameless(dialog), "OFFICE-PC" in dialog.text.text()))
        (dialog.button if insists else dialog.back).click()

    when_seen(door, act)
    assert door.insists(ELSEWHERE) is insists
    assert seen == [([], [], True)]
    assert door.has_turned_back is not insists


def test_a_desk_that_another_program_holds_opens_by_itself_when_it_is_free(door, tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    desk.store.close()
    assert is_free(desk.folder)
    other = sqlite3.connect(desk.folder.database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert not is_free(desk.folder)
    when_seen(door, lambda _: other.execute("ROLLBACK"))
    assert door.wait(
        lambda: is_free(desk.folder), DeskUnusable("busy", "desk_held_by_another", folder="x", since="9:00")
    )
    other.close()


def test_who_has_waited_is_not_looked_at_any_more(door, qtbot, monkeypatch):
    monkeypatch.setattr("shipdesk.ui.door.LOOK_MS", 1)
    looks, seen = [], []
    when_seen(door, seen.append)

    def is_free():
        looks.append(1)
        return bool(seen)

    assert door.wait(is_free, ELSEWHERE)
    qtbot.waitUntil(lambda: not isValid(seen[0]))
    counted = len(looks)
    qtbot.wait(50)
    assert len(looks) == counted
    assert door.dialog is None


def test_who_does_not_want_to_wait_gives_up(door):
    when_seen(door, lambda dialog: dialog.back.click())
    assert not door.wait(lambda: False, ELSEWHERE)


def test_the_window_comes_forward_when_it_is_called(qtbot, dressed_app):
    window, calls = QWidget(), list[bool]()

    def called(come_forward):
        come_forward()
        calls.append(True)

    qtbot.addWidget(window)
    window.showMinimized()
    forward = ComingForward(window, lambda come, _: called(come), lambda _: None)
    qtbot.waitUntil(lambda: bool(calls))
    assert not window.isMinimized()
    assert forward.parent() is window
