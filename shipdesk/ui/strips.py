"""The strips above everything: training, an outbox that waits, a desk that can only be read. None takes no room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Strips(QWidget):
    """One under the other, as wide as the window."""

    def __init__(self, strips: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for strip in strips:
            layout.addWidget(strip)
