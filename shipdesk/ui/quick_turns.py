"""The window's turn comes soon though others work in this process: what Python itself does in between is kept short.

Two things made it wait. A thread that works gives its turn away 5 ms after it was asked, and Qt asks with every cell
that it paints. And a full collection of garbage walks through everything that was ever read: hundreds of
milliseconds, in whatever thread it falls into, with all others standing still.
"""

from __future__ import annotations

import gc
import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from shipdesk import collecting
from shipdesk.freed_memory import give_back

TURN_S = 0.00005
"""A list of twenty rows asks some hundred times while it is painted: at 0.5 ms it waited 50 to 100 ms in all."""
LOOK_MS = 1_000
DUE = 4
"""Collections of what is not quite new, after which all that is not set apart yet is looked through."""
NEVER = 1_000_000
THOROUGH_AFTER_S = 600.0
AGAIN_AFTER_S = 60.0
GROWN = 17 / 16
"""So much more set apart than lived at the last thorough look: what died of a day of dialogs is some megabytes."""


class QuickTurns(QObject):
    """Full collections happen here, in steps: what one found alive is set apart, and the next leaves it out.

    What was set apart and died since is found by a thorough look: while another window has the user's eyes, and
    under them when there is much of it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thorough_at = time.monotonic()
        self._lived = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        """Once the window stands there with what it shows."""
        sys.setswitchinterval(TURN_S)
        collecting.go_on()
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, NEVER)
        gc.freeze()
        self._lived = gc.get_freeze_count()
        self._clock.start(LOOK_MS)

    def look(self) -> None:
        since = time.monotonic() - self._thorough_at
        is_due = gc.get_count()[2] >= DUE
        if (since > THOROUGH_AFTER_S and _nobody_looks()) or (is_due and since > AGAIN_AFTER_S and self._has_grown()):
            self._look_thoroughly()
        elif is_due:
            gc.collect()
            gc.freeze()

    def _has_grown(self) -> bool:
        return gc.get_freeze_count() > self._lived * GROWN

    def _look_thoroughly(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        give_back()
        self._thorough_at, self._lived = time.monotonic(), gc.get_freeze_count()


def _nobody_looks() -> bool:
    return QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
