"""Asks which lines of a shipment go under a new reference."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import plain
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

_LINE = int(Qt.ItemDataRole.UserRole)


class SplitDialog(QDialog):
    """`chosen` carries the new reference and the numbers of the lines that go."""

    chosen = Signal(str, object)

    def __init__(
        self, toolkit: Toolkit, consignment: Consignment, proposal: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split the shipment"))
        self.setModal(True)
        self.resize(76 * GRID, 60 * GRID)
        heading = QLabel(self.tr("Which lines go on an invoice of their own?"), self)
        heading.setProperty("role", "heading")
        words = self.tr("Charges, order numbers and the invoice number stay with {reference}.")
        text = WrappedLabel(toolkit, words.format(reference=consignment.client_reference), self)
        text.setProperty("role", "muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Lines"))
        for item in consignment.items:
            self.list.addItem(_line_item(item.line_no, f"{item.line_no} · {item.english} · {plain(item.quantity)}"))
        self.line = QLineEdit(proposal, self)
        label = QLabel(self.tr("&Reference of the new shipment"), self)
        label.setBuddy(self.line)
        self.line.setAccessibleName(label.text().replace("&", ""))
        self.back, self.go = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Split"), self)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.back.setAutoDefault(False)
        self.go.setShortcut("Ctrl+Return")
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        self.list.itemChanged.connect(lambda _: self._show_can())
        self.line.textChanged.connect(lambda _: self._show_can())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, text, self.list, label, self.line):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self._show_can()

    def lines(self) -> list[int]:
        """Numbers of the ticked lines."""
        items = [self.list.item(at) for at in range(self.list.count())]
        return [int(one.data(_LINE)) for one in items if one.checkState() == Qt.CheckState.Checked]

    def _show_can(self) -> None:
        """At least one line goes and at least one stays."""
        self.go.setEnabled(0 < len(self.lines()) < self.list.count() and bool(self.line.text().strip()))

    def _go(self) -> None:
        self.accept()
        self.chosen.emit(self.line.text().strip(), self.lines())


def _line_item(line_no: int, text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setData(_LINE, line_no)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    return item
