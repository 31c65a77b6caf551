"""The route desk of a shipment: its ways compared, the map, the latest days for papers, holidays around the journey."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from shipdesk.checks.latest_dates import LatestDate
from shipdesk.checks.route_choice import RouteChoice
from shipdesk.services.desk import Desk
from shipdesk.services.route_desk import RouteLook, look_at_routes
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.route_choices import about, choice_columns
from shipdesk.ui.route_days import ShownHoliday, date_columns, holiday_columns, whole_words
from shipdesk.ui.route_map import RouteMap
from shipdesk.ui.step_bar import StepBar
from shipdesk.ui.table import Column
from shipdesk.ui.tasks import Latest
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

WAYS, MAP, DATES, HOLIDAYS = "ways", "map", "dates", "holidays"
WORDS_HEIGHT = 13 * GRID
DATE_WORDS_HEIGHT = 7 * GRID


class RouteDesk(Retranslated, QWidget):
    """`wanted` carries the id of the route that a person wants to use; `notices_asked` that they want the notices."""

    wanted = Signal(str)
    notices_asked = Signal()

    def __init__(
        self, toolkit: Toolkit, desk: Desk, complain: Callable[[Exception], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._complain = toolkit, desk, complain
        self._stored: StoredConsignment | None = None
        self._seen: tuple[str, int] | None = None
        self._look: RouteLook | None = None
        self._is_editable = False
        self._waits_for_ways = False
        self._latest = Latest(toolkit.tasks, self)
        self.use, self.notices = QAction(self), QAction(self)
        # In the order in which they are read, and Tab goes.
        self.bar = StepBar(toolkit, self._titles(), self)
        self._buttons = [
            ActionButton(toolkit, action, icon, parent=self)
            for action, icon in ((self.use, "route"), (self.notices, "info"))
        ]
        self.ways = self._list("route-ways", choice_columns(toolkit, desk), lambda row: row.route.id)
        self.dates = self._list("route-dates", date_columns(toolkit), lambda row: (row.key, row.latest))
        self.holidays = self._list("route-holidays", holiday_columns(toolkit, desk), lambda row: row.key)
        self.map = RouteMap(toolkit, desk.reference, self)
        self.words, self.date_words = WrappedLabel(toolkit, "", self), WrappedLabel(toolkit, "", self)
        # Held here: a scroll area that only its layout knew was collected with the words in it.
        self._areas: list[QScrollArea] = []
        self.parts = self._parts()
        self.stack = QStackedWidget(self)
        self._connect()
        self._lay_out()
        self.retranslate()
        self.enter(WAYS)

    def show_shipment(self, stored: StoredConsignment, is_editable: bool) -> None:
        """Read again where the shipment has changed, as soon as one looks."""
        self._stored, self._is_editable = stored, is_editable
        self._show_use()
        if self.isVisible():
            self._read()

    def read_again(self) -> None:
        """Something beside the shipment has changed: a notice, the language of the rules."""
        self._seen = None
        self._read()

    def enter(self, key: str) -> None:
        """Show one part: ways, map, dates or holidays."""
        self.stack.setCurrentWidget(self.parts[key])
        self.bar.set_current(key)

    def stand_on_ways(self) -> None:
        """The cursor on the list of ways, as soon as it is read."""
        self.enter(WAYS)
        self._waits_for_ways = not self.ways.model.total
        (self.bar.buttons[WAYS] if self._waits_for_ways else self.ways).setFocus()

    def chosen(self) -> RouteChoice | None:
        """The row one stands on, else the shipment's own way."""
        rows = self.ways.chosen()
        if rows:
            row: RouteChoice = rows[0]
            return row
        return self._look.comparison.chosen if self._look else None

    def retranslate(self) -> None:
        self.use.setText(self.tr("Use this route"))
        for area in self._areas:
            area.setAccessibleName(self.tr("About the chosen row"))
        self.notices.setText(self.tr("Notices about gates"))
        for view in (self.ways, self.dates, self.holidays):
            view.empty.retranslate()
        self._show_words()
        self._show_date(self.dates.chosen())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        stored, desk = self._stored, self._desk
        if stored is None or self._seen == (stored.reference, stored.version):
            return
        self._seen = (stored.reference, stored.version)
        self._latest.ask(lambda _: look_at_routes(desk, stored), self._show, self._complain)

    def _show(self, look: RouteLook) -> None:
        self._look = look
        self.ways.set_rows(look.comparison.choices)
        if not self.ways.chosen() and look.comparison.chosen is not None:
            self.ways.choose(look.comparison.chosen.route.id)
        if self._waits_for_ways and self.isAncestorOf(QApplication.focusWidget() or self):
            self.ways.setFocus()
        self._waits_for_ways = False
        self.dates.set_rows(look.dates)
        if not self.dates.chosen():
            choose_row(self.dates.table, 0)
        self.holidays.set_rows(ShownHoliday(one, look.journey) for one in look.holidays)
        self._show_words()

    def _show_words(self) -> None:
        choice, language = self.chosen(), self._toolkit.languages.code
        self.words.setText(about(choice, self._desk, language) if choice else self.tr("No route is chosen."))
        comparison = self._look.comparison if self._look else None
        self.map.show_ways(
            [one.route for one in comparison.choices] if comparison else [],
            choice.route if choice else None,
            comparison.closed if comparison else (),
        )
        self._show_use()

    def _show_date(self, rows: list[LatestDate]) -> None:
        self.date_words.setText(whole_words(rows[0], self._toolkit, self._desk) if rows else "")

    def _show_use(self) -> None:
        choice = self.chosen()
        self.use.setEnabled(self._is_editable and choice is not None and not choice.is_chosen)

    def _use(self, choice: RouteChoice | None) -> None:
        if choice is not None and self._is_editable and not choice.is_chosen:
            self.wanted.emit(choice.route.id)

    def _list(self, name: str, columns: list[Column[Any]], key: Callable[[Any], Hashable]) -> ListView:
        empty = EmptyState(
            self._toolkit, "route", lambda: self.tr("Nothing to show yet"),
            lambda: self.tr("Choose a consignee in China, Laos, Cambodia, Myanmar or Vietnam."), parent=self,
        )  # fmt: skip
        return ListView(self._toolkit, name, columns, key, empty, with_filter=False, parent=self)

    def _titles(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            (WAYS, lambda: self.tr("Compare")),
            (MAP, lambda: self.tr("Map")),
            (DATES, lambda: self.tr("Latest days")),
            (HOLIDAYS, lambda: self.tr("Holidays")),
        ]

    def _parts(self) -> dict[str, QWidget]:
        return {
            WAYS: self._with_words(self.ways, self.words, WORDS_HEIGHT),
            MAP: self.map,
            DATES: self._with_words(self.dates, self.date_words, DATE_WORDS_HEIGHT),
            HOLIDAYS: self.holidays,
        }

    def _with_words(self, view: ListView, words: WrappedLabel, height: int) -> QWidget:
        """A list, and below it all that is to be said of the row one stands on."""
        area = QScrollArea(self)
        self._areas.append(area)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFixedHeight(height)
        words.setProperty("role", "scrolled")
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        area.setWidget(words)
        both = QWidget(self)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(view, 1)
        column.addWidget(area)
        both.setFocusProxy(view)
        return both

    def _connect(self) -> None:
        self.bar.entered.connect(self.enter)
        self.ways.selected.connect(lambda _: self._show_words())
        self.dates.selected.connect(self._show_date)
        self.ways.opened.connect(self._use)
        self.ways.set_actions([self.use, self.notices])
        self.use.triggered.connect(lambda _: self._use(self.chosen()))
        self.notices.triggered.connect(self.notices_asked.emit)

    def _lay_out(self) -> None:
        for part in self.parts.values():
            self.stack.addWidget(part)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.bar, 1)
        for button in self._buttons:
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.ways)
