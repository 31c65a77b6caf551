"""The papers and labels of one consignment: what is needed, what lies on file and still fits, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shipdesk.checks import Finding
from shipdesk.reference.paper_set import PaperNeed
from shipdesk.services.check_consignment import findings_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import needs_of
from shipdesk.services.paper_content import PAPER
from shipdesk.services.paper_readiness import JudgedPaper, Missing, judged_of
from shipdesk.store.issued import Issued

if TYPE_CHECKING:
    from shipdesk.documents.agreement import Disagreement
    from shipdesk.services.paper_press import PaperPress


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
    is_label: bool = False

    @property
    def revision(self) -> int | None:
        return None if self.issued is None else self.issued.revision


@dataclass(frozen=True)
class SetLook:
    """Papers first, then labels; and what two papers say differently."""

    papers: tuple[PaperOnFile, ...]
    disagreements: tuple[Disagreement, ...]


def look_at_set(desk: Desk, reference: str) -> SetLook:
    """Read and checked once for both."""
    from shipdesk.services.paper_agreement import all_disagreements
    from shipdesk.services.paper_press import PaperPress

    stored = find(desk, reference)
    press, findings = PaperPress(desk, stored), findings_of(desk, stored)
    papers = [_paper(one) for one in judged_of(press, findings)]
    return SetLook((*papers, *_labels(desk, press)), tuple(all_disagreements(press, findings)))


def papers_on_file(desk: Desk, reference: str) -> tuple[PaperOnFile, ...]:
    """Papers first, then labels."""
    return look_at_set(desk, reference).papers


def _labels(desk: Desk, press: PaperPress) -> Iterator[PaperOnFile]:
    """Those that were made, and those that the shipment needs and has not."""
    had = desk.store.issued.of_consignment(press.stored.id)
    labels = {(one.kind, one.form): one for one in had if one.family != PAPER}
    for one in labels.values():
        yield PaperOnFile(one.kind, one.form, one, press.content.is_current(one), is_label=True)
    made = {kind for kind, _ in labels}
    for need in needs_of(desk, press.stored):
        if need.kind not in made:
            yield PaperOnFile(need.kind, "", None, False, is_label=True)


def _paper(judged: JudgedPaper) -> PaperOnFile:
    one = judged.listed
    return PaperOnFile(one.kind, one.form, one.issued, one.current, one.need, judged.missing, judged.blocked_by)
