"""The papers and labels of one consignment as they lie on file: the latest of each, and whether it still fits."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import DEFAULT_KIND
from shipdesk.services.issue_papers import PAPER, content_of, list_papers
from shipdesk.store.issued import Issued


@dataclass(frozen=True)
class PaperOnFile:
    """`issued` is None where the paper is needed but was never issued."""

    kind: str
    form: str
    issued: Issued | None
    is_current: bool

    @property
    def revision(self) -> int | None:
        return None if self.issued is None else self.issued.revision


def papers_on_file(desk: Desk, reference: str) -> tuple[PaperOnFile, ...]:
    """Papers first, then labels."""
    stored = find(desk, reference)
    had = {(one.family, one.kind, one.form): one for one in desk.store.issued.of_consignment(stored.id)}
    listed = [
        PaperOnFile(paper.kind, paper.form, had.get((PAPER, paper.kind, paper.form)), paper.current)
        for paper in list_papers(desk, reference)
    ]
    labels = [one for (family, _, _), one in had.items() if family != PAPER]
    listed += [
        PaperOnFile(one.kind, one.form, one, one.content_sha256 == content_of(desk, stored, one.kind, one.form))
        for one in labels
    ]
    if not labels:
        listed.append(PaperOnFile(DEFAULT_KIND, "", None, False))
    return tuple(listed)
