"""Papers that others issue and the desk receives: the file kept in the desk's papers, with its hash and what it states.

The content decides what a file is, never its name; the name under which it is kept is built from the content's hash,
so nothing in the sender's name can reach the disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from shipdesk.domain.codec import decode
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.editable import refuse_cancelled
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import folder_of, write_whole
from shipdesk.services.outside_files import inspect
from shipdesk.services.read_json import read_bytes
from shipdesk.services.save_consignment import save
from shipdesk.store.consignments import StoredConsignment

PAPERS = "/desk/received_papers"
MOST_PAPERS = 500


@dataclass(frozen=True)
class Received:
    """The consignment with its new paper, and where it stands in the list."""

    stored: StoredConsignment
    place: int
    sha256: str

    @property
    def paper(self) -> ReceivedPaper:
        return self.stored.consignment.desk.received_papers[self.place]


def receive_paper(desk: Desk, reference: str, file: Path, facts: Mapping[str, Any]) -> Received:
    """Copies the file and adds the paper that `facts` (JSON of a received paper without `file`) tells of.

    Also after booking: many papers come only then. Raises `WrongInput` for a file of another kind,
    too large, or unsafe to hand on.
    """
    content, suffix, paper = look_at(file, facts)
    sha256 = hashlib.sha256(content).hexdigest()
    stored = find(desk, reference)
    path = f"{folder_of(stored)}/received-{sha256}{suffix}"
    write_whole(desk.folder.papers / path, content)
    changed = _with_papers(desk, reference, lambda papers: (*papers, replace(paper, file=path)))
    return Received(changed, len(changed.consignment.desk.received_papers) - 1, sha256)


def look_at(file: Path, facts: Mapping[str, Any]) -> tuple[bytes, str, ReceivedPaper]:
    """Content, kind and facts, nothing kept yet; raises `WrongInput` as receiving would."""
    content = read_bytes(file)
    return content, inspect(content, file.name), decode(ReceivedPaper, dict(facts), "")


def remove_received(desk: Desk, reference: str, place: int) -> StoredConsignment:
    """Takes the paper off the list; its file stays, since an undo may bring it back."""

    def without(papers: tuple[ReceivedPaper, ...]) -> tuple[ReceivedPaper, ...]:
        _require(papers, place)
        return papers[:place] + papers[place + 1 :]

    return _with_papers(desk, reference, without)


def received_at(desk: Desk, reference: str, place: int) -> ReceivedPaper:
    """The one that stands there in the list of the consignment."""
    papers = find(desk, reference).consignment.desk.received_papers
    _require(papers, place)
    return papers[place]


def file_of(paper: ReceivedPaper) -> str:
    """Raises `WrongInput` for one that was noted without its file."""
    if paper.file is None:
        raise WrongInput("not_found", "received_paper_without_file", number=paper.number or "-")
    return paper.file


def read_received(desk: Desk, file: str) -> bytes:
    """The file as it was received; one that is gone or changed is `DeskUnusable`, one outside the papers too."""
    root = desk.folder.papers.resolve()
    path = (root / file).resolve()
    name = Path(file).name
    try:
        if not path.is_relative_to(root):
            raise FileNotFoundError(file)
        content = path.read_bytes()
    except OSError as error:
        raise DeskUnusable("not_found", "issued_file_missing", file=name) from error
    if hashlib.sha256(content).hexdigest() not in name:
        raise DeskUnusable("digest_mismatch", "issued_file_changed", file=name)
    return content


def _require(papers: tuple[ReceivedPaper, ...], place: int) -> None:
    if not 0 <= place < len(papers):
        raise WrongInput("not_found", "received_paper_unknown", pointer=f"{PAPERS}/{place}", place=place + 1)


def _with_papers(
    desk: Desk, reference: str, change: Callable[[tuple[ReceivedPaper, ...]], tuple[ReceivedPaper, ...]]
) -> StoredConsignment:
    now = desk.tools.now()
    with desk.store.atomic():
        stored = find(desk, reference)
        refuse_cancelled(stored)
        facts = stored.consignment.desk
        papers = change(facts.received_papers)
        if len(papers) > MOST_PAPERS:
            raise WrongInput("too_many_items", "too_many_items", pointer=PAPERS, limit=MOST_PAPERS, length=len(papers))
        consignment = replace(stored.consignment, desk=replace(facts, received_papers=papers))
        return save(desk, stored, replace(stored, consignment=consignment), now)
