"""Asks for the name under which a shipment is kept as a template."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.editor_fields import TextField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class TemplateDialog(QDialog):
    """`named` carries the name; the caller keeps the template and closes the dialog or tells what is wrong."""

    named = Signal(str)

    def __init__(self, toolkit: Toolkit, reference: str, proposal: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keep as template"))
        self.setModal(True)
        self.setMinimumWidth(56 * GRID)
        heading = QLabel(self.tr("Keep {reference} as a template").format(reference=reference), self)
        heading.setProperty("role", "heading")
        words = self.tr("Goods, parties and terms are kept, not numbers, dates and lots. The same name replaces.")
        text = WrappedLabel(toolkit, words, self)
        self.line = TextField(80, self)
        self.line.set_value(proposal)
        self.line.selectAll()
        label = QLabel(self.tr("&Name of the template"), self)
        label.setBuddy(self.line)
        self.fault = WrappedLabel(toolkit, "", self)
        self.fault.setProperty("kind", "block")
        self.fault.hide()
        self.back, self.go = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Keep"), self)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(lambda: self.named.emit(self.line.text().strip()))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, text, label, self.line, self.fault):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def tell(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.show()
        self.line.setFocus()
