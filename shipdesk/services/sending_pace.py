"""When a wish that did not get through is tried again (H-17), and when a hub that fails is left in peace."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shipdesk.hub.port import Unknown
    from shipdesk.store.outbox import OutboxRow

LONGEST_WAIT = 300.0
FIRST_WINDOW = 2.0
MOST_TRIES_IN_A_RUN = 10
FAILURES_IN_A_ROW = 5
"""So many wishes one after the other that the hub does not answer: it is the hub, not the wish."""
FIRST_REST = 5.0


class SendingPace:
    """What one start of the program remembers of its sending; nothing of it is needed after a restart."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._tries = Counter[str]()
        self._was_away = False
        self._failures = 0
        self._rests = 0
        self._resting_until = 0.0

    def may_try(self, row: OutboxRow) -> bool:
        """After ten tries that reached the hub it waits for the user or the next start."""
        return self._tries[row.id] < MOST_TRIES_IN_A_RUN

    def start_over(self, row_id: str) -> None:
        """The user asked for it."""
        self._tries.pop(row_id, None)

    def answered(self, row_id: str) -> None:
        """The hub said what became of it."""
        self._tries.pop(row_id, None)
        self._failures = self._rests = 0
        self._connected()

    def failed(self, row_id: str, outcome: Unknown) -> bool:
        """Notes a try that told nothing; whether the whole run had better stop here."""
        if not outcome.reached:
            self._was_away = True
            return self._rest()
        self._connected()
        self._tries[row_id] += 1
        self._failures += 1
        return self._rest() if self._failures >= FAILURES_IN_A_ROW or outcome.reason == "hub_sign_in" else False

    @property
    def seconds_of_rest(self) -> float:
        """How long work in the background leaves the hub in peace."""
        return max(0.0, self._resting_until - self._monotonic())

    def _rest(self) -> bool:
        window = min(LONGEST_WAIT, FIRST_REST * 2.0 ** min(self._rests, 10))
        self._resting_until = self._monotonic() + _somewhere(window / 2, window)
        self._rests += 1
        self._failures = 0
        return True

    def _connected(self) -> None:
        """With the connection back, what waits starts over."""
        if self._was_away:
            self._tries.clear()
            self._was_away = False


def next_try(now: datetime, tries: int, retry_after: float | None) -> datetime:
    """Never earlier than the hub asks; else somewhere in a window that doubles up to five minutes."""
    if retry_after is not None:
        return now + timedelta(seconds=retry_after)
    window = min(LONGEST_WAIT, FIRST_WINDOW * 2.0 ** min(tries, MOST_TRIES_IN_A_RUN))
    return now + timedelta(seconds=_somewhere(0, window))


def _somewhere(first: float, last: float) -> float:
    import random

    return random.uniform(first, last)  # noqa: S311 - spreads load, keeps no secret


def seconds_until_due(row: OutboxRow, now: datetime, *, eager: bool) -> float:
    """0 where it may be sent. The user's own wish to send waits only where the hub asked for it.

    A clock that was set back does not make it wait longer than it was meant to (H-98).
    """
    told = row.problem.get("retry_after_s") if row.problem else None
    if row.next_at is None or (eager and told is None):
        return 0.0
    left = (row.next_at - now).total_seconds()
    longest = max(LONGEST_WAIT, float(told or 0))
    return left if 0 < left <= longest else 0.0
