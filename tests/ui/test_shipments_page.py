"""The list of shipments on a real desk: the whole way from draft to booked by its buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.ui.cancel_dialog import CancelDialog
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.next_step import Step
from shipdesk.ui.reference_dialog import ReferenceDialog, counted_on
from shipdesk.ui.shipments_page import ShipmentsPage
from shipdesk.ui.tasks import What
from tests.builders import KUNMING, VIENTIANE, body, sample_desk
from tests.large_desk import large_desk
from tests.ui.looks import clipped, nameless

EVERYTHING = frozenset(What)


class Place(QWidget):
    """Where the editor stands: the page knows of it only that it opens and is closed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def open(self, reference: str) -> None:
        self.opened.append(reference)


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    new_consignment(desk, body("kunming"))
    new_consignment(desk, body("vientiane"))
    yield desk
    desk.store.close()


@pytest.fixture
def place():
    return Place()


@pytest.fixture
def papers_of():
    return []


@pytest.fixture
def page(toolkit, desk, qtbot, place, papers_of):
    page = ShipmentsPage(
        toolkit, desk, lambda: (place, place), lambda opened: opened("NEW"), papers_of.append, papers_of.append
    )
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.activateWindow()
    toolkit.changed.happened.connect(page.refresh)
    page.refresh(EVERYTHING)
    qtbot.waitUntil(lambda: steps(page) == {KUNMING: Step.PACK, VIENTIANE: Step.PACK})
    return page


def steps(page):
    rows = [page.list.model.row_at(number) for number in range(page.list.model.rowCount())]
    return {row.reference: row.step for row in rows}


def state_shown(page, reference):
    return page.list.model.row_at(page.list.model.number_of(reference)).state


def wait_for_step(qtbot, page, reference, step):
    qtbot.waitUntil(lambda: steps(page)[reference] is step, timeout=20000)


def test_the_buttons_lead_from_draft_to_tracking(page, desk, qtbot, papers_of):
    page.list.choose(VIENTIANE)
    page.step.trigger()
    wait_for_step(qtbot, page, VIENTIANE, Step.PRINT)
    assert "14" in page.frame.message.text.text()
    page.step.trigger()
    wait_for_step(qtbot, page, VIENTIANE, Step.BOOK)
    qtbot.mouseClick(page.frame.message.button, Qt.MouseButton.LeftButton)
    assert papers_of == [VIENTIANE]
    page.step.trigger()
    question = page.acts.question
    assert isinstance(question, MessageDialog)
    assert find(desk, VIENTIANE).state == "PACKED"
    qtbot.mouseClick(question.button, Qt.MouseButton.LeftButton)
    wait_for_step(qtbot, page, VIENTIANE, Step.TRACK)
    assert find(desk, VIENTIANE).consignment_number in page.frame.message.text.text()
    page.step.trigger()
    qtbot.waitUntil(page.tracking.isVisible)
    assert VIENTIANE in page.tracking.title.text()
    assert find(desk, VIENTIANE).consignment_number in page.tracking.number.text()


def test_several_are_booked_together_and_a_failure_is_told_beside_the_rest(page, desk, qtbot):
    pack_consignment(desk, KUNMING)
    page.acts.book_now([KUNMING, VIENTIANE])
    qtbot.waitUntil(page.frame.message.isVisible)
    text = page.frame.message.text.text()
    assert f"Done: {KUNMING}" in text
    assert f"{VIENTIANE}: en:pack_first" in text
    assert (find(desk, KUNMING).state, find(desk, VIENTIANE).state) == ("ACCEPTED", "DRAFT")


def test_a_draft_is_cancelled_at_once_and_a_booking_only_after_the_question(page, desk, qtbot):
    page.acts.cancel(page.list.model.row_at(page.list.model.number_of(KUNMING)))
    qtbot.waitUntil(lambda: find(desk, KUNMING).state == "CANCELLED")
    assert not page.findChildren(CancelDialog)
    qtbot.waitUntil(page.frame.message.button.isVisible)
    page.frame.message.button.click()
    qtbot.waitUntil(lambda: find(desk, KUNMING).state == "DRAFT")
    pack_consignment(desk, VIENTIANE)
    page.acts.book_now([VIENTIANE])
    qtbot.waitUntil(lambda: state_shown(page, VIENTIANE) == "ACCEPTED", timeout=20000)
    page.list.choose(VIENTIANE)
    page.cancel.trigger()
    qtbot.waitUntil(lambda: isinstance(page.acts.question, CancelDialog))
    question = page.acts.question
    assert question.back.isDefault()
    question.reasons.setCurrentIndex(question.reasons.findData("DUPLICATE"))
    qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: find(desk, VIENTIANE).state == "CANCELLED")


def test_copy_as_new_asks_for_a_reference_and_refuses_one_that_is_taken(page, desk, qtbot, place):
    page.list.choose(KUNMING)
    page.copy.trigger()
    qtbot.waitUntil(lambda: isinstance(page.acts.question, ReferenceDialog))
    dialog = page.acts.question
    assert dialog.line.text() == "SAMPLE-KUNMING-002"
    dialog.line.setText(VIENTIANE)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.fault.isVisible)
    assert dialog.fault.text() == "en:reference_exists"
    dialog.line.setText("SD-2")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.opened == ["SD-2"])
    assert page.stack.currentWidget() is place
    assert find(desk, "SD-2").state == "DRAFT"


def test_enter_opens_the_editor_and_its_end_leads_back(page, qtbot, place):
    page.list.choose(KUNMING)
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert place.opened == [KUNMING]
    assert page.commands() == []
    place.closed.emit()
    assert page.stack.currentWidget() is page.frame
    assert page.list.table.hasFocus()


def test_enter_still_opens_after_the_list_was_read_again(page, toolkit, qtbot, place):
    page.list.choose(KUNMING)
    page.list.table.setFocus()
    page.refresh(EVERYTHING)
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert place.opened == [KUNMING]


def test_what_a_shipment_cannot_do_cannot_be_chosen(page):
    page.list.choose(KUNMING)
    assert page.pack.isEnabled()
    assert not page.book.isEnabled()
    page.list.table.clearSelection()
    assert not page.copy.isEnabled()
    assert not page.more.isEnabled()


def test_the_search_finds_by_country_and_route(page):
    page.list.filter.setText("laos road")
    assert list(steps(page)) == [VIENTIANE]


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(page, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    page.resize(790, 500)
    page.follow(KUNMING)
    qtbot.waitUntil(page.tracking.isVisible)
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert nameless(page) == []


@pytest.mark.parametrize(
    ("reference", "taken", "proposal"),
    [
        ("SD-2612-009", frozenset[str](), "SD-2612-010"),
        ("SD-2612-009", frozenset({"SD-2612-010"}), "SD-2612-011"),
        ("MANGO/7-B", frozenset[str](), "MANGO/8-B"),
        ("MANGO", frozenset[str](), "MANGO-2"),
    ],
)
def test_a_reference_counts_on(reference, taken, proposal):
    assert counted_on(reference, taken) == proposal


def test_a_long_list_says_what_it_leaves_out_and_search_finds_it(toolkit, qtbot, tmp_path):
    desk = large_desk(tmp_path / "large", 2_900, in_hand=2)
    page = ShipmentsPage(toolkit, desk, lambda: (Place(), Place()), lambda _: None, lambda _: None, lambda _: None)
    qtbot.addWidget(page)
    page.show()
    page.refresh(EVERYTHING)
    qtbot.waitUntil(page.rest.isVisible)
    assert "2,000 of 2,901" in page.rest.text()
    assert page.list.model.number_of("SHIP-000007") is None
    page.list.filter.setText("ship-000007 laos")
    qtbot.waitUntil(lambda: page.list.model.number_of("SHIP-000007") is not None)
    assert page.list.model.rowCount() == 1
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    desk.store.close()
