"""Customers' price lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money
from shipdesk.domain.price_list import ListPrice
from shipdesk.store.connection import Connections

_MEMBERS = "price_list, sku, min_quantity, valid_from, valid_to, amount, currency"


class PriceTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put_all(self, prices: Iterable[ListPrice]) -> None:
        """A price for the same list, SKU, quantity, first day and currency replaces the former one."""
        self._connections.db.conn.executemany(
            f"INSERT OR REPLACE INTO prices ({_MEMBERS}) VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, prices)
        )

    def of(self, price_list: str, sku: str) -> list[ListPrice]:
        rows = self._connections.db.execute(
            f"SELECT {_MEMBERS} FROM prices WHERE price_list = ? AND sku = ?", [price_list, sku]
        )
        return [_price(row) for row in rows]

    def all(self, price_list: str | None = None) -> list[ListPrice]:
        """By list, SKU, quantity, first day and currency."""
        rows = self._connections.db.execute(
            f"SELECT {_MEMBERS} FROM prices WHERE ? IS NULL OR price_list = ?"
            " ORDER BY 1, 2, CAST(min_quantity AS REAL), 4, 7",
            [price_list, price_list],
        )
        return [_price(row) for row in rows]

    def lists(self) -> list[tuple[str, int]]:
        """Each list's name and how many prices it holds."""
        rows = self._connections.db.execute("SELECT price_list, count(*) FROM prices GROUP BY 1 ORDER BY 1")
        return [(str(name), int(count)) for name, count in rows]

    def remove(self, price_list: str) -> int:
        """How many prices went."""
        return int(self._connections.db.execute("DELETE FROM prices WHERE price_list = ?", [price_list]).rowcount)


def _row(one: ListPrice) -> tuple[str | None, ...]:
    until = None if one.valid_to is None else one.valid_to.isoformat()
    amount = plain(one.price.amount)
    return (
        one.price_list, one.sku, plain(one.min_quantity), one.valid_from.isoformat(), until, amount, one.price.currency
    )  # fmt: skip


def _price(row: tuple[Any, ...]) -> ListPrice:
    name, sku, quantity, first, last, amount, currency = row
    return ListPrice(
        price_list=name,
        sku=sku,
        price=Money(Decimal(amount), currency),
        min_quantity=Decimal(quantity),
        valid_from=date.fromisoformat(first),
        valid_to=None if last is None else date.fromisoformat(last),
    )
