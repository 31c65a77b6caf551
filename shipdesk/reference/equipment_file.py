"""Reads the equipment table, and lays a user's own figures over it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from shipdesk.reference.equipment import Container, Equipment, Figure, Pallet, RoadLimit, Truck

T = TypeVar("T")


class _Entry:
    """One entry of the file, read figure by figure."""

    def __init__(self, members: Mapping[str, Any]) -> None:
        self.members = members

    def names(self) -> Mapping[str, str]:
        return MappingProxyType(dict(self.members["names"]))

    def figure(self, name: str, value: Any = None) -> Figure:
        source = self.members.get("sources", {}).get(name, self.members["source"])
        number = Decimal(self.members[name] if value is None else value)
        return Figure(number, source, name in self.members.get("to_verify", ()))

    def optional(self, name: str) -> Figure | None:
        return self.figure(name) if name in self.members else None

    def figures(self, names: Iterable[str]) -> dict[str, Figure]:
        return {name: self.figure(name) for name in names}


_SPACE = (
    "inner_length_cm",
    "inner_width_cm",
    "inner_height_cm",
    "door_width_cm",
    "door_height_cm",
    "payload_kg",
    "tare_kg",
)
_AXLES = (
    "front_axle_cm",
    "front_axle_kg",
    "front_axle_empty_kg",
    "rear_axle_cm",
    "rear_axle_kg",
    "rear_axle_empty_kg",
)
_PALLET = ("length_cm", "width_cm", "height_cm", "tare_kg", "most_kg", "most_height_cm", "double_stack_cm")


def read_equipment(file: Path, own: Path | None = None) -> Equipment:
    """The shipped table; figures in the user's `own` file, where there is one, take their place member by member."""
    table = _read(file)
    if own is not None and own.is_file():
        table = _merged(table, _read(own))
    return Equipment(
        containers=_each(table["containers"], _container),
        trucks=_each(table["trucks"], _truck),
        pallets=_each(table["pallets"], _pallet),
        road_limits=_each(table["road_limits"], _road_limit),
        container_vehicle_tare_kg=_Entry(table["container_vehicle"]).figure("tare_kg"),
    )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)


def _merged(table: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(table)
    for name, value in own.items():
        known = merged.get(name)
        merged[name] = _merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return merged


def _each(entries: Mapping[str, Any], read: Callable[[str, _Entry], T]) -> Mapping[str, T]:
    return MappingProxyType({code: read(code, _Entry(members)) for code, members in entries.items()})


def _container(code: str, entry: _Entry) -> Container:
    return Container(
        code=code,
        names=entry.names(),
        size_type=entry.members["size_type"],
        also_called=frozenset(entry.members.get("also_called", ())),
        load_line_cm=entry.optional("load_line_cm"),
        **entry.figures((*_SPACE, "usable_least_m3", "usable_most_m3")),
    )


def _truck(code: str, entry: _Entry) -> Truck:
    return Truck(code=code, names=entry.names(), **entry.figures((*_SPACE, *_AXLES)))


def _pallet(code: str, entry: _Entry) -> Pallet:
    return Pallet(code=code, names=entry.names(), **entry.figures(_PALLET))


def _road_limit(country: str, entry: _Entry) -> RoadLimit:
    by_truck = entry.members.get("by_truck_kg", {})
    return RoadLimit(
        country=country,
        gross_kg=entry.optional("gross_kg"),
        axle_kg=entry.optional("axle_kg"),
        by_truck_kg={truck: entry.figure("by_truck_kg", most) for truck, most in by_truck.items()},
    )
