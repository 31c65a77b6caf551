"""Exchange rates that the desk was told, each with its date and source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.domain.measures import plain
from shipdesk.store.connection import Connections

_COLUMNS = "from_currency, to_currency, rate, date, source"
_NEWEST_FIRST = "ORDER BY date DESC, from_currency, to_currency, source"


class ExchangeRateTable:
    """One rate for each pair, date and source."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, rate: ExchangeRate) -> None:
        """Adds the rate or replaces the one of the same pair, date and source."""
        self._connections.db.execute(
            f"INSERT INTO exchange_rates ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (from_currency, to_currency, date, source) DO UPDATE SET rate = excluded.rate",
            [rate.from_currency, rate.to, plain(rate.rate), rate.date.isoformat(), rate.source],
        )

    def get(self, rate: ExchangeRate) -> ExchangeRate | None:
        """What is known for the pair, date and source of `rate`."""
        row = self._connections.db.execute(
            f"SELECT {_COLUMNS} FROM exchange_rates"
            " WHERE from_currency = ? AND to_currency = ? AND date = ? AND source = ?",
            [rate.from_currency, rate.to, rate.date.isoformat(), rate.source],
        ).fetchone()
        return None if row is None else _rate(row)

    def all(self) -> list[ExchangeRate]:
        """The newest first."""
        rows = self._connections.db.execute(f"SELECT {_COLUMNS} FROM exchange_rates {_NEWEST_FIRST}")
        return [_rate(row) for row in rows]

    def newest(self, one: str, other: str, day: date) -> ExchangeRate | None:
        """The newest rate between two currencies that is not after `day`, whichever way round it is stated."""
        row = self._connections.db.execute(
            f"SELECT {_COLUMNS} FROM exchange_rates WHERE date <= :day AND ((from_currency = :one AND"
            " to_currency = :other) OR (from_currency = :other AND to_currency = :one))"
            " ORDER BY date DESC, from_currency = :one DESC, source LIMIT 1",
            {"one": one, "other": other, "day": day.isoformat()},
        ).fetchone()
        return None if row is None else _rate(row)


def _rate(row: tuple[str, str, str, str, str]) -> ExchangeRate:
    start, end, rate, day, source = row
    return ExchangeRate(from_currency=start, to=end, rate=Decimal(rate), date=date.fromisoformat(day), source=source)
