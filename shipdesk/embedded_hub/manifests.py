"""Manifests as resources: how they are kept, shown, found and listed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from shipdesk.embedded_hub.departures import Departure, find_departure
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, etag
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.manifest_entries import entries, totals
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import Refusal

DRAFT, CLOSED, ACCEPTED, CANCELLED = "DRAFT", "CLOSED", "ACCEPTED", "CANCELLED"
_COLUMNS = (
    "sequence, manifest_id, client_reference, manifest_number, departure_id, mode, state, version, created_at,"
    " closed_at, closing, document_id"
)


@dataclass(frozen=True)
class Record:
    """One row, in the order of its columns; `closing` is the close-out as it was given, as JSON."""

    sequence: int
    manifest_id: str
    client_reference: str
    manifest_number: str
    departure_id: str
    mode: str
    state: str
    version: int
    created_at: str
    closed_at: str | None = None
    closing: str | None = None
    document_id: str | None = None

    @classmethod
    def of_row(cls, row: Sequence[Any]) -> Self:
        return cls(*row)

    @property
    def link(self) -> str:
        return f"{BASE}/manifests/{self.manifest_id}"


def find(exchange: Exchange, manifest_id: str) -> Record:
    """Refused as not found also where it is another account's (H-97)."""
    row = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM manifests WHERE manifest_id = ? AND account = ?", [manifest_id, exchange.account]
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    return Record.of_row(row)


def add(exchange: Exchange, record: Record) -> None:
    exchange.db.execute(
        "INSERT INTO manifests (manifest_id, account, client_reference, manifest_number, departure_id, mode, state,"
        " version, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            record.manifest_id,
            exchange.account,
            record.client_reference,
            record.manifest_number,
            record.departure_id,
            record.mode,
            record.state,
            record.version,
            record.created_at,
        ],
    )
    publish_change(exchange, record)


def save_change(exchange: Exchange, record: Record) -> Record:
    """Keeps the changed record as its next version and tells the feed."""
    exchange.db.execute(
        "UPDATE manifests SET departure_id = ?, state = ?, version = version + 1, closed_at = ?, closing = ?,"
        " document_id = ? WHERE manifest_id = ?",
        [
            record.departure_id,
            record.state,
            record.closed_at,
            record.closing,
            record.document_id,
            record.manifest_id,
        ],
    )
    saved = find(exchange, record.manifest_id)
    publish_change(exchange, saved)
    return saved


def accept(exchange: Exchange, manifest_id: str) -> None:
    """The goods of a closed one are here."""
    save_change(exchange, replace(find(exchange, manifest_id), state=ACCEPTED))


def publish_change(exchange: Exchange, record: Record) -> None:
    members = {"resource": record.link, "resource_version": record.version, "state": record.state}
    publish(exchange, "MANIFEST_CHANGED", exchange.at, members)


def departure_of(exchange: Exchange, record: Record) -> Departure:
    departure = find_departure(exchange.facts, record.departure_id)
    if departure is None:
        # The timetable or the routes were changed by an update of the program.
        raise Refusal("route_suspended")
    return departure


def resource(exchange: Exchange, record: Record) -> dict[str, Any]:
    """The contract's Manifest."""
    departure = find_departure(exchange.facts, record.departure_id)
    shown: dict[str, Any] = {
        "manifest_id": record.manifest_id,
        "manifest_number": record.manifest_number,
        "client_reference": record.client_reference,
        "departure_id": record.departure_id,
        "route_id": departure.service.route.route_id if departure else None,
        "state": record.state,
        "version": record.version,
        "entries": entries(exchange, record.manifest_id),
        "totals": totals(exchange, record.manifest_id).as_json(),
        "created_at": record.created_at,
        "closed_at": record.closed_at,
        "document_id": record.document_id,
        "cut_off_at": written(departure.cut_off_at) if departure else None,
    }
    return {name: value for name, value in shown.items() if value is not None}


def answer(exchange: Exchange, record: Record, status: int = 200) -> Answer:
    headers = {"ETag": etag(record.version)}
    if status == 201:
        headers["Location"] = record.link
    return Answer(status, resource(exchange, record), headers)


def get_manifest(exchange: Exchange) -> Answer:
    return answer(exchange, find(exchange, exchange.path["manifest_id"]))


def list_manifests(exchange: Exchange) -> Answer:
    """In the order of creation."""
    query = exchange.query
    conditions, values = ["account = ?", "sequence > ?"], [exchange.account, 0]
    if "cursor" in query:
        values[1] = values_of(query["cursor"], int)[0]
    if "client_reference" in query:
        conditions.append("client_reference = ?")
        values.append(query["client_reference"])
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM manifests WHERE {' AND '.join(conditions)} ORDER BY sequence LIMIT ?",
        [*values, query["limit"] + 1],
    ).fetchall()
    records = [Record.of_row(row) for row in rows]
    return page(
        exchange, "/manifests", records, lambda record: resource(exchange, record), lambda record: [record.sequence]
    )


def on_departure(exchange: Exchange, departure_id: str, states: Sequence[str]) -> list[Record]:
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM manifests WHERE account = ? AND departure_id = ?"
        " AND state IN (SELECT value FROM json_each(?)) ORDER BY sequence",
        [exchange.account, departure_id, json.dumps(list(states))],
    ).fetchall()
    return [Record.of_row(row) for row in rows]
