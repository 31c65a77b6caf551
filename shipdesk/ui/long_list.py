"""A list that shows the newest of very many says so, and asks for others when something is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from shipdesk.domain.states import DESK_STATES
from shipdesk.reference import Reference
from shipdesk.services.tracking_board import ORDER
from shipdesk.store.consignment_list import Sought
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.language import Retranslated
from shipdesk.ui.shipment_columns import country_words, route_words
from shipdesk.ui.table import folded

TYPING_MS = 150


class RestOfList(Retranslated, QLabel):
    """`asked`: other rows than those that are there may hold what is typed."""

    asked = Signal()

    def __init__(self, line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "muted")
        self._line, self._count, self._total = line, 0, 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._pause.timeout.connect(self.asked)
        line.textChanged.connect(self._typed)
        self.hide()

    def tell(self, count: int, total: int) -> None:
        """So many of all are there."""
        self._count, self._total = count, total
        self.setVisible(count < total)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.tr("Here are {count} of {total}: the newest, and all that are not finished. Search looks at all.")
        self.setText(words.format(count=f"{self._count:,}", total=f"{self._total:,}"))

    def _typed(self, _: str) -> None:
        if self._count < self._total:
            self._pause.start()


def sought_of(text: str, reference: Reference, language: str) -> tuple[Sought, ...]:
    """What is typed, each word with the codes of countries, ways and states whose words here hold it."""
    countries = {code: folded(country_words(reference, code, language)) for code in reference.countries}
    routes = {route: folded(route_words(reference, route, language)) for route in reference.routes}
    states = {state: folded(state_word(state)) for state in (*DESK_STATES, *ORDER)}

    def holding(words: dict[str, str], word: str) -> tuple[str, ...]:
        return tuple(code for code, shown in words.items() if word in shown)

    return tuple(
        Sought(word, holding(countries, word), holding(routes, word), holding(states, word))
        for word in folded(text).split()
    )
