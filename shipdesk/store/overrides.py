"""Overrides of findings: a log that only grows; a withdrawn one stays, with who withdrew it and when."""

from __future__ import annotations

from datetime import datetime

from shipdesk.checks.override import Override
from shipdesk.store.connection import Connections

_READ = "id, rule, pointer, found, reason, who, made_at, withdrawn_by, withdrawn_at"


class OverrideTable:
    """`consignment` is the desk's own id."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, consignment: str, override: Override) -> None:
        self._connections.db.execute(
            "INSERT INTO overrides (id, consignment, rule, pointer, found, reason, who, made_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                override.key,
                consignment,
                override.rule,
                override.pointer,
                override.found,
                override.reason,
                override.who,
                override.made_at.isoformat(),
            ],
        )

    def withdraw(self, key: str, who: str, now: datetime) -> None:
        self._connections.db.execute(
            "UPDATE overrides SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL",
            [who, now.isoformat(), key],
        )

    def of(self, consignment: str) -> list[Override]:
        """Every one, the oldest first."""
        rows = self._connections.db.execute(
            f"SELECT {_READ} FROM overrides WHERE consignment = ? ORDER BY made_at, rowid", [consignment]
        )
        return [_override(*row) for row in rows]


def _override(
    key: str,
    rule: str,
    pointer: str,
    found: str,
    reason: str,
    who: str,
    made_at: str,
    withdrawn_by: str | None,
    withdrawn_at: str | None,
) -> Override:
    return Override(
        key=key,
        rule=rule,
        pointer=pointer,
        found=found,
        reason=reason,
        who=who,
        made_at=datetime.fromisoformat(made_at),
        withdrawn_by=withdrawn_by,
        withdrawn_at=None if withdrawn_at is None else datetime.fromisoformat(withdrawn_at),
    )
