"""What happened to single handling units: numbers made void by a replacement, units scanned at packing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class VoidedSscc:
    sscc: str
    replaced_by: str
    consignment: str
    reason: str
    who: str


class UnitMarkTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def void(self, one: VoidedSscc, now: datetime) -> None:
        self._connections.db.execute(
            "INSERT INTO voided_ssccs (sscc, replaced_by, consignment, reason, who, voided_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [one.sscc, one.replaced_by, one.consignment, one.reason, one.who, now.isoformat()],
        )

    def voided(self, sscc: str) -> VoidedSscc | None:
        row = self._connections.db.execute(
            "SELECT sscc, replaced_by, consignment, reason, who FROM voided_ssccs WHERE sscc = ?", [sscc]
        ).fetchone()
        return None if row is None else VoidedSscc(*row)

    def scan(self, consignment: str, sscc: str, who: str, now: datetime) -> bool:
        """False where it was scanned before."""
        cursor = self._connections.db.execute(
            "INSERT OR IGNORE INTO unit_scans (consignment, sscc, who, scanned_at) VALUES (?, ?, ?, ?)",
            [consignment, sscc, who, now.isoformat()],
        )
        return cursor.rowcount > 0

    def scanned(self, consignment: str) -> frozenset[str]:
        rows = self._connections.db.execute("SELECT sscc FROM unit_scans WHERE consignment = ?", [consignment])
        return frozenset(str(row[0]) for row in rows)
