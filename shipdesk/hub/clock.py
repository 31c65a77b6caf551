"""The hub's clock as told by its answers (H-98)."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

WARN_FROM = timedelta(seconds=300)
NOISE = timedelta(seconds=2)
"""A Date header has whole seconds and took a moment to come: less than this is no difference."""
_WEIGHT = 0.25


class HubClock:
    """`skew` is what the hub's clock is ahead; smoothed, so that one odd answer does not move it far."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._skew: timedelta | None = None

    def heard(self, date_header: str | None, now: datetime) -> None:
        """`now` is this computer's."""
        told = _read(date_header)
        if told is None:
            return
        with self._lock:
            former = self._skew
            self._skew = told - now if former is None else former + (told - now - former) * _WEIGHT

    def was_told(self, server_time: datetime, now: datetime) -> None:
        """The hub itself says that the time is wrong: what was heard before counts no longer."""
        with self._lock:
            self._skew = server_time - now

    @property
    def skew(self) -> timedelta:
        known = self._skew
        return timedelta(0) if known is None or abs(known) < NOISE else known

    @property
    def is_far_off(self) -> bool:
        return abs(self.skew) > WARN_FROM

    def at_the_hub(self, now: datetime) -> datetime:
        """The hub's time at that moment of this computer's clock: for cut-offs, quotes and signatures."""
        return now + self.skew


def _read(header: str | None) -> datetime | None:
    try:
        told = parsedate_to_datetime(header) if header else None
    except ValueError:
        return None
    return told.replace(tzinfo=UTC) if told is not None and told.tzinfo is None else told
