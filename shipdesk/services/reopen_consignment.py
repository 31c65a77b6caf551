"""Take back a cancellation that never left the house."""

from __future__ import annotations

from shipdesk.domain import states
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.save_consignment import set_state
from shipdesk.store.consignments import StoredConsignment


def can_reopen(stored: StoredConsignment) -> bool:
    """What the hub ever had stays cancelled: it was told so."""
    return stored.state == states.CANCELLED and stored.consignment_id is None


def reopen_consignment(desk: Desk, reference: str) -> StoredConsignment:
    """Goods, cartons and their numbers as they were; a wish to book that was taken back with it is wished anew."""
    with desk.store.atomic():
        stored = find(desk, reference)
        if not can_reopen(stored):
            reason = "cancelled_at_hub" if stored.state == states.CANCELLED else "not_cancelled"
            raise WrongInput("state_conflict", reason, reference=reference, state=stored.state)
        units = stored.consignment.handling_units
        is_packed = bool(units) and all(unit.sscc for unit in units)
        set_state(desk, stored, states.PACKED if is_packed else states.DRAFT, desk.tools.now())
    return find(desk, reference)
