"""Whether food goes in retail packs, which carry a label, or in bulk; where nobody can tell it must be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from shipdesk.checks.case import Line

RETAIL, BULK, NOT_KNOWN = "retail", "bulk", "not known"
_SIZE = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(kgs?|g|grams?|ml|cl|l|litres?|liters?)\b", re.IGNORECASE)
_OF_A_KILO = {"k": Decimal(1), "l": Decimal(1), "c": Decimal("0.01"), "g": Decimal("0.001"), "m": Decimal("0.001")}
"""By the first letter of the unit; a litre counts as a kilogram."""


def form_of(line: Line) -> str:
    """Food sold by the piece is in packs; by weight or volume words decide, then label and catalog, then packages."""
    if line.item.unit_code not in line.facts.listed("bulk_units"):
        return RETAIL
    said = _said(line)
    if said is not None:
        return said
    if line.case.label_data.get(line.item.line_no) or _is_a_piece_in_the_catalog(line):
        return RETAIL
    if _is_in_big_packages(line):
        return BULK
    return RETAIL if _has_barcode(line) else NOT_KNOWN


def _said(line: Line) -> str | None:
    """What the English description says: `in bulk`, `bottles`, `500 g`, `25 kg bags`."""
    name = line.item.english.casefold()
    if _names(name, line.facts.listed("bulk_words")):
        return BULK
    if _names(name, line.facts.listed("retail_words")):
        return RETAIL
    sizes = list(_sizes(name))
    if sizes and min(sizes) <= line.facts.limit("retail_pack_most_kg"):
        return RETAIL
    return BULK if sizes and min(sizes) > line.facts.limit("bulk_package_above_kg") else None


def _names(name: str, words: frozenset[str]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", name) for word in words)


def _sizes(name: str) -> Iterator[Decimal]:
    for number, unit in _SIZE.findall(name):
        yield Decimal(number.replace(",", ".")) * _OF_A_KILO[unit[0].casefold()]


def _is_a_piece_in_the_catalog(line: Line) -> bool:
    sold_by = line.product.unit_code if line.product is not None else None
    return sold_by is not None and sold_by not in line.facts.listed("bulk_units")


def _is_in_big_packages(line: Line) -> bool:
    """Every package of its own is a sack, a drum or the like, with more in it than a retail pack holds."""
    sacks, least = line.facts.listed("bulk_packages"), line.facts.limit("bulk_package_above_kg")
    own = [one.unit for one in line.own_cartons]
    return bool(own) and all(
        unit.package_type in sacks and line.net_of(unit.contents[0].quantity).kg > least for unit in own
    )


def _has_barcode(line: Line) -> bool:
    return bool(line.item.gtin or (line.product is not None and line.product.gtin))
