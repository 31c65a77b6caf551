"""Who changed what of a consignment, when: written with the change itself and never altered by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shipdesk.domain.changes import Change
from shipdesk.store.connection import Connections

STATE = "/state"
ONE_BREATH = timedelta(seconds=60)
"""A person who types saves several times on the way; within this time it is one change."""


@dataclass(frozen=True)
class LoggedChange:
    """One line of the history."""

    at: datetime
    who: str
    change: Change


class HistoryTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, consignment: str, changes: Iterable[Change], who: str, now: datetime) -> None:
        """Call inside the transaction of the change."""
        for change in changes:
            if not self._typed_on(consignment, change, who, now):
                self._connections.db.execute(
                    "INSERT INTO consignment_changes (consignment, at, who, pointer, old, new)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [consignment, now.isoformat(), who, change.pointer, _text(change.old), _text(change.new)],
                )

    def of_consignment(self, consignment: str) -> list[LoggedChange]:
        """The latest last."""
        rows = self._connections.db.execute(
            "SELECT at, who, pointer, old, new FROM consignment_changes WHERE consignment = ? ORDER BY sequence",
            [consignment],
        )
        return [
            LoggedChange(datetime.fromisoformat(at), who, Change(pointer, _value(old), _value(new)))
            for at, who, pointer, old, new in rows
        ]

    def _typed_on(self, consignment: str, change: Change, who: str, now: datetime) -> bool:
        """Whether the last change was of the same text a moment ago and could be drawn out to this one."""
        if not _is_typed(change):
            return False
        last = self._connections.db.execute(
            "SELECT sequence, at, who, pointer, old, new FROM consignment_changes WHERE consignment = ?"
            " ORDER BY sequence DESC LIMIT 1",
            [consignment],
        ).fetchone()
        if last is None:
            return False
        sequence, at, by, pointer, old, new = last
        is_recent = timedelta(0) <= now - datetime.fromisoformat(at) <= ONE_BREATH
        if not (is_recent and (by, pointer, new) == (who, change.pointer, _text(change.old))):
            return False
        if old == _text(change.new):
            self._connections.db.execute("DELETE FROM consignment_changes WHERE sequence = ?", [sequence])
        else:
            self._connections.db.execute(
                "UPDATE consignment_changes SET new = ?, at = ? WHERE sequence = ?",
                [_text(change.new), now.isoformat(), sequence],
            )
        return True


def _is_typed(change: Change) -> bool:
    return isinstance(change.old, str) and isinstance(change.new, str) and change.pointer != STATE


def _text(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)
