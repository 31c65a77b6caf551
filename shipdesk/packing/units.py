"""Handling units and the equipment table as pieces and rooms, in whole millimetres and grams."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.pallets import PALLET
from shipdesk.packing.axles import Axles
from shipdesk.packing.pieces import Piece, Room
from shipdesk.reference.equipment import LoadSpace, Pallet, Truck


def piece_of(unit: HandlingUnit, low_pallet: Decimal | None = None) -> Piece:
    """Pallets stand on one another only where two of them are meant to: no higher than `low_pallet` centimetres."""
    return Piece(
        unit.client_unit_reference,
        _millimetres_up(unit.length_cm.cm),
        _millimetres_up(unit.width_cm.cm),
        _millimetres_up(unit.height_cm.cm),
        int((unit.gross_weight_kg.kg * 1000).to_integral_value(ROUND_CEILING)),
        _storeys(unit, low_pallet),
    )


def _storeys(unit: HandlingUnit, low_pallet: Decimal | None) -> int | None:
    if unit.package_type != PALLET:
        return None
    return 2 if low_pallet is not None and unit.height_cm.cm <= low_pallet else 1


def pallet_room(pallet: Pallet, *, double_stack: bool = False) -> Room:
    """The room over an empty pallet."""
    most = pallet.double_stack_cm if double_stack else pallet.most_height_cm
    return Room(
        _millimetres(pallet.length_cm.value),
        _millimetres(pallet.width_cm.value),
        _millimetres(most.value - pallet.height_cm.value),
        _grams(pallet.most_kg.value),
    )


def load_room(space: LoadSpace) -> Room:
    """The room of a container or truck up to its load line, with its opening; a truck also with its axles."""
    return Room(
        _millimetres(space.inner_length_cm.value),
        _millimetres(space.inner_width_cm.value),
        _millimetres(space.load_height_cm),
        _grams(space.payload_kg.value),
        _millimetres(space.door_width_cm.value),
        _millimetres(space.door_height_cm.value),
        Axles.of(space) if isinstance(space, Truck) else None,
    )


def centimetres(millimetres: int) -> Length:
    return Length(Decimal(millimetres) / 10)


def kilograms(grams: int) -> Weight:
    return Weight(Decimal(grams) / 1000)


def _millimetres(centimetres: Decimal) -> int:
    """What a room offers, rounded down."""
    return int((centimetres * 10).to_integral_value(ROUND_FLOOR))


def _millimetres_up(centimetres: Decimal) -> int:
    """What a piece takes, rounded up."""
    return int((centimetres * 10).to_integral_value(ROUND_CEILING))


def _grams(kilograms: Decimal) -> int:
    return int((kilograms * 1000).to_integral_value(ROUND_FLOOR))
