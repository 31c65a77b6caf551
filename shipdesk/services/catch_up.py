"""What to do when the hub no longer has what came after our cursor: ask what changed since, then read anew (H-91)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from shipdesk.hub.calls import consignments
from shipdesk.hub.port import Done
from shipdesk.progress import Progress
from shipdesk.services import feed_items
from shipdesk.services.desk import Desk
from shipdesk.store.feed import FeedPosition, Hint

MOST_PAGES = 500
OVERLAP = timedelta(days=1)


def catch_up(desk: Desk, progress: Progress) -> bool:
    """Hints for every consignment that changed since the last answer, and the cursor back at the start; False where
    the hub did not tell all of them.
    """
    environment, account = desk.hub_identity.environment, desk.hub_identity.account
    known = desk.store.feed.position(environment, account)
    since = None if known.read_at is None else known.read_at - OVERLAP
    hints: list[Hint] = []
    cursor: str | None = None
    for page in range(MOST_PAGES):
        progress.step(page)
        outcome = desk.hub.ask(consignments.listed(updated_since=since, cursor=cursor))
        if not isinstance(outcome, Done) or not isinstance(outcome.body.get("items"), list):
            return False
        hints += [one for one in map(_hint, outcome.body["items"]) if one is not None]
        cursor = outcome.body.get("next_cursor")
        if not isinstance(cursor, str):
            break
    with desk.store.atomic():
        desk.store.feed.add_hints(environment, account, hints)
        desk.store.feed.set_position(environment, account, FeedPosition(None, known.read_at, known.poll_after_s))
    return True


def _hint(told: Any) -> Hint | None:
    if not isinstance(told, Mapping) or not isinstance(told.get("consignment_id"), str):
        return None
    version = told.get("version")
    return Hint(feed_items.CONSIGNMENT, told["consignment_id"], version if type(version) is int else None)
