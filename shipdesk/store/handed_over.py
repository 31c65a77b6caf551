"""What went to other desks and what came from them: the states of a consignment that both have seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class HandedOver:
    """`digest` is that of the sealed file, `way` out or in, `body` the consignment as it travelled."""

    digest: str
    reference: str
    way: str
    body: str
    who: str
    at: datetime


class HandedOverTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, one: HandedOver) -> None:
        """A file that comes a second time is the newest once more."""
        self._connections.db.execute(
            "INSERT OR REPLACE INTO handed_over (digest, reference, way, body, who, at) VALUES (?, ?, ?, ?, ?, ?)",
            [one.digest, one.reference, one.way, one.body, one.who, one.at.isoformat()],
        )

    def of(self, reference: str) -> list[HandedOver]:
        """The newest last."""
        rows = self._connections.db.execute(
            "SELECT digest, reference, way, body, who, at FROM handed_over WHERE reference = ? ORDER BY rowid",
            [reference],
        )
        return [
            HandedOver(digest, named, way, content, who, datetime.fromisoformat(at))
            for digest, named, way, content, who, at in rows
        ]
