"""Services: every route twice, standard and temperature controlled."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import Facts, Service
from shipdesk.embedded_hub.refusal import FieldFault, pointer
from shipdesk.embedded_hub.served import ServedLeg, ServedRoute
from shipdesk.embedded_hub.switches import SUSPENDED_ROUTE, names

ORIGIN = "TH"
SUSPENDED = "SUSPENDED"


def list_services(exchange: Exchange) -> Answer:
    query, suspended = exchange.query, names(exchange, SUSPENDED_ROUTE)
    services = [
        _service_resource(exchange.facts, service, status_of(service.route, suspended))
        for service in exchange.facts.services.values()
        if query.get("origin_country", ORIGIN) == ORIGIN
        and query.get("destination_country", service.route.destination_countries[0])
        in service.route.destination_countries
        and query.get("mode", service.route.mode) == service.route.mode
    ]
    digest = hashlib.sha256(to_text(services).encode()).hexdigest()
    return Answer(200, {"items": services}, {"ETag": f'"{digest[:32]}"'})


def is_suspended(exchange: Exchange, route: ServedRoute) -> bool:
    return status_of(route, names(exchange, SUSPENDED_ROUTE)) == SUSPENDED


def status_of(route: ServedRoute, suspended: frozenset[str]) -> str:
    """As the table has it, unless this sandbox was told otherwise."""
    return SUSPENDED if route.route_id in suspended else route.status


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


def _service_resource(facts: Facts, service: Service, status: str) -> dict[str, Any]:
    route = service.route
    return {
        "service_code": service.code,
        "names": [{"language": language, "text": text} for language, text in service.names.items()],
        "status": status,
        "modes": [route.mode],
        "origin_countries": [ORIGIN],
        "destination_countries": list(route.destination_countries),
        "routes": [
            {
                "route_id": route.route_id,
                "name": route.name,
                "mode": route.mode,
                "status": status,
                "legs": [_leg_resource(number, leg) for number, leg in enumerate(route.all_legs, start=1)],
            }
        ],
        "temperature_regimes": list(service.temperature_regimes),
        "max_unit_weight_kg": facts.tariff["max_unit_weight_kg"],
        "label_kinds": list(facts.tariff["label_kinds"]) if facts.press else [],
        "void_allowed_until": facts.tariff["void_allowed_until"],
        "required_documents": facts.tariff["required_documents"],
    }


def _leg_resource(number: int, leg: ServedLeg) -> dict[str, Any]:
    return {
        "sequence": number,
        "mode": leg.mode,
        "from": {"name": leg.from_name, "country_code": leg.from_country},
        "to": {"name": leg.to_name, "country_code": leg.to_country},
        "border_crossing": leg.from_country != leg.to_country,
    }


def _not_served(place: str, serves: str) -> FieldFault:
    return FieldFault("not_served", pointer(*place.split("/")), limit=serves)


def _at(body: Any, *steps: str) -> Any:
    """The text there, or None where the body has another shape: the schema's faults tell that."""
    for step in steps:
        body = body.get(step) if isinstance(body, dict) else None
    return body if isinstance(body, str) else None
