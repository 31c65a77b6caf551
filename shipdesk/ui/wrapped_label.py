"""A label of several lines that wraps Thai, Lao, Khmer and Burmese by word on every platform."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from shipdesk.ui.toolkit import Toolkit


class WrappedLabel(QLabel):
    """Qt wraps these scripts only where libthai is installed, if at all; so the break points are put in for the eye.

    `text()` gives back the text without them.
    """

    def __init__(self, toolkit: Toolkit, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._breaks = toolkit.breaks
        self._plain = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def text(self) -> str:
        return self._plain

    def setText(self, text: str) -> None:
        self._plain = text
        super().setText(self._breaks(text))
