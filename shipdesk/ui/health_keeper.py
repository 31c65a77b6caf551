"""Looks in the background whether the desk's files are what was written, and tells the first thing that is not."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from shipdesk.services.desk import Desk
from shipdesk.services.desk_health import Health, look
from shipdesk.services.desk_presence import is_suspect
from shipdesk.ui.toolkit import Toolkit

AFTER_START_MS = 20_000
ENOUGH_SECONDS = 10.0


class HealthKeeper(QObject):
    """`found` carries the first fault; all of them stand in `health`."""

    found = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.health: Health | None = None

    def start(self, after_ms: int = AFTER_START_MS) -> None:
        """Once the start is over, for it takes the disk's time; after damage at once, for the start was cut short."""
        QTimer.singleShot(0 if is_suspect(self._desk.folder) else after_ms, self, self.run)

    def run(self) -> None:
        desk, end = self._desk, time.monotonic() + ENOUGH_SECONDS
        self._toolkit.tasks.run(
            lambda progress: look(desk, lambda: time.monotonic() > end, progress), self._looked, lambda _: None,
            owner=self,
        )  # fmt: skip

    def _looked(self, health: Health) -> None:
        self.health = health
        if health.faults:
            self.found.emit(health.faults[0])
