"""Received papers in the window: added from a file, changed in place, shown, taken away and brought back by undo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.editor_received import ShowReceived
from shipdesk.ui.receive_dialog import ReceiveDialog
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    consignment,
    desk,
    editor,
    filled,
    settle,
    type_into,
)


@dataclass(frozen=True)
class Chosen(AskPath):
    path: Path | None = None

    def to_open(self, parent, title, kinds):
        return self.path


@pytest.fixture
def dialog(toolkit, qtbot, tmp_path):
    file = tmp_path / "report.png"
    file.write_bytes(PNG)
    dialog = ReceiveDialog(toolkit, ask_path=Chosen(file))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000200000002080000000057dd52f80000000e49444154789c63f8"
    "cfc0c0f01f00060001ff785cb6810000000049454e44ae426082"
)
"""Two by two dots of grey."""


def fill(dialog, qtbot):
    dialog.choose.click()
    dialog.texts["number"].set_value("L-9")
    dialog.days["issued_on"].line.setText("24/11/2569")
    dialog.states.table.lines_model.lines = []
    dialog.states.add.click()
    dialog.states.table.lines_model.setData(dialog.states.table.lines_model.index(0, 1), "๔๐")


def test_the_wish_is_read_from_the_fields(dialog, qtbot):
    fill(dialog, qtbot)
    wish = dialog.wish()
    assert wish.file.name == "report.png"
    assert wish.facts == {
        "document_type": "LAB_TEST_REPORT", "number": "L-9", "issued_on": "2026-11-24", "states": {"packages": 40},
    }  # fmt: skip


def test_what_is_missing_is_said_at_its_field(dialog, qtbot):
    dialog.days["issued_on"].line.setText("someday")
    with qtbot.assertNotEmitted(dialog.wished):
        dialog.add.click()
    marked = {pointer for pointer, row in dialog.form.rows.items() if row.mark is not None}
    assert marked == {"/file", "/issued_on"}


def test_a_paper_is_kept_changed_shown_removed_and_brought_back(editor, desk, dialog, qtbot):  # noqa: F811
    step = editor.steps["papers"]
    editor.enter("papers")
    had = len(consignment(desk).desk.received_papers)
    fill(dialog, qtbot)
    step.received.receive(dialog.wish(), dialog)
    settle(editor, qtbot)
    paper = consignment(desk).desk.received_papers[-1]
    assert (paper.number, paper.states.packages) == ("L-9", 40)
    assert (desk.folder.papers / paper.file).read_bytes() == PNG

    editor.go_to(f"/desk/received_papers/{had}/states/net_weight_kg")
    table = step.received.table.table
    table.lines_model.setData(table.currentIndex(), "19.2")
    settle(editor, qtbot)
    kept = consignment(desk).desk.received_papers[-1]
    assert (str(kept.states.net_weight_kg), kept.states.packages) == ("19.2", 40)

    step.received.opening.trigger()
    settle(editor, qtbot)
    (shown,) = step.received.findChildren(ShowReceived)
    assert shown.isVisible()
    shown.reject()

    step.received.removing.trigger()
    settle(editor, qtbot)
    assert len(consignment(desk).desk.received_papers) == had
    editor.past.keys.undo.trigger()
    settle(editor, qtbot)
    assert consignment(desk).desk.received_papers[-1] == kept


def test_a_file_of_another_kind_is_refused_in_the_dialog(editor, desk, dialog, qtbot, tmp_path):  # noqa: F811
    fill(dialog, qtbot)
    page = tmp_path / "page.html"
    page.write_bytes(b"<html>")
    dialog.file.set_value(str(page))
    editor.steps["papers"].received.receive(dialog.wish(), dialog)
    settle(editor, qtbot)
    assert dialog.form.rows["/file"].mark.text == "en:received_file_kind"
    assert dialog.isVisible()


def test_a_paper_one_has_only_word_of_is_added_without_a_file(editor, desk, qtbot):  # noqa: F811
    editor.enter("papers")
    had = len(consignment(desk).desk.received_papers)
    assert editor.steps["papers"].received.table.add.text() == "Note a paper without its file"
    editor.steps["papers"].received.table.add.click()
    settle(editor, qtbot)
    papers = consignment(desk).desk.received_papers
    assert (len(papers), papers[-1].document_type, papers[-1].file) == (had + 1, "OTHER", None)
