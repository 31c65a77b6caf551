"""Places and routes from Thailand to its neighbours and China.

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

Words = Mapping[str, str]
"""One text in en, th and zh."""


@dataclass(frozen=True)
class Place:
    """A border, port, airport or city; `names` has en, th, zh and local. Its position is for drawing a map only."""

    id: str
    country: str
    kind: str
    names: Words
    unlocode: str | None
    unlocode_to_verify: bool
    latitude: float
    longitude: float

    def name(self, language: str) -> str:
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True)
class Leg:
    """One stretch of a route between two places; `mode` is the contract's TransportMode, `via` says the road."""

    sequence: int
    start: str
    end: str
    mode: str
    via: Words | None
    km: int | None


@dataclass(frozen=True)
class Gates:
    """The places where the goods leave Thailand, cross between and enter the destination."""

    exit: str | None
    transit: tuple[str, ...]
    entry: str | None

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(gate for gate in (self.exit, *self.transit, self.entry) if gate is not None)


@dataclass(frozen=True)
class TransitDays:
    least: Decimal
    most: Decimal
    source: Words
    to_verify: bool


@dataclass(frozen=True)
class RouteStatus:
    """`state` is the contract's ServiceStatus: OPEN, RESTRICTED or SUSPENDED; `source` a key of `Routes.sources`."""

    state: str
    since: date | None
    until: date | None
    note: Words | None
    source: str
    to_verify: bool


@dataclass(frozen=True)
class ColdChain:
    """`kind` is reefer, difficult, border, small boats or passive."""

    kind: str
    words: Words


@dataclass(frozen=True)
class Route:
    id: str
    names: Words
    destinations: tuple[str, ...]
    main_mode: str
    transit_countries: tuple[str, ...]
    transit_days: TransitDays
    gates: Gates
    legs: tuple[Leg, ...]
    split_into: tuple[str, ...]
    """The routes that this one stands for; such a route keeps its id for consignments that have it."""
    status: RouteStatus
    cold_chain: ColdChain
    transshipment: Words | None
    notes: tuple[Words, ...]

    @property
    def name(self) -> str:
        """In English, as the hub and papers say it."""
        return self.names["en"]

    def title(self, language: str) -> str:
        """In the language of the screen."""
        return said(self.names, language)

    @property
    def stops(self) -> tuple[str, ...]:
        """Every place of its legs, in their order."""
        return (self.legs[0].start, *(leg.end for leg in self.legs)) if self.legs else ()


def said(words: Words, language: str) -> str:
    """The text in `language`, else in English."""
    return words.get(language) or words["en"]


def read_places(file: Path) -> Mapping[str, Place]:
    places = (
        Place(
            id=entry["id"],
            country=entry["country"],
            kind=entry["kind"],
            names=MappingProxyType(entry["names"]),
            unlocode=entry["unlocode"],
            unlocode_to_verify=entry["unlocode_to_verify"],
            latitude=entry["lat"],
            longitude=entry["lon"],
        )
        for entry in read_json(file)["places"]
    )
    return MappingProxyType({place.id: place for place in places})


def read_routes(content: Mapping[str, Any]) -> Mapping[str, Route]:
    """The routes as `routes.json` writes them."""
    routes = (_route(entry) for entry in content["routes"])
    return MappingProxyType({route.id: route for route in routes})


def read_json(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _route(entry: Mapping[str, Any]) -> Route:
    gates, cold, days = entry["gates"], entry["cold_chain"], entry["transit_days"]
    return Route(
        id=entry["id"],
        names=MappingProxyType(entry["names"]),
        destinations=tuple(entry["destinations"]),
        main_mode=entry["main_mode"],
        transit_countries=tuple(entry["transit_countries"]),
        transit_days=TransitDays(Decimal(days["min"]), Decimal(days["max"]), days["source"], days["to_verify"]),
        gates=Gates(gates["exit"], tuple(gates["transit"]), gates["entry"]),
        legs=tuple(_leg(leg) for leg in entry["legs"]),
        split_into=tuple(entry["split_into"]),
        status=_status(entry["status"]),
        cold_chain=ColdChain(cold["kind"], cold["words"]),
        transshipment=entry["transshipment"],
        notes=tuple(entry["notes"]),
    )


def _status(entry: Mapping[str, Any]) -> RouteStatus:
    return RouteStatus(
        entry["state"], _day(entry["since"]), _day(entry["until"]), entry["note"], entry["source"], entry["to_verify"]
    )


def _leg(entry: Mapping[str, Any]) -> Leg:
    return Leg(entry["sequence"], entry["from"], entry["to"], entry["mode"], entry["via"], entry["km"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
