"""Orders in the JSON of Shopify's Admin API: `{"orders": [...]}` or one `{"order": {...}}`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from shipdesk.domain.money import MinorUnits
from shipdesk.domain.order import Order, OrderLine
from shipdesk.services.order_values import Json, Reader, price, text


def orders_in(value: Any) -> Sequence[Json] | None:
    """The orders, or None where this is no file of Shopify's."""
    if not isinstance(value, Mapping):
        return None
    orders = value.get("orders", [value["order"]] if isinstance(value.get("order"), Mapping) else None)
    is_file = isinstance(orders, list) and all(map(_is_order, orders))
    return orders if is_file else None


def _is_order(one: Any) -> bool:
    return isinstance(one, Mapping) and isinstance(one.get("line_items"), list)


def read(orders: Sequence[Json], minor_units: MinorUnits) -> tuple[Order, ...]:
    reader = Reader()
    read_orders = tuple(_order(one, f"/orders/{index}", reader, minor_units) for index, one in enumerate(orders))
    reader.finish()
    return read_orders


def _order(one: Json, at: str, reader: Reader, minor_units: MinorUnits) -> Order:
    currency = reader.currency(one.get("currency"), minor_units, f"{at}/currency")
    return Order(
        number=text(one.get("name")) or text(one.get("order_number")) or text(one.get("id")),
        date=reader.day(one.get("created_at"), f"{at}/created_at"),
        currency=currency,
        buyer=_buyer(one),
        lines=tuple(
            _line(line, f"{at}/line_items/{index}", currency, reader)
            for index, line in enumerate(one["line_items"])
            if isinstance(line, Mapping)
        ),
        freight=_shipping(one, at, reader),
        discount=reader.number(one.get("total_discounts"), f"{at}/total_discounts") or Decimal(0),
        total=reader.number(one.get("total_price"), f"{at}/total_price"),
    )


def _line(line: Json, at: str, currency: str | None, reader: Reader) -> OrderLine:
    return OrderLine(
        sku=text(line.get("sku")) or None,
        name=text(line.get("name")) or text(line.get("title")),
        quantity=reader.quantity(line.get("quantity"), f"{at}/quantity"),
        unit_price=price(reader.number(line.get("price"), f"{at}/price"), currency),
    )


def _shipping(one: Json, at: str, reader: Reader) -> Decimal:
    total = one.get("total_shipping_price_set")
    money = total.get("shop_money") if isinstance(total, Mapping) else None
    if isinstance(money, Mapping):
        return reader.number(money.get("amount"), f"{at}/total_shipping_price_set/shop_money/amount") or Decimal(0)
    lines = [line for line in one.get("shipping_lines") or () if isinstance(line, Mapping)]
    prices = (reader.number(line.get("price"), f"{at}/shipping_lines") or Decimal(0) for line in lines)
    return sum(prices, Decimal(0))


def _buyer(one: Json) -> str:
    for place in ("shipping_address", "billing_address"):
        address = one.get(place)
        if isinstance(address, Mapping) and (text(address.get("company")) or text(address.get("name"))):
            return text(address.get("company")) or text(address.get("name"))
    return ""
