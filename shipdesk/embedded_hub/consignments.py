"""Consignments as resources: how they are kept, shown, found and listed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, etag, to_text
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.manifest_entries import manifest_of
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import Refusal
from shipdesk.embedded_hub.requirements import required_documents
from shipdesk.embedded_hub.units import active_ssccs

AMENDABLE_STATES = ("SUBMITTED", "ACCEPTED", "ON_HOLD")

_COLUMNS = (
    "sequence, consignment_id, client_reference, consignment_number, state, version, created_at, updated_at,"
    " free_until, body, cancellation, holds"
)
_AMENDABLE = (
    "departure_id",
    "ready_at",
    "consignee",
    "notify_party",
    "importer_of_record",
    "pickup_address",
    "items",
    "handling_units",
    "declared_value",
    "insured_value",
    "temperature",
    "customs",
    "screening_ids",
    "delivery_instructions",
    "metadata",
)


@dataclass(frozen=True)
class Record:
    """One row, in the order of its columns."""

    sequence: int
    consignment_id: str
    client_reference: str
    consignment_number: str
    state: str
    version: int
    created_at: str
    updated_at: str
    free_until: str
    body: Mapping[str, Any]
    cancellation: Mapping[str, Any] | None
    holds: Sequence[Mapping[str, Any]] = ()

    @classmethod
    def of_row(cls, row: Sequence[Any]) -> Self:
        named = dict(zip(_COLUMNS.split(", "), row, strict=True))
        body, holds, cancellation = (named.pop(name) for name in ("body", "holds", "cancellation"))
        return cls(
            **named,
            body=json.loads(body),
            cancellation=json.loads(cancellation) if cancellation else None,
            holds=json.loads(holds),
        )

    @property
    def link(self) -> str:
        return f"{BASE}/consignments/{self.consignment_id}"


def find(exchange: Exchange, consignment_id: str) -> Record:
    """Refused as not found also where it is another account's (H-97)."""
    row = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM consignments WHERE consignment_id = ? AND account = ?",
        [consignment_id, exchange.account],
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    return Record.of_row(row)


def save_change(exchange: Exchange, record: Record) -> Record:
    """Keeps the changed record as its next version and tells the feed."""
    exchange.db.execute(
        "UPDATE consignments SET state = ?, version = version + 1, updated_at = ?, body = ?, cancellation = ?,"
        " holds = ?"
        " WHERE consignment_id = ?",
        [
            record.state,
            exchange.at,
            to_text(record.body),
            to_text(record.cancellation) if record.cancellation else None,
            to_text(record.holds),
            record.consignment_id,
        ],
    )
    saved = find(exchange, record.consignment_id)
    publish_change(exchange, saved, saved.state)
    return saved


def move(exchange: Exchange, consignment_ids: Sequence[str], before: str, after: str) -> None:
    """To another state as their next version, without reading the whole of them: a manifest moves hundreds at once."""
    moved = exchange.db.execute(
        "UPDATE consignments SET state = ?, version = version + 1, updated_at = ? WHERE state = ?"
        " AND consignment_id IN (SELECT value FROM json_each(?)) RETURNING consignment_id, version",
        [after, exchange.at, before, json.dumps(list(consignment_ids))],
    )
    versions: dict[str, int] = dict(moved.fetchall())
    for consignment_id in consignment_ids:
        if consignment_id in versions:
            _publish(exchange, consignment_id, versions[consignment_id], after)


def publish_change(exchange: Exchange, record: Record, state: str) -> None:
    _publish(exchange, record.consignment_id, record.version, state)


def _publish(exchange: Exchange, consignment_id: str, version: int, state: str) -> None:
    members = {
        "resource": f"{BASE}/consignments/{consignment_id}",
        "resource_version": version,
        "consignment_id": consignment_id,
        "state": state,
    }
    publish(exchange, "CONSIGNMENT_CHANGED", exchange.at, members)


def resource(exchange: Exchange, record: Record) -> dict[str, Any]:
    """The contract's Consignment; the body as it was given."""
    tariff = exchange.facts.tariff
    fee = {"amount": tariff["cancellation_fee_thb"], "currency": "THB"}
    shown = {
        **record.body,
        "consignment_id": record.consignment_id,
        "consignment_number": record.consignment_number,
        "environment": exchange.facts.environment,
        "state": record.state,
        "version": record.version,
        "created_at": record.created_at,
        "updated_at": record.updated_at,
        "manifest_id": manifest_of(exchange, record.consignment_id, ["CLOSED", "ACCEPTED"]),
        "ssccs": active_ssccs(exchange, record.consignment_id),
        "holds": record.holds,
        "required_documents": required_documents(exchange, record.consignment_id, record.body),
        "amendable_fields": [f"/{name}" for name in amendable_fields(record)],
        "void_policy": {
            "free_until": record.free_until,
            "allowed_until": tariff["void_allowed_until"],
            "fee": fee,
        },
    }
    if record.cancellation is not None:
        shown["cancellation"] = record.cancellation
    return shown


def amendable_fields(record: Record) -> tuple[str, ...]:
    """Another route only where the one it was booked on is suspended (H-112)."""
    if record.state not in AMENDABLE_STATES:
        return ()
    is_stranded = any(hold["reason"] == "ROUTE_SUSPENDED" for hold in record.holds)
    return (*_AMENDABLE, "route_id") if is_stranded else _AMENDABLE


def answer(exchange: Exchange, record: Record, status: int = 200) -> Answer:
    headers = {"ETag": etag(record.version)}
    if status == 201:
        headers["Location"] = record.link
    return Answer(status, resource(exchange, record), headers)


def get_consignment(exchange: Exchange) -> Answer:
    return answer(exchange, find(exchange, exchange.path["consignment_id"]))


def list_consignments(exchange: Exchange) -> Answer:
    """In the order of creation, so that a walk meets each one once whatever is added meanwhile."""
    conditions = ["account = ?", "sequence > ?"]
    values: list[Any] = [exchange.account, 0]
    query = exchange.query
    if "cursor" in query:
        values[1] = values_of(query["cursor"], int)[0]
    for name in ("client_reference", "state"):
        if name in query:
            conditions.append(f"{name} = ?")
            values.append(query[name])
    if "updated_since" in query:
        conditions.append("updated_at >= ?")
        values.append(written(read(query["updated_since"])))
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM consignments WHERE {' AND '.join(conditions)} ORDER BY sequence LIMIT ?",
        [*values, query["limit"] + 1],
    ).fetchall()
    records = [Record.of_row(row) for row in rows]
    return page(exchange, "/consignments", records, _summary, lambda record: [record.sequence])


def _summary(record: Record) -> dict[str, Any]:
    consignee = record.body["consignee"]
    return {
        "consignment_id": record.consignment_id,
        "client_reference": record.client_reference,
        "consignment_number": record.consignment_number,
        "state": record.state,
        "mode": record.body["mode"],
        "destination_country": consignee["address"]["country_code"],
        "consignee_name_latin": consignee["name_latin"],
        "version": record.version,
        "updated_at": record.updated_at,
    }
