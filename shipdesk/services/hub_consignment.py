"""A consignment that the hub of this desk has booked: what every later wish about it needs to know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shipdesk.domain.states import Wish
from shipdesk.errors import HubNotReached, RefusedByHub, WrongInput
from shipdesk.services.book_consignment import refusal
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.outbox import OutboxRow


@dataclass(frozen=True)
class Booked:
    """`record` is the hub's Consignment as it was last told."""

    stored: StoredConsignment
    consignment_id: str
    record: Mapping[str, Any]


def booked(desk: Desk, reference: str) -> Booked:
    """Raises `WrongInput` where the hub has not confirmed it, or where another hub has it (H-36)."""
    stored = find(desk, reference)
    record = json.loads(stored.hub_record) if stored.hub_record else None
    if stored.consignment_id is None or not isinstance(record, dict):
        raise WrongInput("state_conflict", "not_booked_yet", reference=reference, state=stored.state)
    environment = record.get("environment", desk.hub_identity.environment)
    if environment != desk.hub_identity.environment:
        raise WrongInput(
            "state_conflict", "booked_elsewhere", reference=reference, environment=environment,
            present=desk.hub_identity.environment,
        )  # fmt: skip
    return Booked(stored, stored.consignment_id, record)


def require(desk: Desk, operation: str) -> None:
    """Raises where this hub has no such operation, before a wish is written that it must refuse (H-84)."""
    if not desk.hub.offers(operation):
        raise RefusedByHub("not_supported", "hub_has_not", operation=operation, provider=desk.hub_identity.provider)


def settled(desk: Desk, row: OutboxRow) -> OutboxRow:
    """The row as it stands now; raises what the hub said no to, or that it waits."""
    present = desk.store.outbox.get(row.id) or row
    about = row.reference or row.manifest or ""
    if present.state == Wish.REFUSED:
        raise refused(about, present)
    if present.state != Wish.DONE:
        raise HubNotReached("upstream_unavailable", "wish_waits", reference=about, state=present.state)
    return present


def refused(about: str, row: OutboxRow) -> RefusedByHub | WrongInput:
    """The hub's no, or the desk's own where the wish never left the house."""
    problem = row.problem or {}
    if "reason" in problem:
        return WrongInput(str(problem.get("code")), str(problem["reason"]), **problem.get("values", {}))
    return refusal(about, dict(problem))
