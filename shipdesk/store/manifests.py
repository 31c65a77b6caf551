"""Manifests and what stands in them. The entries are the hub's, in its order; the lines are read beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from shipdesk.domain.codec import decode
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.manifest import DRAFT, GONE, INCLUDED, Manifest
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.store.connection import Connections

_COLUMNS = (
    "id, name, state, departure_id, route_id, service_code, cut_off_at, departs_at, arrives_at, vehicle_reference,"
    " manifest_id, manifest_number, etag, vehicle_plate, seal_number"
)
_MOMENTS = frozenset({"cut_off_at", "departs_at", "arrives_at"})


@dataclass(frozen=True)
class Entry:
    """A consignment's place on a manifest, by the hub's id; `problem` is the hub's reason for refusing it."""

    consignment_id: str
    reference: str | None
    status: str = INCLUDED
    problem: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class EntryRow:
    """An entry beside what the desk's consignment says, read without decoding the whole of it."""

    entry: Entry
    consignment: str
    reference: str
    state: str
    consignment_number: str | None
    consignee: str
    destination: str
    exporter: str
    goods: str
    goods_count: int
    hs_codes: tuple[str, ...]
    packages: int
    gross_weight_kg: Weight
    value: Money
    transport_units: tuple[TransportUnit, ...]
    received_types: tuple[str, ...]
    required_types: tuple[str, ...]


_JOINED = """
SELECT e.consignment_id, e.reference, e.status, e.problem, c.id, c.reference, c.state, c.consignment_number,
    c.consignee, c.destination, c.packages, c.gross_weight_kg, c.value, c.currency,
    json_extract(c.body, '$.exporter.name_latin'), json_array_length(c.body, '$.items'),
    (SELECT json_group_array(DISTINCT substr(json_extract(value, '$.hs_code'), 1, 6))
        FROM json_each(c.body, '$.items')),
    json_extract(c.body, '$.desk.transport_units'), json_extract(c.body, '$.items[0].descriptions'),
    (SELECT json_group_array(json_extract(value, '$.document_type')) FROM json_each(c.body, '$.desk.received_papers')),
    (SELECT json_group_array(json_extract(value, '$.document_type'))
        FROM json_each(c.hub_record, '$.required_documents') WHERE NOT json_extract(value, '$.satisfied'))
FROM manifest_entries AS e JOIN consignments AS c ON c.consignment_id = e.consignment_id
WHERE e.manifest = ? ORDER BY e.position
"""


class ManifestTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, name: str) -> Manifest | None:
        return self._one("name = ?", name)

    def by_manifest_id(self, manifest_id: str) -> Manifest | None:
        return self._one("manifest_id = ?", manifest_id)

    def all(self) -> list[Manifest]:
        """The newest first."""
        rows = self._connections.db.execute(f"SELECT {_COLUMNS} FROM manifests ORDER BY created_at DESC, rowid DESC")
        return [_manifest(row) for row in rows.fetchall()]

    def put(self, manifest: Manifest, now: datetime, record: str | None = None) -> None:
        """New, or over what was known of it; `record` is the hub's raw JSON, unknown members and all."""
        values = _values(manifest) | {"created_at": now.isoformat(), "updated_at": now.isoformat()}
        if record is not None:
            values["hub_record"] = record
        kept = ", ".join(f"{name} = excluded.{name}" for name in values if name not in ("id", "created_at"))
        self._connections.db.execute(
            f"INSERT INTO manifests ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
            f" ON CONFLICT (id) DO UPDATE SET {kept}",
            list(values.values()),
        )

    def set_state(self, manifest: Manifest, state: str, now: datetime) -> None:
        self.put(replace(manifest, state=state), now)

    def put_entries(self, manifest: str, entries: Iterable[Entry]) -> None:
        """In place of those that stood there."""
        db = self._connections.db
        db.execute("DELETE FROM manifest_entries WHERE manifest = ?", [manifest])
        db.conn.executemany(
            "INSERT INTO manifest_entries (manifest, position, consignment_id, reference, status, problem)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (manifest, position, one.consignment_id, one.reference, one.status, _text(one.problem))
                for position, one in enumerate(entries)
            ],
        )

    def entries(self, manifest: str) -> list[Entry]:
        rows = self._connections.db.execute(
            "SELECT consignment_id, reference, status, problem FROM manifest_entries WHERE manifest = ?"
            " ORDER BY position",
            [manifest],
        )
        return [Entry(row[0], row[1], row[2], _problem(row[3])) for row in rows.fetchall()]

    def rows(self, manifest: str) -> list[EntryRow]:
        """Entries whose consignments this desk knows."""
        return [_entry_row(row) for row in self._connections.db.execute(_JOINED, [manifest]).fetchall()]

    def move_consignments(self, manifest: str, before: str, after: str, now: datetime) -> int:
        """Every included consignment that is in the state `before`; the hub moves them with the manifest (H-71)."""
        cursor = self._connections.db.execute(
            "UPDATE consignments SET state = ?, updated_at = ?, version = version + 1 WHERE state = ?"
            " AND consignment_id IN (SELECT consignment_id FROM manifest_entries WHERE manifest = ? AND status = ?)",
            [after, now.isoformat(), before, manifest, INCLUDED],
        )
        return int(cursor.rowcount)

    def live_names(self, consignment_ids: Iterable[str] | None = None) -> dict[str, str]:
        """The manifest that each consignment stands in, by the hub's id; of these consignments, or of all."""
        gone = ", ".join("?" * len(GONE))
        chosen = "" if consignment_ids is None else " AND e.consignment_id IN (SELECT value FROM json_each(?))"
        rows = self._connections.db.execute(
            "SELECT e.consignment_id, m.name FROM manifest_entries AS e JOIN manifests AS m ON m.id = e.manifest"
            f" WHERE e.status = ? AND m.state NOT IN ({gone}){chosen}",
            [INCLUDED, *sorted(GONE), *([] if consignment_ids is None else [json.dumps(list(consignment_ids))])],
        )
        return dict(rows.fetchall())

    def open_names(self) -> dict[str, str]:
        """The open manifest that each consignment stands on, by its reference."""
        rows = self._connections.db.execute(
            "SELECT c.reference, m.name FROM manifest_entries AS e JOIN manifests AS m ON m.id = e.manifest"
            " JOIN consignments AS c ON c.consignment_id = e.consignment_id WHERE e.status = ? AND m.state = ?",
            [INCLUDED, DRAFT],
        )
        return dict(rows.fetchall())

    def counts(self) -> dict[str, int]:
        """Included consignments of each manifest, by its id."""
        rows = self._connections.db.execute(
            "SELECT manifest, count(*) FROM manifest_entries WHERE status = ? GROUP BY manifest", [INCLUDED]
        )
        return dict(rows.fetchall())

    def _one(self, where: str, value: str) -> Manifest | None:
        row = self._connections.db.execute(f"SELECT {_COLUMNS} FROM manifests WHERE {where}", [value]).fetchone()
        return None if row is None else _manifest(row)


def _manifest(row: Sequence[Any]) -> Manifest:
    named = dict(zip(_COLUMNS.split(", "), row, strict=True))
    for name in _MOMENTS:
        named[name] = None if named[name] is None else datetime.fromisoformat(named[name])
    return Manifest(**named)


def _values(manifest: Manifest) -> dict[str, Any]:
    values = {name: getattr(manifest, name) for name in _COLUMNS.split(", ")}
    return {name: value.isoformat() if name in _MOMENTS and value else value for name, value in values.items()}


def _entry_row(row: Sequence[Any]) -> EntryRow:
    consignment_id, told, status, problem, id_, reference, state, number, consignee, destination, *rest = row
    packages, gross, value, currency, exporter, count, codes, units, descriptions, received, required = rest
    return EntryRow(
        entry=Entry(consignment_id, told, status, _problem(problem)),
        consignment=id_,
        reference=reference,
        state=state,
        consignment_number=number,
        consignee=consignee,
        destination=destination,
        exporter=exporter,
        goods=_english(descriptions),
        goods_count=count,
        hs_codes=tuple(json.loads(codes)),
        packages=packages,
        gross_weight_kg=Weight(Decimal(gross)),
        value=Money(Decimal(value), currency),
        transport_units=tuple(decode(TransportUnit, one) for one in json.loads(units or "[]")),
        received_types=tuple(json.loads(received or "[]")),
        required_types=tuple(json.loads(required or "[]")),
    )


def _english(descriptions: str | None) -> str:
    texts = {one["language"]: one["text"] for one in json.loads(descriptions or "[]")}
    return str(texts.get("en") or next(iter(texts.values()), ""))


def _text(problem: dict[str, Any] | None) -> str | None:
    return None if problem is None else json.dumps(problem, ensure_ascii=False)


def _problem(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)
