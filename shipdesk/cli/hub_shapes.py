"""What the hub told, as the objects that the command line answers with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shipdesk.domain.money import Money
from shipdesk.domain.three_way import Conflict
from shipdesk.services.hub_documents import HubDocument, Requirement
from shipdesk.services.hub_labels import HubLabel
from shipdesk.services.papers_at_hub import PaperAtHub, Proof
from shipdesk.services.pay_charges import Charge, Payment
from shipdesk.services.quote_consignment import Quote
from shipdesk.store.sent_papers import SentPaper


def money(amount: Money | None) -> dict[str, str] | None:
    return None if amount is None else {"amount": str(amount), "currency": amount.currency}


def label(one: HubLabel) -> dict[str, Any]:
    return {
        "label_id": one.record.id,
        "state": one.record.state,
        "format": one.told("format"),
        "size": one.told("size"),
        "dpi": one.told("dpi"),
        "kinds": one.told("kinds") or [],
        "ssccs": one.told("ssccs") or [],
        "specimen": one.told("specimen"),
        "sha256": one.told("sha256"),
        "superseded_by": one.told("superseded_by"),
        "here": one.is_here,
    }


def document(one: HubDocument) -> dict[str, Any]:
    return {
        "document_id": one.record.id,
        "document_type": one.told("document_type"),
        "state": one.record.state,
        "origin": one.told("origin"),
        "number": one.told("document_number"),
        "file_name": one.told("file_name"),
        "sha256": one.told("sha256"),
        "rejection_reason": one.told("rejection_reason"),
        "replaced_by": one.told("replaced_by"),
        "here": one.sent is not None or (one.file is not None and one.file.path is not None),
    }


def paper_at_hub(one: PaperAtHub, proof: Proof | None) -> dict[str, Any]:
    return {
        "id": one.record.id,
        "kind": one.record.kind,
        "reference": one.reference,
        "document_type": one.told("document_type"),
        "state": one.record.state,
        "origin": "HUB" if one.is_from_hub else "DESK",
        "number": one.told("document_number"),
        "sha256": one.told("sha256"),
        "here": one.path is not None,
        "proof": proof,
    }


def waiting_paper(one: SentPaper) -> dict[str, Any]:
    return {"document_type": one.document_type, "file_name": one.name, "sha256": one.sha256}


def requirement(one: Requirement) -> dict[str, Any]:
    return {
        "document_type": one.document_type,
        "needed_by": one.needed_by,
        "satisfied": one.satisfied,
        "original_on_paper": one.original_on_paper,
    }


def conflicts(found: Iterable[Conflict]) -> list[dict[str, Any]]:
    return [{"pointer": one.pointer, "base": one.base, "mine": one.mine, "theirs": one.theirs} for one in found]


def quote(one: Quote) -> dict[str, Any]:
    """The hub's own quote, with what changed since the one before."""
    return {
        "quote_id": one.quote_id,
        "binding": one.binding,
        "valid_until": one.body.get("valid_until"),
        "options": [option.told for option in one.options],
        "declined": list(one.declined),
        "before": {name: money(total) for name, total in one.before.items()},
    }


def charge(one: Charge) -> dict[str, Any]:
    return {
        "charge_id": one.record.id,
        "reference": one.reference,
        "code": one.record.body.get("code"),
        "state": one.record.state,
        "amount": money(one.amount),
        "tax": money(one.tax),
        "total": money(one.total),
        "due_at": one.record.body.get("due_at"),
        "payment_id": one.record.body.get("payment_id"),
    }


def payment(one: Payment) -> dict[str, Any]:
    return {
        "payment_id": one.record.id,
        "state": one.state,
        "method": one.record.body.get("method"),
        "total": money(one.total),
        "charge_ids": one.record.body.get("charge_ids") or [],
        "expires_at": one.record.body.get("expires_at"),
        "qr_payload": one.qr,
        "bank_reference": one.record.body.get("bank_reference"),
        "pay_url": one.record.body.get("pay_url"),
        "receipt_document_id": one.record.body.get("receipt_document_id"),
        "failure": one.record.body.get("failure"),
    }
