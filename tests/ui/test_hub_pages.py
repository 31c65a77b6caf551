"""The hub in the window, on a real desk and its hub: board, charges, payment, a shipment at the hub, the connection."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from shipdesk.app.hub_door import embedded_send
from shipdesk.domain.three_way import Conflict
from shipdesk.hub.port import HubResponse
from shipdesk.paths import DeskFolder
from shipdesk.services.amend_consignment import AMEND
from shipdesk.services.book_consignment import book
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pay_charges import all_payments, refresh_charges
from shipdesk.services.payment_picture import qr_png
from shipdesk.services.send_to_hub import sync
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.charges_page import ChargesPage
from shipdesk.ui.conflict_dialog import ConflictDialog
from shipdesk.ui.hub_change_tab import HubChangeTab
from shipdesk.ui.hub_connection_dialog import HubConnectionDialog
from shipdesk.ui.hub_courier import HubCourier
from shipdesk.ui.hub_dialog import HubDialog
from shipdesk.ui.hub_files_dialog import HubFilesDialog
from shipdesk.ui.hub_goods_tab import HubGoodsTab
from shipdesk.ui.hub_labels_tab import HubLabelsTab
from shipdesk.ui.hub_papers_tab import HubPapersTab
from shipdesk.ui.hub_quote_tab import HubQuoteTab
from shipdesk.ui.tasks import What
from shipdesk.ui.tracking_page import TrackingPage
from shipdesk.ui.tracking_view import timeline
from tests.builders import VIENTIANE, Clock, Door, behind, fixed_world, packed, sample_desk
from tests.hub.sign_in_server import SignIn
from tests.loopback import address, serving
from tests.services.faults import no_connection, problem
from tests.ui.looks import clipped, nameless

EVERYTHING = frozenset(What)
PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def at_the_hub(tmp_path_factory):
    """One desk for all of these tests: two shipments booked, the charges read."""
    root = tmp_path_factory.mktemp("hub") / "desk"
    clock = Clock()
    world = fixed_world(clock, 5)
    desk = sample_desk(root, world)
    door = Door(embedded_send(DeskFolder(root), desk.reference, world.now, world.random_bytes))
    desk = behind(desk, door)
    for reference in (VIENTIANE, "B-002"):
        packed(desk, reference)
        book(desk, reference)
    freeze_papers(desk, VIENTIANE, kinds=("commercial-invoice",))
    sync(desk)
    refresh_charges(desk)
    yield desk, door, clock
    desk.store.close()


@pytest.fixture
def desk(at_the_hub):
    desk, door, _ = at_the_hub
    yield desk
    door.always, door.plan = None, []


@pytest.fixture
def door(at_the_hub):
    return at_the_hub[1]


@pytest.fixture
def clock(at_the_hub):
    return at_the_hub[2]


@dataclass(frozen=True)
class Saves(AskPath):
    """A person who saves there."""

    path: Path

    def to_save(self, parent, title, suggested, kinds):
        return self.path


def rows_of(view):
    return [view.model.row_at(number) for number in range(view.model.rowCount())]


def seen(qtbot, widget, toolkit):
    qtbot.addWidget(widget)
    widget.resize(1100, 700)
    widget.show()
    toolkit.changed.happened.connect(lambda what: widget.refresh(what) if hasattr(widget, "refresh") else None)


@pytest.fixture
def board(toolkit, desk, qtbot):
    page = TrackingPage(toolkit, desk)
    seen(qtbot, page, toolkit)
    page.refresh(EVERYTHING)
    qtbot.waitUntil(lambda: len(rows_of(page.list)) == 2, timeout=PATIENCE_MS)
    return page


def test_the_board_counts_by_state_and_follows_one(board, toolkit, qtbot):
    assert {state: button.text() for state, button in board.chips.buttons.items()} == {
        "": "All · 2", "ACCEPTED": "Booked · 2",
    }  # fmt: skip
    board.follow(VIENTIANE)
    qtbot.waitUntil(board.view.isVisible, timeout=PATIENCE_MS)
    assert board.view.title.text() == VIENTIANE
    for language in ("th", "zh", "en"):
        toolkit.languages.choose(language)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: clipped(board) == [], timeout=PATIENCE_MS)
        assert nameless(board) == []


def test_a_state_that_nobody_knows_is_shown_as_other(board, desk, qtbot):
    """H-81."""
    with desk.store.atomic():
        desk.store.consignments.set_state("B-002", "ON_THE_MOON", desk.tools.now())
    board.refresh(EVERYTHING)
    qtbot.waitUntil(lambda: "OTHER" in board.chips.buttons, timeout=PATIENCE_MS)
    assert board.chips.buttons["OTHER"].text() == "Other · 1"
    qtbot.mouseClick(board.chips.buttons["OTHER"], Qt.MouseButton.LeftButton)
    assert [row.reference for row in rows_of(board.list)] == ["B-002"]
    with desk.store.atomic():
        desk.store.consignments.set_state("B-002", "ACCEPTED", desk.tools.now())


def test_the_timeline_shows_a_withdrawn_event_once_and_customs_in_their_place():
    first = {"eventID": "a", "eventTime": "2026-12-01T00:00:00Z"}
    withdrawn = first | {"errorDeclaration": {"reason": "incorrect_data"}}
    last = {"eventID": "b", "eventTime": "2026-12-03T00:00:00Z"}
    message = {"message_id": "m", "occurred_at": "2026-12-02T00:00:00Z"}
    odd = {"eventID": "c", "eventTime": "some day"}
    assert timeline([first, withdrawn, last, odd], [message]) == [odd, last, message, withdrawn]


def test_charges_are_chosen_and_paid_and_only_the_hub_says_so(toolkit, desk, door, qtbot, tmp_path):
    """H-108."""
    page = ChargesPage(toolkit, desk)
    seen(qtbot, page, toolkit)
    page.refresh(EVERYTHING)
    qtbot.waitUntil(lambda: len(rows_of(page.list)) == 4, timeout=PATIENCE_MS)
    assert not page.pay.isEnabled()
    page.list.table.selectRow(0)
    assert page.pay.isEnabled()
    assert "THB" in page.sum.text()
    page.pay.trigger()
    dialog = page.dialog
    assert dialog is not None
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.payment is not None, timeout=PATIENCE_MS)
    assert dialog.code.isVisible()
    assert dialog.standing.text() == "Waits for payment"
    assert (clipped(dialog), nameless(dialog)) == ([], [])
    target = tmp_path / "for the bank.png"
    dialog._ask_path = Saves(target)
    dialog.save_code.click()
    qtbot.waitUntil(lambda: target.name in dialog.message.text.text())
    assert dialog.payment is not None
    assert target.read_bytes() == qr_png(dialog.payment)
    dialog.main.click()
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE_MS)
    assert dialog.payment.state == "AWAITING_PAYER", "a click pays nothing"

    def paid(request, hub):
        answer = hub(request)
        told = answer.json()
        if "/payments/" in request.path:
            told |= {"state": "SUCCEEDED", "version": told["version"] + 1}
        return HubResponse(answer.status, answer.headers, json.dumps(told).encode())

    door.always = paid
    dialog.main.click()
    qtbot.waitUntil(lambda: dialog.payment.state == "SUCCEEDED", timeout=PATIENCE_MS)
    assert not dialog.code.isVisible()
    assert [one.state for one in all_payments(desk)] == ["SUCCEEDED"]


@pytest.fixture
def hub_dialog(toolkit, desk, qtbot):
    dialog = HubDialog(toolkit, desk, VIENTIANE, is_booked=True)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_papers_labels_and_a_quote_by_their_buttons(hub_dialog, toolkit, desk, qtbot):
    papers, labels, quote = (hub_dialog.tab(kind) for kind in (HubPapersTab, HubLabelsTab, HubQuoteTab))
    papers.send.trigger()
    assert "called back" in papers.question.text.text()
    papers.question.button.click()
    qtbot.waitUntil(
        lambda: "ACCEPTED" in str(rows_of(papers.list)) or "Accepted" in str(rows_of(papers.list)), timeout=PATIENCE_MS
    )
    labels.ask.trigger()
    qtbot.waitUntil(lambda: [row.is_here for row in rows_of(labels.list)] == [True], timeout=PATIENCE_MS)
    quote.ask.trigger()
    qtbot.waitUntil(lambda: bool(rows_of(quote.list)), timeout=PATIENCE_MS)
    for place in range(hub_dialog.tabs.count()):
        hub_dialog.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: clipped(hub_dialog) == [], timeout=PATIENCE_MS)
        assert nameless(hub_dialog) == []
    files = HubFilesDialog(toolkit, desk)
    qtbot.addWidget(files)
    files.show()
    qtbot.waitUntil(lambda: files.list.model.rowCount() >= 2, timeout=PATIENCE_MS)
    files.list.table.selectRow(0)
    qtbot.waitUntil(lambda: files.view.currentWidget() is files.view.pdf, timeout=PATIENCE_MS)
    files.check.click()
    qtbot.waitUntil(files.message.isVisible, timeout=PATIENCE_MS)
    assert files.message.text.text() == f"{files.list.model.rowCount()} files are the same as at the hub."
    qtbot.waitUntil(lambda: clipped(files) == [], timeout=PATIENCE_MS)
    assert nameless(files) == []


def test_a_change_that_the_hub_refuses_says_why(hub_dialog, desk, door, qtbot):
    tab = hub_dialog.tab(HubChangeTab)
    qtbot.waitUntil(lambda: bool(rows_of(tab.list)), timeout=PATIENCE_MS)
    refusal = problem(422, "validation_failed", errors=[{"code": "too_long", "detail": "Too long.", "pointer": "/x"}])
    door.always = lambda request, hub: refusal(request, hub) if request.method == "PATCH" else hub(request)
    tab.form.instructions.setText("ring")
    tab.change.trigger()
    qtbot.waitUntil(hub_dialog.message.isVisible, timeout=PATIENCE_MS)
    assert hub_dialog.message.text.text() == "en:refused_by_hub"
    assert find(desk, VIENTIANE).consignment.delivery_instructions != "ring"
    assert len([row for row in desk.store.outbox.of_reference(VIENTIANE) if row.operation == AMEND]) == 1


def test_several_members_change_in_one_wish(hub_dialog, desk, toolkit, qtbot):
    """Only what was changed is sent; what the hub does not let change cannot be typed in."""
    tab = hub_dialog.tab(HubChangeTab)
    qtbot.waitUntil(lambda: bool(rows_of(tab.list)), timeout=PATIENCE_MS)
    form, ready = tab.form, datetime(2026, 12, 2, 3, 0, tzinfo=UTC)
    assert form.patch() == {}
    assert form.departure.count() > 1
    assert not form.lowest.isEnabled(), "no temperature was agreed"
    form.insured.set_value(Decimal(5000))
    form.instructions.setText("ring")
    form.ready.set_value(ready)
    form.departure.set_value(form.departure.itemData(1))
    assert set(form.patch()) == {"insured_value", "delivery_instructions", "ready_at", "departure_id"}
    tab.change.trigger()
    qtbot.waitUntil(lambda: find(desk, VIENTIANE).consignment.delivery_instructions == "ring", timeout=PATIENCE_MS)
    now = find(desk, VIENTIANE).consignment
    assert now.insured_value is not None
    assert (now.insured_value.amount, now.ready_at) == (Decimal(5000), ready)
    assert now.departure_id is not None


def test_goods_and_units_change_in_one_wish_and_a_refusal_stands_at_its_field(hub_dialog, desk, door, qtbot):
    tab = hub_dialog.tab(HubGoodsTab)
    qtbot.waitUntil(lambda: bool(rows_of(tab.list)), timeout=PATIENCE_MS)
    before = find(desk, VIENTIANE).consignment
    tab.list.choose(("C01", 1))
    tab.form.quantity.line.setText("x")
    tab.change.trigger()
    assert tab.form.rows["/quantity"].mark is not None
    tab.form.quantity.line.setText("20")
    tab.form.gross.line.setText("2")
    told = [{"code": "out_of_range", "detail": "Too light.", "pointer": "/handling_units/0/gross_weight_kg"}]
    refusal = problem(422, "validation_failed", errors=told)
    door.always = lambda request, hub: refusal(request, hub) if request.method == "PATCH" else hub(request)
    tab.change.trigger()
    qtbot.waitUntil(lambda: tab.form.rows["/gross_weight_kg"].mark is not None, timeout=PATIENCE_MS)
    assert find(desk, VIENTIANE).consignment.handling_units == before.handling_units
    assert tab.goods.is_changed, "what was typed is not lost"
    door.always = None
    tab.change.trigger()
    qtbot.waitUntil(lambda: not tab.goods or not tab.goods.is_changed, timeout=PATIENCE_MS)
    now = find(desk, VIENTIANE).consignment
    assert now.item(1).quantity == before.item(1).quantity - 10
    assert now.declared_value.amount == sum(item.line_value.amount for item in now.items)
    assert [one.sscc for one in now.handling_units] == [one.sscc for one in before.handling_units]
    assert json.loads(find(desk, VIENTIANE).hub_record or "{}")["items"][0]["quantity"] == "170"


def test_nothing_is_decided_before_every_conflict_is(toolkit, qtbot):
    """H-39: base, mine and theirs stand side by side."""
    dialog = ConflictDialog(toolkit, [Conflict("/a", "1", "2", "3"), Conflict("/b/c", None, {"x": 1}, None)])
    qtbot.addWidget(dialog)
    dialog.show()
    told = []
    dialog.decided.connect(told.append)
    dialog.groups["/a"].button(0).click()
    assert not dialog.send.isEnabled()
    dialog.groups["/b/c"].button(1).click()
    dialog.send.click()
    assert told == [{"/a": "mine", "/b/c": "theirs"}]


def test_the_connection_says_what_is_wrong_and_keeps_the_hub_it_has(toolkit, desk, qtbot):
    dialog = HubConnectionDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.leave.isVisible()
    dialog.test.click()
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE_MS)
    assert "All is well" in dialog.message.text.text()
    dialog.address.setText("ftp://hub.example")
    dialog.test.click()
    qtbot.waitUntil(lambda: dialog.message.text.text().startswith("en:"), timeout=PATIENCE_MS)
    assert desk.hub_identity.url is None
    dialog.way.set_value("token")
    dialog._show_way()
    QApplication.processEvents()
    assert dialog.token.isVisible()
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    assert nameless(dialog) == []
    dialog.said.click()
    said = dialog.exchanges
    qtbot.waitUntil(lambda: said.list.model.total > 2)
    assert said.text.toPlainText().startswith(f"{said.list.chosen()[0].method} {said.list.chosen()[0].path}")
    qtbot.waitUntil(lambda: clipped(said) == [])
    assert nameless(said) == []


def test_a_client_signs_in_with_its_secret_which_is_sent_nowhere_else(toolkit, desk, qtbot):
    sign_in, elsewhere = SignIn(), []

    def answer(request):
        if request.path.startswith("/oauth2/"):
            return sign_in(request)
        elsewhere.append((request.path, request.header("Authorization")))
        return HubResponse(401, {}, b'{"code": "unauthenticated", "title": "Who are you?"}')

    dialog = HubConnectionDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.way.set_value("machine")
    dialog._show_way()
    assert (dialog.key_id.accessibleName(), dialog.token.accessibleName()) == ("Client ID", "Secret of the client")
    with serving(answer) as server:
        dialog.address.setText(address(server))
        dialog.key_id.set_value("factory")
        dialog.token.setText("right")
        dialog.test.click()
        qtbot.waitUntil(lambda: dialog.message.isVisible() and dialog.go.isEnabled())
        dialog.go.click()
        qtbot.waitUntil(lambda: bool(sign_in.asked) and dialog.go.isEnabled())
    (asked,) = sign_in.asked
    assert (asked["client_id"], asked["client_secret"]) == ("factory", "right")
    assert not any("right" in (sent or "") for _, sent in elsewhere)
    assert ("/capabilities", "Bearer a-1") in elsewhere
    assert desk.hub_identity.url is None


def test_the_courier_comes_again_by_itself_and_tells_what_changed(toolkit, desk, door, clock, qtbot):
    """H-92: one run at a time; a run that finds no hub is followed by another."""
    courier = HubCourier(toolkit, desk)
    told = []
    toolkit.changed.happened.connect(told.append)
    door.always = no_connection
    clock.forward(hours=2)
    courier.run()
    courier.run()
    qtbot.waitUntil(lambda: courier.runs == 1, timeout=PATIENCE_MS)
    assert courier._clock.isActive()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    door.always = None
    clock.forward(hours=2)
    courier.run()
    qtbot.waitUntil(lambda: courier.runs == 2, timeout=PATIENCE_MS)
    assert What.HUB in told[-1]


def test_no_request_is_made_from_the_thread_of_the_window(toolkit, desk, door, qtbot):
    """Sending, polling, downloading, paying, asking: a hub that takes its time holds up no click."""
    asked = set()

    def watched(request, hub):
        asked.add((threading.get_ident(), request.path.partition("?")[0]))
        return hub(request)

    door.always = watched
    courier = HubCourier(toolkit, desk)
    courier.run()
    qtbot.waitUntil(lambda: courier.runs == 1, timeout=PATIENCE_MS)
    dialog = HubDialog(toolkit, desk, "B-002", is_booked=True)
    qtbot.addWidget(dialog)
    for kind in (HubLabelsTab, HubQuoteTab):
        dialog.tab(kind).actions_row[-1].trigger()
    qtbot.waitUntil(
        lambda: any(path.endswith("/content") for _, path in asked) and ("/quotes" in str(asked)), timeout=PATIENCE_MS
    )
    assert threading.get_ident() not in {thread for thread, _ in asked}
