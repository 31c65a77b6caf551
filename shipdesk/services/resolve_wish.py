"""What became of an old wish whose key the hub may have forgotten: asked before anything is sent (H-14, H-35)."""

from __future__ import annotations

from shipdesk.domain.states import Wish
from shipdesk.hub.calls import system
from shipdesk.hub.calls.call import UNKEYED
from shipdesk.hub.port import Done, Outcome, Problem, Refused, Unknown
from shipdesk.services.desk import Desk
from shipdesk.services.follows import FOLLOWS
from shipdesk.store.outbox import OutboxRow

TOO_OLD = "hub_key_too_old"
ASKED_FOR = "asked_for"
"""In `problem.code`: the user looked at it and wants it sent."""
_DUPLICATE = Problem("duplicate_client_reference", 409, "", None, "", False, None, (), None, None, {})


def resolved(desk: Desk, row: OutboxRow) -> Outcome | None:
    """The outcome where the hub knows it already; None where the wish may be sent as it is.

    By its key while the hub has that, else by the client's reference. A wish that can be found by neither and may
    have arrived is not sent again by itself: it needs a look.
    """
    told = desk.hub.ask(system.operation(row.idempotency_key))
    if isinstance(told, Unknown):
        return told
    if isinstance(told, Done) or (row.problem or {}).get("code") == ASKED_FOR:
        return None
    found = FOLLOWS[row.operation].look_again(desk, row, Refused(_DUPLICATE))
    if not isinstance(found, Refused):
        return found
    return None if _is_safe(row) else Unknown(TOO_OLD)


def _is_safe(row: OutboxRow) -> bool:
    """Nothing of it can have arrived, or the hub itself refuses a second one: by version, content or reference."""
    never_sent = row.state == Wish.QUEUED and row.tries == 0
    guarded = "If-Match" in row.headers or row.operation in UNKEYED
    return never_sent or guarded or row.operation in ("createConsignment", "createManifest")
