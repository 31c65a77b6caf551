"""Documents at the hub: those that were handed to it and how they stand, those that it issued, those it asks for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
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
