"""Asks for the reason why a finding may pass; the reason is kept and printed on the findings sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.shown_finding import ShownFinding
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class ReasonDialog(QDialog):
    """`given` carries the reason; the caller writes it down and closes the dialog or tells what is wrong with it."""

    given = Signal(str)

    def __init__(self, toolkit: Toolkit, finding: ShownFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Let it pass"))
        self.setModal(True)
        self.setMinimumWidth(60 * GRID)
        heading = QLabel(self.tr("Let {rule} pass?").format(rule=finding.rule), self)
        heading.setProperty("role", "heading")
        message = WrappedLabel(toolkit, finding.message, self)
        note = WrappedLabel(
            toolkit,
            self.tr("It holds until a value of this finding changes. Your name and the reason are kept."),
            self,
        )
        note.setProperty("role", "muted")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(12 * GRID)
        self.text.setPlaceholderText(self.tr("Whom you asked, and what was answered"))
        label = QLabel(self.tr("&Reason"), self)
        label.setBuddy(self.text)
        self.text.setAccessibleName(self.tr("Reason"))
        self.fault = WrappedLabel(toolkit, "", self)
        self.fault.setProperty("kind", "block")
        self.fault.hide()
        self.back, self.go = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Let it pass"), self)
        self.go.setProperty("role", "primary")
        self.go.setShortcut("Ctrl+Return")
        self.go.setDefault(True)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(lambda: self.given.emit(self.text.toPlainText()))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, message, label, self.text, note, self.fault):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.text.setFocus()

    def tell(self, words: str) -> None:
        """What is wrong with the reason."""
        self.fault.setText(words)
        self.fault.show()
        self.text.setFocus()
