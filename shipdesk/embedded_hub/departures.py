"""Departures: every service leaves on fixed days of the week."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from shipdesk.database import ulid
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.facts import Facts, Service
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer
from shipdesk.embedded_hub.switches import CANCELLED_DEPARTURE, is_on, names

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Departure:
    departure_id: str
    service: Service
    departs_at: datetime
    arrives_at: datetime
    cut_off_at: datetime
    documents_cut_off_at: datetime

    @property
    def link(self) -> str:
        return f"{BASE}/departures/{self.departure_id}"


def list_departures(exchange: Exchange) -> Answer:
    query, cancelled = exchange.query, names(exchange, CANCELLED_DEPARTURE)
    departures = sorted(
        (
            departure
            for service in exchange.facts.services.values()
            if query.get("service_code", service.code) == service.code
            and query.get("route_id", service.route.route_id) == service.route.route_id
            for departure in _coming(exchange.facts, service, exchange.now)
        ),
        key=_position,
    )
    if "departs_from" in query:
        departures = [each for each in departures if each.departs_at >= read(query["departs_from"])]
    if "departs_before" in query:
        departures = [each for each in departures if each.departs_at < read(query["departs_before"])]
    if "cursor" in query:
        last = values_of(query["cursor"], str, str)
        departures = [each for each in departures if list(_position(each)) > last]
    rows = departures[: query["limit"] + 1]
    return page(
        exchange, "/departures", rows, lambda each: _departure_resource(each, exchange.now, cancelled), _position
    )


def get_departure(exchange: Exchange) -> Answer:
    departure = find_departure(exchange.facts, exchange.path["departure_id"])
    if departure is None:
        raise Refusal("not_found")
    return Answer(200, _departure_resource(departure, exchange.now, names(exchange, CANCELLED_DEPARTURE)))


def require_open_departure(exchange: Exchange, body: Mapping[str, Any]) -> str:
    """The cut-off of the departure wished for."""
    departure = find_departure(exchange.facts, body["departure_id"])
    if departure is None or departure.service.code != body["service_code"]:
        raise Refusal("validation_failed", FieldFault("not_found", pointer("departure_id")))
    require_before_cut_off(exchange, departure)
    return written(departure.cut_off_at)


def require_before_cut_off(exchange: Exchange, departure: Departure) -> None:
    if is_on(exchange, CANCELLED_DEPARTURE, departure.departure_id):
        raise Refusal("state_conflict", existing=departure.link)
    if departure.cut_off_at <= exchange.now:
        raise Refusal("cut_off_passed")


def next_departures(exchange: Exchange, service: Service, ready_at: datetime) -> list[Departure]:
    """Those that goods ready at that moment can still catch."""
    cancelled = names(exchange, CANCELLED_DEPARTURE)
    coming = _coming(exchange.facts, service, ready_at)
    return [each for each in coming if each.cut_off_at > ready_at and each.departure_id not in cancelled]


def _coming(facts: Facts, service: Service, now: datetime) -> Iterator[Departure]:
    timetable = facts.tariff["departures"]
    today = now.astimezone(UTC).replace(hour=timetable["hour_utc"], minute=0, second=0, microsecond=0)
    for day in range(7 * timetable["weeks"]):
        departs_at = today + timedelta(days=day)
        if departs_at.weekday() in timetable["weekdays"] and departs_at > now:
            yield _departure(facts, service, departs_at)


def _departure(facts: Facts, service: Service, departs_at: datetime) -> Departure:
    timetable = facts.tariff["departures"]
    mark = hashlib.sha256(service.code.encode()).digest()[:10]
    return Departure(
        departure_id=f"dep_{ulid(departs_at, mark)}",
        service=service,
        departs_at=departs_at,
        arrives_at=departs_at + timedelta(hours=float(service.route.days_max * 24)),
        cut_off_at=departs_at - timedelta(hours=timetable["cut_off_hours"]),
        documents_cut_off_at=departs_at - timedelta(hours=timetable["documents_cut_off_hours"]),
    )


def find_departure(facts: Facts, departure_id: str) -> Departure | None:
    """The time is in the identifier, so departures need no table and the timetable has no end."""
    moment = _moment_in(departure_id)
    timetable = facts.tariff["departures"]
    if moment is None or moment.weekday() not in timetable["weekdays"] or moment.hour != timetable["hour_utc"]:
        return None
    departures = (_departure(facts, service, moment) for service in facts.services.values())
    return next((each for each in departures if each.departure_id == departure_id), None)


def _moment_in(departure_id: str) -> datetime | None:
    milliseconds = 0
    try:
        for digit in departure_id.removeprefix("dep_")[:10]:
            milliseconds = milliseconds * 32 + _CROCKFORD.index(digit)
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _departure_resource(departure: Departure, now: datetime, cancelled: frozenset[str]) -> dict[str, Any]:
    return {
        "departure_id": departure.departure_id,
        "route_id": departure.service.route.route_id,
        "service_code": departure.service.code,
        "status": "CANCELLED" if departure.departure_id in cancelled else _status(departure, now),
        "capacity": "AVAILABLE",
        "documents_cut_off_at": written(departure.documents_cut_off_at),
        "cut_off_at": written(departure.cut_off_at),
        "departs_at": written(departure.departs_at),
        "arrives_at": written(departure.arrives_at),
    }


def _status(departure: Departure, now: datetime) -> str:
    if now < departure.cut_off_at:
        return "OPEN"
    if now < departure.departs_at:
        return "CUT_OFF"
    return "DEPARTED" if now < departure.arrives_at else "ARRIVED"


def _position(departure: Departure) -> tuple[str, str]:
    return written(departure.departs_at), departure.service.code
