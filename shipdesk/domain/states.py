"""States of a consignment at the desk, before the hub's own words take over."""

from __future__ import annotations

DRAFT = "DRAFT"
PACKED = "PACKED"
QUEUED = "QUEUED"
UNKNOWN = "UNKNOWN"
REFUSED = "REFUSED"
CANCELLED = "CANCELLED"

DESK_STATES = frozenset({DRAFT, PACKED, QUEUED, UNKNOWN, REFUSED, CANCELLED})
"""Every other state is the contract's ConsignmentState as the hub gives it."""

EDITABLE = frozenset({DRAFT, PACKED, REFUSED})
"""Nothing of it is at the hub or on the way there."""

BOOKABLE = frozenset({PACKED, REFUSED})

FINAL = frozenset({"REJECTED", "DELIVERED", "RETURNED", "CANCELLED", "LOST"})


def is_booked(state: str) -> bool:
    """Whether the hub has acknowledged the consignment."""
    return state not in DESK_STATES


class Wish:
    """States of an outbox row (H-24)."""

    QUEUED = "QUEUED"
    SENDING = "SENDING"
    UNKNOWN = "UNKNOWN"
    DONE = "DONE"
    REFUSED = "REFUSED"
    BLOCKED = "BLOCKED"
    ALL = (QUEUED, SENDING, UNKNOWN, DONE, REFUSED, BLOCKED)
    OPEN = (QUEUED, SENDING, UNKNOWN)
