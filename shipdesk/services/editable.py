"""Whether a consignment can be changed now; if not, what happened to it and what to do instead."""

from __future__ import annotations

from shipdesk.domain import states
from shipdesk.errors import WrongInput
from shipdesk.store.consignments import StoredConsignment


def refuse_cancelled(stored: StoredConsignment) -> None:
    if stored.state == states.CANCELLED:
        raise WrongInput("state_conflict", "cancelled_stays", reference=stored.reference)


def refuse_unless_editable(stored: StoredConsignment) -> None:
    """What was booked is the hub's matter too."""
    refuse_cancelled(stored)
    if stored.state not in states.EDITABLE:
        raise WrongInput("state_conflict", "not_editable_now", reference=stored.reference, state=stored.state)
