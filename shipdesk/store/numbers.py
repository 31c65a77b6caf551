"""Numbers that may be used once and never again: SSCCs, and the blocks of them that a hub lent us."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class NumberBlock:
    """`next` and `last` are whole numbers as the hub wrote them (an SSCC with its check digit)."""

    block_id: str
    environment: str
    kind: str
    next: str
    last: str
    remaining: int
    expires_at: str


@dataclass(frozen=True)
class UsedSscc:
    """source: PREFIX, BLOCK or GIVEN."""

    sscc: str
    source: str
    consignment: str
    unit_reference: str


class NumberTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add_block(self, block: NumberBlock) -> None:
        """The same block told twice is kept once, with what was used of it."""
        self._connections.db.execute(
            "INSERT OR IGNORE INTO number_blocks (block_id, environment, kind, next, last, remaining, expires_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [block.block_id, block.environment, block.kind, block.next, block.last, block.remaining, block.expires_at],
        )

    def blocks(self, environment: str, kind: str, now: datetime) -> list[NumberBlock]:
        """Blocks with numbers left that have not expired, in the order they came."""
        rows = self._connections.db.execute(
            "SELECT block_id, environment, kind, next, last, remaining, expires_at FROM number_blocks"
            " WHERE environment = ? AND kind = ? AND remaining > 0 AND datetime(expires_at) > datetime(?)"
            " ORDER BY rowid",
            [environment, kind, now.isoformat()],
        )
        return [NumberBlock(*row) for row in rows]

    def has_blocks(self, environment: str, kind: str) -> bool:
        """Whether a hub ever lent one."""
        found = self._connections.db.execute(
            "SELECT 1 FROM number_blocks WHERE environment = ? AND kind = ? LIMIT 1", [environment, kind]
        )
        return found.fetchone() is not None

    def advance_block(self, block_id: str, next_number: str, remaining: int) -> None:
        self._connections.db.execute(
            "UPDATE number_blocks SET next = ?, remaining = ? WHERE block_id = ?", [next_number, remaining, block_id]
        )

    def use(self, numbers: Iterable[UsedSscc], now: datetime) -> None:
        """Marks them as used for ever. One used before raises sqlite3.IntegrityError: ask `used` first."""
        self._connections.db.conn.executemany(
            "INSERT INTO used_ssccs (sscc, source, consignment, unit_reference, used_at) VALUES (?, ?, ?, ?, ?)",
            [(one.sscc, one.source, one.consignment, one.unit_reference, now.isoformat()) for one in numbers],
        )

    def used(self, sscc: str) -> UsedSscc | None:
        row = self._connections.db.execute(
            "SELECT sscc, source, consignment, unit_reference FROM used_ssccs WHERE sscc = ?", [sscc]
        ).fetchone()
        return None if row is None else UsedSscc(*row)

    def used_elsewhere(self, ssccs: Iterable[str], reference: str) -> dict[str, str]:
        """Of these SSCCs those that another consignment used, ever, each with that consignment's reference."""
        wanted = json.dumps(list(ssccs))
        rows = self._connections.db.execute(
            "SELECT used.sscc, coalesce(of.reference, used.consignment) FROM used_ssccs AS used"
            " LEFT JOIN consignments AS of ON of.id = used.consignment"
            " WHERE used.sscc IN (SELECT value FROM json_each(?)) AND coalesce(of.reference, '') <> ?"
            " UNION SELECT unit.sscc, of.reference FROM handling_units AS unit"
            " JOIN consignments AS of ON of.id = unit.consignment"
            " WHERE unit.sscc IN (SELECT value FROM json_each(?)) AND of.reference <> ?",
            [wanted, reference, wanted, reference],
        )
        return {str(sscc): str(other) for sscc, other in rows}

    def of_consignment(self, consignment: str) -> dict[str, UsedSscc]:
        """The numbers used for a consignment's units, by SSCC; `consignment` is the desk's own id."""
        rows = self._connections.db.execute(
            "SELECT sscc, source, consignment, unit_reference FROM used_ssccs WHERE consignment = ?", [consignment]
        )
        return {row[0]: UsedSscc(*row) for row in rows}

    def highest_serial(self, start: str) -> str | None:
        """The greatest SSCC that the desk itself built with `start` (extension digit and prefix), or None."""
        row = self._connections.db.execute(
            "SELECT max(sscc) FROM used_ssccs WHERE sscc >= ? AND sscc < ? AND source = 'PREFIX'", [start, start + ":"]
        ).fetchone()
        return None if row is None or row[0] is None else str(row[0])

    def used_between(self, first: str, last: str) -> frozenset[str]:
        """Used SSCCs of a span: a hub that lost its memory may lend numbers that were used before."""
        rows = self._connections.db.execute("SELECT sscc FROM used_ssccs WHERE sscc BETWEEN ? AND ?", [first, last])
        return frozenset(str(row[0]) for row in rows)

    def given(self, start: str) -> frozenset[str]:
        """SSCCs that begin with `start` and came from elsewhere: nobody knows in what order."""
        rows = self._connections.db.execute(
            "SELECT sscc FROM used_ssccs WHERE sscc >= ? AND sscc < ? AND source <> 'PREFIX'", [start, start + ":"]
        )
        return frozenset(str(row[0]) for row in rows)
