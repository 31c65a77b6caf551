"""The states of a consignment and the steps between them that the contract allows (H-43)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ALLOWED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "SUBMITTED": ("ACCEPTED", "ON_HOLD", "REJECTED", "CANCELLED"),
        "ACCEPTED": ("MANIFESTED", "ON_HOLD", "CANCELLATION_REQUESTED", "CANCELLED"),
        "ON_HOLD": ("ACCEPTED", "REJECTED", "CANCELLED", "CANCELLATION_REQUESTED"),
        "MANIFESTED": ("HANDED_OVER", "ACCEPTED", "ON_HOLD", "CANCELLATION_REQUESTED", "CANCELLED"),
        "HANDED_OVER": ("IN_TRANSIT", "RETURNING"),
        "IN_TRANSIT": ("ARRIVED", "AT_BORDER", "RETURNING", "LOST"),
        "AT_BORDER": ("IN_TRANSIT", "RETURNING", "LOST"),
        "ARRIVED": ("OUT_FOR_DELIVERY", "DELIVERED", "RETURNING"),
        "OUT_FOR_DELIVERY": ("DELIVERED", "ARRIVED", "RETURNING", "LOST"),
        "RETURNING": ("RETURNED", "LOST"),
        "CANCELLATION_REQUESTED": ("CANCELLED", "SUBMITTED", "ACCEPTED", "ON_HOLD", "MANIFESTED"),
    }
)
"""What is not named leads nowhere: REJECTED, DELIVERED, RETURNED, CANCELLED, LOST are final."""

FINAL = ("REJECTED", "DELIVERED", "RETURNED", "CANCELLED", "LOST")
BEFORE_DEPARTURE = ("SUBMITTED", "ACCEPTED", "ON_HOLD", "MANIFESTED", "HANDED_OVER")
_ASIDE = ("ON_HOLD", "RETURNING", "CANCELLATION_REQUESTED")


def is_allowed(before: str, after: str) -> bool:
    return after in ALLOWED.get(before, ())


def way(before: str, after: str) -> list[str] | None:
    """The states to go through, the last of them `after`; none through a hold or back. None: there is no way."""
    reached: dict[str, list[str]] = {before: []}
    open_ends = [before]
    while open_ends and after not in reached:
        state = open_ends.pop(0)
        for following in ALLOWED.get(state, ()):
            if following not in reached and (following == after or following not in _ASIDE):
                reached[following] = [*reached[state], following]
                open_ends.append(following)
    return reached.get(after)
