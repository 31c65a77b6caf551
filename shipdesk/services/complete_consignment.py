"""What may be left out of a consignment, filled in: from the address book, the catalog, the routes, the term.

Works on JSON, so that a fault is still found under the pointer the user's own file has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.codes import SELLER_PAYS_FREIGHT
from shipdesk.domain.merge_patch import merge
from shipdesk.domain.money import Money
from shipdesk.domain.product import Product
from shipdesk.domain.shapes import Number
from shipdesk.domain.totals import line_value
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.services.take_product_facts import LOCAL_LANGUAGE, danger_of, take_facts
from shipdesk.services.usual_terms import Members, Priced, Sources, take_usual_terms, usual_with

PARTY_PLACES = ("exporter", "consignee", "importer_of_record", "notify_party")
TERMS_THAT_FOLLOW = ("mode", "temperature", "service_code", "freight_payer")
MOST_DESCRIPTIONS = 5
AMBIENT = "AMBIENT"


@dataclass(frozen=True)
class Completed:
    """The full JSON, and the products its lines were made from by line number."""

    members: Members
    goods: tuple[tuple[int, Product], ...]


def complete(
    given: Mapping[str, Any], sources: Sources, reference: Reference, known_goods: Mapping[int, Product]
) -> Completed:
    """`given` with everything that commands.md lets out; faults of what is given are left for `decode` to name.

    `known_goods` are the products that lines of an earlier version were made from: such a line stays frozen.
    """
    faults: list[WrongInput] = []
    members: Members = dict(given)
    _complete_parties(members, sources, faults)
    usual = usual_with(members, sources)
    goods = _complete_items(members, Priced(sources, usual, members), reference, known_goods, faults)
    if faults:
        raise WrongInput.of_many(faults)
    taken = {line_no: product for line_no, product in goods.items() if line_no in _taken_now(given)}
    take_facts(members, taken, _destination(members))
    take_usual_terms(members, usual)
    _complete_terms(members, reference, goods)
    _complete_value(members)
    return Completed(members, tuple(sorted(goods.items())))


def _taken_now(given: Mapping[str, Any]) -> set[int]:
    """Numbers of the lines that name a catalog, and so take its product as it is today."""
    items = given.get("items")
    lines = enumerate(items if isinstance(items, list) else (), 1)
    return {item.get("line_no", line) for line, item in lines if isinstance(item, dict) and "catalog" in item}


def _complete_parties(members: Members, sources: Sources, faults: list[WrongInput]) -> None:
    for place in PARTY_PLACES:
        members[place] = _party(members.get(place), sources, f"/{place}", faults)
        if members[place] is None:
            del members[place]
    for holder, place in (("customs", "broker"), ("desk", "buyer")):
        inner = members.get(holder)
        if isinstance(inner, dict) and place in inner:
            members[holder] = inner | {place: _party(inner[place], sources, f"/{holder}/{place}", faults)}


def _party(value: Any, sources: Sources, pointer: str, faults: list[WrongInput]) -> Any:
    if not isinstance(value, dict) or "party" not in value:
        return value
    key = value["party"]
    known = sources.party(key) if isinstance(key, str) else None
    if known is None:
        faults.append(WrongInput("not_found", "party_unknown", pointer=f"{pointer}/party", key=key))
        return None
    overrides = {name: member for name, member in value.items() if name != "party"}
    return merge(encode(known.party), overrides)


def _complete_items(
    members: Members,
    sources: Priced,
    reference: Reference,
    known_goods: Mapping[int, Product],
    faults: list[WrongInput],
) -> dict[int, Product]:
    items = members.get("items")
    goods: dict[int, Product] = {}
    if not isinstance(items, list):
        return goods
    completed = []
    for index, item in enumerate(items):
        try:
            completed.append(_item(item, index, _destination(members), sources, reference, known_goods, goods))
        except WrongInput as fault:
            faults.extend(fault.all)
    members["items"] = completed
    return goods


def _item(
    item: Any,
    index: int,
    destination: str | None,
    sources: Priced,
    reference: Reference,
    known_goods: Mapping[int, Product],
    goods: dict[int, Product],
) -> Any:
    if not isinstance(item, dict):
        return item
    full: Members = {"line_no": index + 1, "hs_tariff": "TH"} | item
    product = _product(full, sources, known_goods, f"/items/{index}")
    full.pop("catalog", None)
    if product is not None:
        taken_now = "catalog" in item
        full = _from_product(product, full, destination) | full
        agreed = sources.price(product.sku, _decimal(full.get("quantity"))) if taken_now else None
        if agreed is not None and "unit_price" not in item:
            full["unit_price"] = encode(agreed)
        if isinstance(full["line_no"], int):
            goods[full["line_no"]] = product
    _take_lot_dates(full, sources)
    if "line_value" not in full:
        value = _line_value(full, reference)
        if value is not None:
            full["line_value"] = encode(value)
    return full


def _take_lot_dates(item: Members, sources: Priced) -> None:
    """A lot that the catalog knows brings its dates, where the line says neither."""
    sku, number = item.get("sku"), item.get("lot_number")
    if not isinstance(sku, str) or not isinstance(number, str) or "production_date" in item or "expiry_date" in item:
        return
    lot = sources.lot(sku, number)
    if lot is not None and lot.production_date is not None:
        item["production_date"] = lot.production_date.isoformat()
    if lot is not None and lot.expiry_date is not None:
        item["expiry_date"] = lot.expiry_date.isoformat()


def _product(item: Members, sources: Priced, known_goods: Mapping[int, Product], pointer: str) -> Product | None:
    sku, catalog = item.get("sku"), item.get("catalog")
    if catalog is None:
        frozen = known_goods.get(item["line_no"]) if isinstance(item["line_no"], int) else None
        return frozen if frozen is not None and frozen.sku == sku else None
    if not isinstance(catalog, str):
        raise WrongInput("wrong_type", "wrong_type_text", pointer=f"{pointer}/catalog", value=catalog)
    if not isinstance(sku, str):
        raise WrongInput("required", "required", pointer=f"{pointer}/sku", field="sku")
    return sources.product(catalog, sku, pointer)


def _from_product(product: Product, item: Members, destination: str | None) -> Members:
    """The item's members that the product knows; weights of the whole line."""
    quantity = _decimal(item.get("quantity"))
    members: Members = {
        "sku": product.sku,
        "gtin": product.gtin,
        "descriptions": _descriptions(product, destination),
        "hs_code": product.hs_code,
        "origin_country": product.origin_country,
        "unit_code": product.unit_code,
        "unit_price": None if product.unit_price is None else encode(product.unit_price),
        "dangerous_goods": danger_of(product),
    }
    if product.net_weight is not None and quantity is not None:
        members["net_weight_kg"] = encode((product.net_weight * quantity).to_gram())
    return {name: value for name, value in members.items() if value is not None}


def _descriptions(product: Product, destination: str | None) -> list[Members] | None:
    """English first, then the destination's language, Thai, and the others: at most five."""
    local = LOCAL_LANGUAGE.get(destination or "")
    wanted = dict.fromkeys(language for language in ("en", local, "th", *product.names) if language is not None)
    texts = [
        {"language": language, "text": product.names[language]} for language in wanted if language in product.names
    ]
    return texts[:MOST_DESCRIPTIONS] or None


def _line_value(item: Members, reference: Reference) -> Money | None:
    quantity, price = _decimal(item.get("quantity")), item.get("unit_price")
    if quantity is None or not isinstance(price, dict) or not isinstance(price.get("currency"), str):
        return None
    amount = _decimal(price.get("amount"))
    if amount is None:
        return None
    return line_value(quantity, Money(amount, price["currency"]), reference.minor_units)


def _complete_terms(members: Members, reference: Reference, goods: Mapping[int, Product]) -> None:
    route = reference.routes.get(str(members.get("route_id")))
    if route is not None:
        members.setdefault("mode", route.main_mode)
    regime = _common_regime(goods)
    if regime is not None:
        members.setdefault("temperature", {"regime": regime})
    if isinstance(members.get("route_id"), str):
        members.setdefault("service_code", f"{members['route_id']}-{_service_suffix(members)}"[:40])
    payer = "EXPORTER" if members.get("incoterm") in SELLER_PAYS_FREIGHT else "IMPORTER"
    members.setdefault("freight_payer", payer)
    customs = members.get("customs", {})
    if isinstance(customs, dict):
        members["customs"] = {"export_declarant": "EXPORTER", "preference_scheme": "NONE"} | customs


def without_defaults(members: Mapping[str, Any], reference: Reference, goods: Mapping[int, Product]) -> Members:
    """`members` without the terms that follow from the others: where those are edited, these follow again."""
    left = dict(members)
    for term in TERMS_THAT_FOLLOW:
        derived = {name: value for name, value in members.items() if name != term}
        _complete_terms(derived, reference, goods)
        if derived.get(term) == members.get(term):
            left.pop(term, None)
    return left


def _common_regime(goods: Mapping[int, Product]) -> str | None:
    """The temperature class that all products share, where it is not plain ambient."""
    regimes = {product.temperature_regime for product in goods.values()}
    only = regimes.pop() if len(regimes) == 1 else None
    return only if only is not None and only != AMBIENT else None


def _service_suffix(members: Members) -> str:
    temperature = members.get("temperature")
    regime = temperature.get("regime") if isinstance(temperature, dict) else None
    return "STD" if regime in (None, AMBIENT) else "REEFER"


def _complete_value(members: Members) -> None:
    """The sum of the lines, where they are all there and in one currency; `decode` names what is wrong otherwise."""
    items = members.get("items")
    if "declared_value" in members or not isinstance(items, list):
        return
    values = [item.get("line_value") for item in items if isinstance(item, dict)]
    amounts = [_decimal(value.get("amount")) for value in values if isinstance(value, dict)]
    currencies = [value.get("currency") for value in values if isinstance(value, dict)]
    if not amounts or len(amounts) != len(items) or None in amounts:
        return
    total = sum((amount for amount in amounts if amount is not None), Decimal(0))
    members["declared_value"] = {"amount": format(total, "f"), "currency": currencies[0]}


def _destination(members: Members) -> str | None:
    consignee = members.get("consignee")
    address = consignee.get("address") if isinstance(consignee, dict) else None
    country = address.get("country_code") if isinstance(address, dict) else None
    return country if isinstance(country, str) else None


def _decimal(value: Any) -> Decimal | None:
    """A number to go on with, else None: `decode` says what is wrong with it."""
    try:
        number: Decimal = Number(digits=40).read(value, "")
    except WrongInput:
        return None
    return number
