"""The same button pressed again and again (F20): double click, Enter held, two windows, a code scanned twice."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence

from shipdesk.errors import DeskError
from shipdesk.services.desk import Desk

HELD = 4
"""How often Enter repeats while it is held."""


def double_click(act: Callable[[Desk], object], desks: Sequence[Desk]) -> None:
    """Both clicks reach the same window before the first is done."""
    at_once(act, [desks[0], desks[0]])


def enter_held(act: Callable[[Desk], object], desks: Sequence[Desk]) -> None:
    for _ in range(HELD):
        _press(act, desks[0])


def two_windows(act: Callable[[Desk], object], desks: Sequence[Desk]) -> None:
    at_once(act, desks)


def scanned_twice(act: Callable[[Desk], object], desks: Sequence[Desk]) -> None:
    for _ in range(2):
        _press(act, desks[0])


WAYS = (double_click, enter_held, two_windows, scanned_twice)


def at_once(act: Callable[[Desk], object], desks: Sequence[Desk]) -> None:
    """Each press from a thread of its own; all of them wait for the last to be ready."""
    ready = threading.Barrier(len(desks))

    def press(desk: Desk) -> None:
        ready.wait()
        try:
            _press(act, desk)
        finally:
            desk.store.close()

    threads = [threading.Thread(target=press, args=[desk]) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _press(act: Callable[[Desk], object], desk: Desk) -> None:
    """What the second press is told is not the question here."""
    with contextlib.suppress(DeskError):
        act(desk)
