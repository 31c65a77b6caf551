"""The window comes forward when the program was started once more on the same desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

LOOK_MS = 300
Called = Callable[[Callable[[], None], Callable[[Path], None]], None]
"""Calls what it is given, where somebody has asked for the window; the second with the file they have opened."""


class ComingForward(QObject):
    """Looks a few times in a second whether somebody has asked: one look at the folder, no more."""

    def __init__(self, window: QWidget, called: Called, open_file: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._window, self._called, self._open_file = window, called, open_file
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        self._called(self.come_forward, self._open_file)

    def come_forward(self) -> None:
        """Out of the task bar, before the others, with a dialog that hangs open still before it."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        (QApplication.activeModalWidget() or self._window).activateWindow()
        QApplication.alert(self._window)
