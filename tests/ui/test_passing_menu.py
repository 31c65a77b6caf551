"""Menus that are made each time they are asked for are gone after it, and what is offered anew replaces the former."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from shipdesk.ui.other_papers import OtherPapers
from shipdesk.ui.passing_menu import passing_menu


def bury():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_menu_is_gone_once_it_is_closed(qtbot, key):
    page, done = QWidget(), []
    qtbot.addWidget(page)
    action = QAction("Pack", page)
    action.triggered.connect(lambda: done.append(action))
    menu = passing_menu([action], page)
    menu.popup(QPoint())
    menu.setActiveAction(action)
    qtbot.keyClick(menu, key)
    bury()
    assert page.findChildren(QMenu) == []
    assert done == [action] * (key == Qt.Key.Key_Return)
    assert page.findChildren(QAction) == [action], "the page's own act stays"


def test_papers_offered_before_are_not_kept_beside_the_new_ones(qapp):
    parent = QObject()
    others = OtherPapers(parent)
    for listed in ((), (), ("commercial-invoice",)):
        others.offer(listed)
    bury()
    assert set(others.findChildren(QAction)) == set(others.menu_actions)
    assert others.menu_actions
