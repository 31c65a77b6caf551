"""Documents at the hub: those that were handed to it and how they stand, those that it issued, those it asks for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shipdesk.errors import WrongInput
from shipdesk.paths import plain_name
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import read_hub_file
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import write_whole
from shipdesk.store.hub_files import HubFile
from shipdesk.store.hub_records import DOCUMENT, HubRecord
from shipdesk.store.sent_papers import SentPaper

GONE = frozenset({"REJECTED", "WITHDRAWN", "EXPIRED"})
"""States of a document that the hub does not keep: the paper may be handed to it again."""


@dataclass(frozen=True)
class HubDocument:
    """One document at the hub; `sent` where the desk handed it over, `file` where the hub issued it."""

    record: HubRecord
    sent: SentPaper | None = None
    file: HubFile | None = None

    def told(self, name: str) -> Any:
        return self.record.body.get(name)


@dataclass(frozen=True)
class Requirement:
    """A document that the hub asks for, and by when it wants it."""

    document_type: str
    needed_by: str
    satisfied: bool
    original_on_paper: bool


def hub_documents(desk: Desk, reference: str) -> list[HubDocument]:
    """Read from the desk alone."""
    stored = find(desk, reference)
    if stored.consignment_id is None:
        return []
    found = desk.store.hub_records.of_consignment(DOCUMENT, stored.consignment_id)
    files = desk.store.hub_files.here(DOCUMENT, [one.id for one in found])
    sent = {one.document_id: one for one in desk.store.sent_papers.of_consignment(stored.id)}
    return [HubDocument(one, sent.get(one.id), files.get(one.id)) for one in found]


def copy_document(desk: Desk, document_id: str, out: Path) -> Path:
    """A paper that the hub issued, into the user's folder, unmodified (H-66); named by its type and the hub's id."""
    record = desk.store.hub_records.get(DOCUMENT, document_id)
    if record is None:
        raise WrongInput("not_found", "hub_document_unknown", document=document_id)
    content = read_hub_file(desk, DOCUMENT, document_id)
    file = desk.store.hub_files.get(DOCUMENT, document_id)
    suffix = Path(file.path).suffix if file is not None and file.path is not None else ""
    kind = plain_name(str(record.body.get("document_type")).lower().replace("_", "-"))
    path = out / f"{kind}-{document_id}{suffix}"
    write_whole(path, content)
    return path


def waiting_papers(desk: Desk, reference: str) -> list[SentPaper]:
    """Papers that the hub has not acknowledged yet."""
    return [one for one in desk.store.sent_papers.of_consignment(find(desk, reference).id) if one.document_id is None]


def requirements(desk: Desk, reference: str) -> list[Requirement]:
    """What the hub asks for, as it last told."""
    record = find(desk, reference).hub_record
    told = json.loads(record).get("required_documents") if record else None
    return [
        Requirement(
            str(one.get("document_type")),
            str(one.get("needed_by")),
            one.get("satisfied") is True,
            one.get("original_on_paper") is True,
        )
        for one in (told if isinstance(told, list) else [])
        if isinstance(one, dict)
    ]


def document_of(desk: Desk, sent: SentPaper) -> HubRecord | None:
    """The hub's record of a paper that was handed to it."""
    return None if sent.document_id is None else desk.store.hub_records.get(DOCUMENT, sent.document_id)
