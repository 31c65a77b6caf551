"""The outside of a page: buttons that are actions, and the message bar above the work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from shipdesk.ui.page_frame import PageFrame


def test_buttons_follow_their_actions(toolkit, qtbot):
    copy, new = QAction("Copy as new"), QAction("New shipment")
    new.setShortcut(QKeySequence("Ctrl+N"))
    copy.setEnabled(False)
    frame = PageFrame(toolkit, lambda: "Shipments", QLineEdit(), [(copy, "copy"), (new, "new")])
    qtbot.addWidget(frame)
    frame.show()
    copy_button, new_button = frame.buttons
    assert new_button.property("role") == "primary"
    assert copy_button.property("role") is None
    assert not copy_button.isEnabled()
    copy.setEnabled(True)
    new.setText("สร้างใหม่")
    assert copy_button.isEnabled()
    assert new_button.text() == "สร้างใหม่"
    assert "Ctrl+N" in new_button.toolTip()
    with qtbot.waitSignal(new.triggered):
        qtbot.mouseClick(new_button, Qt.MouseButton.LeftButton)


def test_the_title_changes_with_the_language_and_the_work_gets_the_cursor(toolkit, qtbot):
    work = QLineEdit()
    frame = PageFrame(toolkit, lambda: {"en": "Papers", "th": "เอกสาร"}[toolkit.languages.code], work)
    qtbot.addWidget(frame)
    frame.show()
    frame.activateWindow()
    QApplication.processEvents()
    frame.setFocus()
    assert QApplication.focusWidget() is work
    toolkit.languages.choose("th")
    QApplication.processEvents()
    assert frame.title.text() == "เอกสาร"
    assert not frame.message.isVisible()
