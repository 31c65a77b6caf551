"""What stands on the page Today, and that each shipment stands there once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from shipdesk.domain.manifest import Manifest
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.store.consignments import ConsignmentSummary
from shipdesk.store.outbox import OutboxRow
from shipdesk.ui.next_step import Facts, Step
from shipdesk.ui.shipment_rows import NEWS, KnownFacts, ShipmentRow
from shipdesk.ui.tasks import What
from shipdesk.ui.today_lines import Need, cut_off_lines, today_lines

TODAY = date(2026, 12, 1)


def row(reference, state, *, days=30, facts=None, version=1):
    summary = ConsignmentSummary(
        reference=reference,
        state=state,
        destination="LA",
        consignee="Vientiane Trading",
        route_id="TH-LA-ROAD-VIENTIANE",
        packages=1,
        gross_weight_kg=Weight(Decimal(1)),
        value=Money(Decimal(1), "THB"),
        planned_departure=None if days is None else TODAY + timedelta(days=days),
        consignment_number=None,
        version=version,
    )
    return ShipmentRow(summary, facts or Facts())


def wish(reference, state, operation="createConsignment"):
    return OutboxRow(
        id=f"{reference}-{operation}-{state}",
        reference=reference,
        operation=operation,
        method="POST",
        path="/consignments",
        body=b"{}",
        idempotency_key="k",
        environment="OFFLINE",
        account="embedded",
        state=state,
    )


def test_the_gravest_comes_first_and_every_shipment_once():
    rows = [
        row("draft", "DRAFT"),
        row("print", "PACKED"),
        row("book", "PACKED", facts=Facts(is_printed=True)),
        row("soon", "DRAFT", days=7),
        row("held", "ON_HOLD"),
        row("blocked", "PACKED", facts=Facts(blocks=1)),
        row("refused", "REFUSED"),
        row("under way", "IN_TRANSIT", days=1),
        row("gone", "CANCELLED"),
    ]
    lines = today_lines(rows, [wish("refused", "REFUSED"), wish("book", "DONE")], TODAY)
    assert [(line.need, line.reference) for line in lines] == [
        (Need.WISH, "refused"),
        (Need.BLOCKED, "blocked"),
        (Need.TROUBLE, "held"),
        (Need.DEPARTS, "soon"),
        (Need.READY, "book"),
        (Need.PRINT, "print"),
        (Need.DRAFT, "draft"),
    ]
    assert lines[0].step is Step.COMPLETE


def test_eight_days_are_not_soon_and_a_missed_departure_is():
    lines = today_lines([row("late", "DRAFT", days=-3), row("far", "DRAFT", days=8)], [], TODAY)
    assert [(line.need, line.reference) for line in lines] == [(Need.DEPARTS, "late"), (Need.DRAFT, "far")]


def test_only_the_last_wish_of_a_shipment_counts():
    rows = [row("A", "ACCEPTED", facts=Facts(is_printed=True))]
    earlier, later = wish("A", "REFUSED"), wish("A", "DONE")
    assert today_lines(rows, [earlier, later], TODAY) == []


def test_a_refused_shipment_that_was_edited_since_is_a_draft_again():
    lines = today_lines([row("A", "PACKED")], [wish("A", "REFUSED")], TODAY)
    assert [line.need for line in lines] == [Need.PRINT]


def test_a_refused_cancellation_leads_to_the_outbox():
    rows = [row("A", "ACCEPTED", facts=Facts(is_printed=True))]
    lines = today_lines(rows, [wish("A", "REFUSED", "cancelConsignment")], TODAY)
    assert [(line.need, line.step) for line in lines] == [(Need.WISH, None)]


def test_a_refused_number_block_stands_without_a_shipment():
    lines = today_lines([], [wish(None, "REFUSED", "createNumberBlock")], TODAY)
    assert [(line.need, line.row) for line in lines] == [(Need.WISH, None)]


def test_open_manifests_stand_there_from_a_day_before_their_cut_off():
    now = datetime(2026, 12, 1, 9, tzinfo=UTC)

    def manifest(name, state, hours):
        return Manifest(id=name, name=name, state=state, departure_id="dep_1", cut_off_at=now + timedelta(hours=hours))

    known = [
        manifest("later", "DRAFT", 25),
        manifest("tomorrow", "DRAFT", 24),
        manifest("soon", "DRAFT", 1),
        manifest("missed", "DRAFT", -2),
        manifest("closed", "CLOSED", 1),
    ]
    lines = cut_off_lines(known, now)
    assert [(line.need, line.reference) for line in lines] == [
        (Need.CUT_OFF, "missed"),
        (Need.CUT_OFF, "soon"),
        (Need.CUT_OFF, "tomorrow"),
    ]


def test_after_news_of_the_hub_only_what_it_moved_is_read_again():
    known = KnownFacts({"a": Facts(blocks=1), "b": Facts()}, {"a": 1, "b": 1, "gone": 1})
    moved = [row("a", "ACCEPTED", version=2), row("b", "ACCEPTED"), row("gone", "CANCELLED")]
    assert known.holding(moved, NEWS).facts == {"b": Facts()}
    assert not known.holding(moved, NEWS | {What.CONSIGNMENTS}).facts
    assert not known.holding([*moved[:2], row("gone", "CANCELLED", version=2)], NEWS).facts
