"""What a logistic label says of its goods in bars: GS1 element strings, cut so that each symbol fits (identifiers.md).

AI 02 never stands without 37 and 00; the SSCC has a symbol of its own, so it can stand lowest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, Item
from shipdesk.drawing import gs1_128
from shipdesk.identifiers import gtin
from shipdesk.labels.elements import Elements

MOST_CHARACTERS = 48
"""Of data in one GS1-128 symbol, identifiers counted, separators not."""
LONGEST_LOT, LONGEST_COUNT = 20, 8
LOT_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/.")


def goods_elements(consignment: Consignment, held: Mapping[int, Decimal]) -> Elements:
    """Of a unit that holds one product by the piece; nothing of any other."""
    if len(held) != 1:
        return ()
    ((line_no, quantity),) = held.items()
    item = consignment.item(line_no)
    return (*_contents(item, quantity), *_dates(item), *_lot(item))


def split(elements: Elements, most_modules: int) -> tuple[Elements, ...]:
    """Element strings whose symbols, quiet zones counted, are so wide at most; what is wider alone is left out."""
    strings: list[Elements] = []
    for group in _inseparable(elements):
        if strings and _fits((*strings[-1], *group), most_modules):
            strings[-1] = (*strings[-1], *group)
        elif _fits(group, most_modules):
            strings.append(group)
    return tuple(strings)


def _inseparable(elements: Elements) -> Iterator[Elements]:
    """The count of the goods stays beside what names them."""
    counts = tuple(one for one in elements if one[0] == "37")
    for one in elements:
        if one[0] != "37":
            yield (one, *counts) if one[0] == "02" else (one,)


def _fits(elements: Elements, most_modules: int) -> bool:
    if sum(len(identifier) + len(value) for identifier, value in elements) > MOST_CHARACTERS:
        return False
    symbol = gs1_128(elements)
    return symbol.width + 2 * symbol.quiet <= most_modules


def _contents(item: Item, quantity: Decimal) -> Elements:
    """A number with a wrong check digit is refused by the checks, and left out here."""
    whole = quantity == quantity.to_integral_value()
    if item.gtin is None or not whole or len(f"{quantity:f}") > LONGEST_COUNT or not gtin.is_valid(item.gtin):
        return ()
    return (("02", item.gtin.zfill(14)), ("37", str(int(quantity))))


def _dates(item: Item) -> Elements:
    return () if item.expiry_date is None else (("17", _six(item.expiry_date)),)


def _six(day: date) -> str:
    return f"{day:%y%m%d}"


def _lot(item: Item) -> Elements:
    lot = item.lot_number or ""
    return (("10", lot),) if 0 < len(lot) <= LONGEST_LOT and LOT_SIGNS.issuperset(lot) else ()
