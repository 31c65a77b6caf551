"""Hand papers to the hub: declared with the digest of bytes that are final, then sent as they are (H-61, H-64).

What is sent lies frozen in the desk's papers; a retry sends the same file, never one that was made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from shipdesk.domain.states import Wish
from shipdesk.errors import WrongInput
from shipdesk.hub.calls import documents
from shipdesk.hub.calls.call import without_nothing
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.document_answers import DECLARE
from shipdesk.services.editable import refuse_cancelled
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_consignment import require
from shipdesk.services.hub_documents import GONE, document_of
from shipdesk.services.outbox_wishes import CREATE, wish
from shipdesk.services.outside_files import MEDIA_TYPES, inspect
from shipdesk.services.paper_content import PAPER
from shipdesk.services.paper_kinds import PAPER_KINDS
from shipdesk.services.receive_paper import read_received
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued
from shipdesk.store.sent_papers import SentPaper

LONGEST_NAME = 120


@dataclass(frozen=True, kw_only=True)
class PaperFile:
    """A paper of a shipment that may go to the hub: the file in the desk's papers, and what it is."""

    document_type: str
    name: str
    path: str
    sha256: str
    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    language: str | None = None

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[PurePosixPath(self.path).suffix]


def papers_to_send(desk: Desk, reference: str) -> list[PaperFile]:
    """The last revision of each paper that the hub takes, and every paper received with its file."""
    stored = find(desk, reference)
    return [*_issued(desk, stored), *_received(stored)]


def unsent_papers(desk: Desk, reference: str) -> list[PaperFile]:
    """Those that the hub neither has nor is on its way to get."""
    stored = find(desk, reference)
    there = {(one.document_type, one.sha256) for one in _standing(desk, stored)}
    return [one for one in papers_to_send(desk, reference) if (one.document_type, one.sha256) not in there]


def send_papers(
    desk: Desk, reference: str, types: Sequence[str] = (), progress: Progress | None = None
) -> list[SentPaper]:
    """Wishes for what the hub has not got yet, of these types or all, in one transaction; then they are sent.

    Also before the booking is confirmed: they wait for it. Raises `WrongInput` where there is nothing to send.
    """
    stored = find(desk, reference)
    refuse_cancelled(stored)
    chosen = [one for one in unsent_papers(desk, reference) if not types or one.document_type in types]
    if not chosen and not _standing(desk, stored):
        raise WrongInput("not_found", "no_paper_to_send", reference=reference, types=", ".join(types) or "-")
    if chosen:
        require(desk, DECLARE)
    contents = [_content(desk, one) for one in chosen]
    with desk.store.atomic():
        standing = {(one.document_type, one.sha256) for one in _standing(desk, stored)}
        for paper, content in zip(chosen, contents, strict=True):
            if (paper.document_type, paper.sha256) not in standing:
                _wish(desk, stored, paper, len(content))
    if chosen:
        send_waiting(desk, progress or Progress())
    return desk.store.sent_papers.of_consignment(stored.id)


def _content(desk: Desk, paper: PaperFile) -> bytes:
    """The frozen bytes, judged once more: what lay here for months may be older than the rules for it."""
    content = read_received(desk, paper.path) if "received-" in paper.path else _read(desk, paper)
    inspect(content, PurePosixPath(paper.path).name)
    return content


def _read(desk: Desk, paper: PaperFile) -> bytes:
    from shipdesk.services.issued_files import read_issued
    from shipdesk.store.issued import IssuedFile

    return read_issued(desk, IssuedFile(paper.path, paper.name, paper.sha256, 0))


def _wish(desk: Desk, stored: StoredConsignment, paper: PaperFile, length: int) -> None:
    """The declaration waits for the booking, the content for the declaration (H-26)."""
    booking = [row for row in desk.store.outbox.of_reference(stored.reference) if row.operation == CREATE]
    after = booking[-1].id if booking and booking[-1].state != Wish.DONE else None
    former = _former(desk, stored, paper)
    declaration = documents.declare(stored.consignment_id or "-", _declared(paper, length, former))
    declared = wish(desk, declaration, reference=stored.reference, depends_on=after)
    sending = replace(documents.put_content("-", b"", paper.media_type), headers={"Content-Type": paper.media_type})
    content = wish(desk, sending, reference=stored.reference, depends_on=declared.id)
    sent = SentPaper(
        id=desk.tools.new_id(),
        consignment=stored.id,
        environment=desk.hub_identity.environment,
        account=desk.hub_identity.account,
        document_type=paper.document_type,
        name=paper.name,
        media_type=paper.media_type,
        path=paper.path,
        sha256=paper.sha256,
        byte_length=length,
        declaration=declared.id,
        content=content.id,
    )
    desk.store.sent_papers.add(sent, desk.tools.now())


def _declared(paper: PaperFile, length: int, former: str | None) -> dict[str, Any]:
    """The contract's DocumentCreate."""
    return without_nothing(
        document_type=paper.document_type,
        document_number=paper.number,
        issue_date=None if paper.issued_on is None else paper.issued_on.isoformat(),
        issuer=paper.issuer,
        language=paper.language,
        file_name=paper.name[-LONGEST_NAME:],
        media_type=paper.media_type,
        byte_length=length,
        sha256=paper.sha256,
        replaces_document_id=former,
    )


def _former(desk: Desk, stored: StoredConsignment, paper: PaperFile) -> str | None:
    """The document that this one corrects: the same paper of the desk, in an older revision (H-64)."""
    if "received-" in paper.path:
        return None
    same = [
        one
        for one in _standing(desk, stored)
        if one.document_type == paper.document_type and "received-" not in one.path and one.document_id is not None
    ]
    return same[-1].document_id if same else None


def _standing(desk: Desk, stored: StoredConsignment) -> list[SentPaper]:
    """Papers on their way to this hub or there, and not refused, withdrawn, rejected or expired."""
    return [one for one in desk.store.sent_papers.of_consignment(stored.id) if _stands(desk, one)]


def _stands(desk: Desk, one: SentPaper) -> bool:
    ours = (one.environment, one.account) == (desk.hub_identity.environment, desk.hub_identity.account)
    rows = [desk.store.outbox.get(id_) for id_ in (one.declaration, one.content)]
    refused = any(row is None or row.state in (Wish.REFUSED, Wish.BLOCKED) for row in rows)
    record = document_of(desk, one)
    return ours and not refused and (record is None or record.state not in GONE)


def _issued(desk: Desk, stored: StoredConsignment) -> Iterator[PaperFile]:
    latest: dict[str, Issued] = {}
    for one in desk.store.issued.of_consignment(stored.id):
        kind = PAPER_KINDS.get(one.kind)
        if one.family == PAPER and kind is not None and kind.document_type is not None:
            latest[one.kind] = one
    for name, one in latest.items():
        file = one.files[0]
        yield PaperFile(
            document_type=str(PAPER_KINDS[name].document_type),
            name=file.name,
            path=file.path,
            sha256=file.sha256,
            number=_number(stored, name),
            issued_on=date.fromisoformat(one.issued_at[:10]),
            language="en",
        )


def _number(stored: StoredConsignment, kind: str) -> str | None:
    invoice = stored.consignment.desk.invoice
    return invoice.number if invoice is not None and kind == "commercial-invoice" else None


def _received(stored: StoredConsignment) -> Iterable[PaperFile]:
    for one in stored.consignment.desk.received_papers:
        if one.file is None:
            continue
        suffix = PurePosixPath(one.file).suffix
        yield PaperFile(
            document_type=one.document_type,
            name=f"{one.document_type.lower().replace('_', '-')}{suffix}",
            path=one.file,
            sha256=PurePosixPath(one.file).stem.removeprefix("received-"),
            number=one.number,
            issuer=one.issuer,
            issued_on=one.issued_on,
        )
