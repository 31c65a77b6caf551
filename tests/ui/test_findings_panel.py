"""Findings: gravest first, in words, each leading to its field; and the steps that carry their mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from shipdesk.ui.findings_panel import MOST_OF_A_RULE, FindingCard, FindingsPanel, ShownFinding
from shipdesk.ui.messages import Tone
from shipdesk.ui.step_bar import StepBar
from tests.ui.looks import clipped, nameless

FOUND = [
    ShownFinding("GOODS-2", Tone.WARN, "Weight looks low", "Weigh it again", "/items/0"),
    ShownFinding("PARTY-1", Tone.BLOCK, "USCC is missing", "Ask the buyer", "/consignee"),
    ShownFinding("INFO-1", Tone.INFO, "The gate is closed on Sunday"),
]


GROUPED = [
    ShownFinding("WGT-6", Tone.WARN, "Heavy", group="Weigh again"),
    ShownFinding("ID-1", Tone.BLOCK, "Wrong number", "Read it again", "/items/0/gtin", "Correct a number", ("labels",)),
    ShownFinding("ID-2", Tone.WARN, "Used before", pointer="/items/1", group="Correct a number", to_verify=True),
    ShownFinding("RTE-1", Tone.BLOCK, "Closed", group="Choose another way", let_pass="The forwarder drove there."),
]


@pytest.fixture
def panel(toolkit, qtbot):
    panel = FindingsPanel(toolkit)
    qtbot.addWidget(panel)
    panel.resize(300, 900)
    panel.show()
    panel.activateWindow()
    return panel


def cards(panel):
    return [card for card in panel.cards if not card.isHidden()]


def test_findings_are_grouped_by_what_to_do_the_gravest_group_first(panel):
    panel.set_findings(GROUPED)
    assert panel.groups == ["Correct a number (2)", "Weigh again (1)"]
    assert [card.rule.text() for card in cards(panel)] == ["ID-1", "ID-2", "WGT-6"]
    assert panel.counts.text() == "1 to put right, 2 to look at, 0 to know"


def test_a_card_says_what_a_block_stops_whether_to_verify_and_where_it_is_written(panel, toolkit, qtbot):
    links = ("https://example.org/1", "https://example.org/2")
    found = replace(GROUPED[1], stops=("Commercial invoice", "booking"), source="GS1", links=links)
    panel.set_findings([found, GROUPED[2]])
    first, second = cards(panel)
    assert first.stops.text() == "Stops: Commercial invoice, booking"
    assert [card.verify.isHidden() for card in (first, second)] == [True, False]
    assert 'href="https://example.org/1">GS1</a>' in first.source.text()
    assert 'href="https://example.org/2">2</a>' in first.source.text()
    assert second.stops.isHidden()
    assert not clipped(panel)
    assert not nameless(panel)


def test_what_was_let_pass_is_folded_away_with_its_reason(panel, qtbot):
    panel.set_findings(GROUPED)
    assert panel.fold.text() == "Let pass with a reason: 1"
    qtbot.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    passed = cards(panel)[-1]
    assert (passed.rule.text(), passed.reason.text()) == ("RTE-1", "Reason: The forwarder drove there.")
    with qtbot.waitSignal(panel.take_back_wanted) as told:
        qtbot.mouseClick(passed.override, Qt.MouseButton.LeftButton)
    assert told.args == [GROUPED[3]]
    qtbot.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    assert len(cards(panel)) == 3


def test_only_what_may_be_let_pass_offers_it(panel, qtbot):
    panel.set_findings([GROUPED[1], replace(GROUPED[1], rule="RTE-1", can_override=True)])
    fixed, passable = cards(panel)
    assert fixed.override.isHidden()
    with qtbot.waitSignal(panel.override_wanted) as told:
        qtbot.mouseClick(passable.override, Qt.MouseButton.LeftButton)
    assert told.args[0].rule == "RTE-1"


def test_the_keyboard_walks_over_the_cards_and_enter_leads_to_the_field(panel, qtbot):
    panel.set_findings(GROUPED[1:3])
    first, second = cards(panel)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert told.args == ["/items/1"]
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_card_whose_finding_stays_is_not_made_anew(panel):
    panel.set_findings(GROUPED)
    before = {card.rule.text(): card for card in panel.cards}
    panel.set_findings([*GROUPED[1:], FOUND[0]])
    after = {card.rule.text(): card for card in panel.cards}
    assert all(after[rule] is before[rule] for rule in ("ID-1", "ID-2", "RTE-1"))
    assert "WGT-6" not in after


def test_one_mistake_in_many_lines_fills_a_handful_of_cards(panel):
    panel.set_findings([replace(GROUPED[1], pointer=f"/items/{number}/gtin") for number in range(200)])
    assert len(cards(panel)) == MOST_OF_A_RULE
    assert panel.groups == ["Correct a number (200)", "192 more of ID-1: the fields are marked."]
    assert panel.counts.text() == "200 to put right, 0 to look at, 0 to know"


def test_the_rules_in_use_and_a_fault_of_ones_own_are_told(panel):
    panel.set_rules("2026.11.24+own", "")
    assert panel.version.text() == "Rules 2026.11.24+own"
    assert panel.fault.isHidden()
    panel.set_rules("2026.11.24", "Your rule file mine.toml cannot be used.")
    assert panel.fault.isVisible()


def test_the_gravest_comes_first_and_leads_to_its_field(toolkit, qtbot):
    panel = FindingsPanel(toolkit)
    qtbot.addWidget(panel)
    panel.show()
    panel.set_findings(FOUND)
    assert [card.rule.text() for card in cards(panel)] == ["PARTY-1", "GOODS-2", "INFO-1"]
    assert [card.severity.text() for card in cards(panel)] == ["Stops the shipment", "Look again", "Good to know"]
    assert panel.counts.text() == "1 to put right, 1 to look at, 1 to know"
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(cards(panel)[0].go, Qt.MouseButton.LeftButton)
    assert told.args == ["/consignee"]
    assert not cards(panel)[2].go.isVisible()


def test_not_checked_is_not_the_same_as_nothing_found(toolkit, qtbot):
    panel = FindingsPanel(toolkit)
    qtbot.addWidget(panel)
    assert panel.counts.text() == "Not checked yet."
    panel.set_findings([])
    assert panel.counts.text() == "Nothing stands in the way."
    panel.set_findings(None)
    assert panel.counts.text() == "Not checked yet."
    assert panel.findChildren(FindingCard) == []


def test_a_step_says_its_gravest_finding_in_words(toolkit, qtbot):
    bar = StepBar(toolkit, [("parties", lambda: "Parties"), ("goods", lambda: "Goods")])
    qtbot.addWidget(bar)
    bar.show()
    bar.set_tones({"parties": Tone.BLOCK})
    assert bar.buttons["parties"].accessibleName() == "Parties: stops the shipment"
    assert bar.buttons["goods"].accessibleName() == "Goods"
    assert bar.buttons["goods"].icon().isNull()
    with qtbot.waitSignal(bar.entered) as told:
        qtbot.mouseClick(bar.buttons["goods"], Qt.MouseButton.LeftButton)
    assert told.args == ["goods"]
