"""Settings that belong to the business and are backed up with it, as text by key."""

from __future__ import annotations

from shipdesk.store.connection import Connections


class SettingsTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, key: str) -> str | None:
        row = self._connections.db.execute("SELECT value FROM settings WHERE key = ?", [key]).fetchone()
        return None if row is None else str(row[0])

    def set(self, key: str, value: str) -> None:
        self._connections.db.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )

    def clear(self, key: str) -> None:
        self._connections.db.execute("DELETE FROM settings WHERE key = ?", [key])
