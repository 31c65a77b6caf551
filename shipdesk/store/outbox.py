"""The outbox: every wish to the hub, written in the transaction of the change it belongs to (H-24)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shipdesk.domain.states import Wish
from shipdesk.store.connection import Connections

_REFUSED_FOR_GOOD = (
    "state = 'REFUSED' AND NOT EXISTS (SELECT 1 FROM outbox AS later WHERE later.sequence > outbox.sequence"
    " AND later.operation = outbox.operation AND later.reference IS outbox.reference"
    " AND later.manifest IS outbox.manifest)"
)


@dataclass(frozen=True, kw_only=True)
class OutboxRow:
    """`body` is what is sent, byte for byte, on every try; `problem` is why it was refused or is waiting.

    `reference` is the consignment it is about, `manifest` the name of the manifest; the two have names of their own.
    """

    id: str
    reference: str | None
    operation: str
    method: str
    path: str
    body: bytes
    idempotency_key: str
    environment: str
    account: str
    headers: dict[str, str] = field(default_factory=dict)
    depends_on: str | None = None
    state: str = Wish.QUEUED
    tries: int = 0
    next_at: datetime | None = None
    problem: dict[str, Any] | None = None
    manifest: str | None = None
    created_at: datetime | None = field(default=None, compare=False)

    @property
    def subject(self) -> tuple[str, str]:
        """What it is about: rows of one subject are sent in their order (H-26)."""
        if self.reference is not None:
            return "consignment", self.reference
        return ("manifest", self.manifest) if self.manifest is not None else ("row", self.id)


_COLUMNS = (
    "id, reference, operation, method, path, headers, body, idempotency_key, depends_on, environment, account, state,"
    " tries, next_at, problem, manifest"
)
_READ = f"{_COLUMNS}, created_at"
_WITHOUT_BODY = _READ.replace("body", "x'' AS body")


class OutboxTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, row: OutboxRow, now: datetime) -> None:
        self._connections.db.execute(
            f"INSERT INTO outbox ({_COLUMNS}, created_at) VALUES ({', '.join('?' * 17)})",
            [
                row.id,
                row.reference,
                row.operation,
                row.method,
                row.path,
                json.dumps(row.headers),
                row.body,
                row.idempotency_key,
                row.depends_on,
                row.environment,
                row.account,
                row.state,
                row.tries,
                _moment(row.next_at),
                _problem(row.problem),
                row.manifest,
                now.isoformat(),
            ],
        )

    def get(self, id_: str) -> OutboxRow | None:
        found = self._read("id = ?", [id_])
        return found[0] if found else None

    def all(self) -> list[OutboxRow]:
        """Every row in the order it was wished."""
        return self._read("1 = 1", [])

    def of_unanswered(self) -> list[OutboxRow]:
        """Every row about what the hub refused or left open somewhere, without their bodies."""
        asked = "SELECT {} FROM outbox WHERE state IN ('REFUSED', 'UNKNOWN', 'BLOCKED')"
        return self._read(
            f"reference IN ({asked.format('reference')}) OR manifest IN ({asked.format('manifest')})"
            " OR state IN ('REFUSED', 'UNKNOWN', 'BLOCKED')",
            [],
            _WITHOUT_BODY,
        )

    def open_rows(self, environment: str, account: str) -> list[OutboxRow]:
        """Rows of one hub that are not settled, in the order they were wished (H-36); without their bodies."""
        return self._read(
            "environment = ? AND account = ? AND state IN ('QUEUED', 'SENDING', 'UNKNOWN')",
            [environment, account],
            _WITHOUT_BODY,
        )

    def of_reference(self, reference: str) -> list[OutboxRow]:
        return self._read("reference = ?", [reference])

    def refused_for_good(self) -> int:
        """Wishes that the hub said no to and that nobody wished anew since."""
        row = self._connections.db.execute(f"SELECT count(*) FROM outbox WHERE {_REFUSED_FOR_GOOD}").fetchone()
        return int(row[0])

    def failed(self) -> list[OutboxRow]:
        """The same, and what is blocked by them."""
        return self._read(f"state = 'BLOCKED' OR ({_REFUSED_FOR_GOOD})", [])

    def open_at(self, environment: str, account: str, operation: str) -> list[OutboxRow]:
        """Wishes of one kind to one hub that are not settled, whatever they are about."""
        return self._read(
            "environment = ? AND account = ? AND operation = ? AND state IN ('QUEUED', 'SENDING', 'UNKNOWN')",
            [environment, account, operation],
        )

    def open_of(self, reference: str, operation: str) -> list[OutboxRow]:
        """Wishes of one kind about a consignment that are not settled."""
        return self._read(
            "reference = ? AND operation = ? AND state IN ('QUEUED', 'SENDING', 'UNKNOWN')", [reference, operation]
        )

    def of_manifest(self, name: str) -> list[OutboxRow]:
        return self._read("manifest = ?", [name])

    def settle(
        self,
        id_: str,
        state: str,
        *,
        tries: int,
        next_at: datetime | None = None,
        problem: dict[str, Any] | None = None,
    ) -> None:
        """The row's new state and, where it stays open, when to try again."""
        self._connections.db.execute(
            "UPDATE outbox SET state = ?, tries = ?, next_at = ?, problem = ? WHERE id = ?",
            [state, tries, _moment(next_at), _problem(problem), id_],
        )

    def complete_later(self, id_: str, path: str, headers: dict[str, str]) -> None:
        """Fills in what a row could not know before the row it depends on was done (the hub's id and ETag)."""
        self._connections.db.execute(
            "UPDATE outbox SET path = ?, headers = ? WHERE id = ?", [path, json.dumps(headers), id_]
        )

    def rewish(self, id_: str, key: str, body: bytes, headers: dict[str, str]) -> None:
        """Another intent in the place of one that is known as refused: other bytes under a key of their own (H-12)."""
        self._connections.db.execute(
            "UPDATE outbox SET idempotency_key = ?, body = ?, headers = ? WHERE id = ?",
            [key, body, json.dumps(headers), id_],
        )

    def block_dependants(self, id_: str) -> None:
        """Rows that wait for a refused one are BLOCKED, and theirs in turn (H-26)."""
        dependants = self._read("depends_on = ? AND state = 'QUEUED'", [id_])
        for row in dependants:
            self.settle(row.id, Wish.BLOCKED, tries=row.tries)
            self.block_dependants(row.id)

    def remove(self, id_: str) -> None:
        """Only for a QUEUED row that was never sent (H-29)."""
        self._connections.db.execute("DELETE FROM outbox WHERE id = ? AND state = 'QUEUED' AND tries = 0", [id_])

    def interrupted_become_unknown(self) -> int:
        """Rows found SENDING when nobody sends: their outcome is not known (H-25)."""
        cursor = self._connections.db.execute("UPDATE outbox SET state = 'UNKNOWN' WHERE state = 'SENDING'")
        return int(cursor.rowcount)

    def counts(self) -> dict[str, int]:
        """Rows by state, every state named."""
        rows = self._connections.db.execute("SELECT state, count(*) FROM outbox GROUP BY state").fetchall()
        found = {str(state): int(number) for state, number in rows}
        return {state: found.get(state, 0) for state in Wish.ALL}

    def dependants(self, id_: str) -> list[OutboxRow]:
        return self._read("depends_on = ?", [id_])

    def rewrite(self, id_: str, key: str, body: bytes) -> bool:
        """Another body under a new key, as long as nothing was ever sent (H-29); False where something was."""
        cursor = self._connections.db.execute(
            "UPDATE outbox SET idempotency_key = ?, body = ?, problem = NULL, next_at = NULL"
            " WHERE id = ? AND state = 'QUEUED' AND tries = 0",
            [key, body, id_],
        )
        return int(cursor.rowcount) == 1

    def discard(self, id_: str) -> None:
        """Takes a row away; only where nothing of it is at the hub: never sent, refused, or waiting for such a one."""
        self._connections.db.execute(
            "DELETE FROM outbox WHERE id = ? AND (state IN ('REFUSED', 'BLOCKED') OR (state = 'QUEUED' AND tries = 0))",
            [id_],
        )

    def _read(self, where: str, values: list[str], columns: str = _READ) -> list[OutboxRow]:
        rows = self._connections.db.execute(f"SELECT {columns} FROM outbox WHERE {where} ORDER BY sequence", values)
        return [_row(row) for row in rows.fetchall()]


def _row(row: tuple[Any, ...]) -> OutboxRow:
    id_, reference, operation, method, path, headers, body, key, depends_on, environment, account, *rest = row
    state, tries, next_at, problem, manifest, created_at = rest
    return OutboxRow(
        id=id_,
        reference=reference,
        operation=operation,
        method=method,
        path=path,
        headers=json.loads(headers),
        body=body,
        idempotency_key=key,
        depends_on=depends_on,
        environment=environment,
        account=account,
        state=state,
        tries=tries,
        next_at=None if next_at is None else datetime.fromisoformat(next_at),
        problem=None if problem is None else json.loads(problem),
        manifest=manifest,
        created_at=datetime.fromisoformat(created_at),
    )


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _problem(problem: dict[str, Any] | None) -> str | None:
    return None if problem is None else json.dumps(problem, ensure_ascii=False)
