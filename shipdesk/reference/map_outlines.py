"""Coasts, borders and sea lanes for the drawn map: points as longitude and latitude, from `outlines.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from shipdesk.reference.routes import Leg, Place

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


@dataclass(frozen=True)
class Land:
    """One closed outline; `country` is empty for land that no route of ours goes to."""

    country: str
    ring: tuple[Point, ...]


@dataclass(frozen=True)
class MapOutlines:
    land: tuple[Land, ...]
    lanes: Mapping[tuple[str, str], tuple[Point, ...]]
    """Where ships and barges turn between two places, so that a line does not cross the land."""
    labels: Mapping[str, Point]
    """Where a country's name stands."""

    def line_of(self, leg: Leg, places: Mapping[str, Place]) -> tuple[Point, ...]:
        """The points of a leg, from end to end."""
        start, end = places[leg.start], places[leg.end]
        between = self.lanes.get((leg.start, leg.end), ())
        return ((start.longitude, start.latitude), *between, (end.longitude, end.latitude))


def read_map_outlines(file: Path) -> MapOutlines:
    content = json.loads(file.read_text(encoding="utf-8"))
    return MapOutlines(
        land=tuple(Land(entry["country"], _points(entry["ring"])) for entry in content["land"]),
        lanes=MappingProxyType({_ends(name): _points(line) for name, line in content["lanes"].items()}),
        labels=MappingProxyType({country: (at[0], at[1]) for country, at in content["labels"].items()}),
    )


def _ends(name: str) -> tuple[str, str]:
    start, _, end = name.partition(">")
    return start, end


def _points(written: Iterable[Sequence[float]]) -> tuple[Point, ...]:
    return tuple((one[0], one[1]) for one in written)
