"""Figures as paper shows them: thousands parted by commas, decimals by a point, dates as ISO writes them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from shipdesk.domain.measures import Length, Volume, Weight, plain
from shipdesk.domain.money import MinorUnits, Money

_THAILAND = timezone(timedelta(hours=7))


def amount(money: Money, minor_units: MinorUnits) -> str:
    """With the currency's own decimals: 1,234.50 THB, 1,235 VND."""
    decimals = minor_units.get(money.currency, 2)
    return f"{money.rounded(minor_units).amount:,.{decimals}f}"


def price(money: Money, minor_units: MinorUnits) -> str:
    """Exact, with at least the currency's decimals: 0.335 stays 0.335."""
    decimals = max(minor_units.get(money.currency, 2), _decimals(money.amount))
    return f"{money.amount:,.{decimals}f}"


def quantity(number: Decimal) -> str:
    return f"{number:,.{_decimals(number)}f}"


def weight(mass: Weight) -> str:
    """Always to the gram, so that columns stand under one another."""
    return f"{mass.to_gram().kg:,.3f}"


def volume(space: Volume) -> str:
    return f"{space.to_cubic_centimetre().m3:,.6f}"


def size(length: Length, width: Length, height: Length) -> str:
    return f"{length} × {width} × {height}"


def moment(when: datetime) -> str:
    """Day and clock in Thailand, which keeps UTC+7 all year."""
    return f"{when.astimezone(_THAILAND):%Y-%m-%d %H:%M} (UTC+7)"


def day_in_thailand(when: datetime) -> str:
    return day(thai_day(when))


def thai_day(when: datetime) -> date:
    """The day it is in Thailand."""
    return when.astimezone(_THAILAND).date()


def day(when: date) -> str:
    return when.isoformat()


def _decimals(number: Decimal) -> int:
    return len(plain(number).partition(".")[2])
