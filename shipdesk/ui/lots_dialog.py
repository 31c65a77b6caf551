"""The lots of a product: a table, and below it the fields of the one that is added or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.lot import LONGEST_NOTE, LONGEST_NUMBER, Lot, read_lot
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.product_lots import ProductLots, keep_lot, lots_of, remove_lot
from shipdesk.ui.editor_fields import TextField
from shipdesk.ui.fields import DateField
from shipdesk.ui.form import Form
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

NUMBER, MADE, EXPIRES, NOTE = "/lot_number", "/production_date", "/expiry_date", "/note"


class LotsDialog(QDialog):
    """What is done here is kept at once."""

    def __init__(self, toolkit: Toolkit, desk: Desk, catalog: str, sku: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._catalog, self._sku = toolkit, desk, catalog, sku
        self._lots: tuple[Lot, ...] = ()
        self.setWindowTitle(self.tr("Lots"))
        self.setModal(True)
        self.resize(86 * GRID, 74 * GRID)
        self.message = MessageBar(toolkit, self)
        self.table = QTableWidget(0, 4, self)
        self.form = Form(toolkit, self)
        self.number, self.note = TextField(LONGEST_NUMBER), TextField(LONGEST_NOTE)
        self.made, self.expires = DateField(toolkit), DateField(toolkit)
        self.keep, self.remove = QPushButton(self.tr("Keep this lot"), self), QPushButton(self.tr("Take it away"), self)
        self.close_it = QPushButton(self.tr("Close"), self)
        self._set_up()
        self._lay_out()
        self._ask()

    def _set_up(self) -> None:
        self.table.setAccessibleName(self.tr("Lots"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeaderLabels(
            [self.tr("Lot"), self.tr("Made on"), self.tr("Good until"), self.tr("Note")]
        )
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.form.add(NUMBER, self.number, lambda: self.tr("Lot number"))
        self.form.add(MADE, self.made, lambda: self.tr("Made on"))
        self.form.add(EXPIRES, self.expires, lambda: self.tr("Good until"))
        self.form.add(NOTE, self.note, lambda: self.tr("Note"))
        self.keep.setProperty("role", "primary")
        self.keep.setShortcut("Ctrl+Return")
        self.keep.setToolTip("Ctrl+Enter")
        for button, act in ((self.keep, self.keep_it), (self.remove, self.take_away), (self.close_it, self.accept)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        self.table.currentCellChanged.connect(lambda row, *_: self._show(row))

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Lots of {sku}").format(sku=self._sku), self)
        heading.setProperty("role", "title")
        note = WrappedLabel(
            self._toolkit, self.tr("A line of a shipment that names one of these lots takes its dates by itself."), self
        )
        note.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, note, self.message):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.form, 1)
        layout.addLayout(buttons)
        self.number.setFocus()

    def _ask(self) -> None:
        catalogs, sku, catalog = self._desk.catalogs, self._sku, self._catalog
        self._toolkit.tasks.run(
            lambda _: lots_of(catalogs, sku, catalog=catalog), self._fill, self.message.tell_error, owner=self
        )

    def keep_it(self) -> None:
        """A lot of that number is changed, any other is new."""
        self.form.set_marks({})
        try:
            lot = read_lot(self.number.text(), self.made.value(), self.expires.value(), self.note.text())
        except WrongInput as fault:
            pointer = fault.pointer if fault.pointer in self.form.rows else self._unread()
            self.form.rows[pointer].show_fault(fault)
            self.form.go_to(pointer)
            return
        self._keep(lot)

    def _keep(self, lot: Lot) -> None:
        self.message.hide()
        catalogs, sku, catalog = self._desk.catalogs, self._sku, self._catalog
        self._toolkit.tasks.write(
            lambda _: keep_lot(catalogs, sku, lot, catalog=catalog), {What.CATALOG}, self._kept,
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def take_away(self) -> None:
        row = self.table.currentRow()
        if not 0 <= row < len(self._lots):
            return
        catalogs, sku, catalog, lot = self._desk.catalogs, self._sku, self._catalog, self._lots[row]
        self._toolkit.tasks.write(
            lambda _: remove_lot(catalogs, sku, lot.number, catalog=catalog), {What.CATALOG},
            lambda known: self._taken_away(lot, known), self.message.tell_error, owner=self,
        )  # fmt: skip

    def _taken_away(self, lot: Lot, known: ProductLots) -> None:
        """The catalog's own undo goes back over products; a lot is put back here."""
        self._kept(known)
        words = self.tr("The lot {number} was taken away.").format(number=lot.number)
        self.message.tell(Tone.INFO, words, Remedy(self.tr("Put it back"), lambda: self._keep(lot)))

    def _unread(self) -> str:
        """The date that can't be read."""
        try:
            self.made.value()
        except WrongInput:
            return MADE
        return EXPIRES

    def _kept(self, known: ProductLots) -> None:
        self._fill(known)
        self._show(-1)
        self.number.setFocus()

    def _fill(self, known: ProductLots) -> None:
        dates, self._lots = self._toolkit.dates(), known.lots
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._lots))
        for row, lot in enumerate(self._lots):
            texts = (lot.number, dates.short(lot.production_date), dates.short(lot.expiry_date), lot.note)
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.setCurrentCell(-1, -1)
        self.table.blockSignals(False)
        self.remove.setEnabled(False)

    def _show(self, row: int) -> None:
        lot = self._lots[row] if 0 <= row < len(self._lots) else None
        self.remove.setEnabled(lot is not None)
        self.number.set_value(lot.number if lot else None)
        self.made.set_value(lot.production_date if lot else None)
        self.expires.set_value(lot.expiry_date if lot else None)
        self.note.set_value(lot.note if lot else None)
        self.form.set_marks({})
