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

TURN_S = 0.00005
"""A list of twenty rows asks some hundred times while it is painted: at 0.5 ms it waited 50 to 100 ms in all."""
LOOK_MS = 1_000
DUE = 4
"""Collections of what is not quite new, after which all that is not set apart yet is looked through."""
NEVER = 1_000_000
THOROUGH_AFTER_S = 600.0


class QuickTurns(QObject):
    """Full collections happen here, in steps: what one found alive is set apart, and the next leaves it out.

    What was set apart and died since is found by a thorough look, while another window has the user's eyes.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thorough_at = time.monotonic()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        """Once the window stands there with what it shows."""
        sys.setswitchinterval(TURN_S)
        collecting.go_on()
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, NEVER)
        gc.freeze()
        self._clock.start(LOOK_MS)

    def look(self) -> None:
        if time.monotonic() - self._thorough_at > THOROUGH_AFTER_S and _nobody_looks():
            gc.unfreeze()
            self._thorough_at = time.monotonic()
        elif gc.get_count()[2] < DUE:
            return
        gc.collect()
        gc.freeze()


def _nobody_looks() -> bool:
    return QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
