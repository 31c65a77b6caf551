"""One of a list of codes, shown in words and asked for again in each language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID


class ChoiceField(Retranslated, QComboBox):
    """`edited` tells the code a person has chosen."""

    edited = Signal(str)

    def __init__(self, options: Callable[[], list[tuple[str, str]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._code = ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setMinimumWidth(24 * GRID)
        self.activated.connect(self._chosen)
        self.retranslate()

    def value(self) -> str:
        return self._code

    def set_value(self, code: str) -> None:
        self._code = code
        self.retranslate()

    def retranslate(self) -> None:
        options = self._options()
        if self._code not in [code for code, _ in options]:
            options = [(self._code, self._code), *options]
        self.clear()
        for code, word in options:
            self.addItem(word, code)
        self.setCurrentIndex([code for code, _ in options].index(self._code))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form; it never changes a value that nobody looks at."""
        event.ignore()

    def _chosen(self, at: int) -> None:
        code = str(self.itemData(at))
        if code != self._code:
            self._code = code
            self.edited.emit(code)
