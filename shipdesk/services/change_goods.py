"""Change the lines and units of a booked shipment: made ready here, sums and all, and wished as one merge patch.

What a unit holds is typed; what a line holds follows from it, and so do its value and the declared value (H-77). A unit
keeps its number by its reference, one that is left out is void, and a new one gets its number from the hub (H-42).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment, HandlingUnit, Item, UnitContent
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.domain.totals import declared_value, line_value
from shipdesk.errors import WrongInput

MEMBERS = frozenset({"items", "handling_units", "declared_value"})
"""The hub has to let all three change: none of them is right without the others."""


@dataclass(frozen=True, kw_only=True)
class UnitChange:
    """One unit as it really is; `quantities` of each line that it holds, by the line's number."""

    quantities: Mapping[int, Decimal]
    gross_kg: Weight
    size: tuple[Length, Length, Length]


@dataclass(frozen=True, kw_only=True)
class LineChange:
    """Of the whole line."""

    net_kg: Weight
    unit_price: Money | None


@dataclass(frozen=True)
class Goods:
    """Lines and outermost units of `before` as they would be."""

    before: Consignment
    items: tuple[Item, ...]
    units: tuple[HandlingUnit, ...]

    @property
    def is_changed(self) -> bool:
        return self.items != self.before.items or self.units != self.before.outermost_units


def goods_of(consignment: Consignment) -> Goods:
    return Goods(consignment, consignment.items, consignment.outermost_units)


def refuse_unless_changeable(consignment: Consignment, members: frozenset[str]) -> None:
    """`members` are what the hub lets change now; cartons that stand on pallets are packed, not typed."""
    reference = consignment.client_reference
    if not members >= MEMBERS:
        names = ", ".join(sorted(members)) or "-"
        raise WrongInput(
            "not_amendable", "not_amendable_now", pointer="/items", name="items", reference=reference, names=names
        )
    if any(unit.parent_unit_reference for unit in consignment.handling_units):
        raise WrongInput("not_amendable", "goods_on_pallets", pointer="/handling_units", reference=reference)


def with_unit(goods: Goods, unit_reference: str, change: UnitChange, minor_units: MinorUnits) -> Goods:
    """A line that no unit holds any more is gone. Net weights of lines follow their quantities."""
    length, width, height = change.size

    def changed(unit: HandlingUnit) -> HandlingUnit:
        if unit.client_unit_reference != unit_reference:
            return unit
        held = [
            UnitContent(line_no=one, quantity=quantity)
            for one, quantity in sorted(change.quantities.items())
            if quantity > 0
        ]
        if not held:
            raise WrongInput("required", "unit_holds_nothing", pointer="/quantity", unit=unit_reference)
        return replace(
            unit, contents=tuple(held), gross_weight_kg=change.gross_kg, length_cm=length, width_cm=width,
            height_cm=height,
        )  # fmt: skip

    return _summed(replace(goods, units=tuple(map(changed, goods.units))), minor_units)


def without_unit(goods: Goods, unit_reference: str, minor_units: MinorUnits) -> Goods:
    left = tuple(unit for unit in goods.units if unit.client_unit_reference != unit_reference)
    if not left:
        reference = goods.before.client_reference
        raise WrongInput("required", "last_unit", pointer="/handling_units", unit=unit_reference, reference=reference)
    return _summed(replace(goods, units=left), minor_units)


def with_another(goods: Goods, unit_reference: str, minor_units: MinorUnits) -> Goods:
    """One more unit like that one, under the next free reference and without a number."""
    model = next(unit for unit in goods.units if unit.client_unit_reference == unit_reference)
    taken = {unit.client_unit_reference for unit in (*goods.units, *goods.before.handling_units)}
    name = next(one for number in range(1, len(taken) + 2) if (one := f"N{number:02}") not in taken)
    another = replace(model, client_unit_reference=name, sscc=None, marks=None, seal_number=None)
    return _summed(replace(goods, units=(*goods.units, another)), minor_units)


def with_line(goods: Goods, line_no: int, change: LineChange, minor_units: MinorUnits) -> Goods:
    def changed(item: Item) -> Item:
        if item.line_no != line_no:
            return item
        return replace(item, net_weight_kg=change.net_kg, unit_price=change.unit_price)

    return _summed(replace(goods, items=tuple(map(changed, goods.items))), minor_units)


def goods_patch(goods: Goods) -> dict[str, Any]:
    """RFC 7396: lists are told whole. Empty where nothing is otherwise than it was."""
    if not goods.is_changed:
        return {}
    value = declared_value(goods.items, goods.before.currency)
    return {
        "items": encode(goods.items),
        "handling_units": encode(goods.units),
        "declared_value": encode(value),
    }


def _summed(goods: Goods, minor_units: MinorUnits) -> Goods:
    held: dict[int, Decimal] = {}
    for unit in goods.units:
        for content in unit.contents:
            held[content.line_no] = held.get(content.line_no, Decimal(0)) + content.quantity
    booked = {item.line_no: item for item in goods.before.items}

    def summed(item: Item) -> Item:
        """From the line as it was booked where nothing of it was typed: there and back again it is the same."""
        first = booked[item.line_no]
        follows = _of_quantity(first, item.quantity, minor_units) == item
        return _of_quantity(first if follows else item, held[item.line_no], minor_units)

    return replace(goods, items=tuple(summed(item) for item in goods.items if item.line_no in held))


def _of_quantity(item: Item, quantity: Decimal, minor_units: MinorUnits) -> Item:
    net = item.net_weight_kg
    if quantity != item.quantity:
        net = Weight(net.kg * quantity / item.quantity).to_gram()
    value = item.line_value
    if item.unit_price is not None:
        value = line_value(quantity, item.unit_price, minor_units)
    elif quantity != item.quantity:
        value = Money(value.amount * quantity / item.quantity, value.currency).rounded(minor_units)
    return replace(item, quantity=quantity, net_weight_kg=net, line_value=value)
