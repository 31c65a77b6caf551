"""What each axle group may still carry, and the span in which the centre of gravity of a load must lie for that.

The vehicle is a beam on two supports. All is exact, in millimetres and grams.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from shipdesk.reference.equipment import Truck

FRONT, REAR = "front", "rear"


@dataclass(frozen=True)
class Axles:
    """Places from the front wall in millimetres; in grams what each group carries when empty, and at most."""

    front_at: Fraction
    rear_at: Fraction
    front_empty: Fraction
    rear_empty: Fraction
    front_most: Fraction
    rear_most: Fraction

    @classmethod
    def of(cls, truck: Truck) -> Axles:
        return cls(
            Fraction(truck.front_axle_cm.value) * 10,
            Fraction(truck.rear_axle_cm.value) * 10,
            Fraction(truck.front_axle_empty_kg.value) * 1000,
            Fraction(truck.rear_axle_empty_kg.value) * 1000,
            Fraction(truck.front_axle_kg.value) * 1000,
            Fraction(truck.rear_axle_kg.value) * 1000,
        )

    def loads(self, weight: int, centre: Fraction) -> tuple[Fraction, Fraction]:
        """On front and rear group, the empty vehicle's weight in them."""
        on_rear = weight * (centre - self.front_at) / (self.rear_at - self.front_at)
        return self.front_empty + weight - on_rear, self.rear_empty + on_rear

    def span(self, weight: int) -> tuple[Fraction, Fraction]:
        """Foremost and rearmost place for the centre of gravity; none will do where they cross."""
        apart = self.rear_at - self.front_at
        on_rear_least = weight - (self.front_most - self.front_empty)
        on_rear_most = self.rear_most - self.rear_empty
        return self.front_at + apart * on_rear_least / weight, self.front_at + apart * on_rear_most / weight

    def allow(self, weight: int, centre: Fraction) -> bool:
        foremost, rearmost = self.span(weight)
        return foremost <= centre <= rearmost

    def too_much(self, weight: int, foremost: Fraction, rearmost: Fraction) -> AxleTooHeavy | None:
        """The group that carries too much wherever between the two the centre lies; None where some place will do."""
        lacking = max(Fraction(0), self.span(weight)[0] - foremost)
        whole_millimetres = -(-lacking.numerator // lacking.denominator)
        centre = min(foremost + whole_millimetres, rearmost)
        if self.allow(weight, centre):
            return None
        front, rear = self.loads(weight, centre)
        if front > self.front_most:
            return AxleTooHeavy(FRONT, _kilograms(front), _kilograms(self.front_most))
        return AxleTooHeavy(REAR, _kilograms(rear), _kilograms(self.rear_most))


@dataclass(frozen=True)
class AxleTooHeavy:
    """The group, what it would carry at the best place, and what it may."""

    axle: str
    kg: Decimal
    most_kg: Decimal


def _kilograms(grams: Fraction) -> Decimal:
    """In whole kilograms, rounded up: what is over the limit never reads as if it were not."""
    return Decimal(-(-grams.numerator // (grams.denominator * 1000)))
