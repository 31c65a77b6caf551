"""Keeps the open window in touch with its hub: sends what waits and reads the news by itself, one run at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from shipdesk.services.desk import Desk
from shipdesk.services.keep_in_touch import Touch, keep_in_touch
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

FIRST_MS = 1_500
AFTER_A_FAULT_MS = 60_000
TOLD = (What.OUTBOX, What.NEWS, What.MANIFESTS, What.HUB)


class HubCourier(QObject):
    """Started once the window is seen; every run says when the next one is."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.runs = 0
        self._is_running = False
        self._reached = True
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.run)
        toolkit.changed.happened.connect(self._changed)

    def start(self, after_ms: int = FIRST_MS) -> None:
        self._clock.start(after_ms)

    def run(self) -> None:
        """Now, unless a run is under way."""
        if self._is_running:
            return
        self._is_running = True
        desk, is_seen = self._desk, QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        self._toolkit.tasks.run(
            lambda progress: keep_in_touch(desk, progress, is_seen=is_seen, waits=is_seen),
            self._settled,
            self._failed,
            owner=self,
        )

    def _settled(self, touch: Touch) -> None:
        self._is_running = False
        self.runs += 1
        turned = touch.polled and touch.report.reached != self._reached
        self._reached = touch.report.reached if touch.polled else self._reached
        self._clock.start(int(touch.pause_s * 1000))
        if touch.changed or turned:
            self._toolkit.changed.tell(*TOLD)

    def _failed(self, _: Exception) -> None:
        """What is wrong is told by the page on which somebody does something; the courier comes again."""
        self._is_running = False
        self.runs += 1
        self._clock.start(AFTER_A_FAULT_MS)

    def _changed(self, what: frozenset[What]) -> None:
        """A new address or sign-in is tried at once."""
        if What.SETTINGS in what and self.runs:
            self.run()
