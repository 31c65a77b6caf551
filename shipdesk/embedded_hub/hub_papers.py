"""Papers that the hub issues itself: manifest, receipt, proof of delivery. Kept and handed out like any document."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from shipdesk.embedded_hub import documents
from shipdesk.embedded_hub.consignments import Record
from shipdesk.embedded_hub.documents import ACCEPTED, HUB, Document
from shipdesk.embedded_hub.exchange import Exchange

_PDF = "application/pdf"
_ISSUER = "ShipDesk embedded hub"


def issue_paper(
    exchange: Exchange,
    document_type: str,
    number: str,
    rows: Sequence[tuple[str, ...]],
    consignment_id: str | None = None,
) -> str | None:
    """Its document_id; None where this hub draws nothing."""
    if exchange.facts.press is None:
        return None
    document_id = exchange.new_id("doc")
    title = exchange.facts.texts["papers"][document_type]["en"]
    content = exchange.facts.press().sheet(f"{title} {number}", document_id, exchange.now.date(), rows)
    document = Document(
        sequence=0,
        document_id=document_id,
        consignment_id=consignment_id,
        origin=HUB,
        state=ACCEPTED,
        version=1,
        declared={
            "document_type": document_type,
            "document_number": number,
            "issue_date": exchange.at[:10],
            "issuer": _ISSUER,
            "language": "en",
            "file_name": f"{document_type.lower()}-{number}.pdf",
            "media_type": _PDF,
            "byte_length": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        },
        created_at=exchange.at,
        received_at=exchange.at,
    )
    documents.add(exchange, document)
    documents.keep_content(exchange, document_id, content)
    return document_id


def issue_proof_of_delivery(exchange: Exchange, record: Record) -> None:
    units = record.body["handling_units"]
    rows = [
        ("Consignment", record.consignment_number),
        ("Reference", record.client_reference),
        ("Delivered", exchange.at),
        ("Handling units", str(len(units))),
    ]
    issue_paper(exchange, "PROOF_OF_DELIVERY", record.consignment_number, rows, record.consignment_id)
