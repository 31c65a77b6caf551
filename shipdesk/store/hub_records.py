"""What the hub last said of its labels, documents, customs messages, charges, payments, quotes and screenings.

The whole answer is kept, also members that this program does not know (H-81).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shipdesk.store.connection import Connections

LABEL, DOCUMENT, CUSTOMS, CHARGE = "LABEL", "DOCUMENT", "CUSTOMS", "CHARGE"
PAYMENT, QUOTE, SCREENING = "PAYMENT", "QUOTE", "SCREENING"


@dataclass(frozen=True, kw_only=True)
class HubRecord:
    """`consignment_id` is the hub's; `state` its own word, kept as text.

    `reference` is the desk's own, of what was asked about before the hub had a name for it.
    """

    kind: str
    id: str
    environment: str
    account: str
    consignment_id: str | None
    state: str | None
    version: int | None
    etag: str | None = None
    told_at: datetime
    reference: str | None = None
    body: dict[str, Any] = field(hash=False)


_COLUMNS = "kind, id, environment, account, consignment_id, state, version, etag, told_at, reference, body"


class HubRecordTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, records: Iterable[HubRecord]) -> None:
        """Over what was known, unless that is a later version: an answer may be overtaken on its way (H-88)."""
        self._connections.db.conn.executemany(
            f"INSERT INTO hub_records ({_COLUMNS}) VALUES ({', '.join('?' * 11)})"
            " ON CONFLICT (kind, id) DO UPDATE SET consignment_id = excluded.consignment_id, state = excluded.state,"
            " version = excluded.version, etag = coalesce(excluded.etag, etag), told_at = excluded.told_at,"
            " reference = coalesce(excluded.reference, reference), body = excluded.body"
            " WHERE version IS NULL OR excluded.version IS NULL OR excluded.version >= version",
            [_row(one) for one in records],
        )

    def get(self, kind: str, id_: str) -> HubRecord | None:
        found = self._read("kind = ? AND id = ?", [kind, id_])
        return found[0] if found else None

    def of_consignment(self, kind: str, consignment_id: str) -> list[HubRecord]:
        """In the order the hub made them."""
        return self._read("kind = ? AND consignment_id = ?", [kind, consignment_id])

    def of_consignments(self, kind: str, consignment_ids: Iterable[str]) -> list[HubRecord]:
        return self._read(
            "kind = ? AND consignment_id IN (SELECT value FROM json_each(?))", [kind, json.dumps(list(consignment_ids))]
        )

    def of_reference(self, kind: str, reference: str) -> list[HubRecord]:
        """In the order the hub made them."""
        return self._read("kind = ? AND reference = ?", [kind, reference])

    def of_kind(self, kind: str, environment: str, account: str) -> list[HubRecord]:
        return self._read("kind = ? AND environment = ? AND account = ?", [kind, environment, account])

    def version(self, kind: str, id_: str) -> int | None:
        row = self._connections.db.execute(
            "SELECT version FROM hub_records WHERE kind = ? AND id = ?", [kind, id_]
        ).fetchone()
        return None if row is None else row[0]

    def _read(self, where: str, values: list[str]) -> list[HubRecord]:
        rows = self._connections.db.execute(f"SELECT {_COLUMNS} FROM hub_records WHERE {where} ORDER BY id", values)
        return [_record(row) for row in rows.fetchall()]


def _row(one: HubRecord) -> list[Any]:
    return [
        one.kind, one.id, one.environment, one.account, one.consignment_id, one.state, one.version, one.etag,
        one.told_at.isoformat(), one.reference, json.dumps(one.body, ensure_ascii=False),
    ]  # fmt: skip


def _record(row: tuple[Any, ...]) -> HubRecord:
    kind, id_, environment, account, consignment_id, state, version, etag, told_at, reference, body = row
    return HubRecord(
        kind=kind,
        id=id_,
        environment=environment,
        account=account,
        consignment_id=consignment_id,
        state=state,
        version=version,
        etag=etag,
        told_at=datetime.fromisoformat(told_at),
        reference=reference,
        body=json.loads(body),
    )
