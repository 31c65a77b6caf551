"""Asks before a booked shipment is cancelled at the hub, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.messages import Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class CancelDialog(QDialog):
    """Calls `cancel` with the contract's reason."""

    def __init__(
        self, toolkit: Toolkit, reference: str, cancel: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cancel = cancel
        self.setWindowTitle(self.tr("Cancel shipment"))
        self.setModal(True)
        self.setMinimumWidth(60 * GRID)
        heading = QLabel(self.tr("Cancel {reference} at the hub?").format(reference=reference), self)
        heading.setProperty("role", "heading")
        text = WrappedLabel(
            toolkit, self.tr("The hub decides whether the booking can still be cancelled. This can’t be undone."), self
        )
        text.setMinimumWidth(46 * GRID)
        picture = QLabel(self)
        picture.setPixmap(toolkit.picture(Tone.WARN.icon, "warn", 5 * GRID, self.devicePixelRatioF()))
        self.reasons = QComboBox(self)
        for code, word in self._words().items():
            self.reasons.addItem(word, code)
        label = QLabel(self.tr("&Why"), self)
        label.setBuddy(self.reasons)
        self.reasons.setAccessibleName(self.tr("Why"))
        self.back = QPushButton(self.tr("Keep the booking"), self)
        self.go = QPushButton(self.tr("Cancel the booking"), self)
        self.go.setProperty("role", "primary")
        self.back.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._act)
        self._lay_out(picture, heading, text, label)

    def _words(self) -> dict[str, str]:
        return {
            "BUYER_CANCELLED": self.tr("The buyer cancelled"),
            "DATA_ERROR": self.tr("A mistake in the data"),
            "DUPLICATE": self.tr("Booked twice"),
            "GOODS_NOT_READY": self.tr("The goods are not ready"),
            "ROUTE_CHANGED": self.tr("The route has changed"),
            "PRICE_CHANGED": self.tr("The price has changed"),
            "OTHER": self.tr("Another reason"),
        }

    def _act(self) -> None:
        reason = str(self.reasons.currentData())
        self.accept()
        self._cancel(reason)

    def _lay_out(self, picture: QLabel, heading: QLabel, text: QLabel, label: QLabel) -> None:
        words = QVBoxLayout()
        words.setSpacing(GRID)
        for widget in (heading, text, label, self.reasons):
            words.addWidget(widget)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(top)
        layout.addLayout(buttons)
