"""Route: the ways to the destination compared, with map, latest days, holidays; dates, gates, temperature, customs."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from shipdesk.ui.editor_customs import REGIME, add_customs_rows, add_temperature_rows, show_limits
from shipdesk.ui.editor_departure import DepartureField
from shipdesk.ui.editor_gates import add_gate_rows
from shipdesk.ui.editor_journey import add_journey_rows
from shipdesk.ui.editor_model import Edit, is_within
from shipdesk.ui.editor_notes import add_note_rows
from shipdesk.ui.editor_pickup import LATIN, PickupRows, address_edits
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.fields import DateField
from shipdesk.ui.route_desk import RouteDesk
from shipdesk.ui.route_notices_dialog import RouteNoticesDialog
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID

DESK_HEIGHT = 44 * GRID


class RouteStep(EditorStep):
    key = "route"

    def build(self) -> None:
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.routes = RouteDesk(self.toolkit, self.desk, self.context.tell_error, self)
        self.routes.setFixedHeight(DESK_HEIGHT)
        self.routes.wanted.connect(self.use_route)
        self.routes.notices_asked.connect(self.open_notices)
        super().build()
        self.form.add_across(self.heading)
        self.form.add_across(self.routes)
        self.departure = DepartureField(self.toolkit, self.desk, self)
        self.row("/departure_id", self.departure, lambda: self.tr("Departure"), self._departure_help)
        self.row("/desk/planned_departure", DateField(self.toolkit), lambda: self.tr("Planned departure"))
        self.row("/desk/planned_arrival", DateField(self.toolkit), lambda: self.tr("Planned arrival"))
        self.pickup = PickupRows(self)
        add_gate_rows(self)
        add_temperature_rows(self)
        add_customs_rows(self)
        add_journey_rows(self)
        add_note_rows(self)
        self.setFocusProxy(self.routes)

    def title(self) -> str:
        return self.tr("Route")

    def actions_of_step(self) -> list[QAction]:
        return [self.routes.use, self.routes.notices]

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self.routes.show_shipment(shown.stored, shown.is_editable)
        consignment = shown.stored.consignment
        self.departure.offer(consignment.route_id, consignment.service_code)
        show_limits(self, shown)
        self.pickup.show_shipment(shown)
        self._show_words()

    def go_to(self, pointer: str) -> bool:
        if self.form.row_of(pointer) is not None:
            return self.form.go_to(pointer)
        self.form.ensureWidgetVisible(self.routes)
        self.routes.stand_on_ways()
        return True

    def use_route(self, route_id: str) -> None:
        """The shipment goes this way from now on."""
        if self.shown is not None and self.shown.is_editable and route_id != self.shown.members.get("route_id"):
            self.context.edit([Edit("/route_id", route_id)])

    def open_notices(self) -> None:
        dialog = RouteNoticesDialog(self.toolkit, self.desk, self)
        dialog.changed.connect(self._notices_changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def retranslate(self) -> None:
        self.pickup.retranslate()
        self._show_words()

    def _notices_changed(self) -> None:
        """Ways are judged anew, and so is the shipment."""
        self.routes.read_again()
        self.context.act(lambda _: None, (What.SETTINGS,), "", lambda _: None)

    def _departure_help(self) -> str:
        return self.tr("The hub’s departure it is booked for; the planned days follow. Without one it may join any.")

    def send(self, pointer: str, value: Any) -> None:
        if pointer == "/departure_id":
            self.context.edit(self.departure.edits(value))
            return
        if pointer == REGIME and value is None:
            pointer = "/temperature"
        if is_within(pointer, LATIN) and self.shown is not None:
            self.context.edit(address_edits(self.shown, pointer, value))
            return
        super().send(pointer, value)

    def _show_words(self) -> None:
        if self.shown is None:
            return
        country = self.desk.reference.countries[self.shown.stored.consignment.destination]
        self.heading.setText(self.tr("Routes to {country}").format(country=country.name(self.context.language)))
