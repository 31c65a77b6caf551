"""The one way out of the UI thread: work in a pool, answers and faults back in the UI thread.

Work is a plain callable that gets a `Progress`. A write says afterwards what it changed (`Changed`), and pages
refresh themselves from that; nobody else tells them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from shipdesk.errors import Cancelled
from shipdesk.progress import Progress

T = TypeVar("T")
Failure = Callable[[Exception], None]
MOST_COUNTED = 2**31 - 1
"""How far a bar counts; work that is counted in bytes may have more."""


class What(StrEnum):
    """The things of the desk that a write can change."""

    CONSIGNMENTS = "consignments"
    CATALOG = "catalog"
    PARTIES = "parties"
    OUTBOX = "outbox"
    PAPERS = "papers"
    SETTINGS = "settings"
    MANIFESTS = "manifests"
    PRINTS = "prints"
    HUB = "hub"
    NEWS = "news"
    """States of shipments as the hub moved them; nothing that anybody typed."""


class Changed(QObject):
    """Says what a write changed; the main window passes it on to the page that is seen."""

    happened = Signal(object)

    def tell(self, *what: What) -> None:
        self.happened.emit(frozenset(what))


class Task:
    """One running piece of work as the status bar shows it."""

    def __init__(self, busy_text: str, quiet: bool) -> None:
        self.busy_text = busy_text
        self.quiet = quiet
        self.latest: tuple[int, int | None] | None = None
        self.is_over = False
        self.is_abandoned = False
        self.progress = Progress(self._step)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; `on_failure` then gets `Cancelled`."""
        self.progress.cancel()

    def abandon(self) -> None:
        """Cancel, and tell nobody how it ended."""
        self.is_abandoned = True
        self.cancel()

    def _step(self, done: int, total: int | None) -> None:
        # Only stored here, in the worker: the status bar looks at it ten times a second, however often work steps.
        is_too_much = total is not None and total > MOST_COUNTED
        self.latest = (done * 1000 // total, 1000) if total and is_too_much else (done, total)


def _done(work: Callable[[Progress], Any], task: Task) -> tuple[Task, Any, Exception | None]:
    try:
        task.progress.step(0)
        with task.progress.watched():
            return task, work(task.progress), None
    except Exception as error:  # noqa: BLE001 - every fault belongs to the asker, in the UI thread
        return task, None, error


class TaskRunner(QObject):
    """Runs work in a pool of threads; must be made, used and shut down in the UI thread."""

    started = Signal(object)
    failed = Signal(object)
    """Every fault of a task that is not abandoned, beside its own asker."""
    ended = Signal(object)
    unheard = Signal(object)
    """The fault of a write whose asker is gone: somebody must be told all the same."""
    _settled = Signal(object)

    def __init__(self, changed: Changed, parent: QObject | None = None, threads: int = 4) -> None:
        super().__init__(parent)
        self._changed = changed
        self._pool, self._aside = QThreadPool(self), QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._aside.setMaxThreadCount(1)
        self._kept_back: list[Callable[[], object]] | None = None
        self._answers: dict[Task, tuple[Callable[[Any], None], Failure, QObject | None]] = {}
        self._settled.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def hold_back(self) -> None:
        """Until `begin` only what the first page shows is read; `when_begun` keeps the rest."""
        self._kept_back = []

    def begin(self) -> None:
        kept, self._kept_back = self._kept_back or [], None
        for act in kept:
            act()

    def when_begun(self, act: Callable[[], object]) -> None:
        """At once, unless the window is still on its way."""
        if self._kept_back is None:
            act()
        else:
            self._kept_back.append(act)

    @property
    def running(self) -> tuple[Task, ...]:
        return tuple(self._answers)

    def run(
        self,
        work: Callable[[Progress], T],
        on_success: Callable[[T], None],
        on_failure: Failure,
        busy_text: str = "",
        owner: QObject | None = None,
        *,
        aside: bool = False,
    ) -> Task:
        """Start `work`; without a `busy_text` it is never shown. A deleted `owner` gets no answer.

        What may not wait until others are done, and is over in a moment, runs `aside` from them.
        """
        task = Task(busy_text, quiet=not busy_text)
        self._answers[task] = (on_success, on_failure, owner)
        self.started.emit(task)
        # A callable and no QRunnable: of that, the pool keeps what Python knows for ever if it is done very soon.
        pool = self._aside if aside else self._pool
        pool.start(lambda: self._settled.emit(_done(work, task)))
        return task

    def write(
        self,
        work: Callable[[Progress], T],
        changes: Collection[What],
        on_success: Callable[[T], None],
        on_failure: Failure,
        busy_text: str = "",
        owner: QObject | None = None,
    ) -> Task:
        """Like `run`, and tell the pages what changed, even when the asker is gone by then; so with a fault."""

        def succeeded(result: T) -> None:
            if _is_there(owner):
                on_success(result)
            self._changed.tell(*changes)

        def failed(error: Exception) -> None:
            if _is_there(owner):
                on_failure(error)
            elif not was_cancelled(error):
                self.unheard.emit(error)

        return self.run(work, succeeded, failed, busy_text, None)

    def shut_down(self) -> None:
        """Cancel everything and wait for it; nobody is answered any more."""
        for task in self._answers:
            task.abandon()
        for pool in (self._pool, self._aside):
            pool.clear()
            pool.waitForDone()
        self._answers.clear()

    def _answer(self, settled: tuple[Task, Any, Exception | None]) -> None:
        task, result, fault = settled
        task.is_over = True
        if fault is not None and not task.is_abandoned:
            self.failed.emit(fault)
        answer = self._answers.pop(task, None)
        self.ended.emit(task)
        if answer is None or task.is_abandoned:
            return
        on_success, on_failure, owner = answer
        if not _is_there(owner):
            return
        if fault is None:
            on_success(result)
        else:
            on_failure(fault)


class Latest:
    """For searching while someone types: a new question drops the answer of the one before."""

    def __init__(self, tasks: TaskRunner, owner: QObject) -> None:
        self._tasks = tasks
        self._owner = owner
        self._task: Task | None = None

    def ask(self, work: Callable[[Progress], T], on_success: Callable[[T], None], on_failure: Failure) -> None:
        self.drop()
        self._task = self._tasks.run(work, on_success, on_failure, owner=self._owner)

    def drop(self) -> None:
        if self._task is not None:
            self._task.abandon()


def _is_there(owner: QObject | None) -> bool:
    return owner is None or shiboken6.isValid(owner)


def was_cancelled(error: Exception) -> bool:
    """The user's own wish: nothing to show."""
    return isinstance(error, Cancelled)
