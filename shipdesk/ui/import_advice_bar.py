"""Below the preview: what looks wrong in the chosen row, and HS codes suggested for it, of which the user picks one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shipdesk.services.find_hs_codes import Suggestion
from shipdesk.services.import_advice import RowAdvice
from shipdesk.ui.hs_tree import origin_in_words
from shipdesk.ui.product_words import fault_in_words
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

LONGEST_TEXT = 60


class AdviceBar(QWidget):
    """`picked` carries the row and the code, or nothing for the row as it is; none is ever taken by itself."""

    picked = Signal(int, str)

    def __init__(self, toolkit: Toolkit, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._row: int | None = None
        self.words, self.codes = WrappedLabel(toolkit, "", self), QComboBox(self)
        self.label = QLabel(self.tr("HS code"), self)
        self.words.setProperty("kind", "warn")
        self.label.setBuddy(self.codes)
        self.codes.setAccessibleName(self.tr("HS code for this row"))
        self.codes.setWhatsThis(self.tr("Suggested by similar goods. Check before you take one."))
        self.codes.activated.connect(self._pick)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.label)
        line.addWidget(self.codes, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addLayout(line)
        self.hide()

    def show_row(self, told: RowAdvice | None, code: str) -> None:
        """`code` is what was picked for the row."""
        self._row = None if told is None else told.number
        if told is not None:
            self.words.setText(" ".join(self._toolkit.words(fault_in_words(one.fault)) for one in told.advice))
            self.words.setVisible(bool(told.advice))
            self.codes.clear()
            self.codes.addItem(self.tr("Without a code; suggestions: {count}").format(count=len(told.suggestions)), "")
            for one in told.suggestions:
                self.codes.addItem(_in_words(one), one.code)
            self.codes.setCurrentIndex(max(self.codes.findData(code), 0))
            for widget in (self.label, self.codes):
                widget.setVisible(bool(told.suggestions))
        self.setVisible(told is not None)

    def _pick(self, at: int) -> None:
        if self._row is not None:
            self.picked.emit(self._row, str(self.codes.itemData(at)))


def _in_words(one: Suggestion) -> str:
    text = one.text if len(one.text) <= LONGEST_TEXT else f"{one.text[:LONGEST_TEXT]}…"
    return f"{one.code} · {text} · {origin_in_words(one)}"
