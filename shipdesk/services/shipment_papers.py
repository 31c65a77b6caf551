"""The papers and labels of one consignment: what is needed, what lies on file and still fits, what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.checks import Finding
from shipdesk.reference.paper_set import PaperNeed
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import DEFAULT_KIND
from shipdesk.services.paper_content import PAPER, PaperContent
from shipdesk.services.paper_readiness import JudgedPaper, Missing, judged_of
from shipdesk.store.issued import Issued


@dataclass(frozen=True)
class PaperOnFile:
    """`issued` is None where it was never issued; `need` where nothing asks for it."""

    kind: str
    form: str
    issued: Issued | None
    is_current: bool
    need: PaperNeed | None = None
    missing: tuple[Missing, ...] = ()
    blocked_by: tuple[Finding, ...] = ()

    @property
    def revision(self) -> int | None:
        return None if self.issued is None else self.issued.revision

    @property
    def is_label(self) -> bool:
        return self.need is None and (self.kind == DEFAULT_KIND if self.issued is None else self.issued.family != PAPER)


def papers_on_file(desk: Desk, reference: str) -> tuple[PaperOnFile, ...]:
    """Papers first, then labels."""
    stored = find(desk, reference)
    listed = [_paper(one) for one in judged_of(desk, stored)]
    had = {(one.kind, one.form): one for one in desk.store.issued.of_consignment(stored.id) if one.family != PAPER}
    content = PaperContent(desk, stored)
    listed += [PaperOnFile(one.kind, one.form, one, content.is_current(one)) for one in had.values()]
    if not had:
        listed.append(PaperOnFile(DEFAULT_KIND, "", None, False))
    return tuple(listed)


def _paper(judged: JudgedPaper) -> PaperOnFile:
    one = judged.listed
    return PaperOnFile(one.kind, one.form, one.issued, one.current, one.need, judged.missing, judged.blocked_by)
