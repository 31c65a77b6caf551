"""The trash of the catalogs: what was deleted in the last 30 days, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.change_products import InTrash, list_trash, restore_products
from shipdesk.services.desk import Desk
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.product_words import field_label
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.table import Column
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class TrashDialog(TabbedDialog):
    """`restored` tells how many came back."""

    restored = Signal(int)

    def __init__(self, toolkit: Toolkit, desk: Desk, catalog: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._catalog = toolkit, desk, catalog
        self.setWindowTitle(self.tr("Trash"))
        self.setModal(True)
        self.resize(110 * GRID, 64 * GRID)
        self.message = MessageBar(toolkit, self)
        empty = EmptyState(
            toolkit, "delete", lambda: self.tr("The trash is empty"),
            lambda: self.tr("Deleted products lie here for 30 days. Then they are gone."),
        )  # fmt: skip
        self.list = ListView(toolkit, "product-trash", self._columns(), _key, empty, parent=self)
        self.list.table.setAccessibleName(self.windowTitle())
        self.bring_back, self.close_it = QPushButton(self.tr("Restore"), self), QPushButton(self.tr("Close"), self)
        self.bring_back.setProperty("role", "primary")
        self.bring_back.setEnabled(False)
        for button in (self.bring_back, self.close_it):
            button.setAutoDefault(False)
        self.bring_back.clicked.connect(self.restore)
        self.close_it.clicked.connect(self.accept)
        self.list.selected.connect(lambda rows: self.bring_back.setEnabled(bool(rows)))
        self.list.opened.connect(lambda _: self.restore())
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        desk, catalog = self._desk, self._catalog
        self._toolkit.tasks.run(
            lambda _: list_trash(desk.catalogs, desk.tools.today(), catalog=catalog), self._fill,
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def restore(self) -> None:
        """The chosen products, back to where they were."""
        catalogs = self._desk.catalogs
        keys = [(one.catalog, one.product.sku) for one in self.list.chosen()]
        if keys:
            self._toolkit.tasks.write(
                lambda _: restore_products(catalogs, keys), {What.CATALOG}, self._landed, self.message.tell_error,
                owner=self,
            )  # fmt: skip

    def _landed(self, count: int) -> None:
        self.restored.emit(count)
        self.refresh()

    def _fill(self, found: tuple[InTrash, ...]) -> None:
        self.list.set_rows(found)
        if found and not self.list.chosen():
            choose_row(self.list.table, 0)
        if found and not self.bring_back.isEnabled():
            self.list.table.setFocus()  # while there was nothing to choose, the cursor stood on what closes
        self.bring_back.setEnabled(bool(self.list.chosen()))

    def _columns(self) -> tuple[Column[InTrash], ...]:
        toolkit = self._toolkit

        def name(one: InTrash) -> str:
            names = one.product.names
            return names.get(toolkit.languages.code) or names.get("en") or next(iter(names.values()), "")

        def day(one: InTrash) -> str:
            return toolkit.dates().short(one.until)

        return (
            Column[InTrash]("sku", lambda: field_label("sku"), lambda one: one.product.sku, width=150),
            Column[InTrash]("name", lambda: self.tr("Name"), name, width=240, stretches=True),
            Column[InTrash]("until", lambda: self.tr("Kept until"), day, width=150),
            Column[InTrash]("catalog", lambda: self.tr("Catalog"), lambda one: one.catalog, width=130),
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.bring_back)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.message)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)


def _key(one: InTrash) -> tuple[str, str, str]:
    return one.catalog, one.product.sku, one.product.trashed_on.isoformat()
