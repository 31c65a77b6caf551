"""A line of several codes, parted by commas or blanks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class CodesField(QLineEdit):
    """`edited` tells the codes in capitals, None for nothing."""

    edited = Signal(object)

    def __init__(self, longest: int = 400, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)
        self.editingFinished.connect(lambda: self.edited.emit(self.value()))

    def value(self) -> list[str] | None:
        return self.text().upper().replace(",", " ").replace(";", " ").split() or None

    def set_value(self, value: list[str] | None) -> None:
        if value != self.value():
            self.setText(", ".join(value or ()))
            self.setCursorPosition(0)
