"""Ask the hub about a party's address: does it go there, and how would it write it; nothing happens by it (H-23)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.errors import HubNotReached
from shipdesk.hub.calls import advice
from shipdesk.hub.port import Done, Refused
from shipdesk.services.amendment_merge import on_the_wire
from shipdesk.services.desk import Desk
from shipdesk.services.hub_consignment import require
from shipdesk.services.manage_parties import show_party

VALID, CORRECTED, AMBIGUOUS, UNRESOLVED = "VALID", "CORRECTED", "AMBIGUOUS", "UNRESOLVED"
NOT_SERVED = "NOT_SERVED"


@dataclass(frozen=True)
class AddressVerdict:
    """`notes` are the hub's own sentences; `changes` what it would write otherwise: place, as it is, as it would be."""

    key: str
    verdict: str
    deliverable: bool
    changes: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]


def check_address(desk: Desk, key: str, purpose: str = "DELIVERY") -> AddressVerdict:
    """Raises what the hub said, or `HubNotReached`. A verdict that this program does not know is kept as it is."""
    party = show_party(desk, key).party
    question = advice.address(on_the_wire(encode(party.address)), purpose)
    require(desk, question.operation)
    outcome = desk.hub.ask(question)
    if isinstance(outcome, Refused):
        raise outcome.problem.error()
    if not isinstance(outcome, Done):
        raise HubNotReached("upstream_unavailable", outcome.reason)
    told = outcome.body
    return AddressVerdict(
        key=key,
        verdict=str(told.get("verdict")),
        deliverable=told.get("deliverable") is True,
        changes=tuple(
            (str(one.get("pointer")), str(one.get("from") or ""), str(one.get("to") or ""))
            for one in _objects(told.get("changes"))
        ),
        notes=tuple(str(one.get("detail")) for one in _objects(told.get("warnings"))),
    )


def _objects(told: Any) -> list[Mapping[str, Any]]:
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
