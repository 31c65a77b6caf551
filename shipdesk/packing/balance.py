"""Where the weight lies: centre of gravity, the fuller half, what presses on each axle group."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from shipdesk.packing.axles import Axles
from shipdesk.packing.pieces import Load
from shipdesk.reference.equipment import Truck

MOST_IN_ONE_HALF = 60
"""Per cent of the weight in one half of the length, by the CTU Code of IMO, ILO and UNECE."""


@dataclass(frozen=True)
class Centre:
    """From the front wall, the left wall and the floor, in whole millimetres."""

    x: int
    y: int
    z: int


def centre_of_gravity(load: Load) -> Centre | None:
    """Each piece weighs in its middle; None where nothing weighs anything."""
    weight = load.weight
    if not weight:
        return None
    x = sum(one.piece.weight * (2 * one.x + one.length) for one in load.placed)
    y = sum(one.piece.weight * (2 * one.y + one.width) for one in load.placed)
    z = sum(one.piece.weight * (2 * one.z + one.height) for one in load.placed)
    return Centre(*(round(Fraction(moment, 2 * weight)) for moment in (x, y, z)))


def percent_in_fuller_half(load: Load) -> int:
    """Of the weight, in the front or the rear half of the room; a piece across the middle is divided."""
    if not load.weight:
        return 0
    front = Fraction(0)
    for one in load.placed:
        ahead = max(0, min(one.length, load.room.length // 2 - one.x))
        front += Fraction(one.piece.weight * ahead, one.length)
    share = front / load.weight
    return round(100 * max(share, 1 - share))


@dataclass(frozen=True)
class AxleLoad:
    """In whole kilograms; whether it is over the limit is judged to the gram."""

    kg: Decimal
    most_kg: Decimal
    is_over: bool


def axle_loads(load: Load, truck: Truck) -> tuple[AxleLoad, AxleLoad]:
    """Front and rear group: the empty vehicle and the load as a beam on two supports."""
    axles, weight = Axles.of(truck), load.weight
    moment = sum(one.piece.weight * (2 * one.x + one.length) for one in load.placed)
    front, rear = axles.loads(weight, Fraction(moment, 2 * weight) if weight else axles.front_at)
    return (
        AxleLoad(_whole(front), truck.front_axle_kg.value, front > axles.front_most),
        AxleLoad(_whole(rear), truck.rear_axle_kg.value, rear > axles.rear_most),
    )


def _whole(grams: Fraction) -> Decimal:
    return Decimal(round(grams / 1000))
