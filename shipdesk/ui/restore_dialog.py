"""The question before the desk goes back to a backup: what would be lost, and what happens with the outbox."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.backups import Backup
from shipdesk.paths import DeskFolder
from shipdesk.services.restore_desk import Losses, what_would_be_lost
from shipdesk.ui.backup_words import loss_lines, moment_word
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class RestoreDialog(QDialog):
    """`agreed` once a person has seen what would be lost and wants it; the caller restores and closes."""

    agreed = Signal()

    def __init__(self, toolkit: Toolkit, folder: DeskFolder, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setWindowTitle(self.tr("Go back to a backup"))
        self.setModal(True)
        self.setMinimumWidth(76 * GRID)
        moment = moment_word(toolkit, backup.made_at)
        self.heading = QLabel(self.tr("Go back to {moment}?").format(moment=moment), self)
        self.heading.setProperty("role", "title")
        self.losses = WrappedLabel(toolkit, self.tr("Looking at what would be lost…"), self)
        self.note = WrappedLabel(
            toolkit,
            self.tr(
                "The desk as it is now is backed up first, so you can come back to it. Numbers of cartons that were"
                " used stay used. Nothing is sent to the hub until you have looked at the outbox."
            ),
            self,
        )
        self.note.setProperty("role", "muted")
        self.message = MessageBar(toolkit, self)
        self.back, self.go = QPushButton(self.tr("Stay here"), self), QPushButton(self.tr("Go &back"), self)
        self.go.setProperty("role", "primary")
        self.go.setEnabled(False)
        self.back.setDefault(True)
        self.go.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._agree)
        self._lay_out()
        toolkit.tasks.run(lambda _: what_would_be_lost(folder, backup), self._show, self.message.tell_error, owner=self)

    def reject(self) -> None:
        """Not while the desk goes back: whoever asked is told how it ended."""
        if self.back.isEnabled():
            super().reject()

    def fail(self, error: Exception) -> None:
        """What stood in the way; nothing was changed."""
        self.message.tell_error(error)
        self.back.setEnabled(True)

    def _agree(self) -> None:
        self.go.setEnabled(False)
        self.back.setEnabled(False)
        self.agreed.emit()

    def _show(self, losses: Losses) -> None:
        lines = loss_lines(losses)
        self.losses.setText("\n".join(f"•  {line}" for line in lines) or self.tr("Nothing would be lost."))
        self.go.setEnabled(True)
        self.adjustSize()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (self.message, self.heading, self.losses, self.note):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
