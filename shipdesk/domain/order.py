"""A buyer's order, as a shop or a spreadsheet tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shipdesk.domain.money import Money


@dataclass(frozen=True, kw_only=True)
class OrderLine:
    """`sku` or `gtin` finds the product; the price is of one unit, before discounts on the whole order."""

    sku: str | None
    gtin: str | None = None
    name: str = ""
    quantity: Decimal
    unit_price: Money | None = None


@dataclass(frozen=True, kw_only=True)
class Order:
    number: str
    currency: str | None
    date: date | None = None
    buyer: str = ""
    lines: tuple[OrderLine, ...]
    freight: Decimal = Decimal(0)
    discount: Decimal = Decimal(0)
    total: Decimal | None = None
