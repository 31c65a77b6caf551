"""Change a booked consignment at the hub: the wish, what the hub changed meanwhile, and what only a person can decide.

A change that the hub has overtaken (412) is merged field by field and wished anew under a new key; only where both
sides changed the same field differently a person is asked (H-39).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from shipdesk.domain.states import Wish
from shipdesk.domain.three_way import Conflict
from shipdesk.errors import DeskError, HubNotReached, RefusedByHub, WrongInput
from shipdesk.hub.calls import consignments
from shipdesk.hub.port import Refused
from shipdesk.progress import Progress
from shipdesk.services import hub_answers
from shipdesk.services.amendment_merge import amended_patch, conflicts_of, on_the_wire
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import patched
from shipdesk.services.hub_consignment import Booked, booked, refused, require
from shipdesk.services.outbox_wishes import wish
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.amendments import Amendment
from shipdesk.store.outbox import OutboxRow

AMEND = "amendConsignment"
AMENDABLE = (
    "departure_id", "route_id", "ready_at", "consignee", "notify_party", "importer_of_record", "pickup_address",
    "items", "handling_units", "declared_value", "insured_value", "temperature", "customs", "screening_ids",
    "delivery_instructions", "metadata",
)  # fmt: skip
"""Members of the contract's ConsignmentPatch; the hub says which of them may change now."""
NOTHING = "nothing_to_amend"


@dataclass(frozen=True)
class Amended:
    """What became of one wish to change; `conflicts` where both sides changed the same."""

    reference: str
    row: OutboxRow
    conflicts: tuple[Conflict, ...] = ()

    def error(self) -> DeskError | None:
        """None where the hub has it; else what to tell: to be decided, refused, or waiting."""
        if self.row.state == Wish.DONE:
            return None
        if self.conflicts:
            first, count = self.conflicts[0].pointer, len(self.conflicts)
            return RefusedByHub(
                "precondition_failed", "amend_conflict", pointer=first, reference=self.reference, count=count
            )
        if self.row.state == Wish.REFUSED:
            return refused(self.reference, self.row)
        return HubNotReached("upstream_unavailable", "amend_waits", reference=self.reference, state=self.row.state)


def amend(desk: Desk, reference: str, patch: Mapping[str, Any], progress: Progress | None = None) -> Amended:
    """`patch` is an RFC 7396 merge patch of the contract's members. Raises `WrongInput` before anything is queued."""
    send_waiting(desk, Progress())
    require(desk, AMEND)
    known = _present(desk, reference)
    _refuse_others(known, patch)
    patched(desk, known.stored, patch)
    with desk.store.atomic():
        waiting = desk.store.outbox.open_of(reference, AMEND)
        row = waiting[-1] if waiting else _wish(desk, known, dict(patch))
    if waiting:
        raise HubNotReached("upstream_unavailable", "amend_waits", reference=reference, state=row.state)
    return _sent(desk, reference, row, progress)


def decide(desk: Desk, outbox_id: str, decided: Mapping[str, str], progress: Progress | None = None) -> Amended:
    """Wishes the change once more, with `mine` or `theirs` for each pointer where both changed the same."""
    former = desk.store.amendments.get(outbox_id)
    row = desk.store.outbox.get(outbox_id)
    if former is None or row is None or row.reference is None or row.state != Wish.REFUSED:
        raise WrongInput("not_found", "outbox_row_unknown", id=outbox_id)
    known = _present(desk, row.reference)
    moved = replace(former, theirs=dict(known.record))
    patch = amended_patch(moved, decided)
    left = conflicts_of(moved, decided)
    if left:
        return Amended(row.reference, row, left)
    if not patch:
        return Amended(row.reference, replace(row, state=Wish.DONE))
    with desk.store.atomic():
        fresh = _wish(desk, known, patch)
    return _sent(desk, row.reference, fresh, progress)


def _present(desk: Desk, reference: str) -> Booked:
    """As the hub has it now, where it answers."""
    known = booked(desk, reference)
    outcome = hub_answers.refresh(desk, reference, known.consignment_id)
    if isinstance(outcome, Refused):
        raise outcome.problem.error()
    return booked(desk, reference)


def amendable_now(known: Booked) -> frozenset[str]:
    """What the hub lets change, as it last told."""
    told = known.record.get("amendable_fields")
    return frozenset(AMENDABLE).intersection(map(_member, told)) if isinstance(told, list) else frozenset(AMENDABLE)


def _refuse_others(known: Booked, patch: Mapping[str, Any]) -> None:
    now = amendable_now(known)
    if not patch:
        raise WrongInput("required", NOTHING, pointer="", reference=known.stored.reference)
    for name in patch:
        if name not in AMENDABLE or name not in now:
            raise WrongInput(
                "not_amendable", "not_amendable_now", pointer=f"/{name}", name=name, reference=known.stored.reference,
                names=", ".join(one for one in AMENDABLE if one in now) or "-",
            )  # fmt: skip


def _member(pointer: Any) -> str:
    """The hub names members by their pointers."""
    return str(pointer).lstrip("/").partition("/")[0]


def _wish(desk: Desk, known: Booked, patch: dict[str, Any]) -> OutboxRow:
    """In the caller's transaction; the hub's record as it is now is what the change is held against later."""
    told = on_the_wire(patch)
    effect = consignments.amend(known.consignment_id, known.stored.etag or "", told)
    row = wish(desk, effect, reference=known.stored.reference)
    desk.store.amendments.put(Amendment(row.id, known.stored.id, dict(known.record), patch), desk.tools.now())
    return row


def _sent(desk: Desk, reference: str, row: OutboxRow, progress: Progress | None) -> Amended:
    send_waiting(desk, progress or Progress())
    present = desk.store.outbox.get(row.id) or row
    asked = desk.store.amendments.get(row.id)
    conflicts = conflicts_of(asked, {}) if asked is not None and present.state == Wish.REFUSED else ()
    return Amended(reference, present, conflicts)
