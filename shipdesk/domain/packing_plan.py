"""How a consignment shall be packed: cartons counted out by hand, mixed cartons, pallets, what it is loaded into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.codec import Nested, centimetres, kilograms, many, optional, required
from shipdesk.domain.consignment import LINE_NO, Item
from shipdesk.domain.marks import DEFAULT_TEMPLATE
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.shapes import Flag, Integer, Number, Text

MOST_CARTONS = 100_000
"""Guard against a quantity typed with three zeros too many."""


@dataclass(frozen=True, kw_only=True)
class HandCartons:
    """Equal cartons of one line as somebody counted and weighed them: 113 cartons of line 2, 12 units each."""

    line_no: int = required(LINE_NO)
    count: int = required(Integer(1, MOST_CARTONS))
    units: Decimal = required(Number(above_zero=True))
    gross_kg: Weight = required(kilograms(above_zero=True))
    length_cm: Length = required(centimetres())
    width_cm: Length = required(centimetres())
    height_cm: Length = required(centimetres())

    @property
    def quantity(self) -> Decimal:
        return self.units * self.count


@dataclass(frozen=True, kw_only=True)
class PackingPlan:
    """`pallet` and `into` are codes of the equipment table."""

    by_hand: tuple[HandCartons, ...] = many(Nested(HandCartons), 0, 1000)
    mixed: bool | None = optional(Flag())
    """The rests of several lines may share a carton."""
    mix_lots: bool | None = optional(Flag())
    """Also where their lots differ."""
    pallet: str | None = optional(Text(20))
    double_stack: bool | None = optional(Flag())
    """Pallets are built low enough for two storeys."""
    into: str | None = optional(Text(20))
    """The container or truck it is loaded into, as many as it takes."""
    vgm: bool | None = optional(Flag())
    """State the verified gross mass of containers: cargo, dunnage and tare added up (method 2)."""
    dunnage_kg: Weight | None = optional(kilograms())
    """In each of them."""

    def of_line(self, line_no: int) -> tuple[HandCartons, ...]:
        return tuple(one for one in self.by_hand if one.line_no == line_no)


@dataclass(frozen=True)
class PackRules:
    """What packing takes from tables and settings."""

    marks: str = DEFAULT_TEMPLATE
    one_variety: Callable[[Item], bool] = lambda _: False
    """Whether a line's goods share a carton with no other kind (fresh fruit)."""


NO_PLAN, USUAL = PackingPlan(), PackRules()
