"""What would be added out of the clipboard: every row with its product, or with the reason why it is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.pasted_lines import PastedRow
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.table import Column
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class PasteDialog(TabbedDialog):
    """`wanted` when the good rows shall be added."""

    wanted = Signal()

    def __init__(self, toolkit: Toolkit, rows: Sequence[PastedRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.setWindowTitle(self.tr("Paste lines"))
        self.setModal(True)
        self.resize(140 * GRID, 64 * GRID)
        good = sum(row.line is not None for row in rows)
        heading = QLabel(self.tr("Paste lines"), self)
        heading.setProperty("role", "title")
        counts = self.tr("New lines: {good} · left out: {bad}").format(good=good, bad=len(rows) - good)
        self.counts = WrappedLabel(toolkit, counts, self)
        empty = EmptyState(
            toolkit, "catalog", lambda: self.tr("No rows"),
            lambda: self.tr("Copy cells of a spreadsheet: SKU, quantity and maybe the price."), parent=self,
        )  # fmt: skip
        self.list = ListView(
            toolkit, "pasted-lines", self._columns(), lambda row: row.number, empty, with_filter=False, parent=self
        )
        self.list.set_rows(rows)
        self.back, self.add = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Add the lines"), self)
        self.add.setEnabled(good > 0)
        self.add.setProperty("role", "primary")
        self.add.setShortcut("Ctrl+Return")
        self.add.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        self.accepted.connect(self.wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (heading, self.counts):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.add.setFocus()

    def _columns(self) -> list[Column[PastedRow]]:
        def text(name: str) -> Column[PastedRow]:
            titles = {"sku": self.tr("SKU"), "quantity": self.tr("Quantity"), "unit_price": self.tr("Unit price")}
            return Column(name, lambda: titles[name], lambda row: row.texts.get(name, ""), width=110)

        return [
            Column("row", lambda: self.tr("Row"), lambda row: row.number, width=60),
            text("sku"), text("quantity"), text("unit_price"),
            Column(
                "standing", lambda: self.tr("Standing"), self._standing, width=480, stretches=True,
                icon=lambda row: self._toolkit.icon(*(("ok", "ok") if row.fault is None else ("block", "block"))),
            ),
        ]  # fmt: skip

    def _standing(self, row: PastedRow) -> str:
        return self.tr("New") if row.fault is None else self._toolkit.words(row.fault)
