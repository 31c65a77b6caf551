"""A stranger's first minutes, by keyboard alone: four pages, a printed label, few keys, and what was typed is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWizard

from shipdesk.app.wiring import open_desk
from shipdesk.services.business_settings import get_setting
from shipdesk.services.first_run import is_new
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.manage_printers import list_printers
from shipdesk.services.people import list_people
from shipdesk.services.print_log import read_log
from shipdesk.ui.first_run_wizard import FirstRunWizard
from shipdesk.ui.messages import Tone
from tests.builders import fixed_world
from tests.ui.looks import clipped, nameless, tabbed

CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_ACTIONS = 15


class Keys:
    """Presses keys where the cursor is and counts what a person does: a key, or a word typed in one go."""

    def __init__(self, wizard, toolkit, qtbot):
        self.wizard, self.toolkit, self.qtbot, self.actions = wizard, toolkit, qtbot, 0

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.actions += 1
        self.wizard.activateWindow()
        QTest.keyClick(self.wizard.windowHandle(), key, modifier)
        self.settle()

    def type(self, text):
        self.actions += 1
        field = QApplication.focusWidget()
        if text.isascii():
            self.qtbot.keyClicks(field, text)
        else:
            # An input method sends whole words; Qt's test keys know no Thai.
            field.insert(text)

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.toolkit.tasks.running, timeout=60_000)
        QApplication.processEvents()
        QApplication.processEvents()

    def go_on(self, page):
        self.press(Qt.Key.Key_Return, CONTROL)
        begins = page.focusProxy() or self.wizard.button(QWizard.WizardButton.FinishButton)
        self.qtbot.waitUntil(lambda: self.wizard.currentPage() is page and QApplication.focusWidget() is begins)


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    yield desk
    desk.store.close()


@pytest.fixture
def wizard(toolkit, desk, qtbot):
    wizard = FirstRunWizard(toolkit, desk)
    qtbot.addWidget(wizard)
    wizard.show()
    QApplication.processEvents()
    return wizard


@pytest.fixture
def keys(wizard, toolkit, qtbot):
    return Keys(wizard, toolkit, qtbot)


def test_a_stranger_prints_a_label_by_keyboard_alone(wizard, keys, desk):
    assert is_new(desk)
    keys.go_on(wizard.company)
    keys.type("Chan Sample Export")
    keys.go_on(wizard.printer)
    keys.press(Qt.Key.Key_Space)
    assert keys.actions <= MOST_ACTIONS
    (job,) = read_log(desk)
    assert (job.state, job.subject.kind) == ("SENT", "test-label")
    (picture,) = (desk.folder.root / "printed").iterdir()
    assert picture.read_bytes().startswith(b"\x89PNG")
    keys.go_on(wizard.hub)
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert wizard.result() == FirstRunWizard.DialogCode.Accepted
    assert not is_new(desk)
    assert get_setting(desk, "company") == "Chan Sample Export"


def test_tab_comes_to_the_buttons_last_and_as_one_reads(wizard):
    button = QWizard.WizardButton
    assert tabbed(wizard.start.focusProxy())[-2:] == [
        wizard.button(button.NextButton),
        wizard.button(button.CancelButton),
    ]


def test_every_field_is_reached_by_tab_and_kept(wizard, keys, desk):
    for _ in range(2):
        keys.press(Qt.Key.Key_Tab)
    keys.type("Somsri")
    keys.go_on(wizard.company)
    for text in ("Chan Sample Export", "บริษัท จันท์ตัวอย่าง จำกัด", "0105556001235", "99/1 Moo 2", "22000"):
        keys.type(text)
        keys.press(Qt.Key.Key_Tab)
    place = wizard.company.place
    place.setFocus()
    place.textEdited.emit(place.text())
    keys.qtbot.waitUntil(lambda: bool(place.offered()), timeout=30_000)
    place._take(place._matches.index(0, 0))
    assert wizard.company.form.rows["/tax_id"].mark.tone is Tone.WARN
    keys.go_on(wizard.printer)
    (known,) = list_parties(desk)
    assert (known.party.name_native, known.party.address.postal_code) == ("บริษัท จันท์ตัวอย่าง จำกัด", "22000")
    assert list_people(desk) == [desk.tools.who()] == ["Somsri"]


def test_without_a_name_nobody_goes_on(wizard, keys, desk):
    keys.go_on(wizard.company)
    keys.press(Qt.Key.Key_Return, CONTROL)
    assert wizard.currentPage() is wizard.company
    assert wizard.company.form.rows["/name_latin"].mark is not None
    assert QApplication.focusWidget() is wizard.company.fields["name_latin"]


def test_a_printer_that_is_not_there_is_told_and_stops_nothing(wizard, keys, desk):
    keys.go_on(wizard.company)
    keys.type("Chan")
    keys.go_on(wizard.printer)
    wizard.printer._choose("tcp")
    wizard.printer.address.setText("127.0.0.1:9")
    keys.press(Qt.Key.Key_Space)
    assert wizard.printer.message.isVisible()
    keys.go_on(wizard.hub)
    assert [one.profile.address for one in list_printers(desk)] == ["127.0.0.1:9"]


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_no_page_clips_a_word_or_hides_a_name(wizard, keys, toolkit, language):
    toolkit.languages.choose(language)
    wizard.company.fields["name_latin"].set_value("Chan")
    for page in (wizard.start, wizard.company, wizard.printer, wizard.hub):
        assert wizard.currentPage() is page
        if page is wizard.printer:
            page._choose("tcp")
            page.address.setText("127.0.0.1:9")
        # Layouts take their turn in the event loop after a language has changed.
        keys.qtbot.waitUntil(lambda: not clipped(wizard))
        assert nameless(wizard) == []
        keys.press(Qt.Key.Key_Return, CONTROL)
        QApplication.processEvents()
