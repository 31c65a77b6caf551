"""How many requests an account may make in a minute (H-100)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

_MINUTE = 60.0


@dataclass(frozen=True)
class Left:
    """`requests` until the window ends in `seconds`; below nothing where this one is one too many."""

    requests: int
    seconds: int


class Quota:
    """Counts by account, in windows of a minute; shared by all doors to one hub."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._lock = threading.Lock()
        self._windows: dict[str, tuple[float, int]] = {}

    def take(self, account: str, count: int = 1) -> Left:
        now = self._clock()
        with self._lock:
            began, used = self._windows.get(account, (now, 0))
            if now - began >= _MINUTE:
                began, used = now, 0
            used = min(used + count, self.per_minute + 1)
            self._windows[account] = (began, used)
        return Left(self.per_minute - used, max(1, round(began + _MINUTE - now)))
