"""What only a sandbox lets its user do: arm faults and put the clock forward."""

from __future__ import annotations

from datetime import datetime, timedelta

from shipdesk.database import Database
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.feed import last_sequence
from shipdesk.embedded_hub.journey import let_due_steps_happen
from shipdesk.embedded_hub.refusal import refuse_if_any

SANDBOX = "SANDBOX"
_LATEST_YEAR = 2090
"""The contract's moments end in 2100; a clock put forward over and over stops before."""


def arm_fault(exchange: Exchange) -> Answer:
    wish = exchange.body
    refuse_if_any(exchange.facts.contract.faults("FaultRequest", wish))
    exchange.db.execute(
        "INSERT INTO armed_faults (account, method, path_prefix, fault, times) VALUES (?, ?, ?, ?, ?)",
        [exchange.account, wish["method"], wish["path_prefix"], wish["fault"], wish["times"]],
    )
    return _accepted(exchange)


def advance_clock(exchange: Exchange) -> Answer:
    """For this account alone, never back."""
    wish = exchange.body
    refuse_if_any(exchange.facts.contract.faults("ClockRequest", wish))
    if (exchange.now + timedelta(seconds=wish["advance_s"])).year > _LATEST_YEAR:
        return Answer(200, {"accepted": False, "feed_sequence": last_sequence(exchange)})
    exchange.db.execute(
        "INSERT INTO clocks VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET ahead_s = ahead_s + excluded.ahead_s",
        [exchange.account, wish["advance_s"]],
    )
    return _accepted(exchange)


def time_of(db: Database, account: str, now: datetime) -> datetime:
    """The account's own."""
    row = db.execute("SELECT ahead_s FROM clocks WHERE account = ?", [account]).fetchone()
    return now + timedelta(seconds=row[0]) if row else now


def take_fault(db: Database, account: str, method: str, path: str) -> str | None:
    """The fault armed first that meets this request, which is then used up by one."""
    rows = db.execute(
        "SELECT sequence, path_prefix, fault FROM armed_faults WHERE account = ? AND method = ? AND times > 0"
        " ORDER BY sequence",
        [account, method],
    ).fetchall()
    for sequence, prefix, fault in rows:
        if path.startswith(prefix) or (BASE + path).startswith(prefix):
            db.execute("UPDATE armed_faults SET times = times - 1 WHERE sequence = ?", [sequence])
            return str(fault)
    return None


def _accepted(exchange: Exchange) -> Answer:
    let_due_steps_happen(exchange)
    return Answer(200, {"accepted": True, "feed_sequence": last_sequence(exchange)})
