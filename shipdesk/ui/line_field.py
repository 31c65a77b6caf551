"""A line of text that tells its new value once, when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """`edited` tells the text when it was changed and left."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = ""
        self.editingFinished.connect(self._finish)

    def value(self) -> str:
        return self.text().strip()

    def set_value(self, value: str) -> None:
        self._last = value
        self.setText(value)
        self.setCursorPosition(0)

    def _finish(self) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.edited.emit(self._last)
