"""Another day begins while the window is open, or a computer wakes up in one: what counts days is shown anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

LOOK_MS = 60_000


class NewDay(QObject):
    """Looks once a minute, and whenever somebody comes back to the program."""

    def __init__(self, toolkit: Toolkit, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._shown = toolkit.today()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(LOOK_MS)
        app.applicationStateChanged.connect(self.look)

    def look(self, _: object = None) -> None:
        today = self._toolkit.today()
        if today != self._shown:
            self._shown = today
            self._toolkit.changed.tell(*What)
