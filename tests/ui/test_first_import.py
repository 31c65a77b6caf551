"""Somebody who never saw the program brings the real file in and finds three products, counted in what they do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWizard

from shipdesk.app.wiring import open_desk
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.catalog_page import CatalogPage
from shipdesk.ui.import_wizard import ImportWizard
from shipdesk.ui.tasks import What

MOST_ACTIONS = 12
FIND_A_FILE = 2
"""In the system's dialog: press the file, press Open."""


@dataclass(frozen=True)
class Chosen(AskPath):
    path: Path

    def to_open(self, parent, title, kinds):
        return self.path


@pytest.mark.parametrize("language", ["en", "th"])
def test_the_real_file_is_in_and_three_products_found_with_twelve_actions(toolkit, qtbot, shared, tmp_path, language):
    toolkit.languages.choose(language)
    desk = open_desk(tmp_path / "desk")
    page = CatalogPage(toolkit, desk, lambda found: None, Chosen(shared / "data" / "thai-market-products.csv"))
    qtbot.addWidget(page)
    toolkit.changed.happened.connect(page.refresh)
    page.show()
    page.refresh(frozenset(What))
    qtbot.waitUntil(page.empty.button.isVisible)
    actions = 0

    def press(button: QAbstractButton) -> None:
        nonlocal actions
        assert button.isVisible()
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        actions += 1

    press(page.empty.button)
    wizard = page.wizard
    assert isinstance(wizard, ImportWizard)
    press(wizard.file_step.drop.button)
    actions += FIND_A_FILE
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step, timeout=30_000)
    press(wizard.button(QWizard.WizardButton.NextButton))
    commit = wizard.button(QWizard.WizardButton.CommitButton)
    qtbot.waitUntil(lambda: wizard.job.preview is not None and commit.isEnabled(), timeout=30_000)
    press(commit)
    qtbot.waitUntil(wizard.result_step.isComplete, timeout=60_000)
    press(wizard.button(QWizard.WizardButton.FinishButton))
    rows = page.list.model
    qtbot.waitUntil(lambda: rows.rowCount() == 1561, timeout=30_000)
    for query in ("ขนมปัง", "咖啡", "8850123130212"):
        page.search.setText(query)
        actions += 1
        qtbot.waitUntil(lambda: 0 < rows.rowCount() < 1561 and rows.row_at(0) is not None, timeout=30_000)
        found = rows.row_at(0).row
        assert query in " ".join(found.values())
        page.search.clear()
        qtbot.waitUntil(lambda: rows.rowCount() == 1561, timeout=30_000)
    desk.store.close()
    assert actions <= MOST_ACTIONS
