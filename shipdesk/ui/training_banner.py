"""The strip over the whole window of a desk that is only for training."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class TrainingBanner(Retranslated, QLabel):
    """Says in words that nothing here is real."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("TRAINING: a sample desk. Papers and labels made here are not valid."))
        self.setToolTip(self.text())

    def restyle(self) -> None:
        tokens = self._toolkit.theme.tokens
        self.setStyleSheet(
            f"background: {tokens.warn_soft}; color: {tokens.warn}; border-bottom: 1px solid {tokens.warn};"
            " font-weight: 700;"
        )
