"""How fast the hub wants to be asked: RateLimit, RateLimit-Policy and Retry-After (H-100, H-101)."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable

from shipdesk.hub.port import HubResponse
from shipdesk.hub.retry_after import retry_after_of

FEW = 0.1
"""Below this part of the quota, work in the background stands back for the user's own."""
_LONGEST_PAUSE = 3600.0
_REMAINING = re.compile(r";\s*r\s*=\s*([0-9]{1,9})")
_RESET = re.compile(r";\s*t\s*=\s*([0-9]{1,9})")
_QUOTA = re.compile(r";\s*q\s*=\s*([0-9]{1,9})")


class Pace:
    """Waits by a clock that never goes back; safe from any thread."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._everything_from = 0.0
        self._background_from = 0.0

    def heard(self, answer: HubResponse) -> None:
        now = self._monotonic()
        remaining = _number(_REMAINING, answer.header("RateLimit"))
        reset = _number(_RESET, answer.header("RateLimit"))
        quota = _number(_QUOTA, answer.header("RateLimit-Policy"))
        with self._lock:
            if answer.status == 429:
                told = retry_after_of(answer)
                seconds = float(reset or 1) if told is None else float(told)
                self._everything_from = max(self._everything_from, now + min(seconds, _LONGEST_PAUSE))
            if remaining is not None and reset is not None and quota:
                few = remaining < quota * FEW
                self._background_from = now + min(float(reset), _LONGEST_PAUSE) if few else 0.0

    def seconds_to_wait(self, *, background: bool = False) -> float:
        """0 where the hub may be asked now."""
        until = max(self._everything_from, self._background_from) if background else self._everything_from
        return max(0.0, until - self._monotonic())


def _number(pattern: re.Pattern[str], header: str | None) -> int | None:
    found = pattern.search(header) if header else None
    return int(found[1]) if found else None
