"""The exchange rates of a shipment: a table to write them in, and a button that takes them from the desk's table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.needed_rates import lacking_pairs
from shipdesk.services.take_rates import RatesTaken, take_rates
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.border_words import rate_words
from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.editor_words import currencies
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID


class RatesOfShipment(Retranslated, QWidget):
    """`lines.changed` carries the rates as JSON; `open_table` is for the dialog of the desk's own rates."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self.lines = LineTable(context.toolkit, self._columns(), self._fresh, self)
        self.take, self.open_table = QPushButton(self), QPushButton(self)
        self.take.clicked.connect(lambda _=False: self.take_from_table())
        self.setFocusProxy(self.lines)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.take)
        buttons.addWidget(self.open_table)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.lines)
        layout.addLayout(buttons)
        self.retranslate()

    def show_rates(self, shown: Shown, rates: list[Mapping[str, Any]]) -> None:
        self._shown = shown
        self.lines.set_lines(rates, shown.is_editable)
        self.take.setEnabled(shown.is_editable)

    def enter(self, pointer: str) -> bool:
        """Stand in the cell of a pointer inside the list."""
        return self.lines.enter(pointer)

    def take_from_table(self) -> None:
        """The rates that are wanted and not written down yet; the bar says which, or what the table lacks."""
        if self._shown is None:
            return
        desk, reference = self._context.desk, self._shown.stored.reference
        words = self.tr("Taking exchange rates")
        self._context.act(lambda _: take_rates(desk, reference), (What.CONSIGNMENTS,), words, self._taken)

    def retranslate(self) -> None:
        self.take.setText(self.tr("Take from the desk's table"))
        self.open_table.setText(self.tr("Exchange rates…"))

    def _taken(self, answer: tuple[StoredConsignment, RatesTaken]) -> None:
        found, dates = answer[1], self._context.toolkit.dates()
        told = [self.tr("Taken: {rate}").format(rate=rate_words(one, dates)) for one in found.taken]
        told += [
            self.tr("The desk's table has no rate between {start} and {end} up to {day}.").format(
                start=one.start, end=one.end, day=dates.long(found.day)
            )
            for one in found.missing
        ]
        nothing = self.tr("Every rate that this shipment needs is written down.")
        self._context.tell(Tone.WARN if found.needed else Tone.OK, "\n".join(told) or nothing, None)

    def _columns(self) -> list[EditColumn]:
        return [
            EditColumn(
                title=lambda: self.tr("From"), member="/from", cell=Cell.CHOICE, width=100, options=self._currencies
            ),
            EditColumn(
                title=lambda: self.tr("To"), member="/to", cell=Cell.CHOICE, width=100, options=self._currencies
            ),
            EditColumn(title=lambda: self.tr("Rate"), member="/rate", cell=Cell.NUMBER, places=6, width=110),
            EditColumn(title=lambda: self.tr("Date"), member="/date", cell=Cell.DATE, width=120),
            EditColumn(title=lambda: self.tr("Source"), member="/source", width=180, stretches=True),
        ]

    def _currencies(self) -> list[tuple[str | None, str]]:
        return currencies(self._context.desk.reference.minor_units)

    def _fresh(self) -> Line:
        """The pair that is wanted first; its rate and source are for a person to say."""
        if self._shown is None:
            return {}
        consignment = self._shown.stored.consignment
        lacking = lacking_pairs(consignment)
        start, end = (lacking[0].start, lacking[0].end) if lacking else ("USD", consignment.currency)
        return {"from": start, "to": end, "date": self._context.toolkit.today().isoformat()}
