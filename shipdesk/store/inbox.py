"""What happened while nobody looked; the rows are written by the changes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections

WISH, SHIPMENT, PRINT = "wish", "shipment", "print"


@dataclass(frozen=True)
class Note:
    """`reference` is the shipment, the manifest or the printer; `word` the state it came to."""

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

    def see_up_to(self, number: int, now: datetime) -> None:
        """What came since stays unseen."""
        self._connections.db.execute(
            "UPDATE inbox SET seen_at = ? WHERE seen_at IS NULL AND sequence <= ?", [now.isoformat(), number]
        )
