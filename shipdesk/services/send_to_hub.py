"""Send what waits in the outbox, one sender at a time, and store each answer with its consequences.

Three outcomes (H-13): done, refused, unknown. Unknown is never a failure and never leads to a new key: the same
bytes go again under the same key until the hub says what became of them (H-14).
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from shipdesk.database import turn
from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError
from shipdesk.hub.calls.call import ANSWERS, JSON, Effect
from shipdesk.hub.port import Done, Outcome, Problem, Refused, Unknown
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import fetch_missing
from shipdesk.services.follows import FOLLOWS
from shipdesk.services.hub_exchanges import keep_exchanges
from shipdesk.services.read_feed import read_feed
from shipdesk.store.outbox import OutboxRow

PATIENCE_SECONDS = 20.0
LONGEST_WAIT = 300.0
MOST_TRIES_IN_A_RUN = 10


@dataclass(frozen=True)
class SyncReport:
    """`outbox`: rows by state after the run; `refused`: how many were refused in it."""

    outbox: dict[str, int]
    feed_items: int
    refused: int
    reached: bool


def sync(desk: Desk, progress: Progress | None = None) -> SyncReport:
    """Sends everything that is due and reads the hub's feed. Another sender at work is left in peace."""
    progress = progress or Progress()
    refused = send_waiting(desk, progress)
    news = read_feed(desk, progress)
    if news.reached:
        fetch_missing(desk, progress)
    return SyncReport(desk.store.outbox.counts(), news.items, refused, news.reached)


def send_waiting(desk: Desk, progress: Progress) -> int:
    """One pass over the open rows, by one sender over all threads and programs. Returns how many were refused.

    H-27 asks for a lock row with a lease; a lock of the system's own does the same and needs no clock to end when
    its holder is killed.
    """
    with turn(desk.folder.sending_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            return 0
        with desk.store.atomic():
            desk.store.outbox.interrupted_become_unknown()
        return _send_open_rows(desk, progress)


def _send_open_rows(desk: Desk, progress: Progress) -> int:
    """In order within a consignment or manifest; rows of different ones do not wait for one another (H-26)."""
    refused, waiting = 0, set[tuple[str, str]]()
    rows = desk.store.outbox.open_rows(desk.hub_identity.environment, desk.hub_identity.account)
    for done, row in enumerate(rows):
        progress.step(done, len(rows))
        if _must_wait(desk, row, waiting):
            waiting.add(row.subject)
            continue
        outcome = _send(desk, row)
        refused += isinstance(outcome, Refused)
        if isinstance(outcome, Unknown):
            waiting.add(row.subject)
    return refused


def _must_wait(desk: Desk, row: OutboxRow, waiting: set[tuple[str, str]]) -> bool:
    if row.subject in waiting:
        return True
    if row.depends_on is not None:
        needed = desk.store.outbox.get(row.depends_on)
        if needed is not None and needed.state != Wish.DONE:
            return True
    told_to_wait = bool(row.problem and row.problem.get("retry_after_s"))
    return told_to_wait and row.next_at is not None and row.next_at > desk.tools.now()


def _send(desk: Desk, row: OutboxRow) -> Outcome | None:
    """None where the wish was withdrawn since the run began."""
    with desk.store.atomic():
        present = desk.store.outbox.get(row.id)
        if present is None or present.state not in Wish.OPEN:
            return None
        desk.store.outbox.settle(row.id, Wish.SENDING, tries=row.tries + 1, problem=row.problem)
    follow = FOLLOWS[row.operation]
    try:
        outcome = desk.hub.perform(_effect(follow.ready(desk, present)), row.idempotency_key)
    except DeskError as unready:
        outcome = Refused(_problem_of(unready))
    if isinstance(outcome, Done) and not follow.believable(row, outcome):
        outcome = Unknown("hub_broken_answer")
    if isinstance(outcome, Refused):
        outcome = follow.look_again(desk, row, outcome)
    with desk.store.atomic():
        _store_outcome(desk, row, outcome)
    return outcome


def _problem_of(unready: DeskError) -> Problem:
    """The desk's own no, in the form of the hub's: the wish never left the house."""
    told = {"code": unready.code, "reason": unready.reason, "values": unready.values}
    return Problem(unready.code, 0, unready.reason, None, "", False, None, (), None, None, told)


def _effect(row: OutboxRow) -> Effect:
    """Rows of older desks name no form of their body: it is JSON."""
    headers = {"Accept": ANSWERS, "Content-Type": JSON} | row.headers
    return Effect(row.operation, row.method, row.path, headers, row.body)


def _store_outcome(desk: Desk, row: OutboxRow, outcome: Outcome) -> None:
    keep_exchanges(desk)
    match outcome:
        case Done():
            _done(desk, row, outcome)
        case Refused():
            _refused(desk, row, outcome)
        case Unknown():
            _unknown(desk, row, outcome)


def _done(desk: Desk, row: OutboxRow, outcome: Done) -> None:
    """The answer, its consequences and the row, in the caller's one transaction (H-28)."""
    FOLLOWS[row.operation].done(desk, row, outcome)
    desk.store.outbox.settle(row.id, Wish.DONE, tries=row.tries + 1)


def _refused(desk: Desk, row: OutboxRow, outcome: Refused) -> None:
    desk.store.outbox.settle(row.id, Wish.REFUSED, tries=row.tries + 1, problem=dict(outcome.problem.raw))
    desk.store.outbox.block_dependants(row.id)
    FOLLOWS[row.operation].refused(desk, row, outcome)


def _unknown(desk: Desk, row: OutboxRow, outcome: Unknown) -> None:
    """Waiting or unknown, with the time of the next try. A try that never reached a hub does not count (H-17)."""
    state = Wish.UNKNOWN if outcome.reached or row.state == Wish.UNKNOWN else Wish.QUEUED
    tries = row.tries + int(outcome.reached)
    problem = {"code": outcome.reason, "retry_after_s": outcome.retry_after_s}
    next_at = _next_try(desk.tools.now(), tries, outcome.retry_after_s)
    desk.store.outbox.settle(row.id, state, tries=tries, next_at=next_at, problem=problem)
    FOLLOWS[row.operation].open(desk, row, state)


def _next_try(now: datetime, tries: int, retry_after: float | None) -> datetime:
    """Never earlier than the hub asks; else somewhere in a window that doubles up to five minutes."""
    if retry_after is not None:
        return now + timedelta(seconds=retry_after)
    window = min(LONGEST_WAIT, 2.0 * 2.0 ** min(tries, MOST_TRIES_IN_A_RUN))
    return now + timedelta(seconds=random.uniform(0, window))  # noqa: S311 - spreads load, keeps no secret
