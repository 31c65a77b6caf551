"""Prices agreed with a customer: by SKU, from a quantity on, between two dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shipdesk.domain.money import Money


@dataclass(frozen=True, kw_only=True)
class ListPrice:
    """One price of one unit; both days are included, no last day means until further notice."""

    price_list: str
    sku: str
    price: Money
    min_quantity: Decimal = Decimal(0)
    valid_from: date = date.min
    valid_to: date | None = None

    def holds(self, quantity: Decimal, day: date) -> bool:
        until = self.valid_to or date.max
        return self.min_quantity <= quantity and self.valid_from <= day <= until


def agreed_price(
    prices: Iterable[ListPrice], quantity: Decimal, day: date, currency: str | None = None
) -> Money | None:
    """Of the prices that hold, the one for the largest quantity, then the newest; None where none holds.

    Those in the buyer's currency come first; another currency only where the list has none in that.
    """
    holding = [one for one in prices if one.holds(quantity, day)]
    wanted = [one for one in holding if one.price.currency == currency] or holding
    if not wanted:
        return None
    return max(wanted, key=lambda one: (one.min_quantity, one.valid_from)).price
