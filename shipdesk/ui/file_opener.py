"""Sealed files that somebody opens in the system while the window is there: at once, or when the dialog is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from shipdesk.ui.beginning import Beginning


class FileOpener(QObject):
    """What comes in changes pages and lists: not behind the back of a dialog in which somebody works.

    Only the first run makes way for a whole desk: it asks for nothing that does not come with it.
    """

    def __init__(
        self, toolkit: Toolkit, window: MainWindow, beginning: Beginning, take_shipment: Callable[[Path], None]
    ) -> None:
        super().__init__(window)
        self._toolkit, self._beginning, self._take_shipment = toolkit, beginning, take_shipment
        self._waiting: list[Path] = []

    def open(self, file: Path) -> None:
        """A shipment of another desk, or a whole desk for an empty one."""
        from shipdesk.services.sealed_file import CONSIGNMENT
        from shipdesk.services.sealed_kind import kind_at_a_glance

        front = QApplication.activeModalWidget()
        is_shipment = kind_at_a_glance(file) == CONSIGNMENT
        if isinstance(front, QDialog) and (is_shipment or front is not self._beginning.wizard):
            self._wait(file, front)
        elif is_shipment:
            self._take_shipment(file)
        else:
            self._beginning.bring_file(file)

    def _wait(self, file: Path, front: QDialog) -> None:
        from shipdesk.ui.message_dialog import MessageDialog
        from shipdesk.ui.messages import Tone

        if not self._waiting:
            front.finished.connect(lambda _: QTimer.singleShot(0, self, self._go_on))
        if file in self._waiting:
            return
        self._waiting.append(file)
        title = self.tr("{file} waits").format(file=file.name)
        words = self.tr("It is opened as soon as the dialog below is closed.")
        dialog = MessageDialog(self._toolkit, Tone.INFO, title, words, parent=front)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for file in waiting:
            self.open(file)
