"""Asks into which shipment chosen products go: one that can still be changed, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain import states
from shipdesk.services.browse_catalogs import Found
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.store.consignments import ConsignmentSummary, StoredConsignment
from shipdesk.ui.desk_words import state_look, state_word
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

_REFERENCE = int(Qt.ItemDataRole.UserRole)


def add_products(desk: Desk, reference: str, products: Sequence[Found]) -> StoredConsignment:
    """A line for each product at the end, one full carton where the catalog knows how much that is."""
    items = list(members_of(find(desk, reference))["items"])
    items += [short_line(one) for one in products]
    return edit_consignment(desk, reference, {"items": items})


def short_line(found: Found) -> dict[str, Any]:
    """The short form of a line; the catalog knows the rest."""
    quantity = found.product.units_per_carton or 1
    return {"catalog": found.catalog, "sku": found.product.sku, "quantity": str(quantity)}


class UseProductsDialog(QDialog):
    """`added` carries the reference of the shipment that has them now; `wants_new` asks for a new shipment."""

    added = Signal(str)
    wants_new = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, products: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._products = toolkit, desk, tuple(products)
        self.setWindowTitle(self.tr("Use in a shipment"))
        self.setModal(True)
        self.resize(72 * GRID, 52 * GRID)
        heading = QLabel(self.tr("Put {count} products into which shipment?").format(count=len(products)), self)
        heading.setProperty("role", "heading")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Shipments that can be changed"))
        self.note = WrappedLabel(toolkit, "", self)
        self.note.hide()
        self.new, self.back = QPushButton(self.tr("New shipment"), self), QPushButton(self.tr("Back"), self)
        self.go = QPushButton(self.tr("Add to this shipment"), self)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.setEnabled(False)
        self.back.clicked.connect(self.reject)
        self.new.clicked.connect(self._ask_new)
        self.go.clicked.connect(self._add)
        self.list.itemActivated.connect(self._add)
        self._lay_out(heading)
        toolkit.tasks.run(lambda _: desk.store.consignment_list.in_hand(), self._show, self._complain, owner=self)

    def _show(self, shipments: Sequence[ConsignmentSummary]) -> None:
        for one in shipments:
            if one.state in states.EDITABLE:
                text = f"{one.reference} · {one.consignee} · {state_word(one.state)}"
                item = QListWidgetItem(self._toolkit.icon(*state_look(one.state)), text)
                item.setData(_REFERENCE, one.reference)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.go.setEnabled(self.list.count() > 0)
        if not self.list.count():
            self.note.setText(self.tr("No shipment can be changed any more. Start a new one."))
            self.note.show()
        self.list.setFocus()

    def _add(self) -> None:
        item, desk, products = self.list.currentItem(), self._desk, self._products
        if self.list.currentRow() < 0:
            return
        reference = str(item.data(_REFERENCE))
        self.go.setEnabled(False)
        self._toolkit.tasks.write(
            lambda _: add_products(desk, reference, products), (What.CONSIGNMENTS,), self._added, self._complain,
            owner=self,
        )  # fmt: skip

    def _added(self, stored: StoredConsignment) -> None:
        self.accept()
        self.added.emit(stored.reference)

    def _ask_new(self) -> None:
        self.reject()
        self.wants_new.emit()

    def _complain(self, error: Exception) -> None:
        self.go.setEnabled(True)
        self.note.setProperty("kind", "block")
        self.note.setText(self._toolkit.words(error))
        self.note.show()

    def _lay_out(self, heading: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, self.list, self.note):
            layout.addWidget(widget)
        layout.addLayout(buttons)
