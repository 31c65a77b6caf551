"""How the desk keeps in touch with its hub by itself: when to send and poll next, and what changed (H-92)."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import fetch_missing
from shipdesk.services.read_feed import feed_is_due, read_feed
from shipdesk.services.send_to_hub import SyncReport, seconds_until_next, sync

FOREGROUND_S, BACKGROUND_S = 60.0, 600.0
JITTER = 0.2
SHORTEST_S = 5.0
LONG_POLL, LONGEST_WAIT_S = "FEED_LONG_POLL", 25

Random = Callable[[float, float], float]


@dataclass(frozen=True)
class Touch:
    """`changed`: something was sent, refused or told; `polled`: the report's `reached` is the hub's own word.

    `pause_s` until the next run.
    """

    report: SyncReport
    changed: bool
    polled: bool
    pause_s: float


def keep_in_touch(desk: Desk, progress: Progress | None = None, *, is_seen: bool = True, waits: bool = False) -> Touch:
    """One run: sends what is due, reads the feed, fetches files. `is_seen`: the window is in front of somebody.

    `waits`: where the hub offers a long poll, it may answer as late as when something is new.
    """
    progress = progress or Progress()
    before, due = desk.store.outbox.counts(), feed_is_due(desk)
    wait_s = _long_poll(desk) if waits and due else 0
    report = sync(desk, progress, eager=False, polls=due and not wait_s)
    if wait_s:
        report = _listen(desk, progress, report, wait_s)
    changed = report.outbox != before or report.feed_items > 0
    pause = pause_after(desk, report.reached, is_seen=is_seen)
    if wait_s and report.reached:
        pause = min(pause, max(SHORTEST_S, asked_pause(desk)))
    return Touch(report, changed, due, pause)


def _listen(desk: Desk, progress: Progress, report: SyncReport, wait_s: int) -> SyncReport:
    background = desk.in_background()
    news = read_feed(background, progress, wait_s=wait_s)
    if news.items:
        fetch_missing(background, progress)
    return replace(report, feed_items=news.items, reached=news.reached)


def _long_poll(desk: Desk) -> int:
    """Seconds that the hub may take for an answer; none where it has no long poll (H-92)."""
    known = desk.hub.capabilities() if desk.hub_identity.url is not None else None
    return min(known.limits.max_feed_wait_s, LONGEST_WAIT_S) if known is not None and known.has(LONG_POLL) else 0


def asked_pause(desk: Desk) -> float:
    """How long the hub wants not to be asked."""
    return float(desk.store.feed.position(desk.hub_identity.environment, desk.hub_identity.account).poll_after_s)


def pause_after(desk: Desk, reached: bool, *, is_seen: bool, spread: Random = random.uniform) -> float:
    """Never sooner than the hub asked, unless a wish is due, which polls nothing; spread, so that not all desks of a
    country come at once.
    """
    usual = (FOREGROUND_S if is_seen else BACKGROUND_S) * spread(1 - JITTER, 1 + JITTER)
    asked = asked_pause(desk) if reached else 0.0
    due = seconds_until_next(desk)
    return max(asked, usual) if due is None else max(SHORTEST_S, min(due, max(asked, usual)))
