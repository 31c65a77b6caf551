"""What the route desk judges ways by: the rules that speak about a way, and the papers that a transit needs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from shipdesk.reference.routes import Route, Words

HOME = "TH"


@dataclass(frozen=True, kw_only=True)
class TransitPaper:
    """A paper for the way itself, with when it is needed; what is empty holds for all."""

    key: str
    names: Words
    modes: frozenset[str]
    destinations: frozenset[str]
    transit: frozenset[str]
    all_through: frozenset[str]
    needs_transit: bool
    transshipped: bool
    source: str
    to_verify: bool

    def is_needed(self, route: Route, destination: str) -> bool:
        between = set(route.transit_countries)
        return (
            (not self.modes or route.main_mode in self.modes)
            and (not self.destinations or destination in self.destinations)
            and (not self.transit or bool(self.transit & between))
            and (not self.all_through or {HOME, *between, destination} <= self.all_through)
            and (not self.needs_transit or bool(between))
            and (not self.transshipped or route.transshipment is not None)
        )


@dataclass(frozen=True)
class RouteDesk:
    forbids: tuple[str, ...]
    """Rules whose block means that the goods cannot go that way."""
    cautions: tuple[str, ...]
    """Rules that only make one think twice about it."""
    papers: tuple[TransitPaper, ...]

    def transit_papers(self, route: Route, destination: str) -> tuple[TransitPaper, ...]:
        """The papers of the way; where one declaration covers all countries, their own are not needed."""
        needed = [paper for paper in self.papers if paper.is_needed(route, destination)]
        if any(paper.all_through for paper in needed):
            needed = [paper for paper in needed if not paper.transit]
        return tuple(needed)


def read_route_desk(file: Path) -> RouteDesk:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    rules = content["rules"]
    return RouteDesk(
        tuple(rules["forbids"]), tuple(rules["cautions"]), tuple(_paper(entry) for entry in content["papers"])
    )


def _paper(entry: Mapping[str, Any]) -> TransitPaper:
    return TransitPaper(
        key=entry["key"],
        names=MappingProxyType(entry["names"]),
        modes=frozenset(entry.get("modes", ())),
        destinations=frozenset(entry.get("destinations", ())),
        transit=frozenset(entry.get("transit", ())),
        all_through=frozenset(entry.get("all_through", ())),
        needs_transit=entry.get("needs_transit", False),
        transshipped=entry.get("transshipped", False),
        source=entry["source"],
        to_verify=entry["to_verify"],
    )
