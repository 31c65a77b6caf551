"""The import by keyboard alone: from the file to the result, a suggested HS code looked at and picked on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget, QWizard

from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.import_wizard import ImportWizard
from tests.builders import sample_desk
from tests.ui.looks import clipped, nameless

SHEET = (
    "sku,name_en,hs_code,tariff_cn\nN-1,Fresh durian,,\nN-2,Durian paste,200899,20089900001\nN-3,Toy,950300,\n"
    "N-4,,081060,\nN-5,Fresh durian Monthong,,\n"
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("advice") / "desk")
    yield desk
    desk.store.close()


@pytest.fixture
def wizard(toolkit, qtbot, desk, tmp_path, request):
    toolkit.languages.choose(getattr(request, "param", "en"))
    path = tmp_path / "goods.csv"
    path.write_text(SHEET, encoding="utf-8")
    wizard = ImportWizard(toolkit, desk, "mine", AskPath(), path)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.activateWindow()
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step, timeout=60_000)
    qtbot.waitUntil(wizard.button(QWizard.WizardButton.NextButton).hasFocus)
    return wizard


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def tab_to(widget: QWidget) -> None:
    for _ in range(40):
        if widget.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(widget)


def advised(wizard, qtbot):
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(wizard.job.advice), timeout=60_000)


def codes_of(desk):
    with desk.catalogs.open("mine") as catalog:
        return {row["sku"]: row["hs_code"] for row in catalog.rows()}


def test_a_suggested_code_lands_only_where_it_is_picked(wizard, qtbot, desk):
    advised(wizard, qtbot)
    step = wizard.preview_step
    assert set(wizard.job.advice) == {2, 3, 6}
    assert wizard.job.codes == {}
    count = len(wizard.job.advice[2].suggestions)
    assert step.model.words(step.model.rows[0]) == f"new · HS codes suggested: {count}"
    assert "tariff_code_digits" in step.model.words(step.model.rows[1])
    tab_to(step.filter)
    press(Qt.Key.Key_End)
    assert [row.number for row in step.model.rows] == [2, 3, 6]
    tab_to(step.table)
    press(Qt.Key.Key_Home)
    qtbot.waitUntil(step.advice.codes.isVisible)
    tab_to(step.advice.codes)
    press(Qt.Key.Key_Down)
    assert wizard.job.codes == {2: "081060"}
    assert step.model.words(step.model.rows[0]) == "new · HS code picked: 081060"
    tab_to(wizard.button(QWizard.WizardButton.CommitButton))
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(wizard.result_step.isComplete, timeout=60_000)
    assert codes_of(desk) == {"N-1": "081060", "N-2": "200899", "N-3": "950300", "N-5": ""}
    qtbot.waitUntil(wizard.button(QWizard.WizardButton.FinishButton).hasFocus)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not wizard.isVisible())


@pytest.mark.parametrize("wizard", ["en", "th", "zh"], indirect=True)
def test_nothing_of_the_advice_is_clipped_or_nameless(wizard, qtbot, toolkit):
    advised(wizard, qtbot)
    wizard.preview_step.table.selectRow(0)
    qtbot.waitUntil(wizard.preview_step.advice.isVisible)
    assert clipped(wizard) == []
    assert nameless(wizard) == []
    toolkit.languages.choose("en")
