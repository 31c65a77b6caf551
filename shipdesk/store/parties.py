"""The address book."""

from __future__ import annotations

import json
from collections.abc import Iterable

from shipdesk.domain.codec import decode, encode
from shipdesk.domain.party import KnownParty, Party
from shipdesk.store.connection import Connections


class PartyTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, known: KnownParty) -> None:
        """Adds the party or replaces the one under its key."""
        self._connections.db.execute(
            "INSERT INTO parties (key, name_latin, roles, body) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
            " name_latin = excluded.name_latin, roles = excluded.roles, body = excluded.body, version = version + 1",
            [known.key, known.party.name_latin, "|".join(known.roles), _text(encode(known.party))],
        )

    def put_all(self, parties: Iterable[KnownParty]) -> None:
        for known in parties:
            self.put(known)

    def get(self, key: str) -> KnownParty | None:
        row = self._connections.db.execute("SELECT key, roles, body FROM parties WHERE key = ?", [key]).fetchone()
        return None if row is None else _known(row)

    def all(self) -> list[KnownParty]:
        """Every party, by its name in Latin script."""
        rows = self._connections.db.execute("SELECT key, roles, body FROM parties ORDER BY name_latin, key")
        return [_known(row) for row in rows]


def _known(row: tuple[str, str, str]) -> KnownParty:
    key, roles, body = row
    return KnownParty(key, tuple(role for role in roles.split("|") if role), decode(Party, json.loads(body)))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
