"""Services and departures: every route twice (standard, temperature controlled), leaving on fixed days of the week."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from shipdesk.database import ulid
from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import Facts, Service
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer
from shipdesk.embedded_hub.served import ServedLeg

_ORIGIN = "TH"
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Departure:
    departure_id: str
    service: Service
    departs_at: datetime
    arrives_at: datetime
    cut_off_at: datetime
    documents_cut_off_at: datetime


def list_services(exchange: Exchange) -> Answer:
    query = exchange.query
    services = [
        service_resource(exchange.facts, service)
        for service in exchange.facts.services.values()
        if query.get("origin_country", _ORIGIN) == _ORIGIN
        and query.get("destination_country", service.route.destination_countries[0])
        in service.route.destination_countries
        and query.get("mode", service.route.mode) == service.route.mode
    ]
    digest = hashlib.sha256(to_text(services).encode()).hexdigest()
    return Answer(200, {"items": services}, {"ETag": f'"{digest[:32]}"'})


def list_departures(exchange: Exchange) -> Answer:
    query = exchange.query
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
    return page(exchange, "/departures", rows, lambda each: _departure_resource(each, exchange.now), _position)


def get_departure(exchange: Exchange) -> Answer:
    departure = find_departure(exchange.facts, exchange.path["departure_id"])
    if departure is None:
        raise Refusal("not_found")
    return Answer(200, _departure_resource(departure, exchange.now))


def service_faults(facts: Facts, body: Mapping[str, Any]) -> list[FieldFault]:
    """What the hub does not serve: an unknown service, another route than the service's, another country."""
    service = facts.services.get(_at(body, "service_code"))
    country = _at(body, "consignee", "address", "country_code")
    faults = []
    if service is None:
        faults.append(_not_served("service_code", "route_id-STD, route_id-REEFER"))
    routes = {each.route.route_id for each in facts.services.values()}
    if _at(body, "route_id") not in routes or (service and service.route.route_id != body["route_id"]):
        faults.append(_not_served("route_id", service.route.route_id if service else "listServices"))
    countries = service.route.destination_countries if service else sorted(facts.countries)
    if country is not None and country not in countries:
        faults.append(_not_served("consignee/address/country_code", ", ".join(countries)))
    regime = _at(body, "temperature", "regime")
    if service and regime is not None and regime not in service.temperature_regimes:
        faults.append(_not_served("temperature/regime", ", ".join(service.temperature_regimes)))
    return faults


def require_open_departure(exchange: Exchange, body: Mapping[str, Any]) -> str:
    """The cut-off of the departure wished for."""
    departure = find_departure(exchange.facts, body["departure_id"])
    if departure is None or departure.service.code != body["service_code"]:
        raise Refusal("validation_failed", FieldFault("not_found", pointer("departure_id")))
    require_before_cut_off(exchange, departure)
    return written(departure.cut_off_at)


def require_before_cut_off(exchange: Exchange, departure: Departure) -> None:
    if departure.cut_off_at <= exchange.now:
        raise Refusal("cut_off_passed")


def service_resource(facts: Facts, service: Service) -> dict[str, Any]:
    route = service.route
    return {
        "service_code": service.code,
        "names": [{"language": language, "text": text} for language, text in service.names.items()],
        "status": route.status,
        "modes": [route.mode],
        "origin_countries": [_ORIGIN],
        "destination_countries": list(route.destination_countries),
        "routes": [
            {
                "route_id": route.route_id,
                "name": route.name,
                "mode": route.mode,
                "status": route.status,
                "legs": [_leg_resource(number, leg) for number, leg in enumerate(route.all_legs, start=1)],
            }
        ],
        "temperature_regimes": list(service.temperature_regimes),
        "max_unit_weight_kg": facts.tariff["max_unit_weight_kg"],
        "label_kinds": [],
        "void_allowed_until": facts.tariff["void_allowed_until"],
        "required_documents": facts.tariff["required_documents"],
    }


def next_departures(facts: Facts, service: Service, ready_at: datetime) -> list[str]:
    """Departures that goods ready at that moment can still catch."""
    return [each.departure_id for each in _coming(facts, service, ready_at) if each.cut_off_at > ready_at][:2]


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


def _departure_resource(departure: Departure, now: datetime) -> dict[str, Any]:
    return {
        "departure_id": departure.departure_id,
        "route_id": departure.service.route.route_id,
        "service_code": departure.service.code,
        "status": _status(departure, now),
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


def _leg_resource(number: int, leg: ServedLeg) -> dict[str, Any]:
    return {
        "sequence": number,
        "mode": leg.mode,
        "from": {"name": leg.from_name, "country_code": leg.from_country},
        "to": {"name": leg.to_name, "country_code": leg.to_country},
        "border_crossing": leg.from_country != leg.to_country,
    }


def _position(departure: Departure) -> tuple[str, str]:
    return written(departure.departs_at), departure.service.code


def _not_served(place: str, serves: str) -> FieldFault:
    return FieldFault("not_served", pointer(*place.split("/")), limit=serves)


def _at(body: Any, *steps: str) -> Any:
    """The text there, or None where the body has another shape: the schema's faults tell that."""
    for step in steps:
        body = body.get(step) if isinstance(body, dict) else None
    return body if isinstance(body, str) else None
