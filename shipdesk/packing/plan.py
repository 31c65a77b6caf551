"""The loading plan of a consignment: each kind of pallet, each container or truck, and what goes into none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.content_weights import around_filled
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.pallets import PALLET
from shipdesk.domain.ranges import runs
from shipdesk.packing.balance import AxleLoad, Centre, axle_loads, centre_of_gravity, percent_in_fuller_half
from shipdesk.packing.loading import LoadedSpace, load_consignment
from shipdesk.packing.palletizing import place_on_pallet
from shipdesk.packing.pieces import LeftOut, Load, Placed, Room
from shipdesk.packing.units import piece_of
from shipdesk.progress import Progress
from shipdesk.reference.equipment import Container, Equipment, LoadSpace, Truck

USUAL_PALLET_MM = 150
NO_LIMIT_G = 10**9
HIGHEST_LOAD_MM = 1650


@dataclass(frozen=True)
class PalletPlan:
    """Pallets that are built alike; `numbers` are the cartons of the first of them by the piece's key."""

    pallets: tuple[HandlingUnit, ...]
    load: Load
    base: int
    """Height of the empty pallet."""


@dataclass(frozen=True)
class SpacePlan:
    """One container or truck, with what is known of it already."""

    number: int
    loaded: LoadedSpace
    unit: TransportUnit | None
    centre: Centre | None
    fuller_half: int
    axles: tuple[AxleLoad, AxleLoad] | None

    @property
    def load(self) -> Load:
        return self.loaded.load

    @property
    def space(self) -> LoadSpace:
        return self.loaded.space

    @property
    def tare_kg(self) -> Decimal:
        known = self.unit.tare_kg if self.unit else None
        return known.kg if known else self.space.tare_kg.value

    @property
    def weight_percent(self) -> int:
        return round(100 * self.load.weight / self.load.room.payload)

    @property
    def room_percent(self) -> int:
        return round(100 * self.load.volume / self.load.room.volume)

    def walls(self) -> list[tuple[int, list[Placed]]]:
        """What stands at one distance from the front wall, in the order it is loaded."""
        return [(x, list(some)) for x, some in groupby(self.load.placed, lambda one: one.x)]


@dataclass(frozen=True)
class LoadingPlan:
    """`names` says what is written on each piece: a carton's number or a pallet's reference."""

    consignment: Consignment
    spaces: tuple[SpacePlan, ...]
    pallets: tuple[PalletPlan, ...]
    left_out: tuple[LeftOut, ...]
    names: Mapping[str, str]
    lines: Mapping[str, int]
    """A line that lies in the piece: pieces of one line have one colour."""

    @property
    def day(self) -> date | None:
        return self.consignment.desk.planned_departure

    def written(self, placed: list[Placed]) -> str:
        """`1-40, P3`: cartons by their numbers, pallets by their references."""
        names = [self.names[one.piece.key] for one in placed]
        numbers = [int(name) for name in names if name.isdecimal()]
        return ", ".join([*([runs(numbers)] if numbers else []), *(name for name in names if not name.isdecimal())])


def loading_plan(
    consignment: Consignment,
    equipment: Equipment,
    space: LoadSpace | None,
    *,
    low_pallet: Decimal | None = None,
    progress: Progress | None = None,
) -> LoadingPlan:
    """The same consignment and table give an equal plan. Without a space the plan shows the pallets alone."""
    progress = progress or Progress()
    spaces: tuple[SpacePlan, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    if space is not None:
        loading = load_consignment(consignment, space, low_pallet=low_pallet, progress=progress)
        known = consignment.desk.transport_units
        spaces = tuple(
            _space_plan(number, loaded, known[number - 1] if number <= len(known) else None)
            for number, loaded in enumerate(loading.spaces, start=1)
        )
        left_out = loading.left_out
    pallets = _pallet_plans(consignment, equipment, progress)
    off_pallets = (one for pallet in pallets for one in pallet.load.left_out)
    return LoadingPlan(
        consignment, spaces, pallets, (*left_out, *off_pallets), _names(consignment), _lines(consignment)
    )  # fmt: skip


def wished_space(consignment: Consignment, equipment: Equipment) -> LoadSpace | None:
    """The first container or truck the consignment names that the table knows."""
    known = (equipment.load_space(unit.size_type) for unit in consignment.desk.transport_units)
    return next((space for space in known if space is not None), None)


def _space_plan(number: int, loaded: LoadedSpace, unit: TransportUnit | None) -> SpacePlan:
    space, load = loaded.space, loaded.load
    kind = "container" if isinstance(space, Container) else "truck"
    return SpacePlan(
        number,
        loaded,
        unit if unit is not None and unit.kind == kind else None,
        centre_of_gravity(load),
        percent_in_fuller_half(load),
        axle_loads(load, space) if isinstance(space, Truck) else None,
    )


def _pallet_plans(consignment: Consignment, equipment: Equipment, progress: Progress) -> tuple[PalletPlan, ...]:
    inside: dict[str, list[HandlingUnit]] = {}
    for unit in consignment.handling_units:
        if unit.parent_unit_reference is not None:
            inside.setdefault(unit.parent_unit_reference, []).append(unit)
    pallets = [unit for unit in consignment.handling_units if unit.client_unit_reference in inside]
    alike: dict[tuple[object, ...], PalletPlan] = {}
    for done, pallet in enumerate(pallets):
        progress.step(done, len(pallets))
        base = _base(pallet, equipment)
        load = _placed_again(inside[pallet.client_unit_reference], pallet, base)
        shape = (base, *((one.x, one.y, one.z, one.length, one.width, one.height) for one in load.placed))
        known = alike.get(shape)
        alike[shape] = replace(known, pallets=(*known.pallets, pallet)) if known else PalletPlan((pallet,), load, base)
    return tuple(alike.values())


def _placed_again(cartons: list[HandlingUnit], pallet: HandlingUnit, base: int) -> Load:
    """As high as the pallet stands; where the search finds less in that, as high as pallets may stand."""
    room = _room_on(pallet, base)
    load = place_on_pallet(cartons, room)
    return place_on_pallet(cartons, replace(room, height=HIGHEST_LOAD_MM)) if load.left_out else load


def _base(pallet: HandlingUnit, equipment: Equipment) -> int:
    """The empty pallet's height by its floor, the usual one where the table has no such pallet."""
    sides = {pallet.length_cm.cm, pallet.width_cm.cm}
    found = (one for one in equipment.pallets.values() if {one.length_cm.value, one.width_cm.value} == sides)
    known = next(found, None)
    return USUAL_PALLET_MM if known is None else int(known.height_cm.value * 10)


def _room_on(pallet: HandlingUnit, base: int) -> Room:
    piece = piece_of(pallet)
    return Room(piece.length, piece.width, max(piece.height - base, 1), NO_LIMIT_G)


def _names(consignment: Consignment) -> Mapping[str, str]:
    units = consignment.handling_units
    around = around_filled(units)
    cartons = [unit for unit in units if unit.client_unit_reference not in around and unit.package_type != PALLET]
    names = {unit.client_unit_reference: unit.client_unit_reference for unit in units}
    return names | {unit.client_unit_reference: str(number) for number, unit in enumerate(cartons, start=1)}


def _lines(consignment: Consignment) -> Mapping[str, int]:
    lines: dict[str, int] = {}
    for unit in consignment.handling_units:
        if unit.contents:
            lines[unit.client_unit_reference] = unit.contents[0].line_no
            if unit.parent_unit_reference is not None:
                lines.setdefault(unit.parent_unit_reference, unit.contents[0].line_no)
    return lines
