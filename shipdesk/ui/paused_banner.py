"""The strip over a desk that came back from a backup: nothing is sent until somebody has looked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from shipdesk.services.pause_outbox import Pause
from shipdesk.ui.backup_words import moment_word
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class PausedBanner(Retranslated, QFrame):
    """`wants_outbox` to look first, `agreed` to send again."""

    wants_outbox = Signal()
    agreed = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paused-strip")
        self._toolkit = toolkit
        self._pause: Pause | None = None
        self.text = WrappedLabel(toolkit, "", self)
        self.look, self.go = QPushButton(self), QPushButton(self)
        self.look.clicked.connect(self.wants_outbox)
        self.go.clicked.connect(self.agreed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.look)
        layout.addWidget(self.go)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.hide()

    def show_pause(self, pause: Pause | None) -> None:
        self._pause = pause
        self.retranslate()
        self.setVisible(pause is not None)

    def retranslate(self) -> None:
        self.look.setText(self.tr("Look at the outbox"))
        self.go.setText(self.tr("Send again"))
        if self._pause is not None:
            text = self.tr("This desk came back from the backup of {moment}. Nothing is sent until you say so.")
            self.text.setText(text.format(moment=moment_word(self._toolkit, self._pause.made_at)))

    def restyle(self) -> None:
        tokens = self._toolkit.theme.tokens
        self.setStyleSheet(
            f"#paused-strip {{ background: {tokens.warn_soft}; border-bottom: 1px solid {tokens.warn}; }}"
            f" #paused-strip QLabel {{ color: {tokens.warn}; font-weight: 700; }}"
        )
