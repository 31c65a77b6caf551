"""How far the hub's feed has been read, which items came, and what they told to read again (H-87, H-88)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class FeedPosition:
    """`read_at` is when the hub last answered; the cursor is None where reading begins at the oldest item."""

    cursor: str | None = None
    read_at: datetime | None = None
    poll_after_s: int = 0


@dataclass(frozen=True)
class Hint:
    """A resource of the hub that has changed and must be read; `version` is the one told, where one was."""

    kind: str
    id: str
    version: int | None = None


class FeedTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def position(self, environment: str, account: str) -> FeedPosition:
        row = self._connections.db.execute(
            "SELECT cursor, read_at, poll_after_s FROM feed_positions WHERE environment = ? AND account = ?",
            [environment, account],
        ).fetchone()
        if row is None:
            return FeedPosition()
        cursor, read_at, poll_after_s = row
        return FeedPosition(cursor, None if read_at is None else datetime.fromisoformat(read_at), poll_after_s)

    def set_position(self, environment: str, account: str, position: FeedPosition) -> None:
        read_at = None if position.read_at is None else position.read_at.isoformat()
        self._connections.db.execute(
            "INSERT INTO feed_positions (environment, account, cursor, read_at, poll_after_s) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (environment, account) DO UPDATE SET cursor = excluded.cursor, read_at = excluded.read_at,"
            " poll_after_s = excluded.poll_after_s",
            [environment, account, position.cursor, read_at, position.poll_after_s],
        )

    def new_items(self, item_ids: Iterable[str]) -> frozenset[str]:
        """Those of the items that never came before; from now on they did."""
        wanted = list(dict.fromkeys(item_ids))
        db = self._connections.db
        rows = db.execute(
            "SELECT item_id FROM feed_items WHERE item_id IN (SELECT value FROM json_each(?))", [json.dumps(wanted)]
        )
        known = {str(row[0]) for row in rows}
        fresh = [one for one in wanted if one not in known]
        db.conn.executemany("INSERT INTO feed_items (item_id) VALUES (?)", [(one,) for one in fresh])
        return frozenset(fresh)

    def add_hints(self, environment: str, account: str, hints: Iterable[Hint]) -> None:
        """A resource told several times is read once, for the highest version told."""
        self._connections.db.conn.executemany(
            "INSERT INTO feed_hints (environment, account, kind, id, version) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (environment, account, kind, id) DO UPDATE SET version ="
            " CASE WHEN version IS NULL OR excluded.version IS NULL THEN NULL"
            " ELSE max(version, excluded.version) END",
            [(environment, account, one.kind, one.id, one.version) for one in hints],
        )

    def hints(self, environment: str, account: str, most: int) -> list[Hint]:
        """Consignments come last: the state shown is their own, whatever a manifest's answer did to it."""
        rows = self._connections.db.execute(
            "SELECT kind, id, version FROM feed_hints WHERE environment = ? AND account = ?"
            " ORDER BY kind = 'CONSIGNMENT', kind, id LIMIT ?",
            [environment, account, most],
        )
        return [Hint(*row) for row in rows]

    def followed(self, environment: str, account: str, hints: Iterable[Hint]) -> None:
        """These were read; one that was told anew since, with another version, stays."""
        self._connections.db.conn.executemany(
            "DELETE FROM feed_hints WHERE environment = ? AND account = ? AND kind = ? AND id = ? AND version IS ?",
            [(environment, account, one.kind, one.id, one.version) for one in hints],
        )
