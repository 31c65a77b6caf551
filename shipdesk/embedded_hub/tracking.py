"""Tracking events: what was planned for a consignment falls due as the clock goes on, and is told by list and feed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import LANGUAGES
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.pages import page, values_of

_HUB = {"hub_code": "EMBEDDED", "name": "ShipDesk embedded hub", "country_code": "TH"}
_MOST_EPCS = 500
_LEAVES_BEFORE_MANIFEST = "space_confirmed"


def plan_booking(exchange: Exchange, consignment_id: str) -> None:
    minutes = exchange.facts.tariff["space_confirmed_after_minutes"]
    confirmed_at = written(exchange.now + timedelta(minutes=minutes))
    steps = [("commissioning", exchange.at), ("accepting", exchange.at), (_LEAVES_BEFORE_MANIFEST, confirmed_at)]
    plan(exchange, [consignment_id], steps)


def plan(exchange: Exchange, consignment_ids: Iterable[str], steps: Sequence[tuple[str, str]]) -> None:
    """Each step with the moment at which it is due."""
    rows = [(one, step, due_at) for one in consignment_ids for step, due_at in steps]
    exchange.db.conn.executemany("INSERT INTO tracking_events (consignment_id, step, due_at) VALUES (?, ?, ?)", rows)


def forget_journey(exchange: Exchange, consignment_ids: Iterable[str]) -> None:
    """What was planned with a manifest that carries them no longer."""
    exchange.db.execute(
        "DELETE FROM tracking_events WHERE event IS NULL AND step != ?"
        " AND consignment_id IN (SELECT value FROM json_each(?))",
        [_LEAVES_BEFORE_MANIFEST, json.dumps(list(consignment_ids))],
    )


def due_steps(exchange: Exchange) -> list[tuple[int, str, str, str]]:
    """Sequence, consignment, step and moment of what has fallen due and not happened yet.

    CROSS JOIN: from the few events that are due to their consignments, never through all consignments.
    """
    return exchange.db.execute(
        "SELECT e.sequence, e.consignment_id, e.step, e.due_at FROM tracking_events AS e"
        " CROSS JOIN consignments AS c USING (consignment_id)"
        " WHERE e.event IS NULL AND e.due_at <= ? AND c.account = ? ORDER BY e.due_at, e.sequence",
        [exchange.at, exchange.account],
    ).fetchall()


def drop_step(exchange: Exchange, sequence: int) -> None:
    exchange.db.execute("DELETE FROM tracking_events WHERE sequence = ?", [sequence])


def happened(exchange: Exchange, sequence: int, event: Mapping[str, Any]) -> None:
    """A planned step became this event."""
    exchange.db.execute("UPDATE tracking_events SET event = ? WHERE sequence = ?", [to_text(event), sequence])
    publish_event(exchange, event)


def add_event(exchange: Exchange, step: str, event: Mapping[str, Any]) -> None:
    """An event that nothing had planned."""
    exchange.db.execute(
        "INSERT INTO tracking_events (consignment_id, step, due_at, event) VALUES (?, ?, ?, ?)",
        [event["consignment_id"], step, event["eventTime"], to_text(event)],
    )
    publish_event(exchange, event)


def publish_event(exchange: Exchange, event: Mapping[str, Any]) -> None:
    consignment_id = event["consignment_id"]
    members = {
        "resource": f"{BASE}/consignments/{consignment_id}/tracking-events",
        "consignment_id": consignment_id,
        "tracking_event": event,
    }
    publish(exchange, "TRACKING_EVENT", exchange.at, members)


def last_event(exchange: Exchange, consignment_id: str) -> dict[str, Any] | None:
    row = exchange.db.execute(
        "SELECT event FROM tracking_events WHERE consignment_id = ? AND event IS NOT NULL"
        " ORDER BY due_at DESC, sequence DESC LIMIT 1",
        [consignment_id],
    ).fetchone()
    return json.loads(row[0]) if row else None


def new_event(
    exchange: Exchange, consignment_id: str, state: str, step: str, place: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The contract's TrackingEvent of that step, now; `state` is the consignment's after it."""
    facts = exchange.facts.journey["steps"][step]
    units = exchange.db.execute(
        "SELECT sscc FROM handling_units WHERE consignment_id = ? ORDER BY state = 'VOID', position LIMIT ?",
        [consignment_id, _MOST_EPCS],
    ).fetchall()
    return {
        "eventID": f"urn:uuid:{exchange.new_uuid()}",
        "type": "ObjectEvent",
        "action": facts["action"],
        "bizStep": facts["biz_step"],
        "disposition": facts["disposition"],
        "eventTime": exchange.at,
        "eventTimeZoneOffset": "+07:00",
        "recordTime": exchange.at,
        "readPoint": place or _HUB,
        "epcList": [f"https://id.gs1.org/00/{sscc}" for (sscc,) in units],
        "consignment_id": consignment_id,
        "consignment_state": state,
        "texts": [
            {"language": language, "text": exchange.facts.texts["tracking"][step][language]} for language in LANGUAGES
        ],
    }


def list_events(exchange: Exchange) -> Answer:
    """By time of the event."""
    consignment_id = exchange.require_consignment()
    cursor = exchange.query.get("cursor")
    after = values_of(cursor, str, int) if cursor else ["", 0]
    rows = exchange.db.execute(
        "SELECT due_at, sequence, event FROM tracking_events WHERE consignment_id = ? AND event IS NOT NULL"
        " AND (due_at, sequence) > (?, ?) ORDER BY due_at, sequence LIMIT ?",
        [consignment_id, *after, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{consignment_id}/tracking-events"
    return page(exchange, path, rows, lambda row: json.loads(row[2]), lambda row: row[:2])
