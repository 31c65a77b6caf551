"""Customers' price lists: which there are, what one says, bring one in, take one away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.measures import plain
from shipdesk.domain.price_list import ListPrice
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.desk import Desk
from shipdesk.services.price_lists import (
    PriceImport,
    import_prices,
    list_price_lists,
    prices_of,
    put_back_prices,
    remove_price_list,
)
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.editor_columns import grouped
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

MOST_NAMED = 6


class PriceListsDialog(QDialog):
    """What is done here is kept at once."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask: AskPath | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask = toolkit, desk, ask or AskPath()
        self.setWindowTitle(self.tr("Price lists"))
        self.setModal(True)
        self.resize(104 * GRID, 66 * GRID)
        self.message = MessageBar(toolkit, self)
        self.taking = TakingAway(toolkit, self.message, (What.PARTIES,), self._refresh, self)
        self.lists = QListWidget(self)
        self.lists.setAccessibleName(self.tr("Price lists"))
        self.lists.setMaximumWidth(28 * GRID)
        self.prices = QTableWidget(0, 5, self)
        self.prices.setAccessibleName(self.tr("Prices"))
        self.prices.setTabKeyNavigation(False)
        self.prices.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.prices.verticalHeader().hide()
        self.prices.setHorizontalHeaderLabels(
            [self.tr("SKU"), self.tr("Unit price"), self.tr("From quantity"), self.tr("From"), self.tr("Until")]
        )
        self.prices.setShowGrid(False)
        header = self.prices.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.bring = QPushButton(self.tr("Bring in a price list…"), self)
        self.remove = QPushButton(self.tr("Take the list away"), self)
        self.remove.setEnabled(False)
        self.close_it = QPushButton(self.tr("Close"), self)
        self.bring.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.close_it.clicked.connect(self.accept)
        self.lists.currentTextChanged.connect(lambda _: self._show_prices())
        self._lay_out()
        self.bring.setFocus()
        self._refresh()

    def bring_in(self, file: Path, price_list: str | None = None) -> None:
        """Where the table has no column for the list, its name is asked for."""
        desk = self._desk

        def work(_: Progress) -> PriceImport:
            back_up(desk, "import")
            return import_prices(desk, file, price_list)

        self._toolkit.tasks.write(
            work, (What.PARTIES,), self._brought_in,
            lambda error: self._refused(error, file), self.tr("Bringing in prices"), self,
        )  # fmt: skip

    def _choose(self) -> None:
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)")
        file = self._ask.to_open(self, self.tr("Bring in a price list"), kinds)
        if file is not None:
            self.bring_in(file)

    def _refused(self, error: Exception, file: Path) -> None:
        if isinstance(error, WrongInput) and error.values.get("header") == "price_list":
            title = self.tr("Price list")
            name, said = QInputDialog.getText(self, title, self.tr("Name of the list"), text=file.stem)
            if said and name.strip():
                self.bring_in(file, name.strip())
            return
        self.message.tell_error(error)

    def _brought_in(self, report: PriceImport) -> None:
        text = self.tr("{rows} rows read, {kept} prices kept.").format(rows=report.rows, kept=report.kept)
        faults = [
            self.tr("Row {row}, {column}: {reason}").format(
                row=one.row, column=one.column, reason=self._toolkit.words(one.fault)
            )
            for one in report.rejected[:MOST_NAMED]
        ]
        self.message.tell(Tone.WARN if faults else Tone.OK, "\n".join([text, *faults]))
        self._refresh()

    def _refresh(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_price_lists(desk), self._show_lists, self.message.tell_error, owner=self)

    def _show_lists(self, lists: list[tuple[str, int]]) -> None:
        self.lists.clear()
        for name, _ in lists:
            self.lists.addItem(name)
        self.lists.setCurrentRow(0)
        self.remove.setEnabled(bool(lists))
        if not lists:
            self.prices.setRowCount(0)
        if not lists and self.message.isHidden():
            words = self.tr("No price list yet. A table needs the columns SKU, unit price and currency.")
            self.message.tell(Tone.INFO, words)

    def _show_prices(self) -> None:
        item, desk = self.lists.currentItem(), self._desk
        if self.lists.currentRow() < 0:
            return
        name = item.text()
        self._toolkit.tasks.run(lambda _: prices_of(desk, name), self._fill, self.message.tell_error, owner=self)

    def _fill(self, prices: list[ListPrice]) -> None:
        dates = self._toolkit.dates()
        self.prices.setRowCount(len(prices))
        for row, one in enumerate(prices):
            first = "" if one.valid_from == one.valid_from.min else dates.short(one.valid_from)
            last = "" if one.valid_to is None else dates.short(one.valid_to)
            least = plain(one.min_quantity) if one.min_quantity else ""
            texts = (one.sku, f"{grouped(one.price.amount)} {one.price.currency}", least, first, last)
            for column, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                if column in (1, 2):
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.prices.setItem(row, column, cell)

    def _remove(self) -> None:
        item, desk = self.lists.currentItem(), self._desk
        if self.lists.currentRow() >= 0:
            name = item.text()
            self.taking.take(name, lambda: remove_price_list(desk, name), lambda prices: put_back_prices(desk, prices))

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Price lists"), self)
        heading.setProperty("role", "heading")
        middle, buttons = QHBoxLayout(), QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.lists)
        middle.addWidget(self.prices, 1)
        buttons.addWidget(self.bring)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(heading)
        layout.addWidget(self.message)
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)
