"""What the hub tells: its feed, a consignment's tracking events and customs messages."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.hub.calls.call import Inquiry, get
from shipdesk.hub.calls.catalogue import LARGEST_PAGE


def feed(after: str | None = None, *, wait: int | None = None, types: Sequence[str] = ()) -> Inquiry:
    """What came after `after` (the last page's `next_after`), from the oldest item without it.

    `wait` are seconds of long poll, only where the hub has FEED_LONG_POLL (H-92).
    """
    return get("readFeed", "feed", after=after, limit=LARGEST_PAGE, wait=wait, types=",".join(types) or None)


def tracking_events(consignment_id: str, cursor: str | None = None) -> Inquiry:
    return get(
        "listTrackingEvents", "consignments", consignment_id, "tracking-events", cursor=cursor, limit=LARGEST_PAGE
    )


def customs_messages(consignment_id: str, cursor: str | None = None) -> Inquiry:
    return get(
        "listCustomsMessages", "consignments", consignment_id, "customs-messages", cursor=cursor, limit=LARGEST_PAGE
    )
