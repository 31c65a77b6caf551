"""The user's own notices about gates, routes and countries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from shipdesk.domain.codec import decode, encode
from shipdesk.domain.route_notice import KnownRouteNotice, RouteNotice
from shipdesk.store.connection import Connections


class RouteNoticeTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, notices: Iterable[KnownRouteNotice], who: str, now: datetime) -> None:
        """Adds each, or replaces the one under its key."""
        self._connections.db.conn.executemany(
            "INSERT INTO route_notices (key, body, who, added_at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
            " body = excluded.body, who = excluded.who, added_at = excluded.added_at",
            [(one.key, _text(one.notice), who, now.isoformat()) for one in notices],
        )

    def remove(self, key: str) -> bool:
        """False where there was none under that key."""
        return bool(self._connections.db.execute("DELETE FROM route_notices WHERE key = ?", [key]).rowcount)

    def all(self) -> list[KnownRouteNotice]:
        """In the order in which they were added."""
        rows = self._connections.db.execute("SELECT key, body FROM route_notices ORDER BY added_at, rowid")
        return [KnownRouteNotice(key, decode(RouteNotice, json.loads(body)), is_own=True) for key, body in rows]


def _text(notice: RouteNotice) -> str:
    return json.dumps(encode(notice), ensure_ascii=False, separators=(",", ":"))
