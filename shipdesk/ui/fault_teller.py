"""Tells a fault in a dialog: one at a time, before whatever else is open, and the work goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from shipdesk.errors import DeskError
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.message_dialog import MessageDialog

ENDED_BADLY = "ended_badly"
"""Why a message of the start leads to the report of the run before."""


def front_of(window: QWidget) -> QWidget:
    """What a new dialog hangs on: one that stands before the window already, else the window.

    Two that hang side by side on one window block each other, and some systems show the second when the first is gone.
    """
    return QApplication.activeModalWidget() or window


class FaultTeller(QObject):
    """`dialog` is the one that is seen."""

    def __init__(self, toolkit: Toolkit, window: QWidget, open_report: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit, self._window, self._open_report = toolkit, window, open_report
        self.dialog: MessageDialog | None = None

    def tell(self, error: Exception) -> None:
        """What goes wrong while a widget is painted goes wrong sixty times a second: it is told once."""
        from shipdesk.ui.message_dialog import MessageDialog
        from shipdesk.ui.messages import Remedy

        if self.dialog is not None and shiboken6.isValid(self.dialog):
            return
        is_ours = not isinstance(error, DeskError) or error.reason == ENDED_BADLY
        remedy = Remedy(self.tr("Read the report"), self._open_report) if is_ours else None
        title, front = self.tr("Something went wrong"), front_of(self._window)
        self.dialog = dialog = MessageDialog.of_error(self._toolkit, title, error, remedy, front)
        dialog.finished.connect(self._told)
        dialog.finished.connect(dialog.deleteLater)
        if isinstance(front, QDialog):
            front.finished.connect(self._hang_on_window)
        dialog.open()

    def _hang_on_window(self) -> None:
        """The dialog below has closed itself, when its work was done: what is told must not go with it."""
        dialog = self.dialog
        if dialog is not None and shiboken6.isValid(dialog) and dialog.parent() is not self._window:
            dialog.setParent(self._window, dialog.windowFlags())
            dialog.open()

    def _told(self) -> None:
        self.dialog = None
