"""What happened while nobody looked; the rows are written by the changes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections

WISH, SHIPMENT, PRINT, BACKUP = "wish", "shipment", "print", "backup"


@dataclass(frozen=True)
class Note:
    """`reference` is the shipment, the manifest, the printer or what a backup lacks; `word` the state it came to."""

    id: int
    kind: str
    reference: str
    word: str
    at: datetime
    is_seen: bool


class InboxTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def unseen(self) -> int:
        row = self._connections.db.execute("SELECT count(*) FROM inbox WHERE seen_at IS NULL").fetchone()
        return int(row[0])

    def latest(self, most: int) -> list[Note]:
        """Newest first."""
        rows = self._connections.db.execute(
            "SELECT sequence, kind, reference, word, at, seen_at FROM inbox ORDER BY sequence DESC LIMIT ?", [most]
        )
        return [
            Note(number, kind, reference, word, datetime.fromisoformat(at), seen is not None)
            for number, kind, reference, word, at, seen in rows
        ]

    def has_since(self, kind: str, reference: str, word: str, since: datetime) -> bool:
        """Whether the same was told after that moment."""
        rows = self._connections.db.execute(
            "SELECT at FROM inbox WHERE kind = ? AND reference = ? AND word = ? ORDER BY sequence DESC LIMIT 1",
            [kind, reference, word],
        )
        found = rows.fetchone()
        return found is not None and datetime.fromisoformat(found[0]) > since

    def add(self, kind: str, reference: str, word: str, now: datetime) -> None:
        """What no table shows: there a trigger notes it."""
        self._connections.db.execute(
            "INSERT INTO inbox (kind, reference, word, at) VALUES (?, ?, ?, ?)",
            [kind, reference, word, now.isoformat()],
        )

    def see_up_to(self, number: int, now: datetime) -> None:
        """What came since stays unseen."""
        self._connections.db.execute(
            "UPDATE inbox SET seen_at = ? WHERE seen_at IS NULL AND sequence <= ?", [now.isoformat(), number]
        )
