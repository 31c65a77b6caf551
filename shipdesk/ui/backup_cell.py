"""In the line at the bottom: when the latest backup was made, and whether something stands in the way of the next."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from shipdesk.services.desk import BANGKOK
from shipdesk.ui.backup_words import moment_word, trouble_lines
from shipdesk.ui.icons import SMALL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.backup_keeper import BackupKeeper


class BackupCell(Retranslated, QWidget):
    """`asked` when a person presses it."""

    asked = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._latest: datetime | None = None
        self._trouble = ""
        self.picture, self.text = QLabel(self), QToolButton(self)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.picture)
        layout.addWidget(self.text)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def show_keeper(self, keeper: BackupKeeper) -> None:
        """What the keeper of backups knows by now."""
        report = keeper.report
        self._latest = keeper.latest
        self._trouble = ""
        if keeper.fault is not None:
            self._trouble = self._toolkit.words(keeper.fault)
        elif report is not None:
            self._trouble = "\n".join(trouble_lines(self._toolkit, report))
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        if self._latest is None:
            words = self.tr("No backup yet")
        elif self._latest.astimezone(BANGKOK).date() == self._toolkit.today():
            words = self.tr("Backup {time}").format(time=f"{self._latest.astimezone(BANGKOK):%H:%M}")
        else:
            words = self.tr("Backup {time}").format(time=moment_word(self._toolkit, self._latest))
        self.text.setText(words)
        self.text.setToolTip(self._trouble or self.tr("Backups of this desk"))
        self.text.setAccessibleDescription(self._trouble)

    def restyle(self) -> None:
        name, colour = ("warning", "warn") if self._trouble else ("save", "muted")
        self.picture.setPixmap(self._toolkit.picture(name, colour, SMALL, self.devicePixelRatioF()))
