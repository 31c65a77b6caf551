"""F47: a fault in a slot is written down and told; what somebody was typing is safe, and the window works on."""

from __future__ import annotations

import errno
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from shipdesk.app.log_files import logging_to
from shipdesk.app.window import FaultHook
from shipdesk.errors import WrongInput
from shipdesk.services.fault_reports import reports_in
from shipdesk.services.unfinished_drafts import unfinished_drafts
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.preferences import Era
from shipdesk.ui.session_end import SessionEnd
from tests.ui.test_editor import desk, filled, open_and_wait, settle, type_into  # noqa: F401 - fixtures

SLOTS = 2
"""Thirty by night."""
PHONE = "/exporter/phone"


class SlotError(Exception):
    """What went wrong in a slot."""


def fail(number):
    raise SlotError(f"slot {number}")


def test_faults_while_somebody_types(toolkit, desk, qtbot, monkeypatch):  # noqa: F811
    fail_while_typing(toolkit, desk, qtbot, monkeypatch, SLOTS)


def fail_while_typing(toolkit, desk, qtbot, monkeypatch, slots):  # noqa: F811
    """In each slot a fault, in the middle of typing."""
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.show()
    opened.open_shipment("SAMPLE-KUNMING-001")
    qtbot.waitUntil(lambda: opened.editor is not None and not toolkit.tasks.running, timeout=30_000)
    editor = opened.editor
    assert editor is not None
    field = editor.steps["parties"].form.rows[PHONE].field
    hook, told = FaultHook(desk, desk.folder.logs), []

    def tell(error):
        told.append(error)
        opened.tell_fault(error)

    hook.listen(tell)
    monkeypatch.setattr(sys, "excepthook", hook)
    with logging_to(desk.folder.logs):
        for number in range(slots):
            type_into(qtbot, field, f"08{number}")
            QTimer.singleShot(0, lambda number=number: fail(number))
            qtbot.waitUntil(lambda number=number: len(told) == number + 1, timeout=30_000)
            kept = [one for draft in unfinished_drafts(desk) for one in draft.fields["entries"]]
            assert f"08{number}" in [one.get("value") for one in kept if one["pointer"] == PHONE]
            assert opened.faults.dialog is not None
            opened.faults.dialog.reject()
            qtbot.waitUntil(lambda: opened.faults.dialog is None)
            opened.window.activateWindow()
            qtbot.waitUntil(opened.window.isActiveWindow)
    log = (desk.folder.logs / "shipdesk.log").read_text(encoding="utf-8")
    assert all(f"SlotError: slot {number}\n" in log for number in range(slots))
    assert reports_in(desk.folder.logs)
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=30_000)


def test_faults_in_dialogs_are_told_before_them_and_once(toolkit, desk, qtbot, monkeypatch):  # noqa: F811
    """A slot that fails with every paint: one message, one report, and the dialog below is as it was."""
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.show()
    hook = FaultHook(desk, desk.folder.logs)
    hook.listen(opened.tell_fault)
    monkeypatch.setattr(sys, "excepthook", hook)
    with logging_to(desk.folder.logs):
        for number, ask in enumerate((lambda: opened.ask_new(lambda _: None), opened.open_settings), start=1):
            ask()
            below = QApplication.activeModalWidget()
            clock = QTimer(below)
            clock.timeout.connect(lambda number=number: fail(number))
            clock.start(0)
            qtbot.waitUntil(lambda: opened.faults.dialog is not None)
            told = opened.faults.dialog
            qtbot.wait(20)
            clock.stop()
            assert (opened.faults.dialog, told.parent(), QApplication.activeModalWidget()) == (told, below, told)
            assert len(reports_in(desk.folder.logs)) == number
            told.reject()
            assert QApplication.activeModalWidget() is below
            below.reject()
            assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: not toolkit.tasks.running)


def test_what_is_told_stays_when_the_dialog_below_has_done_its_work(toolkit, desk, qtbot):  # noqa: F811
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.show()
    opened.open_settings()
    below = opened.dialog
    opened.tell_fault(SlotError("while it worked"))
    told = opened.faults.dialog
    below.accept()
    qtbot.waitUntil(lambda: not isValid(below))
    assert isValid(told)
    assert told.isVisible()
    assert QApplication.activeModalWidget() is told
    told.reject()
    opened.tell_fault(SlotError("and later"))
    assert opened.faults.dialog is not None
    opened.faults.dialog.reject()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)


def test_a_mistake_in_a_worker_is_reported_beside_whoever_tells_it(toolkit, desk, qtbot):  # noqa: F811
    """What has words of its own is none."""
    hook, told = FaultHook(desk, desk.folder.logs), []
    toolkit.tasks.failed.connect(hook.note)
    for error in (SlotError("in a worker"), WrongInput("exists", "desk_not_empty"), OSError(errno.ENOSPC, "full")):

        def work(_, error=error):
            raise error

        toolkit.tasks.run(work, print, told.append)
    qtbot.waitUntil(lambda: len(told) == 3)
    (report,) = reports_in(desk.folder.logs)
    assert "SlotError: in a worker" in report.read_text(encoding="utf-8")


def test_the_end_of_the_session_waits_for_no_clock(toolkit, desk, dressed_app, qtbot):  # noqa: F811
    """What was typed a moment ago in a dialog is on the disk at once; the session may go on, and so does the dialog."""
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.show()
    opened.ask_new(lambda _: None)
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    qtbot.keyClicks(dialog.place, "Boten")
    SessionEnd(opened, dressed_app).keep()
    assert [draft.fields["place"] for draft in unfinished_drafts(desk)] == ["Boten"]
    assert toolkit.session.value("window/page") == opened.window.page.key
    assert QApplication.activeModalWidget() is dialog
    dialog.reject()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
