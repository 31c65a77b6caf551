"""Fresh durian to Kunming, from the list of shipments to a packed shipment without a block: in Thai, no mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shipdesk.services.find_consignment import find
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.messages import Tone
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.preferences import Era
from tests.builders import fixed_world
from tests.cases.prepared import case_desk
from tests.ui.by_keyboard import KeyboardOnly
from tests.ui.test_six_cases_by_window import case_for_window, compared, differences, made_by_command

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path):
    desk = case_desk(tmp_path / "desk", fixed_world())
    yield desk
    desk.store.close()


@pytest.fixture
def person(toolkit, qtbot, tmp_path):
    return KeyboardOnly(qtbot, toolkit, tmp_path)


@pytest.fixture
def opened(toolkit, desk, qtbot, person):
    toolkit.languages.choose("th")
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.resize(1280, 800)
    opened.window.show()
    opened.window.activateWindow()
    person.settle()
    return opened


def test_durian_is_prepared_without_a_mouse(opened, desk, person, tmp_path):
    members = case_for_window("kunming-durian-rail")
    opened.go_to("shipments")
    person.settle()
    person.key(Qt.Key.Key_N, CONTROL)
    assert isinstance(opened.dialog, NewShipmentDialog)
    reference = person.new_shipment(opened.dialog, members)
    person.settle()
    person.fill(opened.editor, members)
    stored = find(desk, reference)
    assert stored.state == "PACKED"
    assert opened.editor.saver.draft.is_saved, opened.editor.saver.draft.refused
    twin = case_desk(tmp_path / "twin", fixed_world())
    assert list(differences(compared(stored), compared(made_by_command(twin, members)))) == []
    twin.store.close()
    assert [card.finding.message for card in opened.editor.findings.cards if card.finding.tone is Tone.BLOCK] == []
