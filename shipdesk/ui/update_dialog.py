"""A desk of an older ShipDesk is brought up to date: how far it is, and the way back to the old file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.ui.tasks import was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

_LOOK_MS = 100


class UpdateDialog(QDialog):
    """Accepted when all is done. `fault` is what went wrong; the old file is as it was then, as after Cancel."""

    def __init__(self, toolkit: Toolkit, work: Callable[[Progress], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fault: Exception | None = None
        self.setWindowTitle(self.tr("The desk is brought up to date"))
        self.setMinimumWidth(70 * GRID)
        self.heading, self.bar = QLabel(self.windowTitle(), self), QProgressBar(self)
        self.heading.setProperty("role", "title")
        self.words = WrappedLabel(
            toolkit,
            self.tr("It was made by an older ShipDesk. A backup is made first; until the end, the old desk stays."),
            self,
        )
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self._cancel)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (self.heading, self.words, self.bar):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._look.start()
        self._task = toolkit.tasks.run(work, lambda _: self.accept(), self._failed, owner=self)

    def reject(self) -> None:
        """Closing the dialog is cancelling: it goes away when the work has stopped."""
        self._cancel()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._task.cancel()

    def _failed(self, error: Exception) -> None:
        self.fault = None if was_cancelled(error) else error
        super().reject()

    def _show_progress(self) -> None:
        done, total = self._task.latest or (0, None)
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
