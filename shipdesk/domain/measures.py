"""Weights, lengths and volumes: Decimal, with the unit in the type.

The contract's limits (openapi: WeightKg, LengthCm): kilograms to the gram, centimetres to the millimetre.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

GRAM = Decimal("0.001")
MILLIMETRE = Decimal("0.1")
CUBIC_CENTIMETRE = Decimal("0.000001")

EXACT = Context(prec=100)
"""The longest quantity times the longest price has 40 digits; decimal's usual context would round at 28."""


def plain(number: Decimal) -> str:
    """A decimal as the contract writes it: no exponent, no trailing zeros after the point, no minus zero."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@dataclass(frozen=True, order=True)
class Weight:
    """Mass in kilograms."""

    kg: Decimal

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.kg + other.kg)

    def __sub__(self, other: Weight) -> Weight:
        return Weight(self.kg - other.kg)

    def __mul__(self, factor: Decimal | int) -> Weight:
        return Weight(EXACT.multiply(self.kg, Decimal(factor)))

    def to_gram(self) -> Weight:
        """Rounded half up to three decimals of a kilogram."""
        return Weight(self.kg.quantize(GRAM, ROUND_HALF_UP, EXACT))

    def __str__(self) -> str:
        return plain(self.kg)


@dataclass(frozen=True, order=True)
class Length:
    """Length in centimetres."""

    cm: Decimal

    def __str__(self) -> str:
        return plain(self.cm)


@dataclass(frozen=True, order=True)
class Volume:
    """Volume in cubic metres."""

    m3: Decimal

    def __add__(self, other: Volume) -> Volume:
        return Volume(self.m3 + other.m3)

    def __mul__(self, factor: int) -> Volume:
        return Volume(self.m3 * factor)

    @classmethod
    def of_box(cls, length: Length, width: Length, height: Length) -> Volume:
        """Outer volume of a box, exact: three sides to the millimetre give nine decimals at most."""
        return cls(length.cm * width.cm * height.cm / Decimal(1_000_000))

    def to_cubic_centimetre(self) -> Volume:
        """Rounded half up to six decimals of a cubic metre."""
        return Volume(self.m3.quantize(CUBIC_CENTIMETRE, ROUND_HALF_UP, EXACT))

    def __str__(self) -> str:
        return format(self.m3.quantize(CUBIC_CENTIMETRE, ROUND_HALF_UP), "f")


NO_WEIGHT = Weight(Decimal(0))
NO_VOLUME = Volume(Decimal(0))


def total_weight(weights: Iterable[Weight]) -> Weight:
    return sum(weights, NO_WEIGHT)


def total_volume(volumes: Iterable[Volume]) -> Volume:
    return sum(volumes, NO_VOLUME)
