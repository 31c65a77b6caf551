"""The hub itself: is it there, what can it do, what became of a wish."""

from __future__ import annotations

from shipdesk.hub.calls.call import Inquiry, get


def health() -> Inquiry:
    """Needs no token and proves nothing about a write (H-104)."""
    return get("getHealth", "health")


def capabilities() -> Inquiry:
    """`HubClient.capabilities()` keeps the answer."""
    return get("getCapabilities", "capabilities")


def operation(key: str) -> Inquiry:
    """What became of the wish with this key; refused as `not_found` where it never arrived (H-14, H-15)."""
    return get("getOperation", "operations", key)
