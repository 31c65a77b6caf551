"""Containers, trucks, pallets and the weights that roads allow; each figure has its source and may be to verify."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Figure:
    """A number of the table; `source` is a key of the rule pack's sources."""

    value: Decimal
    source: str
    to_verify: bool


@dataclass(frozen=True, kw_only=True)
class LoadSpace:
    """What containers and trucks have in common: an inner room, an opening, and what they carry."""

    code: str
    names: Mapping[str, str]
    inner_length_cm: Figure
    inner_width_cm: Figure
    inner_height_cm: Figure
    door_width_cm: Figure
    door_height_cm: Figure
    payload_kg: Figure
    tare_kg: Figure

    def name(self, language: str) -> str:
        return self.names.get(language, self.names["en"])

    @property
    def load_height_cm(self) -> Decimal:
        """How high cargo may stand."""
        return self.inner_height_cm.value


@dataclass(frozen=True, kw_only=True)
class Container(LoadSpace):
    """`size_type` is the code of ISO 6346, the usable volume what practice gets in."""

    size_type: str
    usable_least_m3: Figure
    usable_most_m3: Figure
    also_called: frozenset[str] = frozenset()
    load_line_cm: Figure | None = None
    """The red line of a reefer: air must pass above the cargo."""

    def is_called(self, bare: str) -> bool:
        return bare in (self.code, self.size_type) or bare in self.also_called

    @property
    def load_height_cm(self) -> Decimal:
        height = self.inner_height_cm.value
        return height if self.load_line_cm is None else min(height, self.load_line_cm.value)


@dataclass(frozen=True, kw_only=True)
class Truck(LoadSpace):
    """Axle groups: place from the front wall of the load space, most weight on the road, weight when empty."""

    front_axle_cm: Figure
    front_axle_kg: Figure
    front_axle_empty_kg: Figure
    rear_axle_cm: Figure
    rear_axle_kg: Figure
    rear_axle_empty_kg: Figure


@dataclass(frozen=True, kw_only=True)
class Pallet:
    """`height_cm` is the empty pallet's; the other heights are of pallet and load, in one storey or each of two."""

    code: str
    names: Mapping[str, str]
    length_cm: Figure
    width_cm: Figure
    height_cm: Figure
    tare_kg: Figure
    most_kg: Figure
    most_height_cm: Figure
    double_stack_cm: Figure

    def name(self, language: str) -> str:
        return self.names.get(language, self.names["en"])


@dataclass(frozen=True, kw_only=True)
class RoadLimit:
    """What a country lets on its roads; absent where the figure is not known."""

    country: str
    gross_kg: Figure | None
    axle_kg: Figure | None
    by_truck_kg: Mapping[str, Figure]

    def gross_of(self, truck: str | None) -> Figure | None:
        """The limit for a kind of truck, else for the largest vehicle."""
        return self.by_truck_kg.get(truck or "", self.gross_kg)


@dataclass(frozen=True, kw_only=True)
class Equipment:
    containers: Mapping[str, Container]
    trucks: Mapping[str, Truck]
    pallets: Mapping[str, Pallet]
    road_limits: Mapping[str, RoadLimit]
    """By the country's two letters."""
    container_vehicle_tare_kg: Figure
    """Tractor and empty skeleton trailer under a container."""

    @property
    def sources(self) -> frozenset[str]:
        """What the figures rest on."""
        tables: tuple[Mapping[str, object], ...] = (self.containers, self.trucks, self.pallets, self.road_limits)
        entries = [members for table in tables for entry in table.values() for members in vars(entry).values()]
        return frozenset(figure.source for figure in entries if isinstance(figure, Figure))

    def container(self, size_type: str | None) -> Container | None:
        """By our code (40HC), the ISO size type (45G1) or a name of the trade (40'HQ); None for any other."""
        wanted = _bare(size_type)
        return next((one for one in self.containers.values() if one.is_called(wanted)), None)

    def load_space(self, size_type: str | None) -> LoadSpace | None:
        """A container or a truck by its code."""
        return self.container(size_type) or self.trucks.get(_bare(size_type))


def _bare(size_type: str | None) -> str:
    """Without what people write between: 40' HQ is 40HQ."""
    return "".join(character for character in (size_type or "").upper() if character.isalnum())
