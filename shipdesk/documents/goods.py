"""Lines of goods and charges as the invoice and the packing list name them."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import numbers
from shipdesk.documents.paper_data import Both, ChargeLine, Fact, GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.money import Money
from shipdesk.domain.product import Product
from shipdesk.domain.totals import is_included

GACC = "CN_GACC_REGISTRATION"


def goods_lines(consignment: Consignment, terms: Terms) -> tuple[GoodsLine, ...]:
    """One for each item, in the items' order."""
    return tuple(_line(consignment, index, terms) for index in range(len(consignment.items)))


def charge_lines(consignment: Consignment) -> tuple[ChargeLine, ...]:
    return tuple(
        ChargeLine(charge.code, Money(charge.amount, charge.currency), is_included(charge, consignment.incoterm))
        for charge in consignment.desk.charges
    )


def _line(consignment: Consignment, index: int, terms: Terms) -> GoodsLine:
    item = consignment.items[index]
    pointer = f"/items/{index}"
    product = consignment.product(item.line_no)
    return GoodsLine(
        line_no=item.line_no,
        name=_name(item, product, terms),
        details=tuple(_details(consignment, item, product, terms, pointer)),
        hs_code=item.hs_code,
        origin=item.origin_country,
        quantity=item.quantity,
        unit=terms.unit(item.unit_code, item.quantity),
        unit_price=item.unit_price,
        value=item.line_value,
        net_weight=item.net_weight_kg,
        pointer=pointer,
    )


def _name(item: Item, product: Product | None, terms: Terms) -> Both:
    """A language that the item lacks may be known to its product; else the paper says that it is missing."""
    second = terms.second
    if second is None:
        return Both(item.english)
    known = item.description(second) or (product.names.get(second) if product else None)
    language = terms.wording.word("en", f"language.{second}")
    return Both(item.english, known or terms.wording.word(second, "detail.no_name").format(language=language))


def _details(
    consignment: Consignment, item: Item, product: Product | None, terms: Terms, pointer: str
) -> Iterator[Fact]:
    if product is not None:
        yield from _product_details(item, product, pointer)
    dated = (
        ("detail.lot", item.lot_number, "lot_number"),
        ("detail.produced", item.production_date and numbers.day(item.production_date), "production_date"),
        ("detail.expires", item.expiry_date and numbers.day(item.expiry_date), "expiry_date"),
    )
    for caption, value, member in dated:
        if value:
            yield Fact(caption, Both(value), f"{pointer}/{member}")
    yield from _registrations(consignment, item, product, pointer)
    for tariff in consignment.desk.tariff_codes:
        if tariff.line_no == item.line_no:
            yield Fact("detail.tariff_code", Both(f"{tariff.country} {tariff.code}"), "/desk/tariff_codes")
    yield from _criterion(consignment, item, product, pointer)
    if item.line_no in consignment.desk.no_commercial_value:
        yield Fact("", terms.words("detail.no_commercial_value"), "/desk/no_commercial_value")


def _criterion(consignment: Consignment, item: Item, product: Product | None, pointer: str) -> Iterator[Fact]:
    """By agreement where origin is claimed; else as the catalog knows it."""
    claimed = [
        " ".join(part for part in (one.criterion, one.agreement and f"({one.agreement})") if part)
        for one in consignment.desk.origin
        if one.line_no == item.line_no and one.criterion
    ]
    if claimed:
        yield Fact("detail.origin_criterion", Both(", ".join(claimed)), "/desk/origin")
    elif product and product.origin_criterion:
        yield Fact("detail.origin_criterion", Both(product.origin_criterion), f"{pointer}/sku")


def _product_details(item: Item, product: Product, pointer: str) -> Iterator[Fact]:
    if product.description_en and product.description_en != item.english:
        yield Fact("", Both(product.description_en), f"{pointer}/descriptions")
    facts = (
        ("detail.brand", product.brand),
        ("detail.botanical_name", product.botanical_name),
        ("detail.ingredients", product.ingredients.get("en")),
    )
    for caption, value in facts:
        if value:
            yield Fact(caption, Both(value), f"{pointer}/sku")


def _registrations(consignment: Consignment, item: Item, product: Product | None, pointer: str) -> Iterator[Fact]:
    """The item's licences and the desk's registrations of the line; a GACC number of the product for China alone."""
    shown: set[tuple[str, str]] = set()
    for licence in item.licences:
        shown.add((licence.scheme, licence.value))
        yield Fact(f"registration.{licence.scheme}", Both(licence.value), f"{pointer}/licences")
    for one in consignment.desk.registrations:
        if one.line_no == item.line_no and (one.scheme, one.value) not in shown:
            shown.add((one.scheme, one.value))
            yield Fact(f"registration.{one.scheme}", Both(one.value), "/desk/registrations")
    number = product.gacc_registration if product and consignment.destination == "CN" else None
    if number and not any(value == number for _, value in shown):
        yield Fact("detail.gacc", Both(number), f"{pointer}/sku")
