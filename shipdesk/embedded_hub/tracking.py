"""What happens to a consignment as the clock goes on: steps fall due and become events and feed items.

Before a manifest exists nothing moves: the booking is registered, accepted, and space is confirmed an hour later.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import LANGUAGES, Facts
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import Refusal

_STEPS = {
    "commissioning": ("ADD", "commissioning", "active"),
    "accepting": ("OBSERVE", "accepting", "in_progress"),
    "space_confirmed": ("OBSERVE", "other", "in_progress"),
    "void_shipping": ("DELETE", "void_shipping", "unknown"),
}
"""EPCIS action, CBV business step and disposition of each step."""

_NO_LONGER_MOVING = ("CANCELLED", "CANCELLATION_REQUESTED", "REJECTED")
_MOST_EPCS = 500


def plan_booking(exchange: Exchange, consignment_id: str) -> None:
    minutes = exchange.facts.tariff["space_confirmed_after_minutes"]
    plan(exchange, consignment_id, "commissioning", exchange.at)
    plan(exchange, consignment_id, "accepting", exchange.at)
    plan(exchange, consignment_id, "space_confirmed", written(exchange.now + timedelta(minutes=minutes)))


def plan(exchange: Exchange, consignment_id: str, step: str, due_at: str) -> None:
    exchange.db.execute(
        "INSERT INTO tracking_events (consignment_id, step, due_at) VALUES (?, ?, ?)", [consignment_id, step, due_at]
    )


def anything_due(exchange: Exchange) -> bool:
    due = exchange.db.execute(
        "SELECT 1 FROM tracking_events WHERE event IS NULL AND due_at <= ? LIMIT 1", [exchange.at]
    ).fetchone()
    return due is not None


def let_due_steps_happen(exchange: Exchange) -> None:
    """Turns what has fallen due into events; steps of a cancelled consignment never happen."""
    rows = exchange.db.execute(
        "SELECT e.sequence, e.consignment_id, e.step, e.due_at, c.state, c.account FROM tracking_events AS e"
        " JOIN consignments AS c USING (consignment_id)"
        " WHERE e.event IS NULL AND e.due_at <= ? ORDER BY e.due_at, e.sequence",
        [exchange.at],
    ).fetchall()
    for sequence, consignment_id, step, due_at, state, account in rows:
        if state in _NO_LONGER_MOVING and step != "void_shipping":
            exchange.db.execute("DELETE FROM tracking_events WHERE sequence = ?", [sequence])
            continue
        event = _event(exchange, consignment_id, step, due_at, state)
        exchange.db.execute("UPDATE tracking_events SET event = ? WHERE sequence = ?", [to_text(event), sequence])
        members = {
            "resource": f"{BASE}/consignments/{consignment_id}/tracking-events",
            "consignment_id": consignment_id,
            "tracking_event": event,
        }
        publish(replace(exchange, account=account), "TRACKING_EVENT", due_at, members)


def list_events(exchange: Exchange) -> Answer:
    """By time of the event."""
    consignment_id = exchange.path["consignment_id"]
    known = exchange.db.execute(
        "SELECT 1 FROM consignments WHERE consignment_id = ? AND account = ?", [consignment_id, exchange.account]
    ).fetchone()
    if known is None:
        raise Refusal("not_found")
    cursor = exchange.query.get("cursor")
    after = values_of(cursor, str, int) if cursor else ["", 0]
    rows = exchange.db.execute(
        "SELECT due_at, sequence, event FROM tracking_events WHERE consignment_id = ? AND event IS NOT NULL"
        " AND (due_at, sequence) > (?, ?) ORDER BY due_at, sequence LIMIT ?",
        [consignment_id, *after, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{consignment_id}/tracking-events"
    return page(exchange, path, rows, lambda row: json.loads(row[2]), lambda row: row[:2])


def _event(exchange: Exchange, consignment_id: str, step: str, due_at: str, state: str) -> dict[str, Any]:
    action, business_step, disposition = _STEPS[step]
    units = exchange.db.execute(
        "SELECT sscc FROM handling_units WHERE consignment_id = ? ORDER BY state, position LIMIT ?",
        [consignment_id, _MOST_EPCS],
    ).fetchall()
    return {
        "eventID": f"urn:uuid:{exchange.new_uuid()}",
        "type": "ObjectEvent",
        "action": action,
        "bizStep": business_step,
        "disposition": disposition,
        "eventTime": due_at,
        "eventTimeZoneOffset": "+07:00",
        "recordTime": due_at,
        "readPoint": {"hub_code": "EMBEDDED", "name": "ShipDesk embedded hub", "country_code": "TH"},
        "epcList": [f"https://id.gs1.org/00/{sscc}" for (sscc,) in units],
        "consignment_id": consignment_id,
        "consignment_state": state,
        "texts": _texts(exchange.facts, step),
    }


def _texts(facts: Facts, step: str) -> list[dict[str, str]]:
    return [{"language": language, "text": facts.texts["tracking"][step][language]} for language in LANGUAGES]
