"""The address book."""

from __future__ import annotations

import json
from collections.abc import Iterable

from shipdesk.domain.codec import decode, encode
from shipdesk.domain.party import BookFacts, KnownParty, Party
from shipdesk.store.connection import Connections

_KNOWN = "key, roles, body, book"


class PartyTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, known: KnownParty) -> None:
        """Adds the party or replaces the one under its key."""
        self._connections.db.execute(
            "INSERT INTO parties (key, name_latin, roles, body, book) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET name_latin = excluded.name_latin, roles = excluded.roles,"
            " body = excluded.body, book = excluded.book, version = version + 1",
            [
                known.key,
                known.party.name_latin,
                "|".join(known.roles),
                _text(encode(known.party)),
                _text(encode(known.book)),
            ],
        )

    def put_all(self, parties: Iterable[KnownParty]) -> None:
        for known in parties:
            self.put(known)

    def get(self, key: str) -> KnownParty | None:
        row = self._connections.db.execute(f"SELECT {_KNOWN} FROM parties WHERE key = ?", [key]).fetchone()
        return None if row is None else _known(row)

    def all(self) -> list[KnownParty]:
        """Every party, by its name in Latin script."""
        rows = self._connections.db.execute(f"SELECT {_KNOWN} FROM parties ORDER BY name_latin, key")
        return [_known(row) for row in rows]

    def named(self, name_latin: str) -> KnownParty | None:
        """The first party of that name."""
        row = self._connections.db.execute(
            f"SELECT {_KNOWN} FROM parties WHERE name_latin = ? ORDER BY key", [name_latin]
        ).fetchone()
        return None if row is None else _known(row)


def _known(row: tuple[str, str, str, str]) -> KnownParty:
    key, roles, body, book = row
    return KnownParty(
        key,
        tuple(role for role in roles.split("|") if role),
        decode(Party, json.loads(body)),
        decode(BookFacts, json.loads(book)),
    )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
