"""Where the weight lies: centre of gravity, the fuller half, what presses on each axle group."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

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
    kg: Decimal
    most_kg: Decimal

    @property
    def is_over(self) -> bool:
        return self.kg > self.most_kg


def axle_loads(load: Load, truck: Truck) -> tuple[AxleLoad, AxleLoad]:
    """Front and rear group: the empty vehicle and the load as a beam on two supports."""
    front_at, rear_at = truck.front_axle_cm.value * 10, truck.rear_axle_cm.value * 10
    weight = Decimal(load.weight) / 1000
    moment = sum((Decimal(one.piece.weight * (2 * one.x + one.length)) / 2000 for one in load.placed), Decimal(0))
    on_rear = (moment - weight * front_at) / (rear_at - front_at)
    return (
        AxleLoad(_whole(weight - on_rear + truck.front_axle_empty_kg.value), truck.front_axle_kg.value),
        AxleLoad(_whole(on_rear + truck.rear_axle_empty_kg.value), truck.rear_axle_kg.value),
    )


def _whole(kg: Decimal) -> Decimal:
    return kg.quantize(Decimal(1))
