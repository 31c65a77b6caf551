"""Fields of a party that hold several values: lines of an address, registration numbers, roles."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QWidget

from shipdesk.domain.party import ROLES
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID


class LinesField(QPlainTextEdit):
    """A few short lines; `edited` tells them joined as the party table joins them."""

    edited = Signal(str)

    def __init__(self, separator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._separator = separator
        self._last = ""
        self.setTabChangesFocus(True)
        # The window's style sheet sets the height of a line for every field; only another style sheet overrules it.
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {9 * GRID}px; max-height: {9 * GRID}px; }}")

    def value(self) -> str:
        return self._separator.join(filter(None, (line.strip() for line in self.toPlainText().splitlines())))

    def set_value(self, value: str) -> None:
        self._last = value
        self.setPlainText("\n".join(value.split(self._separator)) if value else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.value() != self._last:
            self._last = self.value()
            self.edited.emit(self._last)


class RolesField(Retranslated, QWidget):
    """Which parts a party plays; `edited` tells them joined as the party table joins them."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setHorizontalSpacing(2 * GRID)
        self.boxes = {role: QCheckBox(self) for role in self._words()}
        for number, box in enumerate(self.boxes.values()):
            layout.addWidget(box, number // 2, number % 2)
            box.clicked.connect(lambda: self.edited.emit(self.value()))
        layout.setColumnStretch(2, 1)
        self.setFocusProxy(next(iter(self.boxes.values())))
        self.retranslate()

    def value(self) -> str:
        return "|".join(role for role, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: str) -> None:
        chosen = value.split("|")
        for role, box in self.boxes.items():
            box.setChecked(role in chosen)

    def retranslate(self) -> None:
        for role, word in self._words().items():
            self.boxes[role].setText(word)

    def _words(self) -> dict[str, str]:
        words = {
            "exporter": self.tr("Exporter"),
            "consignee": self.tr("Consignee"),
            "buyer": self.tr("Buyer"),
            "notify": self.tr("Notify party"),
            "importer": self.tr("Importer of record"),
            "manufacturer": self.tr("Manufacturer"),
            "broker": self.tr("Customs broker"),
        }
        return words | {role: role for role in sorted(ROLES - words.keys())}
