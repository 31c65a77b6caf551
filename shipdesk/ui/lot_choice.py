"""A line of goods takes one of the lots that the catalog knows of its product: number and both dates in one edit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from shipdesk.domain.lot import Lot
from shipdesk.services.product_lots import lots_in_every_catalog
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.editor_step import EditorContext
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone


class LotChoice(Retranslated, QObject):
    """`action` offers the lots of the line that the cursor of the table stands on, those that expire first above."""

    def __init__(self, context: EditorContext, table: EditTable) -> None:
        super().__init__(table)
        self._context, self._table = context, table
        self.menu = QMenu(table)
        self.action = QAction(table)
        self.action.triggered.connect(lambda _=False: self.ask())
        self.retranslate()

    def retranslate(self) -> None:
        self.action.setText(self.tr("Choose a lot…"))

    def ask(self) -> None:
        row, lines = max(self._table.currentIndex().row(), 0), self._table.lines_model.lines
        if row >= len(lines) or not self._table.lines_model.is_editable:
            return
        catalogs, sku = self._context.desk.catalogs, str(lines[row].get("sku") or "")
        self._context.toolkit.tasks.run(
            lambda _: lots_in_every_catalog(catalogs, sku), lambda lots: self._offer(row, sku, lots),
            self._context.tell_error, owner=self,
        )  # fmt: skip

    def _offer(self, row: int, sku: str, lots: tuple[Lot, ...]) -> None:
        if not lots:
            words = self.tr("The catalog knows no lot of {sku}. Add lots beside the product in the catalog.")
            self._context.tell(Tone.INFO, words.format(sku=sku or "–"), None)
            return
        self.menu.clear()
        for lot in lots:
            chosen = self.menu.addAction(self._words(lot))
            chosen.triggered.connect(lambda _=False, lot=lot: self._take(row, lot))
        self.menu.popup(self._table.viewport().mapToGlobal(QPoint(0, 0)))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _words(self, lot: Lot) -> str:
        until = self._context.toolkit.dates().short(lot.expiry_date)
        words = self.tr("{lot}, good until {until}").format(lot=lot.number, until=until) if until else lot.number
        return words.replace("&", "&&")

    def _take(self, row: int, lot: Lot) -> None:
        edits = [Edit(f"/items/{row}/lot_number", lot.number)]
        days = {"production_date": lot.production_date, "expiry_date": lot.expiry_date}
        edits += [Edit(f"/items/{row}/{name}", _iso(day)) for name, day in days.items()]
        self._context.edit(edits)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
