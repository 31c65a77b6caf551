"""Hold a consignment against the rules, and say what an open block stops."""

from __future__ import annotations

from collections.abc import Iterable

from shipdesk.checks import Finding, run, stopped_by, with_overrides
from shipdesk.errors import StoppedByCheck
from shipdesk.services.check_facts import facts_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment


def check_consignment(desk: Desk, reference: str) -> tuple[Finding, ...]:
    """Findings, the gravest first."""
    return findings_of(desk, find(desk, reference))


def findings_of(desk: Desk, stored: StoredConsignment) -> tuple[Finding, ...]:
    """Each with the override that lets it pass, where one holds."""
    return with_overrides(
        run(stored.consignment, facts_of(desk, stored.consignment)), desk.store.overrides.of(stored.id)
    )


def refuse_if_blocked(desk: Desk, stored: StoredConsignment, act: str) -> None:
    """Raises `StoppedByCheck` where an open block stops `act`: paper:KIND, labels, booking or manifest."""
    stopping = stopped_by(findings_of(desk, stored), act)
    if stopping:
        raise stopped(stored.reference, stopping)


def stopped(reference: str, findings: Iterable[Finding]) -> StoppedByCheck:
    """The refusal that names the rules; `findings` must not be empty."""
    blocking = list(findings)
    return StoppedByCheck(
        "inconsistent_state",
        "stopped_by_findings",
        pointer=blocking[0].pointer,
        reference=reference,
        rules=", ".join(dict.fromkeys(finding.rule for finding in blocking)),
        count=len(blocking),
    )
