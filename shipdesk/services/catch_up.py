"""What to do when the hub no longer has what came after our cursor: ask what changed since, then read anew (H-91)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from shipdesk.hub.calls import consignments
from shipdesk.hub.port import Done
from shipdesk.services import feed_items, record_followers
from shipdesk.services.desk import Desk
from shipdesk.services.hub_pages import all_pages
from shipdesk.store.feed import FeedPosition, Hint

OVERLAP = timedelta(days=1)


def catch_up(desk: Desk) -> bool:
    """Hints for every consignment that changed since the last answer, and the cursor back at the start; False where
    the hub did not tell all of them.
    """
    environment, account = desk.hub_identity.environment, desk.hub_identity.account
    known = desk.store.feed.position(environment, account)
    since = None if known.read_at is None else known.read_at - OVERLAP
    outcome = all_pages(desk, lambda cursor: consignments.listed(updated_since=since, cursor=cursor))
    if not isinstance(outcome, Done):
        return False
    hints = [hint for one in outcome.body["items"] for hint in _hints(one)]
    with desk.store.atomic():
        desk.store.feed.add_hints(environment, account, hints)
        desk.store.feed.set_position(environment, account, FeedPosition(None, known.read_at, known.poll_after_s))
    return True


def _hints(told: Mapping[str, Any]) -> Iterator[Hint]:
    """The consignment itself and everything that hangs on it."""
    consignment_id, version = told.get("consignment_id"), told.get("version")
    if isinstance(consignment_id, str):
        yield Hint(feed_items.CONSIGNMENT, consignment_id, version if type(version) is int else None)
        for kind in (feed_items.CUSTOMS, record_followers.LABELS, record_followers.DOCUMENTS):
            yield Hint(kind, consignment_id)
