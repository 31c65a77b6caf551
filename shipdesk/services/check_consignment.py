"""Hold a consignment against the rules, and say what an open block stops."""

from __future__ import annotations

from shipdesk.checks import Finding, run
from shipdesk.errors import StoppedByCheck
from shipdesk.services.check_facts import facts_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment


def check_consignment(desk: Desk, reference: str) -> tuple[Finding, ...]:
    """Findings, the gravest first."""
    return findings_of(desk, find(desk, reference))


def findings_of(desk: Desk, stored: StoredConsignment) -> tuple[Finding, ...]:
    return run(stored.consignment, facts_of(desk, stored.consignment))


def refuse_if_blocked(desk: Desk, stored: StoredConsignment, act: str) -> None:
    """Raises `StoppedByCheck` where an open block stops `act`: paper:KIND, labels, booking or manifest."""
    blocking = [
        finding for finding in findings_of(desk, stored) if finding.severity == "block" and act in finding.blocks
    ]
    if blocking:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in blocking))
        first = blocking[0]
        raise StoppedByCheck(
            "inconsistent_state",
            "stopped_by_findings",
            pointer=first.pointer,
            reference=stored.reference,
            rules=rules,
            count=len(blocking),
        )
