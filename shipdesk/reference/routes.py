"""Places and routes from Thailand to its neighbours and China, and the gates that the fruit protocol names.

What was not confirmed keeps its mark `to_verify`; the rules and the window show it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Place:
    """A border, port, airport or city; `names` has en, th and local."""

    id: str
    country: str
    kind: str
    names: Mapping[str, str]
    unlocode: str | None
    unlocode_to_verify: bool

    def name(self, language: str) -> str:
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True)
class Leg:
    """One stretch of a route; an end that is no place of the table has a name only."""

    sequence: int
    start: str | None
    start_name: str
    end: str | None
    end_name: str
    means: str
    road: str | None
    km: int | None


@dataclass(frozen=True)
class Gates:
    """The places where the goods leave Thailand, cross between and enter the destination."""

    exit: str | None
    transit: tuple[str, ...]
    entry: str | None


@dataclass(frozen=True)
class TransitDays:
    least: Decimal
    most: Decimal
    source: str
    to_verify: bool


@dataclass(frozen=True)
class RouteStatus:
    """`state` is the contract's ServiceStatus: OPEN, RESTRICTED or SUSPENDED."""

    state: str
    since: date | None
    note: str
    to_verify: bool


@dataclass(frozen=True)
class Route:
    id: str
    name: str
    destinations: tuple[str, ...]
    main_mode: str
    transit_countries: tuple[str, ...]
    transit_days: TransitDays
    gates: Gates
    legs: tuple[Leg, ...]
    status: RouteStatus
    cold_chain: str
    fruit_entry: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class FruitProtocol:
    """Points where fruit may leave Thailand and enter China by land through a third country, each from its day on."""

    signed: date
    exits: Mapping[str, date]
    entries: Mapping[tuple[str, str], date]
    rule: str

    def allows_exit(self, place: str, on: date) -> bool:
        return place in self.exits and on >= self.exits[place]

    def allows_entry(self, place: str, mode: str, on: date) -> bool:
        """`mode` is the contract's ROAD or RAIL."""
        return (place, mode) in self.entries and on >= self.entries[place, mode]


def read_places(file: Path) -> Mapping[str, Place]:
    places = (
        Place(
            id=entry["id"],
            country=entry["country"],
            kind=entry["kind"],
            names=MappingProxyType(entry["names"]),
            unlocode=entry["unlocode"],
            unlocode_to_verify=entry["unlocode_to_verify"],
        )
        for entry in _read_json(file)["places"]
    )
    return MappingProxyType({place.id: place for place in places})


def read_routes(file: Path) -> Mapping[str, Route]:
    routes = (_route(entry) for entry in _read_json(file)["routes"])
    return MappingProxyType({route.id: route for route in routes})


def read_fruit_protocol(file: Path) -> FruitProtocol:
    entry = _read_json(file)["fruit_protocol"]
    return FruitProtocol(
        signed=date.fromisoformat(entry["signed"]),
        exits=MappingProxyType({gate["place"]: date.fromisoformat(gate["from"]) for gate in entry["exits"]}),
        entries=MappingProxyType(
            {
                (gate["place"], mode): date.fromisoformat(gate["from"])
                for gate in entry["entries"]
                for mode in gate["modes"]
            }
        ),
        rule=entry["rule"],
    )


def _route(entry: Mapping[str, Any]) -> Route:
    gates, status = entry["gates"], entry["status"]
    return Route(
        id=entry["id"],
        name=entry["name"],
        destinations=tuple(entry["destinations"]),
        main_mode=entry["main_mode"],
        transit_countries=tuple(entry["transit_countries"]),
        transit_days=_transit_days(entry["transit_days"]),
        gates=Gates(gates["exit"], tuple(gates["transit"]), gates["entry"]),
        legs=tuple(_leg(leg) for leg in entry["legs"]),
        status=RouteStatus(
            status["state"],
            date.fromisoformat(status["since"]) if status["since"] else None,
            status["note"],
            status["to_verify"],
        ),
        cold_chain=entry["cold_chain"],
        fruit_entry=entry["fruit_entry"],
        notes=tuple(entry["notes"]),
    )


def _transit_days(entry: Mapping[str, Any]) -> TransitDays:
    return TransitDays(Decimal(entry["min"]), Decimal(entry["max"]), entry["source"], entry["to_verify"])


def _leg(entry: Mapping[str, Any]) -> Leg:
    start, end = entry["from"], entry["to"]
    return Leg(
        sequence=entry["sequence"],
        start=start["place"],
        start_name=start["name"],
        end=end["place"],
        end_name=end["name"],
        means=entry["means"],
        road=entry["road"],
        km=entry["km"],
    )


def _read_json(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content
