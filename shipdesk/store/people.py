"""Who works at the desk: names, without passwords."""

from __future__ import annotations

from datetime import datetime

from shipdesk.store.connection import Connections


class PeopleTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def all(self) -> list[str]:
        """Those who work here now, by name."""
        rows = self._connections.db.execute("SELECT name FROM people WHERE left_at IS NULL ORDER BY name")
        return [str(name) for (name,) in rows]

    def add(self, name: str, now: datetime) -> None:
        """Somebody who had left is back."""
        self._connections.db.execute(
            "INSERT INTO people (name, added_at) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET left_at = NULL",
            [name, now.isoformat()],
        )

    def leave(self, name: str, now: datetime) -> bool:
        """False where nobody of that name works here."""
        left = self._connections.db.execute(
            "UPDATE people SET left_at = ? WHERE name = ? AND left_at IS NULL", [now.isoformat(), name]
        )
        return bool(left.rowcount)
