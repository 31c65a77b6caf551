"""The strip over the whole window of a desk that is only for training."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class TrainingBanner(Retranslated, QFrame):
    """Says in words that nothing here is real; on the sample desk with the way out of it."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setObjectName("training")
        self.text, self.leave = QLabel(self), QPushButton(self)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.leave.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, GRID // 2, 3 * GRID, GRID // 2)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.leave)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def offer_to_leave(self, leave: Callable[[], None]) -> None:
        """The button that takes the sample away."""
        self.leave.clicked.connect(lambda _=False: leave())
        self.leave.show()

    def retranslate(self) -> None:
        self.text.setText(self.tr("TRAINING: a sample desk. Papers and labels made here are not valid."))
        self.text.setToolTip(self.text.text())
        self.leave.setText(self.tr("Remove the sample and begin for real"))

    def restyle(self) -> None:
        tokens = self._toolkit.theme.tokens
        self.setStyleSheet(
            f"#training {{ background: {tokens.warn_soft}; border-bottom: 1px solid {tokens.warn}; }}"
            f" #training QLabel {{ color: {tokens.warn}; font-weight: 700; }}"
        )
