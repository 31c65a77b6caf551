"""Departures that are cancelled, routes that are suspended and opened again (H-74, H-112)."""

from __future__ import annotations

import json
from dataclasses import replace

from shipdesk.embedded_hub import consignments, manifests, switches
from shipdesk.embedded_hub.consignments import Record
from shipdesk.embedded_hub.departures import Departure, find_departure, next_departures
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.holds import hold, release
from shipdesk.embedded_hub.manifest_entries import LIVE, included, manifest_of
from shipdesk.embedded_hub.manifesting import call_off
from shipdesk.embedded_hub.states import BEFORE_DEPARTURE

_STRANDED = "ROUTE_SUSPENDED"


def cancel_departure(exchange: Exchange, record: Record) -> bool:
    """The one that the consignment is to go with; its manifests go with it, their goods wait for the next."""
    departure = _departure_of(exchange, record)
    if departure is None or exchange.now >= departure.departs_at:
        return False
    switches.turn_on(exchange, switches.CANCELLED_DEPARTURE, departure.departure_id)
    stranded = {record.consignment_id} | set(_booked_on(exchange, departure.departure_id))
    for manifest in manifests.on_departure(exchange, departure.departure_id, LIVE):
        stranded |= set(included(exchange, manifest.manifest_id))
        call_off(exchange, manifest)
    publish(exchange, "DEPARTURE_CHANGED", exchange.at, {"resource": departure.link, "state": "CANCELLED"})
    following = next_departures(exchange, departure.service, exchange.now)
    for consignment_id in sorted(stranded):
        _rebook(exchange, consignment_id, departure, following[0] if following else None)
    return True


def suspend_route(exchange: Exchange, record: Record) -> bool:
    """Whatever has not left stays; it may take another route without a fee."""
    route_id = str(record.body["route_id"])
    switches.turn_on(exchange, switches.SUSPENDED_ROUTE, route_id)
    for consignment_id in _on_route(exchange, route_id):
        hold(exchange, consignment_id, _STRANDED)
    return True


def reopen_route(exchange: Exchange, record: Record) -> bool:
    route_id = str(record.body["route_id"])
    switches.turn_off(exchange, switches.SUSPENDED_ROUTE, route_id)
    for consignment_id in _on_route(exchange, route_id):
        release(exchange, consignment_id, _STRANDED)
    return True


def _rebook(exchange: Exchange, consignment_id: str, cancelled: Departure, following: Departure | None) -> None:
    """On the next departure where it was booked on this one; held where there is none."""
    record = consignments.find(exchange, consignment_id)
    if record.state not in BEFORE_DEPARTURE:
        return
    if following is None:
        hold(exchange, consignment_id, _STRANDED)
    elif record.body.get("departure_id") == cancelled.departure_id:
        body = {**record.body, "departure_id": following.departure_id}
        consignments.save_change(exchange, replace(record, body=body))


def _departure_of(exchange: Exchange, record: Record) -> Departure | None:
    manifest_id = manifest_of(exchange, record.consignment_id, LIVE)
    departure_id = manifests.find(exchange, manifest_id).departure_id if manifest_id else None
    return find_departure(exchange.facts, departure_id or str(record.body.get("departure_id", "")))


def _booked_on(exchange: Exchange, departure_id: str) -> list[str]:
    return _ids(exchange, "departure_id", departure_id)


def _on_route(exchange: Exchange, route_id: str) -> list[str]:
    return _ids(exchange, "route_id", route_id)


def _ids(exchange: Exchange, member: str, value: str) -> list[str]:
    """Of those that have not left yet."""
    rows = exchange.db.execute(
        "SELECT consignment_id FROM consignments WHERE account = ? AND json_extract(body, ?) = ?"
        " AND state IN (SELECT value FROM json_each(?)) ORDER BY sequence",
        [exchange.account, f"$.{member}", value, json.dumps(BEFORE_DEPARTURE)],
    )
    return [consignment_id for (consignment_id,) in rows.fetchall()]
