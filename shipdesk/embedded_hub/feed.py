"""The account's feed: everything that changed, in order, again and again from any cursor (H-85, H-86)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.pages import cursor_of, values_of
from shipdesk.embedded_hub.refusal import Refusal


def publish(exchange: Exchange, kind: str, recorded_at: str, members: Mapping[str, Any]) -> None:
    """Adds one item. Writers are one after another, so no lower sequence can appear later."""
    item = {"item_id": exchange.new_uuid(), "type": kind, "recorded_at": recorded_at, **members}
    exchange.db.execute(
        "INSERT INTO feed (account, type, recorded_at, item) VALUES (?, ?, ?, ?)",
        [exchange.account, kind, recorded_at, to_text(item)],
    )


def read_feed(exchange: Exchange) -> Answer:
    tariff = exchange.facts.tariff
    oldest = written(exchange.now - timedelta(days=tariff["retention_days"]["feed"]))
    after = exchange.query.get("after")
    last = values_of(after, int)[0] if after is not None else 0
    if after is not None:
        _require_retained(exchange, last, oldest)
    kinds = exchange.query.get("types")
    wanted = f"AND type IN ({', '.join('?' * len(kinds))})" if kinds else ""
    limit = exchange.query["limit"]
    rows = exchange.db.execute(
        f"SELECT sequence, item FROM feed WHERE account = ? AND sequence > ? AND recorded_at >= ? {wanted}"
        " ORDER BY sequence LIMIT ?",
        [exchange.account, last, oldest, *(kinds or ()), limit + 1],
    ).fetchall()
    shown = rows[:limit]
    reached = shown[-1][0] if shown else last
    body = {
        "items": [{"sequence": sequence, **json.loads(item)} for sequence, item in shown],
        "next_after": after if after is not None and not shown else cursor_of(reached),
        "has_more": len(rows) > limit,
        "poll_after_s": tariff["poll_after_s"],
    }
    return Answer(200, body)


def _require_retained(exchange: Exchange, last: int, oldest: str) -> None:
    """A cursor before items that are no longer kept would skip them silently."""
    lost = exchange.db.execute(
        "SELECT 1 FROM feed WHERE account = ? AND sequence > ? AND recorded_at < ? LIMIT 1",
        [exchange.account, last, oldest],
    ).fetchone()
    if lost:
        raise Refusal("cursor_expired")


def last_sequence(exchange: Exchange) -> int:
    row = exchange.db.execute("SELECT max(sequence) FROM feed WHERE account = ?", [exchange.account]).fetchone()
    return row[0] or 0


def repeat_last(exchange: Exchange, kind: str, consignment_id: str) -> bool:
    """The last item of that type once more; False where there is none."""
    repeated = exchange.db.execute(
        "INSERT INTO feed (account, type, recorded_at, item) SELECT account, type, ?, item FROM feed"
        " WHERE account = ? AND type = ? AND json_extract(item, '$.consignment_id') = ?"
        " ORDER BY sequence DESC LIMIT 1",
        [exchange.at, exchange.account, kind, consignment_id],
    )
    return repeated.rowcount > 0
