"""What a sandbox was told about its world: routes suspended, departures cancelled, credit used up."""

from __future__ import annotations

from shipdesk.embedded_hub.exchange import Exchange

SUSPENDED_ROUTE, CANCELLED_DEPARTURE, NO_CREDIT = "SUSPENDED_ROUTE", "CANCELLED_DEPARTURE", "NO_CREDIT"


def is_on(exchange: Exchange, kind: str, name: str = "") -> bool:
    row = exchange.db.execute(
        "SELECT 1 FROM switches WHERE account = ? AND kind = ? AND name = ?", [exchange.account, kind, name]
    ).fetchone()
    return row is not None


def names(exchange: Exchange, kind: str) -> frozenset[str]:
    rows = exchange.db.execute("SELECT name FROM switches WHERE account = ? AND kind = ?", [exchange.account, kind])
    return frozenset(name for (name,) in rows.fetchall())


def turn_on(exchange: Exchange, kind: str, name: str = "") -> None:
    exchange.db.execute("INSERT OR IGNORE INTO switches VALUES (?, ?, ?)", [exchange.account, kind, name])


def turn_off(exchange: Exchange, kind: str, name: str = "") -> None:
    exchange.db.execute(
        "DELETE FROM switches WHERE account = ? AND kind = ? AND name = ?", [exchange.account, kind, name]
    )
