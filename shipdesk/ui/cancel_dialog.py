"""Asks before a booked shipment is cancelled at the hub, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.money import Money
from shipdesk.ui.hub_words import amount_words
from shipdesk.ui.messages import Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class CancelDialog(QDialog):
    """Calls `cancel` with the contract's reason; `fee` is what the hub asks now, so far as it told (H-45)."""

    def __init__(
        self, toolkit: Toolkit, reference: str, cancel: Callable[[str], None], parent: QWidget | None = None,
        *, fee: Money | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._cancel = cancel
        self.setWindowTitle(self.tr("Cancel shipment"))
        self.setModal(True)
        self.setMinimumWidth(60 * GRID)
        heading = QLabel(self.tr("Cancel {reference} at the hub?").format(reference=reference), self)
        heading.setProperty("role", "heading")
        words = self.tr("The hub decides whether the booking can still be cancelled. This can’t be undone.")
        if fee is not None:
            words += "\n" + self.tr("The hub asks {fee} for it now.").format(fee=amount_words(fee))
        text = WrappedLabel(toolkit, words, self)
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
        go = self.tr("Cancel the booking") if fee is None else self.tr("Cancel for {fee}").format(fee=amount_words(fee))
        self.go = QPushButton(go, self)
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
