"""The rules in use, as one sees them: version, own changes, a fault of one's own files, and copies to start from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shipdesk.app.wiring import open_desk
from shipdesk.ui.rules_dialog import RulesDialog
from tests.builders import fixed_world
from tests.ui.looks import clipped, nameless


@pytest.fixture
def show(toolkit, tmp_path, qtbot):
    """Opens the desk with these own rules, and the dialog over it."""
    opened = []

    def shown(own=""):
        folder = tmp_path / "desk" / "rules"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "mine.toml").write_text(own, encoding="utf-8")
        opened.append(open_desk(tmp_path / "desk", fixed_world()))
        dialog = RulesDialog(toolkit, opened[-1])
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield shown
    for desk in opened:
        desk.store.close()


def test_every_rule_stands_with_its_source(show):
    dialog = show()
    rules = dialog._desk.rules.rules
    assert dialog.table.rowCount() == len(rules)
    shown = {dialog.table.item(row, 0).text(): dialog.table.item(row, 3).text() for row in range(len(rules))}
    assert shown.keys() == rules.keys()
    assert all(shown.values())
    assert dialog.changes.isHidden()
    assert not clipped(dialog)
    assert not nameless(dialog)


def test_what_ones_own_files_change_is_told(show, qtbot):
    dialog = show('[WGT-06]\noff = true\nreason = "Our buyer has a crane."\n')
    assert "WGT-06: off: Our buyer has a crane." in dialog.changes.text()
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.message.isVisible, timeout=10_000)


def test_a_fault_of_ones_own_files_stands_at_the_top(show, qtbot):
    dialog = show("[WGT-06]\noff = true\n")
    assert dialog.message.isVisible()
    assert "WGT-06" in {dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())}


def test_the_shipped_files_can_be_copied(show, tmp_path, qtbot):
    dialog = show()
    dialog.copy_to(tmp_path / "copy")
    qtbot.waitUntil(dialog.message.isVisible, timeout=10_000)
    assert (tmp_path / "copy" / "tables.toml").is_file()
