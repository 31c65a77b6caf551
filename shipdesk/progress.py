"""Progress of a long task and the wish to cancel it, independent of who shows it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from shipdesk.errors import Cancelled


class Progress:
    """Passed into every task that may take over 100 ms.

    `step(done, total)` reports and raises `Cancelled` when `cancel()` was called, from any thread.
    `total` is None when it is not known yet.
    """

    def __init__(self, on_step: Callable[[int, int | None], None] | None = None) -> None:
        self._on_step = on_step
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

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

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Inside, whoever waits far below for the network sees the wish to cancel (`at_work`)."""
        former = _AT_WORK.set(self)
        try:
            yield
        finally:
            _AT_WORK.reset(former)


_AT_WORK: ContextVar[Progress | None] = ContextVar("at_work", default=None)


def at_work() -> Progress | None:
    """The progress of the task that runs here, where it wants to be watched."""
    return _AT_WORK.get()
