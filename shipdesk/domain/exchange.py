"""Money turned into another currency by a rate that somebody stated, with its date and source; never by a guess."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from decimal import Decimal
from functools import cached_property

from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.domain.measures import EXACT
from shipdesk.domain.money import MinorUnits, Money


@dataclass(frozen=True)
class UsedRate:
    """A stated rate and the way round it was used: one `to` is 1/rate `from` where it is inverse."""

    stated: ExchangeRate
    is_inverse: bool = False

    def convert(self, amount: Decimal) -> Decimal:
        """Exact as far as decimals go; round the answer to the currency."""
        if self.is_inverse:
            return EXACT.divide(amount, self.stated.rate)
        return EXACT.multiply(amount, self.stated.rate)


@dataclass(frozen=True)
class Conversion:
    """An amount as it was given, as it stands in the other currency, and by which rate; None where none was needed."""

    given: Money
    money: Money
    rate: UsedRate | None


@dataclass(frozen=True)
class RateNeeded:
    """A pair of currencies for which no rate is stated in either direction."""

    start: str
    end: str


@dataclass(frozen=True)
class Rates:
    """The stated rates, and the day they are wanted for."""

    stated: tuple[ExchangeRate, ...]
    minor_units: MinorUnits
    day: Day | None = None

    def find(self, start: str, end: str) -> UsedRate | None:
        """The newest rate that is not after the day, else the first one after it; a direct one before an inverse."""
        if (start, end) not in self._found:
            self._found[start, end] = self._look_up(start, end)
        return self._found[start, end]

    @cached_property
    def _found(self) -> dict[tuple[str, str], UsedRate | None]:
        """A bill of materials asks for the same pair again and again."""
        return {}

    def _look_up(self, start: str, end: str) -> UsedRate | None:
        direct = [UsedRate(one) for one in self.stated if (one.from_currency, one.to) == (start, end)]
        inverse = [UsedRate(one, True) for one in self.stated if (one.to, one.from_currency) == (start, end)]
        return self._nearest(direct) or self._nearest(inverse)

    def convert(self, money: Money, currency: str) -> Conversion | RateNeeded:
        """`money` in `currency`, half up to its minor unit."""
        if money.currency == currency:
            return Conversion(money, money, None)
        rate = self.find(money.currency, currency)
        if rate is None:
            return RateNeeded(money.currency, currency)
        return Conversion(money, Money(rate.convert(money.amount), currency).rounded(self.minor_units), rate)

    def _nearest(self, rates: Iterable[UsedRate]) -> UsedRate | None:
        in_order = sorted(rates, key=lambda one: one.stated.date)
        if not in_order:
            return None
        until = [one for one in in_order if self.day is None or one.stated.date <= self.day]
        return until[-1] if until else in_order[0]
