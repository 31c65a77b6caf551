"""Whose work ShipDesk stands on: names on the left, the text of the licence on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk import paths
from shipdesk.reference.third_parties import ThirdParty, third_parties
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

BETWEEN_TEXTS = "\n\n" + "-" * 70 + "\n\n"


class LicencesDialog(Retranslated, QDialog):
    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parties: tuple[ThirdParty, ...] = ()
        self.setModal(True)
        self.resize(120 * GRID, 72 * GRID)
        self.message = MessageBar(toolkit, self)
        self.names, self.text = QListWidget(self), QPlainTextEdit(self)
        self.names.setFixedWidth(44 * GRID)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.currentRowChanged.connect(self._show)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.close_button = QPushButton(self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.retranslate()
        toolkit.tasks.run(
            lambda _: third_parties(paths.resources()), self._fill, self.message.tell_error, owner=self
        )  # fmt: skip

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Licences"))
        self.names.setAccessibleName(self.tr("Programs, fonts and tables that ShipDesk is made of"))
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.close_button.setText(self.tr("Close"))

    def _fill(self, parties: tuple[ThirdParty, ...]) -> None:
        self._parties = parties
        for one in parties:
            item = QListWidgetItem(f"{one.name} {one.version}".strip(), self.names)
            item.setToolTip(f"{item.text()}: {one.licence}")
        self.names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        one = self._parties[row]
        self.text.setPlainText(BETWEEN_TEXTS.join((one.licence, *one.texts)))

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(2 * GRID)
        sides.addWidget(self.names)
        sides.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.message)
        layout.addLayout(sides, 1)
        layout.addLayout(buttons)
