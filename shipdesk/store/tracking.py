"""Tracking events as the hub told them, and how far its feed has been read (H-87)."""

from __future__ import annotations

import json
from typing import Any

from shipdesk.store.connection import Connections


class TrackingTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def cursor(self, environment: str) -> str | None:
        row = self._connections.db.execute(
            "SELECT cursor FROM feed_cursors WHERE environment = ?", [environment]
        ).fetchone()
        return None if row is None else str(row[0])

    def set_cursor(self, environment: str, cursor: str) -> None:
        self._connections.db.execute(
            "INSERT INTO feed_cursors (environment, cursor) VALUES (?, ?)"
            " ON CONFLICT (environment) DO UPDATE SET cursor = excluded.cursor",
            [environment, cursor],
        )

    def is_new_item(self, item_id: str) -> bool:
        """Remembers the feed item; False where it came before."""
        cursor = self._connections.db.execute("INSERT OR IGNORE INTO feed_items (item_id) VALUES (?)", [item_id])
        return cursor.rowcount == 1

    def add_event(self, event: dict[str, Any]) -> None:
        """An event told twice is kept once; a correction keeps its own record time and stands beside it."""
        self._connections.db.execute(
            "INSERT OR IGNORE INTO tracking_events (event_id, record_time, consignment_id, event_time, body)"
            " VALUES (?, ?, ?, ?, ?)",
            [
                event["eventID"],
                event["recordTime"],
                event["consignment_id"],
                event["eventTime"],
                json.dumps(event, ensure_ascii=False),
            ],
        )

    def events(self, consignment_id: str) -> list[dict[str, Any]]:
        """By the time they happened, ties by the time they were recorded (H-89)."""
        rows = self._connections.db.execute(
            "SELECT body FROM tracking_events WHERE consignment_id = ?"
            " ORDER BY datetime(event_time), datetime(record_time), event_id",
            [consignment_id],
        )
        return [json.loads(row[0]) for row in rows]
