"""Findings: gravest first, in words, each leading to its field; and the steps that carry their mark."""

from __future__ import annotations

from PySide6.QtCore import Qt

from shipdesk.ui.findings_panel import FindingCard, FindingsPanel, ShownFinding
from shipdesk.ui.messages import Tone
from shipdesk.ui.step_bar import StepBar

FOUND = [
    ShownFinding("GOODS-2", Tone.WARN, "Weight looks low", "Weigh it again", "/items/0"),
    ShownFinding("PARTY-1", Tone.BLOCK, "USCC is missing", "Ask the buyer", "/consignee"),
    ShownFinding("INFO-1", Tone.INFO, "The gate is closed on Sunday"),
]


def cards(panel):
    return [panel._column.itemAt(place).widget() for place in range(panel._column.count() - 1)]


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
