"""Creating consignments."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from shipdesk.embedded_hub import consignments, quotes, screening_rules
from shipdesk.embedded_hub.catalogue import is_suspended
from shipdesk.embedded_hub.charges import charge_booking
from shipdesk.embedded_hub.consignments import find, publish_change
from shipdesk.embedded_hub.departures import require_open_departure
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.holds import hold
from shipdesk.embedded_hub.journey import let_due_steps_happen
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.numbers import claim_consignment_number, new_consignment_number
from shipdesk.embedded_hub.refusal import Refusal
from shipdesk.embedded_hub.soundness import require_sound
from shipdesk.embedded_hub.switches import NO_CREDIT, is_on
from shipdesk.embedded_hub.tracking import plan_booking
from shipdesk.embedded_hub.units import add_units


def create_consignment(exchange: Exchange) -> Answer:
    """Submitted and, as nothing stands against it, accepted at once; held where a screening wants a second look."""
    body = exchange.body
    require_sound(exchange, body)
    _require_new_reference(exchange, body["client_reference"])
    free_until = _require_bookable(exchange, body)
    is_doubtful = screening_rules.require_cleared(exchange, body)
    consignment_id = exchange.new_id("con")
    _insert(exchange, consignment_id, body, free_until)
    add_units(exchange, consignment_id, body["handling_units"])
    record = find(exchange, consignment_id)
    publish_change(exchange, record, "SUBMITTED")
    publish_change(exchange, record, "ACCEPTED")
    charge_booking(exchange, consignment_id, body)
    plan_booking(exchange, consignment_id)
    let_due_steps_happen(exchange)
    if is_doubtful:
        record = hold(exchange, consignment_id, "SCREENING_REQUIRED")
    return consignments.answer(exchange, record, 201)


def _insert(exchange: Exchange, consignment_id: str, body: dict[str, Any], free_until: str) -> None:
    given = body.get("consignment_number")
    number = claim_consignment_number(exchange, given) if given else new_consignment_number(exchange)
    exchange.db.execute(
        "INSERT INTO consignments (consignment_id, account, client_reference, consignment_number, state, version,"
        " created_at, updated_at, free_until, body) VALUES (?, ?, ?, ?, 'ACCEPTED', 1, ?, ?, ?, ?)",
        [
            consignment_id,
            exchange.account,
            body["client_reference"],
            number,
            exchange.at,
            exchange.at,
            free_until,
            to_text(body),
        ],
    )


def _require_new_reference(exchange: Exchange, client_reference: str) -> None:
    """H-20: for ever, also after cancellation."""
    row = exchange.db.execute(
        "SELECT consignment_id FROM consignments WHERE account = ? AND client_reference = ?",
        [exchange.account, client_reference],
    ).fetchone()
    if row is not None:
        raise Refusal("duplicate_client_reference", existing=f"{BASE}/consignments/{row[0]}")


def _require_bookable(exchange: Exchange, body: dict[str, Any]) -> str:
    """Credit, route, departure and quote can be had now; gives the moment until which cancelling is free."""
    if is_on(exchange, NO_CREDIT):
        raise Refusal("credit_limit_exceeded")
    if is_suspended(exchange, exchange.facts.services[body["service_code"]].route):
        raise Refusal("route_suspended")
    quotes.require_valid(exchange, body)
    if "departure_id" in body:
        return require_open_departure(exchange, body)
    days = exchange.facts.tariff["free_cancellation_days"]
    return written(exchange.now + timedelta(days=days))
