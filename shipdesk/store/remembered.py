"""What the desk was told to remember for its checks: rejections at a border, and the user's own notices."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from shipdesk.domain.codec import decode, encode
from shipdesk.domain.notice import KnownNotice, Notice
from shipdesk.domain.rejection import Rejection
from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class RecordedRejection:
    """A rejection with who recorded it and when."""

    key: str
    rejection: Rejection
    who: str
    recorded_at: datetime


class RejectionTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, recorded: RecordedRejection) -> None:
        one = recorded.rejection
        self._connections.db.execute(
            "INSERT INTO rejections (id, reference, destination, body, who, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                recorded.key,
                one.reference,
                one.destination,
                _text(encode(one)),
                recorded.who,
                recorded.recorded_at.isoformat(),
            ],
        )

    def remove(self, key: str) -> bool:
        """False where there was none under that key."""
        return bool(self._connections.db.execute("DELETE FROM rejections WHERE id = ?", [key]).rowcount)

    def to(self, destination: str) -> tuple[Rejection, ...]:
        """Those of one destination, the newest first."""
        rows = self._connections.db.execute(
            "SELECT body FROM rejections WHERE destination = ? ORDER BY recorded_at DESC, rowid DESC", [destination]
        )
        return tuple(decode(Rejection, json.loads(row[0])) for row in rows)

    def all(self, reference: str | None = None) -> list[RecordedRejection]:
        """Every one, or those of one consignment; the newest first."""
        rows = self._connections.db.execute(
            "SELECT id, body, who, recorded_at FROM rejections WHERE ? IS NULL OR reference = ?"
            " ORDER BY recorded_at DESC, rowid DESC",
            [reference, reference],
        )
        return [
            RecordedRejection(key, decode(Rejection, json.loads(body)), who, datetime.fromisoformat(at))
            for key, body, who, at in rows
        ]


class NoticeTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, notices: Iterable[KnownNotice], who: str, now: datetime) -> None:
        """Adds each, or replaces the one under its key."""
        self._connections.db.conn.executemany(
            "INSERT INTO notices (key, body, who, added_at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
            " body = excluded.body, who = excluded.who, added_at = excluded.added_at",
            [(one.key, _text(encode(one.notice)), who, now.isoformat()) for one in notices],
        )

    def remove(self, key: str) -> bool:
        """False where there was none under that key."""
        return bool(self._connections.db.execute("DELETE FROM notices WHERE key = ?", [key]).rowcount)

    def all(self) -> list[KnownNotice]:
        """In the order in which they were added."""
        rows = self._connections.db.execute("SELECT key, body FROM notices ORDER BY added_at, rowid")
        return [KnownNotice(key, decode(Notice, json.loads(body))) for key, body in rows]


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
