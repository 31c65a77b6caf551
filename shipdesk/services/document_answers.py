"""What follows from the hub's answers about papers handed to it, and what their wishes need before they go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from shipdesk.errors import DeskUnusable
from shipdesk.hub.calls import documents
from shipdesk.hub.port import Done
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.following import Follow
from shipdesk.services.issued_files import read_issued
from shipdesk.services.record_answers import kept, whole
from shipdesk.store import hub_records
from shipdesk.store.issued import IssuedFile
from shipdesk.store.outbox import OutboxRow

DECLARE, CONTENT, WITHDRAW = "declareDocument", "putDocumentContent", "withdrawDocument"


def _declarable(desk: Desk, row: OutboxRow) -> OutboxRow:
    """The booking that it waited for told the hub's id."""
    consignment_id = find(desk, row.reference or "").consignment_id
    if consignment_id is None:
        raise DeskUnusable("state_conflict", "not_booked_yet", reference=row.reference, state="-")
    ready = replace(row, path=documents.declare(consignment_id, {}).path)
    desk.store.outbox.complete_later(row.id, ready.path, ready.headers)
    return ready


def _declared(desk: Desk, row: OutboxRow, done: Done) -> None:
    _keep(desk, row, done)
    paper = desk.store.sent_papers.by_wish(row.id)
    if paper is not None:
        desk.store.sent_papers.set_document(paper.id, done.body["document_id"])


def _with_bytes(desk: Desk, row: OutboxRow) -> OutboxRow:
    """The very bytes that were hashed (H-61); a file that is gone or changed is not sent."""
    paper = desk.store.sent_papers.by_wish(row.id)
    if paper is None or paper.document_id is None:
        raise DeskUnusable("not_found", "issued_file_missing", file=row.id)
    content = read_issued(desk, IssuedFile(paper.path, paper.name, paper.sha256, 0))
    effect = documents.put_content(paper.document_id, content, paper.media_type)
    desk.store.outbox.complete_later(row.id, effect.path, dict(effect.headers))
    return replace(row, path=effect.path, headers=dict(effect.headers), body=content)


_keep = kept(hub_records.DOCUMENT)
_whole = whole(hub_records.DOCUMENT)
FOLLOWS: Mapping[str, Follow] = MappingProxyType(
    {
        DECLARE: Follow(_whole, _declared, ready=_declarable),
        CONTENT: Follow(_whole, _keep, ready=_with_bytes),
        WITHDRAW: Follow(_whole, _keep),
    }
)
