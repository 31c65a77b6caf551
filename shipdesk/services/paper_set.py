"""The papers of one consignment: which it needs and why, which it has, and whether those still fit."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.checks.case import Case
from shipdesk.checks.own_papers import needed_papers
from shipdesk.reference.paper_set import PaperNeed
from shipdesk.services.check_facts import tables_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.paper_content import PaperContent, latest_papers
from shipdesk.services.paper_kinds import PAPER_KINDS
from shipdesk.services.take_product_facts import LOCAL_LANGUAGE
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued


@dataclass(frozen=True)
class ListedPaper:
    """A paper the consignment needs or has; `current` is False where the data changed since it was issued."""

    kind: str
    form: str
    need: PaperNeed | None
    issued: Issued | None
    current: bool

    @property
    def needed(self) -> bool:
        return self.need is not None

    @property
    def revision(self) -> int | None:
        return None if self.issued is None else self.issued.revision

    @property
    def superseded(self) -> bool:
        """Issued, and the data changed since."""
        return self.issued is not None and not self.current


def needs_of(desk: Desk, stored: StoredConsignment) -> dict[str, PaperNeed]:
    """The papers that the consignment needs, by kind, in the order in which they are issued."""
    case = Case(stored.consignment, tables_of(desk))
    needs = {need.kind: need for need in needed_papers(case, desk.reference.paper_set)}
    return {kind: needs[kind] for kind in PAPER_KINDS if kind in needs}


def list_papers(desk: Desk, reference: str) -> list[ListedPaper]:
    """Each kind with the latest of what was issued of it."""
    return papers_of(desk, find(desk, reference))


def papers_of(desk: Desk, stored: StoredConsignment) -> list[ListedPaper]:
    needs, content = needs_of(desk, stored), PaperContent(desk, stored)
    had = latest_papers(desk.store.issued.of_consignment(stored.id))
    listed = []
    for kind in PAPER_KINDS:
        issued = [one for one in had if one.kind == kind]
        listed += [ListedPaper(kind, one.form, needs.get(kind), one, content.is_current(one)) for one in issued]
        if kind in needs and not issued:
            listed.append(ListedPaper(kind, second_language(stored, kind), needs[kind], None, False))
    return listed


def second_language(stored: StoredConsignment, kind: str = "", asked: str | None = None) -> str:
    """The one asked for, else that of the paper's own readers, else the one read where the goods go."""
    paper = PAPER_KINDS.get(kind)
    if paper and paper.second and (paper.is_second_only or not asked):
        return paper.second
    return asked or LOCAL_LANGUAGE[stored.consignment.destination]
