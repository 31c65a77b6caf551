"""Asks for the reference of a new shipment, with a proposal that counts on from the last one."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

_LAST_NUMBER = re.compile(r"(\d+)(\D*)$")


def counted_on(reference: str, taken: frozenset[str]) -> str:
    """The next free reference: the last number in it goes up and keeps its zeros."""
    proposal = reference
    while proposal in taken or proposal == reference:
        proposal = _LAST_NUMBER.sub(_one_more, proposal) if _LAST_NUMBER.search(proposal) else f"{proposal}-2"
    return proposal


def _one_more(match: re.Match[str]) -> str:
    number = match.group(1)
    return f"{int(number) + 1:0{len(number)}}{match.group(2)}"


class ReferenceDialog(QDialog):
    """`named` carries the reference; the caller makes the copy and closes the dialog or tells what is wrong with it."""

    named = Signal(str)

    def __init__(self, toolkit: Toolkit, source: str, proposal: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copy as new"))
        self.setModal(True)
        self.setMinimumWidth(56 * GRID)
        heading = QLabel(self.tr("Copy {reference} as a new shipment").format(reference=source), self)
        heading.setProperty("role", "heading")
        text = WrappedLabel(
            toolkit, self.tr("Goods, parties and terms are copied. Numbers, dates and lots start empty."), self
        )
        self.line = QLineEdit(proposal, self)
        self.line.selectAll()
        label = QLabel(self.tr("&Reference of the new shipment"), self)
        label.setBuddy(self.line)
        self.fault = WrappedLabel(toolkit, "", self)
        self.fault.setProperty("kind", "block")
        self.fault.hide()
        self.back, self.go = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Copy"), self)
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
        """What is wrong with the typed reference."""
        self.fault.setText(words)
        self.fault.show()
        self.line.setFocus()
        self.line.selectAll()
