"""Letting pass, taking back, recording a rejection, notices of one's own: by dialogs, on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import open_desk
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.keep_notices import list_notices
from shipdesk.services.paper_set import list_papers
from shipdesk.services.record_rejections import list_rejections
from shipdesk.ui.editor_decisions import EditorDecisions
from shipdesk.ui.editor_look import in_words
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.notices_dialog import NoticesDialog
from tests.builders import VIENTIANE, fixed_world, packed
from tests.ui.looks import clipped, nameless

SHUT = {"gates": {"exit": "TH-ARY", "entry": "LA-THG"}, "planned_departure": "2026-12-10"}
REASON = "The forwarder confirmed it is open."


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    load_samples(desk)
    packed(desk, desk=SHUT)
    yield desk
    desk.store.close()


@pytest.fixture
def decisions(toolkit, desk, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    decisions = EditorDecisions(toolkit, desk, MessageBar(toolkit, window), window)
    decisions.stored = find(desk, VIENTIANE)
    return decisions


def shut(desk, toolkit):
    """The closed gate as the panel shows it."""
    return next(one for one in in_words(desk, check_consignment(desk, VIENTIANE), "en") if one.rule == "RTE-01")


def test_a_finding_is_shown_with_what_it_stops_its_source_and_its_group(desk, toolkit):
    found = shut(desk, toolkit)
    assert found.stops == ("Shipping instruction", "Transit data", "booking")
    assert found.group == "Choose another way"
    assert (found.to_verify, found.can_override, found.let_pass) == (True, True, None)
    assert found.links


def test_a_reason_that_is_too_short_is_told_in_the_dialog_a_good_one_lets_pass(decisions, desk, toolkit, qtbot):
    decisions.override(shut(desk, toolkit))
    dialog = decisions.question
    assert not clipped(dialog)
    assert not nameless(dialog)
    dialog.text.setPlainText("ok")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.fault.isVisible, timeout=10_000)
    assert dialog.fault.text() == "en:override_reason_short"
    dialog.text.setPlainText(REASON)
    with qtbot.waitSignal(decisions.decided, timeout=10_000):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    passed = shut(desk, toolkit)
    assert passed.let_pass == REASON
    with qtbot.waitSignal(decisions.decided, timeout=10_000):
        decisions.take_back(passed)
    assert shut(desk, toolkit).let_pass is None
    decisions.show_overrides()
    log = decisions.question
    qtbot.waitUntil(lambda: log.list.model.total == 1)
    (let_pass,) = log.list.chosen()
    assert (let_pass.rule, let_pass.is_withdrawn, log.reason.text()) == ("RTE-01", True, REASON)
    qtbot.waitUntil(lambda: clipped(log) == [])
    assert nameless(log) == []


def test_a_rejection_is_recorded_for_the_chosen_lines(decisions, desk, qtbot):
    decisions.record_rejection()
    dialog = decisions.question
    assert not clipped(dialog)
    assert not nameless(dialog)
    for row in range(1, dialog.lines.count()):
        dialog.lines.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.reason.setPlainText("Labels were not in Lao.")
    with qtbot.waitSignal(decisions.decided, timeout=10_000):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    (recorded,) = list_rejections(desk)
    assert [goods.sku for goods in recorded.rejection.goods] == [find(desk, VIENTIANE).consignment.items[0].sku]
    assert (recorded.rejection.gate, recorded.rejection.reason) == ("LA-THG", "Labels were not in Lao.")
    decisions.show_rejections()
    shown = decisions.question
    qtbot.waitUntil(lambda: shown.list.count() == 1, timeout=10_000)
    assert "Labels were not in Lao." in shown.words.text()
    qtbot.waitUntil(lambda: not clipped(shown), timeout=10_000)
    assert not nameless(shown)
    qtbot.mouseClick(shown.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.list.count() == 0, timeout=10_000)
    assert list_rejections(desk) == []


def test_a_rejection_of_nothing_is_not_recorded(decisions, desk, qtbot):
    decisions.record_rejection()
    dialog = decisions.question
    for row in range(dialog.lines.count()):
        dialog.lines.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.reason.setPlainText("Labels were not in Lao.")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.fault.isVisible()
    assert list_rejections(desk) == []


def test_the_findings_sheet_is_made_from_the_shipment(decisions, desk, qtbot):
    decisions.make_sheet()
    qtbot.waitUntil(lambda: decisions._message.isVisibleTo(decisions._window), timeout=20_000)
    sheet = next(one for one in list_papers(desk, VIENTIANE) if one.kind == "findings-sheet")
    assert (sheet.revision, sheet.needed, sheet.current, sheet.form) == (1, False, True, "th")


def test_a_notice_is_written_changed_and_taken_away(toolkit, desk, qtbot):
    dialog = NoticesDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    form = dialog.form
    form.title.setText("Thanaleng full")
    form.text.setPlainText("Trucks wait two days.")
    form.source.setText("Forwarder")
    form.hs_prefixes.setText("1902; 2103")
    form.destination.setCurrentIndex(form.destination.findData("LA"))
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=10_000)
    (kept,) = list_notices(desk)
    assert (kept.notice.hs_prefixes, kept.notice.destination, kept.notice.severity) == (("1902", "2103"), "LA", "warn")
    assert "NOTE-01" in {one.rule for one in check_consignment(desk, VIENTIANE)}
    form.title.setText("Thanaleng very full")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.item(0).text() == "Thanaleng very full", timeout=10_000)
    assert len(list_notices(desk)) == 1
    assert not clipped(dialog)
    assert not nameless(dialog)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=10_000)
    assert list_notices(desk) == []


def test_a_notice_without_its_source_is_refused_in_words(toolkit, desk, qtbot):
    dialog = NoticesDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.title.setText("Rumour")
    dialog.form.text.setPlainText("Somebody heard something.")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.message.isVisible, timeout=10_000)
    assert list_notices(desk) == []
