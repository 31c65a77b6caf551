"""What stands on a logistic label, resolved and frozen, one value for each handling unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.content_weights import filled_units, net_weights
from shipdesk.domain.measures import Weight, plain
from shipdesk.errors import WrongInput
from shipdesk.labels.elements import Elements
from shipdesk.labels.goods_elements import goods_elements
from shipdesk.labels.label_head import Heads, LabelHead
from shipdesk.reference import Reference


@dataclass(frozen=True)
class LabelGoods:
    """One product in the unit: its names and how much of it."""

    name: str
    local_name: str | None
    quantity: str
    lot: str | None
    produced: date | None
    expires: date | None
    origin_country: str
    pointer: str


@dataclass(frozen=True, kw_only=True)
class LabelData(LabelHead):
    """A label with an SSCC; `number` of `total` counts the units of its own level."""

    goods: tuple[LabelGoods, ...]
    net_weight: Weight
    gross_weight: Weight
    origin_is_thailand: bool
    sscc: str
    elements: Elements = ()
    """What the further bars say of the goods, in the order in which they give way."""


def label_data_of(
    consignment: Consignment, reference: Reference, *, specimen_ssccs: Container[str] = frozenset()
) -> tuple[LabelData, ...]:
    """Labels of every outermost unit and of the cartons inside that bear an SSCC, in the units' order.

    `specimen_ssccs` are those that came out of a number block. A unit that must have an SSCC and has none is refused.
    """
    if not consignment.handling_units:
        raise WrongInput(
            "required", "labels_without_units", pointer="/handling_units", reference=consignment.client_reference
        )
    return tuple(_labels(consignment, reference, specimen_ssccs))


def _labels(consignment: Consignment, reference: Reference, specimen_ssccs: Container[str]) -> Iterator[LabelData]:
    heads = Heads(consignment, reference)
    net = net_weights(consignment)
    held = contents_of_units(consignment)
    goods = goods_of_units(consignment, reference, heads.language)
    for index, number, total, unit in _counted(consignment):
        head = heads.of_unit(index, number, total, specimen=unit.sscc in specimen_ssccs)
        inside = goods[unit.client_unit_reference]
        yield LabelData(
            **vars(head),
            goods=inside,
            net_weight=net[unit.client_unit_reference],
            gross_weight=unit.gross_weight_kg,
            origin_is_thailand=all(one.origin_country == "TH" for one in inside),
            sscc=_sscc(unit, head.pointer),
            elements=goods_elements(consignment, held[unit.client_unit_reference]),
        )


def _counted(consignment: Consignment) -> Iterator[tuple[int, int, int, HandlingUnit]]:
    """(index, number, total, unit): outermost units count among themselves, those inside them likewise."""
    labelled = [
        (index, unit)
        for index, unit in enumerate(consignment.handling_units)
        if unit.parent_unit_reference is None or unit.sscc
    ]
    totals = Counter(unit.parent_unit_reference is None for _, unit in labelled)
    numbers = {True: 0, False: 0}
    for index, unit in labelled:
        outer = unit.parent_unit_reference is None
        numbers[outer] += 1
        yield index, numbers[outer], totals[outer], unit


def _sscc(unit: HandlingUnit, pointer: str) -> str:
    if unit.sscc is None:
        raise WrongInput("required", "unit_without_sscc", pointer=f"{pointer}/sscc", unit=unit.client_unit_reference)
    return unit.sscc


def contents_of_units(consignment: Consignment) -> dict[str, dict[int, Decimal]]:
    """How much of which line lies in each unit, the contents of units inside it counted with it."""
    parents = {unit.client_unit_reference: unit.parent_unit_reference for unit in consignment.handling_units}
    held: dict[str, dict[int, Decimal]] = {unit: {} for unit in parents}
    for unit in filled_units(consignment):
        for content in unit.contents:
            holder: str | None = unit.client_unit_reference
            while holder is not None:
                lines = held[holder]
                lines[content.line_no] = lines.get(content.line_no, Decimal(0)) + content.quantity
                holder = parents[holder]
    return held


def goods_of_units(consignment: Consignment, reference: Reference, language: str) -> dict[str, tuple[LabelGoods, ...]]:
    """What lies in each unit, one entry for each line; units with the same inside share them."""
    items = {item.line_no: (index, item) for index, item in enumerate(consignment.items)}

    @cache
    def goods(lines: tuple[tuple[int, str], ...]) -> tuple[LabelGoods, ...]:
        return tuple(_goods(consignment, *items[line], Decimal(held), reference, language) for line, held in lines)

    return {
        unit: goods(tuple((line, str(quantity)) for line, quantity in sorted(lines.items())))
        for unit, lines in contents_of_units(consignment).items()
    }


def _goods(
    consignment: Consignment, index: int, item: Item, quantity: Decimal, reference: Reference, language: str
) -> LabelGoods:
    product = consignment.product(item.line_no)
    unit = reference.units.get(item.unit_code)
    english = unit.name("en", quantity) if unit else item.unit_code
    local = unit.name(language, quantity) if unit else english
    return LabelGoods(
        name=item.english,
        local_name=item.description(language) or (product.names.get(language) if product else None),
        quantity=f"{quantity_text(quantity)} {english}" + (f" / {local}" if local != english else ""),
        lot=item.lot_number,
        produced=item.production_date,
        expires=item.expiry_date,
        origin_country=item.origin_country,
        pointer=f"/items/{index}/descriptions",
    )


def quantity_text(number: Decimal) -> str:
    decimals = len(plain(number).partition(".")[2])
    return f"{number:,.{decimals}f}"
