"""Tracking events as the hub told them. Nothing is deleted: a correction stands beside what it corrects (H-90)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from shipdesk.store.connection import Connections

_ADD = (
    "INSERT INTO tracking_events (event_id, record_time, consignment_id, event_time, body) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (event_id, record_time) DO UPDATE SET body = excluded.body WHERE ?"
)
_as_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_LATEST = datetime.max.replace(tzinfo=UTC)


class TrackingTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add_events(self, events: Iterable[Mapping[str, Any]]) -> None:
        """One told twice is kept once; a correction stands beside it, or over it where its record time is equal."""
        self._connections.db.conn.executemany(_ADD, [_row(event) for event in events])

    def events(self, consignment_id: str) -> list[dict[str, Any]]:
        """By the time they happened, ties by the time they were recorded (H-89)."""
        rows = self._connections.db.execute(
            "SELECT event_time, record_time, event_id, body FROM tracking_events WHERE consignment_id = ?",
            [consignment_id],
        )
        inorder = sorted(rows, key=lambda row: (_moment(row[0]), _moment(row[1]), row[2]))
        return [json.loads(row[3]) for row in inorder]

    def last_events(self, consignment_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What happened last to each of these consignments."""
        rows = self._connections.db.execute(
            "SELECT consignment_id, event_time, record_time, event_id, body FROM tracking_events"
            " WHERE consignment_id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(consignment_ids))],
        )
        last: dict[str, tuple[Any, ...]] = {}
        for row in rows:
            key = (_moment(row[1]), _moment(row[2]), row[3])
            if row[0] not in last or key >= last[row[0]][0]:
                last[row[0]] = (key, row[4])
        return {consignment_id: json.loads(body) for consignment_id, (_, body) in last.items()}


def _row(event: Mapping[str, Any]) -> tuple[Any, ...]:
    body = _as_text(event)
    corrects = bool(event.get("errorDeclaration"))
    return event["eventID"], event["recordTime"], event["consignment_id"], event["eventTime"], body, corrects


def _moment(written: str) -> datetime:
    """A moment that cannot be read stands last."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return _LATEST
    return read if read.tzinfo is not None else _LATEST
