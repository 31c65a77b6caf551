"""The report of a fault in the window: read, copied, bundled; what was typed is kept first."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.services.fault_reports import report_fault, reports_in
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.preferences import Era
from shipdesk.ui.report_dialog import ReportDialog
from tests.builders import Clock, fixed_world
from tests.ui.looks import clipped, nameless

NOW = datetime(2026, 12, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Answers(AskPath):
    """A person who saves there."""

    path: Path | None = None

    def to_save(self, parent, title, suggested, kinds):
        return self.path


@pytest.fixture
def desk(folder):
    desk = open_desk(folder, fixed_world(Clock()))
    yield desk
    desk.store.close()


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_the_report_is_read_copied_and_bundled(toolkit, desk, qtbot, tmp_path, language):
    toolkit.languages.choose(language)
    older = report_fault(desk.folder.logs, KeyError("a day before"), NOW - timedelta(days=1))
    report = report_fault(desk.folder.logs, ValueError("with token=abcdef1234"), NOW)
    target = tmp_path / "help.zip"
    dialog = ReportDialog(toolkit, desk.folder, reports_in(desk.folder.logs), ask_path=Answers(target), now=lambda: NOW)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "ValueError" in dialog.text.toPlainText())
    assert "abcdef1234" not in dialog.text.toPlainText()
    assert clipped(dialog) == []
    assert nameless(dialog) == []
    dialog.copy_it.click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    dialog.bundle.click()
    qtbot.waitUntil(target.exists, timeout=30_000)
    with zipfile.ZipFile(target) as bundle:
        assert f"reports/{report.name}" in bundle.namelist()
    dialog.which.setCurrentIndex(1)
    dialog.which.activated.emit(1)
    qtbot.waitUntil(lambda: "a day before" in dialog.text.toPlainText())
    assert [dialog.which.itemData(at) for at in range(dialog.which.count())] == [report.name, older.name]
    assert all(dialog.which.itemText(at)[:1].isdigit() for at in (0, 1)), "by their days, not by the names of files"


def told(opened):
    """The message of a fault that is seen."""
    assert opened.faults.dialog is not None
    return opened.faults.dialog


def test_a_fault_of_the_program_leads_to_its_report_one_at_a_time(toolkit, desk, qtbot):
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    report_fault(desk.folder.logs, ValueError("in a slot"), NOW)
    opened.tell_fault(ValueError("in a slot"))
    first = told(opened)
    opened.tell_fault(ValueError("and again"))
    assert told(opened) is first
    first.button.click()
    assert isinstance(opened.dialog, ReportDialog)
    opened.dialog.accept()
    opened.tell_fault(DeskUnusable("not_a_table", "database_damaged", file="x", detail="y"))
    second = told(opened)
    assert not second.button.isVisibleTo(second), "no report of what is no fault of ours"
    second.reject()
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=30_000)
