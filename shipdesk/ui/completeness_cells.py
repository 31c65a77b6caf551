"""How complete the products in sight are, for a column of the table: worked out off the UI thread, by screenfuls."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from shipdesk.domain.codes import DESTINATIONS_IN_ORDER
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.product_table import TableRow
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.toolkit import Toolkit

CHOSEN = "completeness/country"
PAUSE_MS = 60
MOST_KEPT = 5_000
NOT_YET = "…"
Cells = tuple[str, tuple[tuple[str, str], ...]]
"""The destination, and the cells of the product: what the answer depends on."""


class CompletenessCells(QObject):
    """`text` is asked by the table for rows in sight alone; `changed` tells that there is more to show."""

    changed = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._known: dict[Cells, str] = {}
        self._wanted: dict[Cells, None] = {}
        self._latest = Latest(toolkit.tasks, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._is_coming = False
        self._pause.timeout.connect(self._ask)

    @property
    def country(self) -> str:
        """The destination that was last looked at beside a product."""
        chosen = str(self._toolkit.session.value(CHOSEN, ""))
        return chosen if chosen in DESTINATIONS_IN_ORDER else DESTINATIONS_IN_ORDER[0]

    def text(self, row: TableRow) -> str:
        """`CN 15/16`; a sign that it comes while it is being worked out."""
        cells = (self.country, tuple(row.row.items()))
        if cells not in self._known:
            self._wanted[cells] = None
            if not self._is_coming:  # asked anew again and again, it would never come to an end
                self._is_coming = True
                self._toolkit.tasks.when_begun(self._pause.start)
        return self._known.get(cells, NOT_YET)

    def _ask(self) -> None:
        self._is_coming = False
        desk, wanted = self._desk, tuple(self._wanted)
        self._wanted.clear()
        self._latest.ask(lambda progress: _worked_out(desk, wanted, progress), self._take, self._complain)

    def _take(self, told: dict[Cells, str]) -> None:
        if len(self._known) > MOST_KEPT:
            self._known.clear()
        self._known |= told
        self.changed.emit()

    def _complain(self, error: Exception) -> None:
        """The column stays as it was; the product's own bars tell what is wrong."""
        if was_cancelled(error):
            self._pause.start()


def _worked_out(desk: Desk, wanted: Iterable[Cells], progress: Progress) -> dict[Cells, str]:
    # The rules are read here, in the worker, once there are products in sight.
    from shipdesk.domain.product import product_from_row
    from shipdesk.services.product_completeness import Completenesses

    many = Completenesses(desk)
    told: dict[Cells, str] = {}
    for cells in wanted:
        progress.step(len(told), None)
        country, row = cells
        product = product_from_row(dict(row), minor_units=desk.reference.minor_units)
        one = many.for_country(product, country)
        told[cells] = f"{country} {one.done}/{len(one.needs)}"
    return told
