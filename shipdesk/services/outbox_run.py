"""One pass over the open wishes of a hub: strictly in order per consignment, side by side between them (H-26).

Each round settles what came back and marks what goes out next, in one transaction: a wish is SENDING on the disk
before its first byte leaves, and its answer is on the disk with its consequences.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from shipdesk.domain.states import Wish
from shipdesk.errors import Cancelled, DeskError
from shipdesk.hub.batch import outcomes_of
from shipdesk.hub.calls import consignments
from shipdesk.hub.capabilities import Limits
from shipdesk.hub.client import HubClient
from shipdesk.hub.port import Done, Outcome, Refused, Unknown
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.follows import FOLLOWS
from shipdesk.services.lanes import Lanes, ManyLanes, OneLane
from shipdesk.services.outbox_wishes import CREATE
from shipdesk.services.resolve_wish import TOO_OLD, resolved
from shipdesk.services.sending_pace import seconds_until_due
from shipdesk.services.settle_wish import effect_of, is_old, problem_of, proven, settle
from shipdesk.store.outbox import OutboxRow

LANES = 4
FEWEST_IN_A_BATCH = 10
BATCH = "createConsignmentBatch"
_ROOM_FOR_KEYS = 1_000
Subject = tuple[str, str]


@dataclass(frozen=True)
class Came:
    """Wishes that were sent together, and what came back: an outcome for each, or for all of them at once."""

    rows: tuple[OutboxRow, ...]
    outcomes: tuple[Outcome, ...]


class OutboxRun:
    """`eager` does not wait for the time of the next try, except where the hub asked for it."""

    def __init__(self, desk: Desk, progress: Progress, *, eager: bool) -> None:
        self._desk = desk
        self._progress = progress
        self._eager = eager
        self._hub = desk.hub_link.present
        self._queues: dict[Subject, deque[OutboxRow]] = {}
        self._ready: deque[Subject] = deque()
        self._parked: dict[str, list[Subject]] = {}
        self._batch_limits: Limits | None = None
        self._stopped = False
        self._cancelled = False
        self._total = self._done = 0
        self.refused = 0

    def go(self) -> None:
        self._read()
        lanes: Lanes[Came] = ManyLanes(LANES) if self._hub.identity.url is not None else OneLane()
        came: list[Came] = []
        try:
            with self._progress.watched():
                while True:
                    jobs = self._round(came, lanes.free)
                    for job in jobs:
                        self._start(lanes, job)
                    came = lanes.arrived()
                    if not jobs and not came:
                        break
        finally:
            lanes.close()
        if self._cancelled:
            raise Cancelled

    def _read(self) -> None:
        identity = self._hub.identity
        for row in self._desk.store.outbox.open_rows(identity.environment, identity.account):
            self._queues.setdefault(row.subject, deque()).append(row)
            self._total += 1
        self._ready.extend(self._queues)
        if self._has_a_batch():
            known = self._hub.client.capabilities()
            offered = known is not None and self._hub.client.offers(BATCH)
            self._batch_limits = known.limits if known is not None and offered else None

    def _round(self, came: list[Came], free: int) -> list[tuple[OutboxRow, ...]]:
        """Settles what came and marks what goes next. Looking at the hub again happens before, outside."""
        known = [
            (row, proven(self._desk, row, outcome))
            for one in came
            for row, outcome in zip(one.rows, one.outcomes, strict=True)
            if not self._again_alone(one, row, outcome)
        ]
        self._step(len(known))
        if not known and (self._stopped or not free):
            return []
        with self._desk.store.atomic():
            for row, outcome in known:
                settle(self._desk, row, outcome)
            for row, outcome in known:
                self._learn(row, outcome)
            return [] if self._stopped else self._take(free)

    def _again_alone(self, came: Came, row: OutboxRow, outcome: Outcome) -> bool:
        """A batch that was refused as a whole did nothing: its wishes go one by one, under their keys."""
        if len(came.rows) == 1 or not isinstance(outcome, Refused) or outcome is not came.outcomes[0]:
            return False
        if any(one is not outcome for one in came.outcomes):
            return False
        self._batch_limits = None
        self._queues[row.subject].appendleft(row)
        self._ready.append(row.subject)
        return True

    def _learn(self, row: OutboxRow, outcome: Outcome) -> None:
        self._done += 1
        self.refused += isinstance(outcome, Refused)
        if isinstance(outcome, Unknown):
            # Whatever else is about this consignment waits with it.
            self._queues[row.subject].clear()
            self._stopped |= outcome.reason != TOO_OLD and self._hub.pace.failed(row.id, outcome)
            return
        self._hub.pace.answered(row.id)
        self._next_of(row.subject)
        self._ready.extend(self._parked.pop(row.id, ()))

    def _take(self, free: int) -> list[tuple[OutboxRow, ...]]:
        jobs: list[tuple[OutboxRow, ...]] = []
        while self._ready and len(jobs) < free and not self._stopped:
            if self._batch_limits is not None and self._has_a_batch():
                batch = tuple(self._take_batch(self._batch_limits))
                jobs += [batch] if batch else []
                continue
            row = self._take_one(self._ready.popleft())
            if row is not None:
                jobs.append((row,))
        return jobs

    def _has_a_batch(self) -> bool:
        return sum(1 for _ in self._bookings(FEWEST_IN_A_BATCH)) == FEWEST_IN_A_BATCH

    def _bookings(self, most: int) -> Iterator[Subject]:
        """Consignments whose next wish is to be booked."""
        bookings = (
            subject for subject in self._ready if self._queues[subject] and self._queues[subject][0].operation == CREATE
        )
        return islice(bookings, most)

    def _take_batch(self, limits: Limits) -> Iterator[OutboxRow]:
        """As many bookings as one body may hold; the largest yet tells whether another one fits."""
        room, largest = limits.max_json_bytes, 0
        for subject in list(self._bookings(limits.max_batch_items)):
            if room < largest:
                return
            self._ready.remove(subject)
            row = self._take_one(subject)
            if row is not None:
                size = len(row.body) + _ROOM_FOR_KEYS
                room, largest = room - size, max(largest, size)
                yield row

    def _take_one(self, subject: Subject) -> OutboxRow | None:
        """The next wish of it, marked as SENDING; None where it has to wait, is gone, or was settled on the spot."""
        head = self._queues[subject].popleft()
        row = self._desk.store.outbox.get(head.id)
        if row is None or row.state not in Wish.OPEN:
            self._next_of(subject)
            return None
        if row.depends_on is not None and not self._is_done(row.depends_on):
            self._queues[subject].appendleft(row)
            self._parked.setdefault(row.depends_on, []).append(subject)
            return None
        if not self._is_due(row):
            self._queues[subject].clear()
            return None
        try:
            ready = FOLLOWS[row.operation].ready(self._desk, row)
        except DeskError as unready:
            self._refuse_here(row, unready)
            return None
        self._desk.store.outbox.settle(row.id, Wish.SENDING, tries=row.tries + 1, problem=row.problem)
        return replace(ready, state=row.state, tries=row.tries)

    def _refuse_here(self, row: OutboxRow, unready: DeskError) -> None:
        """The desk itself says no; the hub heard nothing."""
        settle(self._desk, row, Refused(problem_of(unready)))
        self.refused += 1
        self._next_of(row.subject)

    def _is_done(self, id_: str) -> bool:
        needed = self._desk.store.outbox.get(id_)
        return needed is None or needed.state == Wish.DONE

    def _is_due(self, row: OutboxRow) -> bool:
        if (row.problem or {}).get("code") == TOO_OLD:
            return False
        due = seconds_until_due(row, self._desk.tools.now(), eager=self._eager) == 0
        return due and (self._eager or self._hub.pace.may_try(row))

    def _next_of(self, subject: Subject) -> None:
        if self._queues[subject]:
            self._ready.append(subject)

    def _start(self, lanes: Lanes[Came], rows: tuple[OutboxRow, ...]) -> None:
        """Old wishes are looked up first, here, for that asks the desk too; everything else goes out."""
        client = self._hub.client
        if len(rows) > 1:
            lanes.start(lambda: _sent_together(client, rows))
            return
        (row,) = rows
        found = resolved(self._desk, row) if is_old(row, self._desk.tools.now()) else None
        if found is not None:
            lanes.start(lambda: Came(rows, (found,)))
            return
        lanes.start(lambda: Came(rows, (client.perform(effect_of(row), row.idempotency_key),)))

    def _step(self, known: int) -> None:
        """A wish to cancel ends the run when what is on its way has come back."""
        try:
            self._progress.step(min(self._done + known, self._total), self._total)
        except Cancelled:
            self._cancelled = self._stopped = True


def _sent_together(client: HubClient, rows: tuple[OutboxRow, ...]) -> Came:
    """One request, an outcome for each; where nobody knows, nobody knows of any (H-73)."""
    keys = [row.idempotency_key for row in rows]
    effect = consignments.create_many(list(zip(keys, (row.body for row in rows), strict=True)))
    outcome = client.perform(effect, keys[0])
    outcomes = outcomes_of(outcome, keys) if isinstance(outcome, Done) else [outcome] * len(rows)
    return Came(rows, tuple(outcomes))
