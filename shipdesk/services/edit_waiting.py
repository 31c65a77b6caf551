"""A booking that waits and never left the desk may be changed: it is rewritten in place under a new key (H-29)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.states import Wish
from shipdesk.errors import WrongInput
from shipdesk.hub.calls.call import json_bytes
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import CREATE, booking_body
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.outbox import OutboxRow


def edit(desk: Desk, reference: str, patch: Mapping[str, Any]) -> StoredConsignment:
    """Like `edit_consignment`, also for a booking that waits unsent. What needs packing anew is not booked blindly."""
    with desk.store.atomic():
        row = _unsent_booking(desk, reference)
        if row is None:
            return edit_consignment(desk, reference, patch)
        desk.store.consignments.set_state(reference, states.PACKED, desk.tools.now())
        edited = edit_consignment(desk, reference, patch)
        if edited.state != states.PACKED:
            raise WrongInput("state_conflict", "withdraw_before_packing", reference=reference)
        refuse_if_blocked(desk, edited, "booking")
        body = json_bytes(booking_body(edited.consignment))
        if not desk.store.outbox.rewrite(row.id, desk.tools.new_key(), body):
            raise WrongInput("state_conflict", "not_editable_now", reference=reference, state=states.QUEUED)
        desk.store.consignments.set_state(reference, states.QUEUED, desk.tools.now())
        return find(desk, reference)


def _unsent_booking(desk: Desk, reference: str) -> OutboxRow | None:
    stored = find(desk, reference)
    if stored.state != states.QUEUED:
        return None
    rows = desk.store.outbox.open_of(reference, CREATE)
    return next((row for row in rows if row.state == Wish.QUEUED and row.tries == 0), None)
