"""Changes asked of the hub after booking: what the shipment was, what was to change, and the outbox row that asks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class Amendment:
    """`base` is the hub's record that the user saw, `patch` the wish (RFC 7396), `theirs` what stood against it."""

    outbox: str
    consignment: str
    base: dict[str, Any] = field(hash=False)
    patch: dict[str, Any] = field(hash=False)
    theirs: dict[str, Any] | None = field(default=None, hash=False)


class AmendmentTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, one: Amendment, now: datetime) -> None:
        self._connections.db.execute(
            "INSERT INTO amendments (outbox, consignment, base, patch, theirs, made_at) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (outbox) DO UPDATE SET theirs = excluded.theirs",
            [one.outbox, one.consignment, _text(one.base), _text(one.patch), _text(one.theirs), now.isoformat()],
        )

    def rebase(self, outbox: str, base: dict[str, Any]) -> None:
        """The change is held against a newer record from now on."""
        self._connections.db.execute("UPDATE amendments SET base = ? WHERE outbox = ?", [_text(base), outbox])

    def get(self, outbox: str) -> Amendment | None:
        """The amendment that this outbox row asks for."""
        row = self._connections.db.execute(
            "SELECT outbox, consignment, base, patch, theirs FROM amendments WHERE outbox = ?", [outbox]
        ).fetchone()
        if row is None:
            return None
        outbox_id, consignment, base, patch, theirs = row
        return Amendment(
            outbox_id, consignment, json.loads(base), json.loads(patch), None if theirs is None else json.loads(theirs)
        )


def _text(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)
