"""Asks what a border turned back, where, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.consignment import Consignment
from shipdesk.errors import WrongInput
from shipdesk.ui.fields import DateField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


@dataclass(frozen=True)
class ToldRejection:
    """What the user said; no gate means the gate of entry."""

    reason: str
    lines: tuple[int, ...]
    gate: str | None
    day: date | None


class RejectionDialog(QDialog):
    """`told` carries it; the caller writes it down and closes the dialog or tells what is wrong."""

    told = Signal(object)

    def __init__(self, toolkit: Toolkit, consignment: Consignment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setWindowTitle(self.tr("Record a rejection"))
        self.setModal(True)
        self.setMinimumWidth(64 * GRID)
        self.heading = QLabel(
            self.tr("{reference} was turned back").format(reference=consignment.client_reference), self
        )
        self.heading.setProperty("role", "heading")
        self.note = WrappedLabel(
            toolkit,
            self.tr("The next shipment of the same goods by the same gate to the same country shows this reason."),
            self,
        )
        self.note.setProperty("role", "muted")
        self.reason = QPlainTextEdit(self)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(10 * GRID)
        self.lines, self.gate, self.day = QListWidget(self), QLineEdit(self), DateField(toolkit, self)
        self.gate.setPlaceholderText(self.tr("The gate of entry"))
        self.day.set_value(toolkit.today())
        self._fill_lines(consignment)
        self.fault = WrappedLabel(toolkit, "", self)
        self.fault.setProperty("kind", "block")
        self.fault.hide()
        self.back, self.go = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Record"), self)
        self.go.setProperty("role", "primary")
        self.go.setShortcut("Ctrl+Return")
        self.go.setDefault(True)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._tell)
        self._lay_out()
        self.reason.setFocus()

    def tell(self, words: str) -> None:
        """What is wrong with what was typed."""
        self.fault.setText(words)
        self.fault.show()
        self.reason.setFocus()

    def _tell(self) -> None:
        items = [self.lines.item(row) for row in range(self.lines.count())]
        chosen = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        lines = () if len(chosen) == len(items) else tuple(one.data(Qt.ItemDataRole.UserRole) for one in chosen)
        if not chosen:
            self.tell(self.tr("Choose at least one line of goods."))
            return
        try:
            day = self.day.value()
        except WrongInput as fault:
            self.tell(self._toolkit.words(fault))
            return
        self.told.emit(ToldRejection(self.reason.toPlainText(), lines, self.gate.text().strip() or None, day))

    def _fill_lines(self, consignment: Consignment) -> None:
        for item in consignment.items:
            row = QListWidgetItem(f"{item.line_no}  {item.english}", self.lines)
            row.setData(Qt.ItemDataRole.UserRole, item.line_no)
            row.setCheckState(Qt.CheckState.Checked)
        self.lines.setFixedHeight(12 * GRID)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.heading)
        rows = (
            (self.tr("What the border &said"), self.reason),
            (self.tr("&Goods that were turned back"), self.lines),
            (self.tr("G&ate, where it was another than planned"), self.gate),
            (self.tr("&Day"), self.day),
        )
        for words, field in rows:
            label = QLabel(words, self)
            label.setBuddy(field)
            named = field.focusProxy() or field
            named.setAccessibleName(words.replace("&", ""))
            layout.addWidget(label)
            layout.addWidget(field)
        layout.addWidget(self.note)
        layout.addWidget(self.fault)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout.addLayout(buttons)
