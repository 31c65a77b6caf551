"""Documents of both sides as resources: how they are kept, shown, found and listed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, etag, to_text
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import Refusal

AWAITING, RECEIVED, ACCEPTED = "AWAITING_CONTENT", "RECEIVED", "ACCEPTED"
REJECTED, WITHDRAWN, EXPIRED = "REJECTED", "WITHDRAWN", "EXPIRED"
CLIENT, HUB = "CLIENT", "HUB"
_COLUMNS = (
    "sequence, document_id, consignment_id, origin, state, version, declared, created_at, received_at,"
    " rejection_reason, replaced_by, upload_expires_at"
)


@dataclass(frozen=True)
class Document:
    """One row, in the order of its columns; `declared` is the contract's DocumentCreate."""

    sequence: int
    document_id: str
    consignment_id: str | None
    origin: str
    state: str
    version: int
    declared: Mapping[str, Any]
    created_at: str
    received_at: str | None = None
    rejection_reason: str | None = None
    replaced_by: str | None = None
    upload_expires_at: str | None = None

    @classmethod
    def of_row(cls, row: Sequence[Any]) -> Self:
        named = dict(zip(_COLUMNS.split(", "), row, strict=True))
        return cls(**{**named, "declared": json.loads(named["declared"])})

    @property
    def link(self) -> str:
        return f"{BASE}/documents/{self.document_id}"

    @property
    def type(self) -> str:
        return str(self.declared["document_type"])


def find(exchange: Exchange, document_id: str) -> Document:
    """Refused as not found also where it is another account's (H-97)."""
    row = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM documents WHERE document_id = ? AND account = ?", [document_id, exchange.account]
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    return Document.of_row(row)


def of_consignment(exchange: Exchange, consignment_id: str, states: Sequence[str]) -> list[Document]:
    """In the order of declaration."""
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM documents WHERE consignment_id = ? AND state IN (SELECT value FROM json_each(?))"
        " ORDER BY sequence",
        [consignment_id, json.dumps(list(states))],
    ).fetchall()
    return [Document.of_row(row) for row in rows]


def add(exchange: Exchange, document: Document) -> None:
    exchange.db.execute(
        "INSERT INTO documents (document_id, account, consignment_id, origin, state, version, declared, created_at,"
        " received_at, upload_expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            document.document_id,
            exchange.account,
            document.consignment_id,
            document.origin,
            document.state,
            document.version,
            to_text(document.declared),
            document.created_at,
            document.received_at,
            document.upload_expires_at,
        ],
    )
    publish_change(exchange, document)


def save_change(exchange: Exchange, document: Document) -> Document:
    """Keeps the changed document as its next version and tells the feed."""
    exchange.db.execute(
        "UPDATE documents SET state = ?, version = version + 1, received_at = ?, rejection_reason = ?, replaced_by = ?"
        " WHERE document_id = ?",
        [
            document.state,
            document.received_at,
            document.rejection_reason,
            document.replaced_by,
            document.document_id,
        ],
    )
    saved = find(exchange, document.document_id)
    publish_change(exchange, saved)
    return saved


def publish_change(exchange: Exchange, document: Document) -> None:
    members = {"resource": document.link, "resource_version": document.version, "state": document.state}
    if document.consignment_id is not None:
        members["consignment_id"] = document.consignment_id
    publish(exchange, "DOCUMENT_CHANGED", exchange.at, members)


def keep_content(exchange: Exchange, document_id: str, content: bytes) -> None:
    exchange.db.execute("INSERT INTO document_contents VALUES (?, ?)", [document_id, content])


def content_of(exchange: Exchange, document_id: str) -> bytes | None:
    row = exchange.db.execute("SELECT content FROM document_contents WHERE document_id = ?", [document_id]).fetchone()
    return bytes(row[0]) if row else None


def resource(document: Document) -> dict[str, Any]:
    """The contract's Document."""
    declared = {name: value for name, value in document.declared.items() if name != "replaces_document_id"}
    shown = {
        **declared,
        "document_id": document.document_id,
        "origin": document.origin,
        "state": document.state,
        "version": document.version,
        "created_at": document.created_at,
        "received_at": document.received_at,
        "rejection_reason": document.rejection_reason,
        "replaced_by": document.replaced_by,
        "upload_expires_at": document.upload_expires_at if document.state == AWAITING else None,
    }
    known = {name: value for name, value in shown.items() if value is not None}
    return known | {"consignment_id": document.consignment_id}


def answer(document: Document, status: int = 200) -> Answer:
    headers = {"ETag": etag(document.version)} | ({"Location": document.link} if status == 201 else {})
    return Answer(status, resource(document), headers)


def get_document(exchange: Exchange) -> Answer:
    return answer(find(exchange, exchange.path["document_id"]))


def list_documents(exchange: Exchange) -> Answer:
    """In the order of declaration."""
    consignment_id = exchange.require_consignment()
    cursor = exchange.query.get("cursor")
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM documents WHERE consignment_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        [consignment_id, values_of(cursor, int)[0] if cursor else 0, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{consignment_id}/documents"
    return page(exchange, path, [Document.of_row(row) for row in rows], resource, lambda one: [one.sequence])
