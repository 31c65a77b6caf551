"""What the lists show of each shipment: its summary, what is known beside its state, and its next step."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from shipdesk.checks import Finding
from shipdesk.domain import states
from shipdesk.progress import Progress
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import LABEL
from shipdesk.services.paper_set import list_papers
from shipdesk.store.consignment_list import Sought
from shipdesk.store.consignments import ConsignmentSummary
from shipdesk.ui.next_step import Facts, Step, next_step
from shipdesk.ui.tasks import What

NEEDS_FACTS = states.EDITABLE | {"SUBMITTED", "ACCEPTED"}
"""States in which checks and printing decide what comes next."""
NEWS = frozenset({What.NEWS, What.OUTBOX, What.MANIFESTS, What.HUB})
"""Changes after which only what the hub moved is read again."""
COUNTS_NO_MORE = frozenset({states.REFUSED, states.CANCELLED, "REJECTED"})
"""States in which a shipment falls out of what the checks of others count."""


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


@dataclass(frozen=True)
class KnownFacts:
    """What was read of the shipments, and in which version each was then."""

    facts: Mapping[str, Facts] = field(default_factory=dict)
    versions: Mapping[str, int] = field(default_factory=dict)

    def on(self, summary: ConsignmentSummary) -> ShipmentRow:
        return ShipmentRow(summary, self.facts.get(summary.reference))

    def holding(self, rows: Sequence[ShipmentRow], changed: Collection[What]) -> KnownFacts:
        """What of it still holds. Checks look at other shipments too, so all are read anew, but where only the hub
        moved something: then those that it moved, unless one of them no longer counts for others.
        """
        if not NEWS.issuperset(changed):
            return KnownFacts()
        # A row that was never looked at is an old one, which a search has brought: nothing moved it.
        moved = {row.reference for row in rows if self._has_moved(row.summary)}
        if any(row.state in COUNTS_NO_MORE for row in rows if row.reference in moved):
            return KnownFacts()
        return KnownFacts({reference: one for reference, one in self.facts.items() if reference not in moved})

    def _has_moved(self, summary: ConsignmentSummary) -> bool:
        return self.versions.get(summary.reference, summary.version) != summary.version


@dataclass(frozen=True)
class ShipmentRows:
    """The newest first; `total` says how many there are of all."""

    rows: list[ShipmentRow]
    total: int


def read_rows(desk: Desk, known: KnownFacts, sought: Sequence[Sought] = ()) -> ShipmentRows:
    """The newest, the unfinished and those sought, at once, with the facts that were known before."""
    listed = desk.store.consignment_list.read(sought)
    return ShipmentRows([known.on(one) for one in listed.rows], listed.total)


def read_facts(desk: Desk, rows: Sequence[ShipmentRow], known: KnownFacts, progress: Progress) -> KnownFacts:
    """Checks and printed papers of every shipment whose next step hangs on them; `known` is not read again."""
    wanted = [row.reference for row in rows if row.state in NEEDS_FACTS]
    facts, manifests = {}, desk.store.manifests.open_names()
    for done, reference in enumerate(wanted):
        progress.step(done, len(wanted))
        one = known.facts.get(reference) or facts_of(desk, reference)
        facts[reference] = replace(one, open_manifest=manifests.get(reference))
    return KnownFacts(facts, {row.reference: row.summary.version for row in rows})


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
