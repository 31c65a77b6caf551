"""The list of products: its columns, and more rows as one scrolls, in steps, never a whole large catalog at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from shipdesk.domain.measures import plain
from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import Found
from shipdesk.services.desk import Desk
from shipdesk.services.list_products import FoundProducts, list_products, search_products
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.product_detail import key_of
from shipdesk.ui.product_words import field_label
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.toolkit import Toolkit

PAUSE_MS = 30
"""A list may be asked at every key; this only takes keys that come together."""
STEP = 200
MOST_HITS = 5_000


def product_columns(toolkit: Toolkit) -> tuple[Column[Found], ...]:
    def name(found: Found) -> str:
        return found.product.names.get(toolkit.languages.code) or english(found)

    def english(found: Found) -> str:
        return found.product.names.get("en", "")

    translate = QCoreApplication.translate
    return (
        Column[Found]("sku", lambda: field_label("sku"), lambda row: row.product.sku, width=150),
        Column[Found]("name", lambda: translate("ProductList", "Name"), name, width=200, stretches=True),
        Column[Found]("name_en", lambda: translate("ProductList", "English name"), english, width=220),
        Column[Found]("gtin", lambda: translate("ProductList", "GTIN"), lambda row: row.product.gtin or "", width=140),
        Column[Found]("hs_code", lambda: field_label("hs_code"), lambda row: row.product.hs_code or "", width=110),
        Column[Found]("price", lambda: translate("ProductList", "Price"), _amount, _plain, Kind.FIGURE, width=90),
        Column[Found]("currency", lambda: "", _currency, width=60),
        Column[Found](
            "units", lambda: translate("ProductList", "Per carton"), lambda row: row.product.units_per_carton,
            kind=Kind.FIGURE, width=110,
        ),
        Column[Found]("catalog", lambda: translate("ProductList", "Catalog"), lambda row: row.catalog, width=110),
    )  # fmt: skip


def _amount(found: Found) -> object:
    return found.product.unit_price.amount if found.product.unit_price else None


def _plain(value: object) -> str:
    return "" if value is None else plain(value)  # type: ignore[arg-type]


def _currency(found: Found) -> str:
    return found.product.unit_price.currency if found.product.unit_price else ""


class ProductList(ListView):
    """The rows of the last question."""

    NAME_EN = 2

    def __init__(self, toolkit: Toolkit, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, "products", product_columns(toolkit), key_of, empty, with_filter=False, parent=parent)

    def hide_doubled_name(self) -> None:
        """On an English screen the column of English names would say everything twice."""
        self.table.setColumnHidden(self.NAME_EN, self._toolkit.languages.code == "en")


class ProductQuestions(QObject):
    """Asks for products off the UI thread: the first ones, the hits of a text, the next ones at the end of the list."""

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest = Latest(toolkit.tasks, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._is_asking_for_more = False
        self.text, self.catalog = "", None  # type: tuple[str, str | None]
        self.found: tuple[Found, ...] = ()
        self.more = False
        self.is_answered = False

    def type(self, text: str) -> None:
        """What stands in the search field; asked after a short pause."""
        self.text = text.strip()
        self._pause.start()

    def choose(self, catalog: str | None) -> None:
        self.catalog = catalog
        self.ask()

    def ask(self, at_least: int = STEP) -> None:
        """From the start again, with room for as many rows as there were."""
        self._pause.stop()
        self._is_asking_for_more = False
        self._put(self._question(at_least, None), keep=False)

    def ask_again(self) -> None:
        self.ask(max(STEP, len(self.found)))

    def ask_for_more(self) -> None:
        """The next step; nothing happens while one is on its way or when the list is at its end."""
        if not self.more or self._is_asking_for_more or (self.text and len(self.found) >= MOST_HITS):
            return
        self._is_asking_for_more = True
        if self.text:
            self._put(self._question(len(self.found) + STEP, None), keep=False)
        else:
            self._put(self._question(STEP, self.found[-1]), keep=True)

    def _question(self, limit: int, after: Found | None) -> Callable[[Progress], FoundProducts]:
        catalogs, text, catalog = self._desk.catalogs, self.text, self.catalog

        def ask(progress: Progress) -> FoundProducts:
            if text:
                return search_products(catalogs, text, limit, progress, catalog=catalog)
            return list_products(catalogs, limit, progress, catalog=catalog, after=after)

        return ask

    def _put(self, question: Callable[[Progress], FoundProducts], *, keep: bool) -> None:
        self._latest.ask(question, lambda answer: self._take(answer, keep=keep), self._complain)

    def _take(self, answer: FoundProducts, *, keep: bool) -> None:
        self._is_asking_for_more = False
        self.found = (*self.found, *answer.found) if keep else answer.found
        self.more, self.is_answered = answer.more, True
        self.answered.emit(self.found)

    def _complain(self, error: Exception) -> None:
        self._is_asking_for_more = False
        if not was_cancelled(error):
            self.failed.emit(error)
