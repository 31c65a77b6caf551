"""What a line takes over from its product into the desk object: tariff codes, numbers, label texts, danger.

Only what concerns the destination or Thailand, only at the moment the line takes the product, and never over what
somebody has said of the line already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from shipdesk.domain.measures import plain
from shipdesk.domain.product import Product
from shipdesk.domain.product_fields import NUTRIENT_FIELDS

HOME = "TH"
LOCAL_LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}
"""The language read where the goods go."""
NUTRITION_TABLES = frozenset({"CN", "VN"})
"""Countries whose labels bear one."""
_TOLD_BY = {"tariff_codes": "country", "registrations": "scheme", "label_data": "language"}
"""By member of the desk object: what parts two entries of one line; without it a line has one entry."""

Members = dict[str, Any]
Entry = tuple[str, Members]
"""The member of the desk object, and what it says of the line."""


def take_facts(members: Members, taken: Mapping[int, Product], destination: str | None) -> None:
    """Adds to `members["desk"]` what the products of the lines say that were taken just now."""
    desk = members.get("desk", {})
    if not isinstance(desk, dict):
        return
    for line_no, product in taken.items():
        for member, facts in _entries(product, destination):
            desk = _with(desk, member, {"line_no": line_no} | facts)
    if desk:
        members["desk"] = desk


def danger_of(product: Product) -> Members | None:
    """The item's own member on danger; UN number and class come together."""
    if product.un_number is None or product.hazard_class is None:
        return None
    group = {} if product.packing_group is None else {"packing_group": product.packing_group}
    return {"un_number": product.un_number, "hazard_class": product.hazard_class} | group


def _entries(product: Product, destination: str | None) -> Iterator[Entry]:
    for country, code in product.tariff_codes.items():
        if country in (HOME, destination):
            yield "tariff_codes", {"country": country, "code": code}
    for scheme, number in product.registrations.items():
        if scheme.partition("_")[0] in (HOME, destination):
            yield "registrations", {"scheme": scheme, "value": number}
    language = LOCAL_LANGUAGE.get(destination or "", "")
    texts = {name: getattr(product, name).get(language) for name in ("allergens", "storage", "use")}
    told = _said(texts) | (_nutrition(product) if destination in NUTRITION_TABLES else {})
    if told:
        yield "label_data", {"language": language} | told
    if product.un_number is not None and (danger := _said(_declared(product))):
        yield "dangerous_goods", danger


def _nutrition(product: Product) -> Members:
    """Figures, and what they are of; nothing where the product has no figure."""
    values = {name: getattr(product, name) for name in NUTRIENT_FIELDS}
    figures = {name: plain(value) for name, value in values.items() if value is not None}
    return figures and figures | _said({"nutrition_per": product.nutrition_per})


def _declared(product: Product) -> Members:
    return {
        "proper_shipping_name": product.shipping_name,
        "packing_instruction": product.packing_instruction,
        "watt_hours": None if product.watt_hours is None else plain(product.watt_hours),
        "lithium_g": None if product.lithium_g is None else plain(product.lithium_g),
        "un38_3_reference": product.un38_3_reference,
    }


def _said(facts: Mapping[str, Any]) -> Members:
    return {name: value for name, value in facts.items() if value is not None}


def _with(desk: Members, member: str, entry: Members) -> Members:
    """`desk` with the entry, unless it says something of the line there already."""
    told_by, entries = _TOLD_BY.get(member), desk.get(member, [])
    if not isinstance(entries, list) or any(_is_same(one, entry, told_by) for one in entries):
        return desk
    return desk | {member: [*entries, entry]}


def _is_same(known: Any, entry: Members, told_by: str | None) -> bool:
    if not isinstance(known, dict) or known.get("line_no") != entry["line_no"]:
        return False
    return told_by is None or known.get(told_by) == entry[told_by]
