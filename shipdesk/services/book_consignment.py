"""Book consignments at the hub, and cancel them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.codes import CANCEL_REASONS
from shipdesk.domain.money import Money
from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError, HubNotReached, RefusedByHub, WrongInput
from shipdesk.hub.port import Refused
from shipdesk.progress import Progress
from shipdesk.services import hub_answers
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import (
    CANCEL,
    CREATE,
    booking_body,
    refuse_other_hub,
    wish_booking,
    wish_cancellation,
)
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.save_consignment import set_state
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.outbox import OutboxRow


@dataclass(frozen=True)
class Booking:
    """What became of one wish to book. `outbox` is the state of its row; `problem` the hub's reason or None."""

    reference: str
    outbox: str
    outbox_id: str
    consignment_id: str | None
    consignment_number: str | None
    problem: dict[str, Any] | None

    def error(self) -> DeskError | None:
        """None where the hub has it; else what to tell: refused, or waiting."""
        if self.outbox == Wish.DONE:
            return None
        if self.outbox == Wish.REFUSED:
            return refusal(self.reference, self.problem or {})
        return HubNotReached("upstream_unavailable", "booking_waits", reference=self.reference, state=self.outbox)


def queue_booking(desk: Desk, reference: str) -> OutboxRow:
    """The wish and the new state in one transaction. A consignment that waits or is booked gets no second wish."""
    stored = find(desk, reference)
    if stored.state in states.EDITABLE:
        _refuse_unless_bookable(stored)
        refuse_if_blocked(desk, stored, "booking")
        booking_body(stored.consignment)
    with desk.store.atomic():
        stored = find(desk, reference)
        earlier = _booking_row(desk, reference)
        if earlier is not None and stored.state not in (*states.EDITABLE, states.CANCELLED):
            return earlier
        _refuse_unless_bookable(stored)
        return wish_booking(desk, stored)


def book(desk: Desk, reference: str, progress: Progress | None = None) -> Booking:
    """Queues the wish and sends what waits."""
    row = _queued(desk, reference)
    send_waiting(desk, progress or Progress())
    return booking_of(desk, row.id)


def book_all(desk: Desk, references: Iterable[str], progress: Progress | None = None) -> dict[str, Booking | DeskError]:
    """Queues every wish first and sends them together: many go in a batch. One that cannot be booked stops no other."""
    queued: dict[str, OutboxRow | DeskError] = {}
    for reference in dict.fromkeys(references):
        try:
            queued[reference] = _queued(desk, reference)
        except DeskError as error:
            queued[reference] = error
    if any(isinstance(one, OutboxRow) for one in queued.values()):
        send_waiting(desk, progress or Progress())
    return {
        reference: booking_of(desk, one.id) if isinstance(one, OutboxRow) else one for reference, one in queued.items()
    }


def _queued(desk: Desk, reference: str) -> OutboxRow:
    """Units the user gave get the numbers they lack first."""
    stored = find(desk, reference)
    if stored.state == states.DRAFT and stored.units_given:
        pack_consignment(desk, reference)
    return queue_booking(desk, reference)


def booking_of(desk: Desk, outbox_id: str) -> Booking:
    row = desk.store.outbox.get(outbox_id)
    if row is None or row.reference is None:
        raise WrongInput("not_found", "outbox_row_unknown", id=outbox_id)
    stored = find(desk, row.reference)
    done = row.state == Wish.DONE
    return Booking(
        row.reference,
        row.state,
        row.id,
        stored.consignment_id,
        stored.consignment_number if done else None,
        None if done else row.problem,
    )


def cancel_consignment(
    desk: Desk, reference: str, reason: str = "DATA_ERROR", accept_fee_up_to: Money | None = None
) -> StoredConsignment:
    """Before booking: cancelled here. Unsent: the wish goes with it. Booked: the hub is asked and decides.

    Where the hub asks a fee above `accept_fee_up_to` it refuses with payment_required, and nothing is cancelled.
    """
    if reason not in CANCEL_REASONS:
        choices = ", ".join(sorted(CANCEL_REASONS))
        raise WrongInput("not_in_enum", "not_in_list", pointer="/reason", value=reason, choices=choices)
    if _cancelled_at_the_desk(desk, reference):
        return find(desk, reference)
    send_waiting(desk, Progress())
    stored = find(desk, reference)
    if stored.consignment_id is None:
        raise HubNotReached("upstream_unavailable", "booking_waits", reference=reference, state=stored.state)
    _cancel_at_hub(desk, stored, stored.consignment_id, reason, accept_fee_up_to)
    return find(desk, reference)


def _cancelled_at_the_desk(desk: Desk, reference: str) -> bool:
    now = desk.tools.now()
    with desk.store.atomic():
        stored = find(desk, reference)
        if stored.state == states.CANCELLED:
            return True
        if stored.state == states.QUEUED:
            row = _booking_row(desk, reference)
            if row is None or row.state != Wish.QUEUED or row.tries:
                return False
            desk.store.outbox.remove(row.id)
        elif stored.state not in states.EDITABLE:
            return False
        set_state(desk, stored, states.CANCELLED, now)
    return True


def _cancel_at_hub(desk: Desk, stored: StoredConsignment, consignment_id: str, reason: str, fee: Money | None) -> None:
    refuse_other_hub(desk, stored.reference)
    present = hub_answers.refresh(desk, stored.reference, consignment_id)
    if isinstance(present, Refused):
        raise refusal(stored.reference, dict(present.problem.raw))
    with desk.store.atomic():
        row = _waiting_cancellation(desk, stored.reference)
        if row is None:
            row = wish_cancellation(desk, find(desk, stored.reference), reason, fee)
    send_waiting(desk, Progress())
    settled = desk.store.outbox.get(row.id)
    if settled is not None and settled.state == Wish.REFUSED:
        raise refusal(stored.reference, settled.problem or {})
    if settled is None or settled.state != Wish.DONE:
        raise HubNotReached("upstream_unavailable", "cancel_waits", reference=stored.reference)


def _waiting_cancellation(desk: Desk, reference: str) -> OutboxRow | None:
    """A cancellation already asked for: asking twice while offline is one wish."""
    rows = desk.store.outbox.of_reference(reference)
    return next((row for row in rows if row.operation == CANCEL and row.state in Wish.OPEN), None)


def refusal(reference: str, problem: dict[str, Any]) -> RefusedByHub:
    """The hub's problem (RFC 9457) as an error of the desk, with its first pointer and its own words."""
    errors = problem.get("errors") or []
    words = "; ".join(str(one.get("detail", "")) for one in errors[:5]) or str(
        problem.get("detail") or problem.get("title")
    )
    return RefusedByHub(
        str(problem.get("code", "validation_failed")),
        "refused_by_hub",
        pointer=errors[0].get("pointer") if errors else None,
        reference=reference,
        words=words,
        problem=json.dumps(problem, ensure_ascii=False)[:2000],
    )


def _booking_row(desk: Desk, reference: str) -> OutboxRow | None:
    rows = [row for row in desk.store.outbox.of_reference(reference) if row.operation == CREATE]
    return rows[-1] if rows else None


def _refuse_unless_bookable(stored: StoredConsignment) -> None:
    if stored.state == states.DRAFT:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=stored.reference)
    if stored.state not in states.BOOKABLE:
        raise WrongInput("state_conflict", "not_bookable_now", reference=stored.reference, state=stored.state)
