"""What the user does about a wish that waits: send it again now, or take it back."""

from __future__ import annotations

from collections.abc import Iterable

from shipdesk.domain.states import Wish
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.follows import FOLLOWS
from shipdesk.services.outbox_wishes import CREATE
from shipdesk.services.resolve_wish import ASKED_FOR
from shipdesk.store.outbox import OutboxRow


def retry(desk: Desk, outbox_id: str) -> OutboxRow:
    """It goes again at once, with the same bytes under the same key: after a refusal the key is free (H-08).

    What was blocked by it waits for it again. What is done stays done.
    """
    with desk.store.atomic():
        row = _row(desk, outbox_id)
        if row.state in (Wish.DONE, Wish.SENDING):
            raise WrongInput("state_conflict", "wish_not_retried", state=row.state)
        state = Wish.UNKNOWN if row.state == Wish.UNKNOWN else Wish.QUEUED
        desk.store.outbox.settle(row.id, state, tries=row.tries, problem={"code": ASKED_FOR})
        if row.state == Wish.REFUSED:
            FOLLOWS[row.operation].open(desk, row, state)
        _unblock(desk, row)
        desk.hub_link.present.pace.start_over(row.id)
        return _row(desk, outbox_id)


def failed(desk: Desk) -> list[OutboxRow]:
    """Only what the hub refused and nobody wished anew, and what is blocked by it (H-73)."""
    return desk.store.outbox.failed()


def retry_all(desk: Desk, outbox_ids: Iterable[str]) -> list[OutboxRow]:
    """All or none of them, each with the bytes and the key it had."""
    with desk.store.atomic():
        return [retry(desk, id_) for id_ in outbox_ids]


def withdraw(desk: Desk, outbox_id: str) -> OutboxRow:
    """Takes back what never left the desk or was refused, with all that depends on it (H-29).

    What may be at the hub can only be cancelled there.
    """
    with desk.store.atomic():
        row = _row(desk, outbox_id)
        never_sent = row.state == Wish.QUEUED and row.tries == 0
        if not never_sent and row.state not in (Wish.REFUSED, Wish.BLOCKED):
            raise WrongInput("state_conflict", "wish_not_withdrawn", state=row.state)
        _take_away(desk, row)
        return row


def withdraw_booking(desk: Desk, reference: str) -> OutboxRow:
    """The booking of a consignment, so that it can be changed and booked again."""
    with desk.store.atomic():
        rows = desk.store.outbox.open_of(reference, CREATE)
        if not rows:
            raise WrongInput("state_conflict", "wish_not_withdrawn", state=find(desk, reference).state)
        return withdraw(desk, rows[-1].id)


def _take_away(desk: Desk, row: OutboxRow) -> None:
    for dependant in desk.store.outbox.dependants(row.id):
        _take_away(desk, dependant)
    desk.store.outbox.discard(row.id)
    FOLLOWS[row.operation].withdrawn(desk, row)


def _unblock(desk: Desk, row: OutboxRow) -> None:
    for dependant in desk.store.outbox.dependants(row.id):
        if dependant.state == Wish.BLOCKED:
            desk.store.outbox.settle(dependant.id, Wish.QUEUED, tries=dependant.tries)
            _unblock(desk, dependant)


def _row(desk: Desk, outbox_id: str) -> OutboxRow:
    row = desk.store.outbox.get(outbox_id)
    if row is None:
        raise WrongInput("not_found", "outbox_row_unknown", pointer="/id", id=outbox_id)
    return row
