"""A double-click on a sealed file: onto an empty desk, with the first run before it, and while somebody works."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QApplication, QWizard

from shipdesk.app.wiring import open_desk
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.hand_over import ENDING, hand_over
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.move_desk import export_desk
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.preferences import Era
from tests.builders import KUNMING, body, fixed_world, sample_desk


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """A desk in Chinese as one file, and one of its shipments as another."""
    root = tmp_path_factory.mktemp("sealed")
    desk = sample_desk(root / "old")
    set_setting(desk, "language", "zh")
    new_consignment(desk, body("kunming"))
    hand_over(desk, KUNMING, root / f"one{ENDING}")
    export_desk(desk, root / "old.shipdesk")
    desk.store.close()
    return root


@pytest.fixture
def opened(toolkit, qtbot, tmp_path):
    """The window of an empty desk, before its start is over."""
    desk = open_desk(tmp_path / "desk", fixed_world(seed=9))
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.show()
    yield opened
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    desk.store.close()


def wizard_of(opened, qtbot):
    qtbot.waitUntil(lambda: opened.beginning.wizard is not None and opened.beginning.wizard.isVisible())
    return opened.beginning.wizard


def message(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    return QApplication.activeModalWidget()


@pytest.mark.parametrize("stands", [True, False])
def test_a_whole_desk_comes_in_instead_of_the_first_run(opened, toolkit, qtbot, sealed, stands):
    if stands:
        opened.beginning.greet()
        wizard_of(opened, qtbot)
        opened.open_file(sealed / "old.shipdesk")
    else:
        # Opened by a double-click that also started the program: the question whether the desk is new comes later.
        opened.open_file(sealed / "old.shipdesk")
        opened.beginning.greet()
    told = message(qtbot)
    assert told.parent() is opened.window, told.text.text()
    assert opened.beginning.wizard is None
    assert [one.reference for one in list_consignments(opened._desk)] == [KUNMING]
    assert (toolkit.languages.code, get_setting(opened._desk, "language")) == ("zh", "zh")
    told.reject()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    assert QApplication.activeModalWidget() is None


def test_a_damaged_desk_file_is_told_and_the_first_run_goes_on(opened, qtbot, sealed, tmp_path):
    damaged = shutil.copy(sealed / "old.shipdesk", tmp_path / "damaged.shipdesk")
    damaged.write_bytes(damaged.read_bytes()[:-200])
    opened.open_file(damaged)
    opened.beginning.greet()
    message(qtbot).reject()
    wizard = wizard_of(opened, qtbot)
    opened.open_file(damaged)
    told = message(qtbot)
    assert told.parent() is wizard
    told.reject()
    assert wizard.isEnabled()
    wizard.button(QWizard.WizardButton.NextButton).click()
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.company)
    assert list_parties(opened._desk) == []


def test_the_first_run_does_not_come_before_what_was_told_of_a_damaged_file(opened, toolkit, qtbot, sealed, tmp_path):
    damaged = shutil.copy(sealed / "old.shipdesk", tmp_path / "damaged.shipdesk")
    damaged.write_bytes(damaged.read_bytes()[:-200])
    opened.open_file(damaged)
    told = message(qtbot)
    opened.beginning.greet()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    assert QApplication.activeModalWidget() is told
    told.reject()
    assert wizard_of(opened, qtbot).isEnabled()


def test_a_shipment_waits_for_the_dialog_in_which_somebody_works(opened, qtbot, sealed):
    opened.beginning.greet()
    wizard = wizard_of(opened, qtbot)
    for _ in range(2):
        opened.open_file(sealed / f"one{ENDING}")
    told = message(qtbot)
    assert f"one{ENDING}" in told.title.text()
    told.reject()
    assert QApplication.activeModalWidget() is wizard, "told once"
    assert list_consignments(opened._desk) == []
    wizard.reject()
    qtbot.waitUntil(lambda: [one.reference for one in list_consignments(opened._desk)] == [KUNMING])
    assert opened.window.page is opened.pages.shipments
