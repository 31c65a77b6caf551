"""Progress of a long task and the wish to cancel it, independent of who shows it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from shipdesk.errors import Cancelled


class Progress:
    """Passed into every task that may take over 100 ms.

    `step(done, total)` reports and raises `Cancelled` when `cancel()` was called, from any thread.
    `total` is None when it is not known yet.
    """

    def __init__(self, on_step: Callable[[int, int | None], None] | None = None) -> None:
        self._on_step = on_step
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    def look(self) -> None:
        """Raises `Cancelled` when it was asked for; nothing is reported."""
        if self._cancelled.is_set():
            raise Cancelled

    def step(self, done: int, total: int | None = None) -> None:
        self.look()
        if self._on_step is not None:
            self._on_step(done, total)
