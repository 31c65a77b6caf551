"""A buyer's orders into a consignment: lines by their SKU, several orders merged, their numbers and charges beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.measures import plain
from shipdesk.domain.order import Order, OrderLine
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.store.consignments import StoredConsignment

Members = dict[str, Any]


@dataclass(frozen=True)
class FoundLine:
    """A line of an order with the product it means; no catalog means that none has it."""

    order: str
    line: OrderLine
    catalog: str | None
    sku: str | None


def look_up(desk: Desk, orders: Iterable[Order]) -> tuple[FoundLine, ...]:
    """Every line with its product, looked for in all catalogs by SKU, else by GTIN."""
    lines = [(order.number, line) for order in orders for line in order.lines]
    places = _places_of(desk, {line.sku for _, line in lines if line.sku}, {one.gtin for _, one in lines if one.gtin})
    return tuple(
        FoundLine(number, line, *(places.get(line.sku or "") or places.get(line.gtin or "") or (None, None)))
        for number, line in lines
    )


def take_orders(desk: Desk, reference: str, orders: Sequence[Order]) -> StoredConsignment:
    """Adds the orders to a draft in one edit. Equal products at an equal price become one line.

    A product that no catalog has, or an order taken before, raises `WrongInput`: nothing is taken then.
    """
    found = look_up(desk, orders)
    with desk.store.atomic():
        members = members_of(find(desk, reference))
        _refuse_taken(members, orders)
        _refuse_unknown(found)
        patch: Members = {"items": _merged([*members["items"]], found), "desk": _beside(members["desk"], orders)}
        return edit_consignment(desk, reference, patch)


def _places_of(desk: Desk, skus: set[str], gtins: set[str]) -> dict[str, tuple[str, str]]:
    places: dict[str, tuple[str, str]] = {}
    for name in desk.catalogs.names():
        with desk.catalogs.open(name) as catalog:
            for sku in skus - places.keys():
                if catalog.has(sku):
                    places[sku] = (name, sku)
            for gtin in gtins - places.keys():
                hit = next((one for one in catalog.search(gtin, limit=5).hits if one.gtin == gtin), None)
                if hit is not None:
                    places[gtin] = (name, hit.sku)
    return places


def _refuse_taken(members: Members, orders: Sequence[Order]) -> None:
    """An order stands in the shipment already, or twice in the file."""
    taken = [one["number"] for one in members["desk"].get("order_references", [])]
    numbers = Counter([*dict.fromkeys(taken), *(order.number for order in orders)])
    again = [number for number in dict.fromkeys(order.number for order in orders) if numbers[number] > 1]
    if again:
        raise WrongInput("duplicate", "order_taken_before", pointer="/desk/order_references", number=", ".join(again))


def _refuse_unknown(found: Sequence[FoundLine]) -> None:
    unknown = [
        WrongInput(
            "not_found", "order_product_unknown", pointer="/orders", number=one.order,
            sku=one.line.sku or one.line.gtin or "-", name=one.line.name or "-",
        )
        for one in found if one.catalog is None
    ]  # fmt: skip
    if unknown:
        raise WrongInput.of_many(unknown)


def _merged(items: list[Members], found: Sequence[FoundLine]) -> list[Members]:
    next_line = max((one["line_no"] for one in items), default=0) + 1
    new: dict[tuple[str, str, str], Members] = {}
    for one in found:
        price = None if one.line.unit_price is None else encode(one.line.unit_price)
        key = (str(one.catalog), str(one.sku), str(price))
        line = new.setdefault(key, {"catalog": one.catalog, "sku": one.sku, "quantity": "0", "line_no": 0})
        line["quantity"] = plain(Decimal(line["quantity"]) + one.line.quantity)
        line |= {} if price is None else {"unit_price": price}
    for number, line in enumerate(new.values(), start=next_line):
        line["line_no"] = number
    return [*items, *new.values()]


def _beside(desk: Members, orders: Sequence[Order]) -> Members:
    """Order numbers with what they come to, and freight and discounts as charges on top."""
    references = [*desk.get("order_references", []), *map(_reference, orders)]
    charges = [*desk.get("charges", [])]
    for code in ("freight", "discount"):
        by_currency: dict[str, Decimal] = {}
        for order in orders:
            if order.currency is not None:
                by_currency[order.currency] = by_currency.get(order.currency, Decimal(0)) + getattr(order, code)
        charges += [
            {"code": code, "amount": plain(amount), "currency": currency, "included": False}
            for currency, amount in by_currency.items() if amount
        ]  # fmt: skip
    return {"order_references": references} | ({"charges": charges} if charges else {})


def _reference(order: Order) -> Members:
    members = {
        "number": order.number,
        "date": None if order.date is None else order.date.isoformat(),
        "amount": None if order.total is None else plain(order.total),
        "currency": order.currency if order.total is not None else None,
    }
    return {name: value for name, value in members.items() if value is not None}
