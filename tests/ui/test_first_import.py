"""Somebody who never saw the program starts it, brings the real file in and finds three products: all is counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWizard

from shipdesk.app.wiring import open_desk
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.preferences import Era

MOST_ACTIONS = 12
FIND_THE_FILE = 1
"""In the system's dialog: a double click."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Person:
    """Each press and each text typed is one action."""

    actions: int = 0

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.actions += 1

    def press_keys(self, key: Qt.Key) -> None:
        QTest.keyClick(self._focused(), key, CONTROL)
        self.actions += 1

    def type(self, text: str) -> None:
        self._focused().insert(text)
        self.actions += 1

    def _focused(self):
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


def test_the_real_file_is_in_and_three_products_found_with_twelve_actions(
    toolkit, qtbot, shared, tmp_path, monkeypatch
):
    file: Path = shared / "data" / "thai-market-products.csv"
    monkeypatch.setattr(AskPath, "to_open", lambda *_: file)
    toolkit.languages.choose("th")
    desk, person = open_desk(tmp_path / "desk"), Person()
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.show()
    opened.window.activateWindow()
    opened.beginning.greet()
    qtbot.waitUntil(lambda: opened.beginning.wizard is not None and opened.beginning.wizard.isVisible())
    person.press(opened.beginning.wizard.button(QWizard.WizardButton.CancelButton))
    qtbot.waitUntil(opened.pages.today.first.button.isVisible)
    person.press(opened.pages.today.first.button)
    page = opened.pages.catalog
    wizard = page.wizard
    person.press(wizard.file_step.drop.button)
    person.actions += FIND_THE_FILE
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    person.press(wizard.button(QWizard.WizardButton.NextButton))
    commit = wizard.button(QWizard.WizardButton.CommitButton)
    qtbot.waitUntil(lambda: wizard.job.preview is not None and commit.isEnabled())
    person.press(commit)
    qtbot.waitUntil(wizard.result_step.isComplete)
    person.press(wizard.button(QWizard.WizardButton.FinishButton))
    opened.window.activateWindow()  # as a desktop does by itself
    rows = page.list.model
    qtbot.waitUntil(lambda: rows.rowCount() == 1561)
    qtbot.waitUntil(page.search.hasFocus)
    for number, query in enumerate(("ขนมปัง", "咖啡", "8850123130212")):
        if number:
            person.press_keys(Qt.Key.Key_F)  # chooses what stands there
        person.type(query)
        qtbot.waitUntil(lambda query=query: page.questions.text == query and 0 < rows.rowCount() < 1561)
        qtbot.waitUntil(lambda query=query: query in " ".join(rows.row_at(0).row.values()))
    desk.store.close()
    assert person.actions <= MOST_ACTIONS
