"""What was typed and belongs to no consignment yet: kept so that a crash takes nothing, never a consignment itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class UnfinishedDraft:
    """`key` names whose fields these are; `reference` is None for a consignment that does not exist yet."""

    key: str
    reference: str | None
    fields: dict[str, Any]
    saved_at: datetime


class DraftTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, draft: UnfinishedDraft) -> None:
        """Adds the draft or replaces what its key had."""
        self._connections.db.execute(
            "INSERT INTO drafts (key, reference, fields, saved_at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
            " fields = excluded.fields, saved_at = excluded.saved_at",
            [draft.key, draft.reference, json.dumps(draft.fields, ensure_ascii=False), draft.saved_at.isoformat()],
        )

    def remove(self, key: str) -> None:
        self._connections.db.execute("DELETE FROM drafts WHERE key = ?", [key])

    def get(self, key: str) -> UnfinishedDraft | None:
        return next((draft for draft in self.all() if draft.key == key), None)

    def all(self) -> list[UnfinishedDraft]:
        """The latest first."""
        sql = "SELECT key, reference, fields, saved_at FROM drafts ORDER BY saved_at DESC"
        return [
            UnfinishedDraft(key, reference, json.loads(fields), datetime.fromisoformat(saved_at))
            for key, reference, fields, saved_at in self._connections.db.execute(sql)
        ]
