"""Ten spreadsheets as LibreOffice writes them, each format and encoding, come in by the window: every row is judged.

`tests/nightly/test_other_programs.py` makes them anew and brings them in by the command line.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWizard

from shipdesk.app.wiring import open_desk
from shipdesk.catalogs import Verdict
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.import_wizard import ImportWizard

SHEETS = sorted(path for path in (Path(__file__).parent / "sheets").iterdir() if path.suffix != ".md")
VERDICTS = [
    (2, Verdict.ADDED, []),
    (3, None, ["sku"]),
    (4, None, ["name_en"]),
    (5, None, ["gtin"]),
    (6, None, ["net_weight_kg"]),
    (7, None, ["sku"]),
]
LANDED = {"sku": "TH-1", "name_th": "ทุเรียนหมอนทอง", "gtin": "8850999111117", "net_weight_kg": "2.5",
          "unit_price": "1234.5", "currency": "THB"}  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = open_desk(tmp_path_factory.mktemp("ten") / "desk")
    yield desk
    desk.store.close()


def test_there_are_ten():
    assert len(SHEETS) == 10


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_each_comes_in_by_the_window_with_the_right_verdict_on_every_row(toolkit, qtbot, desk, path):
    wizard = ImportWizard(toolkit, desk, path.stem, AskPath(), path)
    qtbot.addWidget(wizard)
    wizard.show()
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step, timeout=60_000)
    wizard.button(QWizard.WizardButton.NextButton).click()
    qtbot.waitUntil(lambda: wizard.job.preview is not None, timeout=60_000)
    rows = wizard.preview_step.model.rows
    assert [(row.number, row.verdict, [one.values["column"] for one in row.faults]) for row in rows] == VERDICTS
    wizard.button(QWizard.WizardButton.CommitButton).click()
    qtbot.waitUntil(wizard.result_step.isComplete, timeout=60_000)
    with desk.catalogs.open(path.stem) as catalog:
        assert [{field: row[field] for field in LANDED} for row in catalog.rows()] == [LANDED]
