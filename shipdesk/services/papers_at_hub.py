"""Every paper and label that lies at the hub in use, whatever shipment it belongs to, and whether ours is the same.

The bytes that the desk keeps are held against the digest that it wrote down and the one that the hub tells.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import fetch_file
from shipdesk.services.hub_labels import shown_label
from shipdesk.store.hub_records import DOCUMENT, LABEL, HubRecord


class Proof(StrEnum):
    """What the bytes that are kept here are worth."""

    SAME = "same"
    NOT_HERE = "not_here"
    GONE = "gone"
    """Kept once, and no longer in the folder."""
    CHANGED = "changed"
    """Not the bytes that were kept."""
    OTHER_AT_HUB = "other_at_hub"
    """The hub tells of other bytes."""


@dataclass(frozen=True)
class PaperAtHub:
    """`path` below the desk's papers and `sha256` of what is kept; both None while the file is not here."""

    record: HubRecord
    reference: str | None
    path: str | None
    sha256: str | None

    @property
    def is_from_hub(self) -> bool:
        return self.record.kind == LABEL or self.told("origin") == "HUB"

    def told(self, name: str) -> Any:
        return self.record.body.get(name)


def papers_at_hub(desk: Desk) -> list[PaperAtHub]:
    """Read from the desk alone; the newest first."""
    identity = desk.hub_identity
    found = [
        one
        for kind in (DOCUMENT, LABEL)
        for one in desk.store.hub_records.of_kind(kind, identity.environment, identity.account)
    ]
    references = desk.store.booked.references_of([one.consignment_id or "" for one in found])
    kept = _kept(desk, found)
    papers = [
        PaperAtHub(one, references.get(one.consignment_id or ""), *kept.get((one.kind, one.id), (None, None)))
        for one in found
    ]
    return sorted(papers, key=lambda one: str(one.told("created_at") or ""), reverse=True)


def fetch_paper(desk: Desk, paper: PaperAtHub) -> None:
    """One that the hub issued and that is not here yet; whether it came is then seen in the list."""
    if paper.is_from_hub and paper.path is None:
        fetch_file(desk, paper.record)


def read_paper(desk: Desk, paper: PaperAtHub) -> bytes:
    """What is kept, to look at: a label that holds no more says so on itself (H-49), all else is shown as it is.

    Raises `DeskUnusable` where the bytes are not what they were.
    """
    if paper.record.kind == LABEL:
        return shown_label(desk, paper.record.id)
    if paper.path is None:
        raise DeskUnusable("not_found", "hub_file_not_here", file=paper.record.id)
    name, content = Path(paper.path).name, _content(desk, paper.path)
    if content is None:
        raise DeskUnusable("not_found", "issued_file_missing", file=name)
    if hashlib.sha256(content).hexdigest() != paper.sha256:
        raise DeskUnusable("digest_mismatch", "issued_file_changed", file=name)
    return content


def prove(desk: Desk, paper: PaperAtHub) -> Proof:
    if paper.path is None:
        return Proof.NOT_HERE
    content = _content(desk, paper.path)
    if content is None:
        return Proof.GONE
    if hashlib.sha256(content).hexdigest() != paper.sha256:
        return Proof.CHANGED
    return Proof.SAME if paper.told("sha256") in (None, paper.sha256) else Proof.OTHER_AT_HUB


def prove_all(desk: Desk, progress: Progress | None = None) -> dict[str, Proof]:
    """Each by the hub's id."""
    papers, progress = papers_at_hub(desk), progress or Progress()
    proofs = {}
    for done, paper in enumerate(papers):
        progress.step(done, len(papers))
        proofs[paper.record.id] = prove(desk, paper)
    return proofs


def _kept(desk: Desk, found: list[HubRecord]) -> Mapping[tuple[str, str], tuple[str, str]]:
    return dict(_fetched(desk, found)) | dict(_handed_over(desk))


def _fetched(desk: Desk, found: list[HubRecord]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for kind in (DOCUMENT, LABEL):
        for id_, file in desk.store.hub_files.here(kind, [one.id for one in found if one.kind == kind]).items():
            if file.path is not None:
                yield (kind, id_), (file.path, file.sha256)


def _handed_over(desk: Desk) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    identity = desk.hub_identity
    for one in desk.store.sent_papers.at_hub(identity.environment, identity.account):
        yield (DOCUMENT, str(one.document_id)), (one.path, one.sha256)


def _content(desk: Desk, path: str) -> bytes | None:
    try:
        return (desk.folder.papers / path).read_bytes()
    except OSError:
        return None
