"""What the product table asks, off the UI thread: the table of a view, then its pages as they come into sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from shipdesk.catalogs import Condition, View
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.product_table import ProductTable, TableRow, ask_table, rows_of
from shipdesk.ui.product_model import PAGE
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.toolkit import Toolkit

PAUSE_MS = 30
"""A list may be asked at every key; this only takes keys that come together."""
Answer = tuple[ProductTable, list[TableRow]]


class ProductQuestions(QObject):
    """`answered` carries whether this is a new question, and the first page; `paged` a page's number and its rows."""

    answered = Signal(bool, object)
    paged = Signal(int, object)
    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._latest = Latest(toolkit.tasks, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.view = View()
        self.catalog: str | None = None
        self.table = ProductTable()
        self.is_answered = False

    @property
    def text(self) -> str:
        return self.view.text

    def type(self, text: str) -> None:
        """What stands in the search field; asked after a short pause."""
        self.view = replace(self.view, text=text.strip())
        self._pause.start()

    def choose(self, catalog: str | None) -> None:
        self.catalog = catalog
        self.ask()

    def sort(self, order: str, *, falling: bool) -> None:
        """By a field, or by likelihood and SKU where none is named."""
        if (order, falling) != (self.view.order, self.view.falling):
            self.view = replace(self.view, order=order, falling=falling)
            self.ask()

    def filter(self, conditions: tuple[Condition, ...]) -> None:
        self.view = replace(self.view, conditions=conditions)
        self.ask()

    def ask(self) -> None:
        """A question that was not asked before."""
        self._pause.stop()
        self._ask(is_new=True)

    def ask_again(self) -> None:
        """The same question: something has changed."""
        self._ask(is_new=not self.is_answered or self._pause.isActive())

    def ask_page(self, number: int) -> None:
        """Rows that came into sight; a page that comes late, of a table that is gone, is dropped."""
        catalogs, table = self._desk.catalogs, self.table

        def take(rows: list[TableRow]) -> None:
            if table is self.table:
                self.paged.emit(number, rows)

        self._toolkit.tasks.run(
            lambda _: rows_of(catalogs, table, number * PAGE, PAGE), take, self._complain, owner=self
        )

    def _ask(self, *, is_new: bool) -> None:
        self._latest.ask(self._question(), lambda answer: self._take(answer, is_new), self._complain)

    def _question(self) -> Callable[[Progress], Answer]:
        catalogs, view, catalog = self._desk.catalogs, self.view, self.catalog

        def ask(progress: Progress) -> Answer:
            table = ask_table(catalogs, view, progress, catalog=catalog)
            return table, rows_of(catalogs, table, 0, PAGE)

        return ask

    def _take(self, answer: Answer, is_new: bool) -> None:
        self.table, first = answer
        self.is_answered = True
        self.answered.emit(is_new, first)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.failed.emit(error)
