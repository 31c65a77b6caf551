"""Declaring documents, sending their bytes, withdrawing them (H-61 to H-67)."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta

from shipdesk.embedded_hub import consignments, documents, holds
from shipdesk.embedded_hub.contents import content_answer, digest_header
from shipdesk.embedded_hub.documents import AWAITING, CLIENT, Document, answer, find, save_change
from shipdesk.embedded_hub.exchange import Answer, Exchange, require_match
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.requirements import is_required
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.embedded_hub.sniffing import media_type_of, reason_to_reject
from shipdesk.embedded_hub.states import FINAL

_HELD_FOR = "DOCUMENT_REJECTED"


def declare_document(exchange: Exchange) -> Answer:
    """What will be sent; the bytes have their time to come."""
    record = consignments.find(exchange, exchange.path["consignment_id"])
    wish = exchange.body
    faults = exchange.facts.contract.faults("DocumentCreate", wish)
    faults += faults_of(ANY_BODY_RULES, wish, exchange.facts.minor_units, faults)
    refuse_if_any(faults)
    if record.state in FINAL and record.state != "DELIVERED":
        raise Refusal("state_conflict", existing=record.link)
    replaced = _replaced(exchange, record.consignment_id, wish.get("replaces_document_id"))
    document = Document(
        sequence=0,
        document_id=exchange.new_id("doc"),
        consignment_id=record.consignment_id,
        origin=CLIENT,
        state=AWAITING,
        version=1,
        declared=wish,
        created_at=exchange.at,
        upload_expires_at=written(exchange.now + timedelta(days=exchange.facts.tariff["upload_days"])),
    )
    documents.add(exchange, document)
    if replaced is not None:
        save_change(exchange, replace(replaced, replaced_by=document.document_id))
    return answer(find(exchange, document.document_id), 201)


def put_content(exchange: Exchange) -> Answer:
    """Taken once and for ever; the same bytes again change nothing (H-22)."""
    document = find(exchange, exchange.path["document_id"])
    content: bytes = exchange.body
    sha256 = hashlib.sha256(content).hexdigest()
    if document.state == documents.EXPIRED:
        raise Refusal("gone", existing=document.link)
    if document.received_at is not None and sha256 == document.declared["sha256"]:
        return answer(document)
    if document.state != AWAITING or document.origin != CLIENT:
        raise Refusal("state_conflict", existing=document.link)
    _require_as_declared(exchange, document, content, sha256)
    documents.keep_content(exchange, document.document_id, content)
    received = save_change(exchange, replace(document, state=documents.RECEIVED, received_at=exchange.at))
    return answer(_scanned(exchange, received, content))


def withdraw_document(exchange: Exchange) -> Answer:
    """Its bytes stay; it counts no longer. Not once the goods are on their way."""
    document = find(exchange, exchange.path["document_id"])
    refuse_if_any(exchange.facts.contract.faults("DocumentWithdraw", exchange.body))
    if document.state == documents.WITHDRAWN:
        # The wish is fulfilled already, whichever version it was meant for (as H-46).
        return answer(document)
    require_match(exchange, document.version)
    states = (AWAITING, documents.RECEIVED, documents.ACCEPTED, documents.REJECTED)
    record = consignments.find(exchange, document.consignment_id) if document.consignment_id else None
    is_bound = record is not None and record.state not in consignments.AMENDABLE_STATES
    if document.state not in states or document.origin != CLIENT or is_bound:
        raise Refusal("state_conflict", existing=document.link)
    return answer(save_change(exchange, replace(document, state=documents.WITHDRAWN)))


def get_content(exchange: Exchange) -> Answer:
    """The very bytes, for as long as the document is kept."""
    document = find(exchange, exchange.path["document_id"])
    content = documents.content_of(exchange, document.document_id)
    if content is None:
        raise Refusal("gone" if document.state == documents.EXPIRED else "document_not_ready", existing=document.link)
    return content_answer(content, str(document.declared["media_type"]))


def reject(exchange: Exchange, document: Document, reason: str) -> Document:
    """The consignment is held only for a document that it needs (H-65)."""
    rejected = save_change(exchange, replace(document, state=documents.REJECTED, rejection_reason=reason))
    if document.consignment_id is not None:
        record = consignments.find(exchange, document.consignment_id)
        if is_required(exchange, record.consignment_id, record.body, document.type):
            holds.hold(exchange, record.consignment_id, _HELD_FOR, document.type)
    return rejected


def let_uploads_expire(exchange: Exchange) -> None:
    """As of the moment at which each ended, however late anyone looks (H-63)."""
    rows = exchange.db.execute(
        "SELECT document_id, upload_expires_at FROM documents WHERE account = ? AND state = ?"
        " AND upload_expires_at <= ? ORDER BY sequence",
        [exchange.account, AWAITING, exchange.at],
    ).fetchall()
    for document_id, expires_at in rows:
        then = replace(exchange, now=read(expires_at))
        save_change(then, replace(find(then, document_id), state=documents.EXPIRED))


def give_up(exchange: Exchange, consignment_id: str) -> None:
    """H-48: uploads that nobody will finish."""
    for document in documents.of_consignment(exchange, consignment_id, [AWAITING]):
        save_change(exchange, replace(document, state=documents.EXPIRED))


def _replaced(exchange: Exchange, consignment_id: str, document_id: str | None) -> Document | None:
    """H-64: a document of the same consignment that nothing has replaced yet."""
    if document_id is None:
        return None
    place = pointer("replaces_document_id")
    try:
        document = find(exchange, document_id)
    except Refusal as refusal:
        raise Refusal("validation_failed", FieldFault("not_found", place)) from refusal
    if document.consignment_id != consignment_id or document.origin != CLIENT:
        raise Refusal("validation_failed", FieldFault("not_found", place))
    if document.replaced_by is not None:
        raise Refusal("state_conflict", existing=document.link)
    return document


def _require_as_declared(exchange: Exchange, document: Document, content: bytes, sha256: str) -> None:
    """H-62."""
    declared = document.declared
    found = media_type_of(content)
    told = digest_header(content)
    if exchange.digest != told:
        raise Refusal("digest_mismatch", FieldFault("inconsistent_state", header="Content-Digest", limit=told))
    if len(content) != declared["byte_length"]:
        limit = str(declared["byte_length"])
        raise Refusal("digest_mismatch", FieldFault("inconsistent_state", header="Content-Length", limit=limit))
    if sha256 != declared["sha256"]:
        fault = FieldFault("inconsistent_state", header="Content-Digest", limit=declared["sha256"])
        raise Refusal("digest_mismatch", fault)
    if not exchange.media_type == found == declared["media_type"]:
        limit = str(declared["media_type"])
        raise Refusal("unsupported_media_type", FieldFault("not_in_enum", header="Content-Type", limit=limit))


def _scanned(exchange: Exchange, document: Document, content: bytes) -> Document:
    reason = reason_to_reject(content, str(document.declared["media_type"]))
    if reason is not None:
        return reject(exchange, document, reason)
    accepted = save_change(exchange, replace(document, state=documents.ACCEPTED))
    if document.consignment_id is not None:
        holds.release(exchange, document.consignment_id, _HELD_FOR, document.type)
        holds.release(exchange, document.consignment_id, "DOCUMENT_MISSING", document.type)
    return accepted
