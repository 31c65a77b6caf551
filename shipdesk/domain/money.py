"""Money: a decimal amount with its ISO 4217 currency; never float, never mixed currencies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from shipdesk.domain.measures import EXACT
from shipdesk.errors import WrongInput

MinorUnits = Mapping[str, int]
"""Decimals of each currency, from `reference.currencies()`: {"THB": 2, "VND": 0, ...}."""


@dataclass(frozen=True)
class Money:
    """An amount in one currency. `amount` is exact; round with `rounded`."""

    amount: Decimal
    currency: str

    def __add__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.amount - other.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(EXACT.multiply(self.amount, Decimal(factor)), self.currency)

    def rounded(self, minor_units: MinorUnits) -> Money:
        """Half up to the currency's minor unit, e.g. 2 decimals for THB, 0 for VND."""
        step = Decimal(1).scaleb(-minor_units.get(self.currency, 2))
        return Money(self.amount.quantize(step, ROUND_HALF_UP, EXACT), self.currency)

    def __str__(self) -> str:
        return format(self.amount, "f")

    def _same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise WrongInput("inconsistent_currency", "mixed_currencies", first=self.currency, second=other.currency)


def total_money(amounts: Iterable[Money], currency: str) -> Money:
    """The sum in `currency`; zero when there is nothing to add. Another currency raises `WrongInput`."""
    return sum(amounts, Money(Decimal(0), currency))
