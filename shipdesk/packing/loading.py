"""The outermost units of a consignment in as many containers or trucks of a kind as it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.measures import NO_WEIGHT, Weight
from shipdesk.domain.temperature import line_classes, unit_class
from shipdesk.packing.filling import fill_rooms
from shipdesk.packing.pieces import LeftOut, Load
from shipdesk.packing.units import kilograms, load_room, piece_of
from shipdesk.progress import Progress
from shipdesk.reference.equipment import Container, LoadSpace

MOST_SPACES = 100


@dataclass(frozen=True)
class LoadedSpace:
    space: LoadSpace
    regime: str
    load: Load


@dataclass(frozen=True)
class Loading:
    spaces: tuple[LoadedSpace, ...]
    left_out: tuple[LeftOut, ...]


def load_consignment(
    consignment: Consignment,
    space: LoadSpace,
    *,
    low_pallet: Decimal | None = None,
    progress: Progress | None = None,
) -> Loading:
    """Temperature classes in transport units of their own. The same consignment gives the same loading."""
    spaces: list[LoadedSpace] = []
    left_out: list[LeftOut] = []
    room = load_room(space)
    for regime, units in outermost_by_temperature(consignment).items():
        pieces = [piece_of(unit, low_pallet) for unit in units]
        filled = fill_rooms(pieces, room, MOST_SPACES - len(spaces), progress or Progress())
        spaces.extend(LoadedSpace(space, regime, load) for load in filled.loads)
        left_out.extend(filled.left_out)
    return Loading(tuple(spaces), tuple(left_out))


def outermost_by_temperature(consignment: Consignment) -> Mapping[str, list[HandlingUnit]]:
    """A pallet is of the class of the cartons on it."""
    lines = line_classes(consignment)
    inside: dict[str, HandlingUnit] = {}
    for unit in consignment.handling_units:
        if unit.parent_unit_reference is not None and unit.contents:
            inside.setdefault(unit.parent_unit_reference, unit)
    apart: dict[str, list[HandlingUnit]] = {}
    for unit in consignment.outermost_units:
        teller = unit if unit.contents or unit.temperature else inside.get(unit.client_unit_reference, unit)
        apart.setdefault(unit_class(teller, lines), []).append(unit)
    return apart


def transport_units(
    known: Iterable[TransportUnit], spaces: Iterable[LoadedSpace], *, vgm: bool = False, dunnage: Weight = NO_WEIGHT
) -> tuple[TransportUnit, ...]:
    """Kind, size type and tare for each loaded space; numbers and seals already known stay in their order.

    VGM by method 2: cargo, dunnage and tare added up.
    """
    before = list(known)
    units: list[TransportUnit] = []
    for number, loaded in enumerate(spaces):
        space = loaded.space
        is_container = isinstance(space, Container)
        kind = "container" if is_container else "truck"
        old = before[number] if number < len(before) and before[number].kind == kind else TransportUnit(kind=kind)
        tare = old.tare_kg if old.number and old.tare_kg else Weight(space.tare_kg.value)
        gross = kilograms(loaded.load.weight) + dunnage + tare
        size_type = space.size_type if isinstance(space, Container) else space.code
        has_vgm = vgm and is_container
        units.append(replace(old, size_type=size_type, tare_kg=tare, vgm_kg=gross if has_vgm else old.vgm_kg))
    return tuple(units)
