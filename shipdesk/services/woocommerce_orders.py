"""Orders in the JSON of WooCommerce's REST API: a list of orders, or one order alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from shipdesk.domain.money import MinorUnits
from shipdesk.domain.order import Order, OrderLine
from shipdesk.services.order_values import Json, Reader, price, text


def orders_in(value: Any) -> Sequence[Json] | None:
    """The orders, or None where this is no file of WooCommerce's."""
    orders = [value] if isinstance(value, Mapping) else value
    return orders if isinstance(orders, list) and all(map(_is_order, orders)) else None


def _is_order(one: Any) -> bool:
    return isinstance(one, Mapping) and isinstance(one.get("line_items"), list) and "number" in one


def read(orders: Sequence[Json], minor_units: MinorUnits) -> tuple[Order, ...]:
    reader = Reader()
    read_orders = tuple(_order(one, f"/{index}", reader, minor_units) for index, one in enumerate(orders))
    reader.finish()
    return read_orders


def _order(one: Json, at: str, reader: Reader, minor_units: MinorUnits) -> Order:
    currency = reader.currency(one.get("currency"), minor_units, f"{at}/currency")
    return Order(
        number=text(one.get("number")),
        date=reader.day(one.get("date_created"), f"{at}/date_created"),
        currency=currency,
        buyer=_buyer(one),
        lines=tuple(
            _line(line, f"{at}/line_items/{index}", currency, reader)
            for index, line in enumerate(one["line_items"])
            if isinstance(line, Mapping)
        ),
        freight=reader.number(one.get("shipping_total"), f"{at}/shipping_total") or Decimal(0),
        discount=reader.number(one.get("discount_total"), f"{at}/discount_total") or Decimal(0),
        total=reader.number(one.get("total"), f"{at}/total"),
    )


def _line(line: Json, at: str, currency: str | None, reader: Reader) -> OrderLine:
    """`price` is after the order's discount; `subtotal` is the line's before it, which the invoice begins with."""
    quantity = reader.quantity(line.get("quantity"), f"{at}/quantity")
    subtotal = reader.number(line.get("subtotal"), f"{at}/subtotal")
    unit = subtotal / quantity if subtotal is not None else reader.number(line.get("price"), f"{at}/price")
    return OrderLine(
        sku=text(line.get("sku")) or None,
        name=text(line.get("name")),
        quantity=quantity,
        unit_price=price(None if unit is None else unit.quantize(Decimal("0.0001")), currency),
    )


def _buyer(one: Json) -> str:
    for place in ("shipping", "billing"):
        address = one.get(place)
        if isinstance(address, Mapping):
            person = " ".join(filter(None, (text(address.get("first_name")), text(address.get("last_name")))))
            if text(address.get("company")) or person:
                return text(address.get("company")) or person
    return ""
