"""Tickets of those who wait, in the order in which they came: small files in a folder, drawn only where somebody waits.

A ticket is a courtesy, no lock: who is killed while he waits leaves his behind, and it is passed over after a while.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from pathlib import Path

PASSED_OVER_SECONDS = 1.0
"""Whoever is first and does not come for so long, though nobody keeps him, is dead or asleep."""


def somebody_waits(folder: Path) -> bool:
    return bool(_in_order(folder))


class Ticket:
    """Behind all that are there. Where the folder can't be written it is first at once, and chance decides."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._passed_over = folder, set[str]()
        waiting = _in_order(folder)
        number = 1 + (int(waiting[-1].partition("-")[0]) if waiting else 0)
        self._name = f"{number:012}-{os.getpid()}-{threading.get_ident()}"
        self._ahead, self._since = "", time.monotonic()
        with suppress(OSError):
            folder.mkdir(exist_ok=True)
            (folder / self._name).touch(exist_ok=False)

    def is_first(self) -> bool:
        """Whether nobody is ahead, or nobody who comes."""
        ahead = next((name for name in _in_order(self._folder) if name not in self._passed_over), self._name)
        if ahead >= self._name:
            return True
        if ahead != self._ahead:
            self._ahead, self._since = ahead, time.monotonic()
        return time.monotonic() - self._since > PASSED_OVER_SECONDS

    def met_somebody(self) -> None:
        """Somebody has the turn, so who is ahead is kept, and not gone."""
        self._since = time.monotonic()

    def was_served(self) -> None:
        """Whoever was passed over for it waits behind no longer, if he is there at all."""
        if self._ahead and time.monotonic() - self._since > PASSED_OVER_SECONDS:
            self._drop(self._ahead)

    def give_back(self) -> None:
        self._drop(self._name)

    def _drop(self, name: str) -> None:
        self._passed_over.add(name)
        with suppress(OSError):
            (self._folder / name).unlink()


def _in_order(folder: Path) -> list[str]:
    """Anything else in the folder is nobody's ticket."""
    try:
        return sorted(path.name for path in folder.iterdir() if path.name.partition("-")[0].isdecimal())
    except OSError:
        return []
