"""F48, small: a hand presses at random all over the window, and nothing fails. For hours by night."""

from __future__ import annotations

import sys

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskError
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.preferences import Era
from tests.builders import fixed_world, packed
from tests.ui.monkey import Monkey

ACTIONS = 50


def test_nothing_fails_whatever_is_pressed(toolkit, folder, qtbot, monkeypatch):
    desk = open_desk(folder, fixed_world())
    packed(desk)
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    faults = []
    monkeypatch.setattr(sys, "excepthook", lambda _, error, __: faults.append(error))
    toolkit.tasks.failed.connect(lambda error: None if isinstance(error, DeskError) else faults.append(error))
    opened.window.show()
    monkey = Monkey(48, opened.window, folder.parent, is_busy=lambda: toolkit.tasks.running)
    monkey.begin()
    qtbot.waitUntil(lambda: monkey.counts.total() >= ACTIONS)
    monkey.end()
    qtbot.waitUntil(lambda: monkey.closed_all() and not toolkit.tasks.running)
    assert faults == [], monkey.last
    assert opened.window.isVisible()
    desk.store.close()
