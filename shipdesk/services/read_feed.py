"""Read the hub's feed: what it tells is kept together with the cursor, what it hints at is read afterwards.

Items, hints and cursor land in one transaction (H-87): killed at any point, nothing is lost or doubled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from shipdesk.database import turn
from shipdesk.hub.calls import news
from shipdesk.hub.port import Done, Outcome, Refused, Unknown
from shipdesk.progress import Progress
from shipdesk.services import feed_items
from shipdesk.services.catch_up import catch_up
from shipdesk.services.desk import Desk
from shipdesk.services.feed_items import FeedPage, Item
from shipdesk.services.follow_hints import follow_hints
from shipdesk.services.hub_record_shapes import record_of
from shipdesk.services.look_around import look_around
from shipdesk.store.feed import FeedPosition

MOST_PAGES = 5000
PATIENCE_SECONDS = 0.5
TOGETHER = 10
"""Pages that land in one transaction with the cursor of the last of them: a transaction waits for the disk."""


@dataclass(frozen=True)
class FeedReport:
    """Whether the hub answered, and how many new items came."""

    reached: bool
    items: int


def read_feed(desk: Desk, progress: Progress | None = None, *, wait_s: int = 0) -> FeedReport:
    """One poll at a time over all windows and commands (H-92); `wait_s` only where the hub offers a long poll."""
    progress = progress or Progress()
    with turn(desk.folder.feed_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            return FeedReport(reached=True, items=0)
        report = _drain(desk, progress, wait_s)
        follow_hints(desk, progress)
        return report


def feed_is_due(desk: Desk) -> bool:
    """Whether the hub may be asked again: never sooner than it said (H-92)."""
    known = _position(desk)
    if known.read_at is None:
        return True
    return abs(desk.tools.now() - known.read_at) >= timedelta(seconds=known.poll_after_s)


def _position(desk: Desk) -> FeedPosition:
    return desk.store.feed.position(desk.hub_identity.environment, desk.hub_identity.account)


def _drain(desk: Desk, progress: Progress, wait_s: int) -> FeedReport:
    items, cursor, waiting = 0, _position(desk).cursor, list[FeedPage]()
    for page_number in range(MOST_PAGES):
        progress.step(page_number)
        outcome = _ask(desk, cursor, wait_s if page_number == 0 else 0)
        if cursor is not None and _is_expired(outcome):
            if not catch_up(desk):
                break
            cursor = None
            outcome = _ask(desk, cursor, 0)
        if page_number == 0 and _has_no_feed(outcome):
            looked = look_around(desk)
            return FeedReport(reached=looked is not None, items=looked or 0)
        page = feed_items.page_of(outcome.body) if isinstance(outcome, Done) else None
        if page is None:
            break
        waiting.append(page)
        if not page.has_more or page.next_after == cursor:
            return FeedReport(reached=True, items=items + _store(desk, waiting))
        cursor = page.next_after
        if len(waiting) == TOGETHER:
            items += _store(desk, waiting)
            waiting.clear()
    return FeedReport(reached=_is_there(outcome), items=items + _store(desk, waiting))


def _ask(desk: Desk, cursor: str | None, wait_s: int) -> Outcome:
    return desk.hub.ask(news.feed(cursor, wait=wait_s or None))


def _is_there(outcome: Outcome) -> bool:
    """A hub that wants to be asked later is there, and so is one whose quota is kept for the user's own wishes."""
    return isinstance(outcome, Unknown) and outcome.reason == "hub_wait"


def _is_expired(outcome: Outcome) -> bool:
    return isinstance(outcome, Refused) and outcome.problem.code == "cursor_expired"


def _has_no_feed(outcome: Outcome) -> bool:
    return isinstance(outcome, Refused) and outcome.problem.code == "not_supported"


def _store(desk: Desk, pages: Sequence[FeedPage]) -> int:
    """Returns how many of their items never came before."""
    if not pages:
        return 0
    environment, account = desk.hub_identity.environment, desk.hub_identity.account
    told = {str(item["item_id"]): item for page in pages for item in page.items}
    with desk.store.atomic():
        new = desk.store.feed.new_items(told)
        _keep(desk, [item for item_id, item in told.items() if item_id in new])
        position = FeedPosition(pages[-1].next_after, desk.tools.now(), pages[-1].poll_after_s)
        desk.store.feed.set_position(environment, account, position)
    return len(new)


def _keep(desk: Desk, fresh: Sequence[Item]) -> None:
    desk.store.tracking.add_events(feed_items.events_of(fresh))
    told = (record_of(desk, feed_items.CUSTOMS, message) for message in feed_items.customs_of(fresh))
    desk.store.hub_records.put(one for one in told if one is not None)
    about = dict.fromkeys(one for one in map(feed_items.consignment_of, fresh) if one is not None)
    states = desk.store.booked.states_of(about)
    hints = feed_items.hints_of(fresh, states)
    desk.store.feed.add_hints(desk.hub_identity.environment, desk.hub_identity.account, hints)
