"""The end that comes from outside, with dialogs open and words half typed: nothing is asked, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from shipdesk.ui.desk_window import DeskWindow


class SessionEnd(QObject):
    """The system's session ends (Windows, macOS, session managers of Linux), or the program alone is asked to end."""

    def __init__(self, opened: DeskWindow, app: QApplication) -> None:
        super().__init__(opened)
        self._opened = opened
        # The session may go on: another program can refuse its end. But it can also be over before Qt's loop is.
        app.commitDataRequest.connect(lambda _: self.keep())

    def keep(self) -> None:
        """Everything that was typed is on the disk when this returns, and the window knows where it stood."""
        self._opened.window.remember()
        self._opened.finish()

    def end(self) -> None:
        """As soon as Qt has its turn. A dialog that must not be closed by hand does not hold this up."""
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        try:
            self.keep()
        finally:
            QCoreApplication.exit(0)
