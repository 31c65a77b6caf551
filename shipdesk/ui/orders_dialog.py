"""Orders of a file: look at them, tick which to take; what no catalog has is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.measures import plain
from shipdesk.domain.order import Order
from shipdesk.services.desk import Desk
from shipdesk.services.read_orders import OrderFile, read_orders
from shipdesk.services.take_orders import FoundLine, look_up
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.editor_columns import grouped
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_ORDER = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Look:
    """The orders of a file and the products their lines mean."""

    file: OrderFile
    lines: tuple[FoundLine, ...]


class OrdersDialog(QDialog):
    """`chosen` carries the ticked orders."""

    chosen = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask: AskPath | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask = toolkit, desk, ask or AskPath()
        self.setWindowTitle(self.tr("Orders"))
        self.setModal(True)
        self.resize(104 * GRID, 72 * GRID)
        self.heading = QLabel(self.tr("Take orders into this shipment"), self)
        self.heading.setProperty("role", "heading")
        self.message = MessageBar(toolkit, self)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Orders"))
        self.tree.setHeaderLabels(
            [self.tr("Order"), self.tr("Product"), self.tr("Quantity"), self.tr("Unit price"), self.tr("Date")]
        )
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.tree.setAlternatingRowColors(True)
        self.choose = QPushButton(self.tr("Choose a file…"), self)
        self.back, self.take = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Take the orders"), self)
        self.take.setProperty("role", "primary")
        self.take.setEnabled(False)
        self.choose.clicked.connect(self._choose)
        self.back.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)
        self.take.setShortcut("Ctrl+Return")
        self.tree.itemChanged.connect(lambda *_: self._show_can())
        self._lay_out()
        words = self.tr("A table (CSV, Excel) with SKU and quantity, or an export of Shopify or WooCommerce.")
        self.message.tell(Tone.INFO, words)
        self.choose.setFocus()

    def look_at(self, file: Path) -> None:
        """Read a file and show what it holds."""
        desk = self._desk

        def work(_: object) -> Look:
            found = read_orders(file, desk.reference, desk.tools.today())
            return Look(found, look_up(desk, found.orders))

        self._toolkit.tasks.run(work, self._show, self._complain, owner=self)

    def _choose(self) -> None:
        kinds = self.tr("Orders (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;All files (*)")
        file = self._ask.to_open(self, self.tr("Orders"), kinds)
        if file is not None:
            self.look_at(file)

    def _show(self, look: Look) -> None:
        self.message.hide()
        self.tree.clear()
        unknown = [one for one in look.lines if one.catalog is None]
        for order in look.file.orders:
            lines = [one for one in look.lines if one.order == order.number]
            self.tree.addTopLevelItem(self._order_item(order, lines))
        self.tree.expandAll()
        for column in (0, 2, 3, 4):
            self.tree.resizeColumnToContents(column)
        if unknown:
            words = self.tr("{count} lines name a product that no catalog has. Their orders are not ticked.")
            self.message.tell(Tone.WARN, words.format(count=len(unknown)))
        self.tree.setFocus()
        self._show_can()

    def _order_item(self, order: Order, lines: Sequence[FoundLine]) -> QTreeWidgetItem:
        known = all(one.catalog is not None for one in lines)
        day = "" if order.date is None else self._toolkit.dates().short(order.date)
        item = QTreeWidgetItem([order.number, order.buyer, "", order.currency or "", day])
        item.setData(0, _ORDER, order)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked if known else Qt.CheckState.Unchecked)
        for one in lines:
            item.addChild(self._line_item(one))
        return item

    def _line_item(self, found: FoundLine) -> QTreeWidgetItem:
        line = found.line
        price = "" if line.unit_price is None else grouped(line.unit_price.amount)
        item = QTreeWidgetItem(["", f"{line.sku or line.gtin or '–'} · {line.name}", plain(line.quantity), price, ""])
        for column in (2, 3):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if found.catalog is None:
            item.setIcon(1, self._toolkit.icon(Tone.WARN.icon, "warn"))
            item.setText(4, self.tr("not in a catalog"))
        return item

    def _ticked(self) -> list[Order]:
        items = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [one.data(0, _ORDER) for one in items if one and one.checkState(0) == Qt.CheckState.Checked]

    def _show_can(self) -> None:
        self.take.setEnabled(bool(self._ticked()))

    def _take(self) -> None:
        orders = self._ticked()
        self.accept()
        self.chosen.emit(orders)

    def _complain(self, error: Exception) -> None:
        self.tree.clear()
        self._show_can()
        self.message.tell_error(error)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.heading)
        layout.addWidget(self.message)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)
