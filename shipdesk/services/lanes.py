"""Where exchanges happen: one after the other here, or several at once in threads that touch no database."""

from __future__ import annotations

import contextvars
import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Lanes(Protocol[T]):
    @property
    def free(self) -> int:
        """How many more may be started."""

    def start(self, work: Callable[[], T]) -> None: ...

    def arrived(self) -> list[T]:
        """What has come back; waits for one if something is on its way."""

    def close(self) -> None: ...


class OneLane(Generic[T]):
    """At once, in this thread: for a hub in this process."""

    def __init__(self) -> None:
        self._done: list[T] = []

    @property
    def free(self) -> int:
        return 0 if self._done else 1

    def start(self, work: Callable[[], T]) -> None:
        self._done.append(work())

    def arrived(self) -> list[T]:
        done, self._done = self._done, []
        return done

    def close(self) -> None:
        """Nothing is open."""


class ManyLanes(Generic[T]):
    """`work` must not raise."""

    def __init__(self, count: int) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="hub-lane")
        self._count = count
        self._under_way = 0
        self._done: queue.SimpleQueue[T] = queue.SimpleQueue()

    @property
    def free(self) -> int:
        return self._count - self._under_way

    def start(self, work: Callable[[], T]) -> None:
        context = contextvars.copy_context()
        self._under_way += 1
        self._pool.submit(lambda: self._done.put(context.run(work)))

    def arrived(self) -> list[T]:
        if not self._under_way:
            return []
        came = [self._done.get()]
        while not self._done.empty():
            came.append(self._done.get())
        self._under_way -= len(came)
        return came

    def close(self) -> None:
        self._pool.shutdown()
