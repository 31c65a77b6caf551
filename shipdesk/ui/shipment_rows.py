"""What the lists show of each shipment: its summary, what is known beside its state, and its next step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from shipdesk.checks import Finding
from shipdesk.domain import states
from shipdesk.progress import Progress
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.issue_labels import LABEL
from shipdesk.services.paper_set import list_papers
from shipdesk.store.consignments import ConsignmentSummary
from shipdesk.ui.next_step import Facts, Step, next_step

NEEDS_FACTS = states.EDITABLE | {"SUBMITTED", "ACCEPTED"}
"""States in which checks and printing decide what comes next."""


@dataclass(frozen=True)
class ShipmentRow:
    """One line of the list; `facts` is None until they have been read."""

    summary: ConsignmentSummary
    facts: Facts | None = None

    @property
    def reference(self) -> str:
        return self.summary.reference

    @property
    def state(self) -> str:
        return self.summary.state

    @property
    def step(self) -> Step | None:
        """None too where it hangs on facts that have not been read yet."""
        if self.facts is None and self.state in NEEDS_FACTS:
            return None
        return next_step(self.state, self.facts or Facts())


def read_rows(desk: Desk, known: Mapping[str, Facts]) -> list[ShipmentRow]:
    """The list at once, newest first, with the facts that were known before."""
    return [ShipmentRow(one, known.get(one.reference)) for one in list_consignments(desk)]


def read_facts(desk: Desk, rows: list[ShipmentRow], progress: Progress) -> dict[str, Facts]:
    """Checks and printed papers of every shipment whose next step hangs on them."""
    wanted = [row for row in rows if row.state in NEEDS_FACTS]
    facts, manifests = {}, desk.store.manifests.open_names()
    for done, row in enumerate(wanted):
        progress.step(done, len(wanted))
        facts[row.reference] = replace(facts_of(desk, row.reference), open_manifest=manifests.get(row.reference))
    return facts


def facts_of(desk: Desk, reference: str) -> Facts:
    """What stands beside the state of one shipment now."""
    return counted(check_consignment(desk, reference), Facts(is_printed=is_printed(desk, reference)))


def counted(findings: Sequence[Finding], facts: Facts) -> Facts:
    """`facts` with other findings; what somebody let pass with a reason counts no more."""
    blocks = [one for one in findings if one.is_open_block]
    return replace(
        facts,
        blocks=len(blocks),
        blocks_before_packing=sum(not one.pointer.startswith("/handling_units") for one in blocks),
        warnings=sum(one.severity == "warn" and one.override is None for one in findings),
    )


def is_printed(desk: Desk, reference: str) -> bool:
    """Papers and labels were issued, and nothing they say has changed since."""
    papers = list_papers(desk, reference)
    needed = {paper.kind for paper in papers if paper.needed}
    current = {paper.kind for paper in papers if paper.current}
    issued = desk.store.issued.of_consignment(find(desk, reference).id)
    return needed <= current and any(one.family == LABEL for one in issued)
