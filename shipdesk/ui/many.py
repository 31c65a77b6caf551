"""One act on several shipments: what was done, and what could not be done and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from shipdesk.errors import Cancelled, DeskError
from shipdesk.progress import Progress

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """`done` and `failed` by reference, in the order that was asked for; `stopped` where the user cancelled."""

    done: tuple[tuple[str, T], ...] = ()
    failed: tuple[tuple[str, DeskError], ...] = ()
    stopped: bool = False


def each(references: Sequence[str], work: Callable[[str], T], progress: Progress) -> Outcome[T]:
    """Goes on with the next after a failure; what was done before a cancel stays done and is told."""
    done: list[tuple[str, T]] = []
    failed: list[tuple[str, DeskError]] = []
    for number, reference in enumerate(references):
        try:
            progress.step(number, len(references))
            done.append((reference, work(reference)))
        except Cancelled:
            return Outcome(tuple(done), tuple(failed), stopped=True)
        except DeskError as error:
            failed.append((reference, error))
    return Outcome(tuple(done), tuple(failed))
