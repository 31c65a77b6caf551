"""Send what waits in the outbox, one sender at a time, and store each answer with its consequences.

Three outcomes (H-13): done, refused, unknown. Unknown is never a failure and never leads to a new key: the same
bytes go again under the same key until the hub says what became of them (H-14).
"""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.database import turn
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import fetch_missing
from shipdesk.services.hub_exchanges import keep_exchanges
from shipdesk.services.number_blocks import refill_numbers
from shipdesk.services.outbox_run import OutboxRun
from shipdesk.services.pause_outbox import pause_of
from shipdesk.services.read_feed import read_feed
from shipdesk.services.resolve_wish import TOO_OLD
from shipdesk.services.sending_pace import seconds_until_due

PATIENCE_SECONDS = 20.0


@dataclass(frozen=True)
class SyncReport:
    """`outbox`: rows by state after the run; `refused`: how many were refused in it."""

    outbox: dict[str, int]
    feed_items: int
    refused: int
    reached: bool


def sync(desk: Desk, progress: Progress | None = None, *, eager: bool = True, polls: bool = True) -> SyncReport:
    """Sends what is due and reads the hub's news; another sender at work is left in peace.

    `eager` is for the user's own wish to send: it does not wait for the time of the next try. Work in the background
    is not eager, and leaves a hub that fails in peace for a while. `polls` is False where the hub asked not to be
    polled again so soon (H-92).
    """
    progress = progress or Progress()
    refused = send_waiting(desk, progress, eager=eager)
    if not polls:
        return SyncReport(desk.store.outbox.counts(), 0, refused, reached=True)
    with progress.watched():
        background = desk.in_background()
        news = read_feed(background, progress)
        if news.reached:
            fetch_missing(background, progress)
    if news.reached and refill_numbers(desk):
        refused += send_waiting(desk, progress, eager=eager)
    with desk.store.atomic():
        keep_exchanges(desk)
    return SyncReport(desk.store.outbox.counts(), news.items, refused, news.reached)


def send_waiting(desk: Desk, progress: Progress, *, eager: bool = True) -> int:
    """One pass over the open rows, by one sender over all threads and programs. Returns how many were refused.

    H-27 asks for a lock row with a lease; a lock of the system's own does the same and needs no clock to end when
    its holder is killed.
    """
    if pause_of(desk.store) is not None:
        return 0
    if not eager and desk.hub_link.present.pace.seconds_of_rest > 0:
        return 0
    with turn(desk.folder.sending_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            return 0
        with desk.store.atomic():
            desk.store.outbox.interrupted_become_unknown()
        run = OutboxRun(desk, progress, eager=eager)
        run.go()
        return run.refused


def seconds_until_next(desk: Desk) -> float | None:
    """When work in the background should send again; None where nothing waits that would go by itself."""
    hub, now = desk.hub_link.present, desk.tools.now()
    rows = desk.store.outbox.open_rows(hub.identity.environment, hub.identity.account)
    coming = [
        seconds_until_due(row, now, eager=False)
        for row in rows
        if hub.pace.may_try(row) and (row.problem or {}).get("code") != TOO_OLD
    ]
    return max(min(coming), hub.pace.seconds_of_rest) if coming else None
