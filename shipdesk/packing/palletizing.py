"""Which cartons stand on which pallet, temperature classes apart, and where on it each of them stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.pallets import PalletLoad
from shipdesk.domain.temperature import unit_class
from shipdesk.packing.filling import fill_low, fill_rooms
from shipdesk.packing.pieces import LeftOut, Load, Room
from shipdesk.packing.units import centimetres, pallet_room, piece_of
from shipdesk.progress import Progress
from shipdesk.reference.equipment import Pallet

MOST_PALLETS = 2000


@dataclass(frozen=True)
class OnPallets:
    """What is built; `loose` are cartons that go on no pallet of this kind, `left_out` says why."""

    loads: tuple[PalletLoad, ...]
    loose: tuple[HandlingUnit, ...]
    left_out: tuple[LeftOut, ...]


def palletize(
    cartons: Sequence[HandlingUnit],
    classes: Mapping[int, str],
    pallet: Pallet,
    *,
    double_stack: bool = False,
    progress: Progress | None = None,
) -> OnPallets:
    """The same cartons in the same order give the same pallets."""
    room, progress = pallet_room(pallet, double_stack=double_stack), progress or Progress()
    loads: list[PalletLoad] = []
    left_out: list[LeftOut] = []
    by_key = {carton.client_unit_reference: carton for carton in cartons}
    for alike in by_temperature(cartons, classes):
        filled = fill_rooms([piece_of(one) for one in alike], room, MOST_PALLETS, progress)
        loads.extend(_load(load, alike, pallet, room) for load in filled.loads)
        left_out.extend(filled.left_out)
    loose = tuple(by_key[one.piece.key] for one in left_out)
    return OnPallets(tuple(loads), loose, tuple(left_out))


def place_on_pallet(cartons: Sequence[HandlingUnit], room: Room) -> Load:
    """Where the cartons of one pallet stand: in layers, no higher than they must."""
    return fill_low([piece_of(one) for one in cartons], room)


def by_temperature(units: Sequence[HandlingUnit], classes: Mapping[int, str]) -> list[list[HandlingUnit]]:
    """The units of each temperature class, in the order they come."""
    apart: dict[str, list[HandlingUnit]] = {}
    for unit in units:
        apart.setdefault(unit_class(unit, classes), []).append(unit)
    return list(apart.values())


def _load(load: Load, alike: Sequence[HandlingUnit], pallet: Pallet, room: Room) -> PalletLoad:
    keys = {placed.piece.key for placed in load.placed}
    cartons = [carton for carton in alike if carton.client_unit_reference in keys]
    height = place_on_pallet(cartons, room).height
    return PalletLoad(
        tuple(cartons),
        Weight(pallet.tare_kg.value),
        Length(pallet.length_cm.value),
        Length(pallet.width_cm.value),
        Length(pallet.height_cm.value + centimetres(height).cm),
    )
