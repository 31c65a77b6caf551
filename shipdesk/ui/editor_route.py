"""Route: the ways to the destination with their days, gates and status; planned dates, temperature, preference."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from shipdesk.reference.routes import Route, said
from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.editor_journey import add_journey_rows
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_words import schemes, temperatures
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.fields import DateField
from shipdesk.ui.list_view import ListView
from shipdesk.ui.route_list import gate_words, route_columns, routes_to
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel

LIST_HEIGHT = 30 * GRID


class RouteStep(EditorStep):
    key = "route"

    def build(self) -> None:
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self._empty = EmptyState(
            self.toolkit, "route", lambda: self.tr("No route to this country"),
            lambda: self.tr("Choose a consignee in China, Laos, Cambodia, Myanmar or Vietnam."), parent=self,
        )  # fmt: skip
        self.list = ListView(
            self.toolkit, "editor-routes", route_columns(self.toolkit, self.desk.reference),
            lambda route: route.id, self._empty, with_filter=False, parent=self,
        )  # fmt: skip
        self.list.setMinimumHeight(LIST_HEIGHT)
        self.list.selected.connect(self._chosen)
        self.about = WrappedLabel(self.toolkit, "", self)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.about)
        self.column.addWidget(self.form, 1)
        self._is_filling = False
        self.row("/desk/planned_departure", DateField(self.toolkit), lambda: self.tr("Planned departure"))
        self.row("/desk/planned_arrival", DateField(self.toolkit), lambda: self.tr("Planned arrival"))
        self.temperature = ChoiceField(self._temperatures, self)
        self.row("/temperature/regime", self.temperature, lambda: self.tr("Temperature"))
        self.row(
            "/customs/preference_scheme", ChoiceField(lambda: list(schemes().items()), self),
            lambda: self.tr("Preference"), self._preference_help,
        )  # fmt: skip
        add_journey_rows(self)
        self.setFocusProxy(self.list)

    def title(self) -> str:
        return self.tr("Route")

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self._is_filling = True
        routes = routes_to(self.desk.reference, shown.stored.consignment.destination)
        self.list.set_rows(routes)
        self.list.choose(shown.members.get("route_id"))
        self.list.table.setEnabled(shown.is_editable)
        self._is_filling = False
        self._show_words()

    def go_to(self, pointer: str) -> bool:
        if self.form.row_of(pointer) is not None:
            return self.form.go_to(pointer)
        self.list.setFocus()
        return True

    def retranslate(self) -> None:
        self._empty.retranslate()
        self._show_words()

    def _temperatures(self) -> list[tuple[str | None, str]]:
        return [(None, self.tr("Not said")), *temperatures().items()]

    def _preference_help(self) -> str:
        return self.tr("The agreement under which the buyer pays less duty; it needs a certificate of origin.")

    def _send(self, pointer: str, value: Any) -> None:
        if pointer == "/temperature/regime" and value is None:
            pointer = "/temperature"
        super()._send(pointer, value)

    def _chosen(self, routes: list[Route]) -> None:
        if self._is_filling or not routes or self.shown is None:
            return
        if routes[0].id != self.shown.members.get("route_id"):
            self.context.edit([Edit("/route_id", routes[0].id)])

    def _show_words(self) -> None:
        if self.shown is None:
            return
        consignment = self.shown.stored.consignment
        language = self.context.language
        country = self.desk.reference.countries[consignment.destination].name(language)
        self.heading.setText(self.tr("Routes to {country}").format(country=country))
        route = self.desk.reference.routes.get(str(self.shown.members.get("route_id")))
        if route is None:
            self.about.setText(self.tr("No route is chosen."))
            return
        gates = gate_words(route, self.desk.reference.places, language)
        note = said(route.status.note, language) if route.status.note else ""
        lines = [self.tr("Gates: {gates}").format(gates=gates) if gates else "", note]
        self.about.setText("\n".join(line for line in lines if line))
        self.about.setVisible(bool(self.about.text()))
