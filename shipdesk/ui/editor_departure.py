"""The hub's departure that a shipment shall catch: chosen from those of its service that still take goods."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from shipdesk.domain.departure import Departure
from shipdesk.errors import RefusedByHub
from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.services.find_departures import TAKING, departures
from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.manifest_words import moment
from shipdesk.ui.tasks import Latest
from shipdesk.ui.toolkit import Toolkit


class DepartureField(ChoiceField):
    """Asks the hub off the UI thread; where it does not answer, what was chosen before stays."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        self._toolkit, self._desk = toolkit, desk
        self._offered: dict[str, Departure] = {}
        self._asked: tuple[str, str] | None = None
        self._has_none = False
        super().__init__(self._words, parent)
        self._latest = Latest(toolkit.tasks, self)

    def offer(self, route_id: str, service_code: str) -> None:
        """The departures of this service, asked for once."""
        if (route_id, service_code) == self._asked:
            return
        self._asked, desk = (route_id, service_code), self._desk
        self._latest.ask(lambda _: departures(desk, route_id, service_code), self._take, self._refused)

    def edits(self, departure_id: str | None) -> list[Edit]:
        """The choice, and the planned days that follow from it; without one the days stay as they are."""
        chosen = self._offered.get(departure_id or "")
        if chosen is None:
            return [Edit("/departure_id", departure_id)]
        return [
            Edit("/departure_id", departure_id),
            Edit("/desk/planned_departure", _day(chosen.departs_at)),
            Edit("/desk/planned_arrival", _day(chosen.arrives_at)),
        ]

    def _refused(self, error: Exception) -> None:
        """A provider that has no departures says so; one that does not answer may have them yet."""
        self._has_none = isinstance(error, RefusedByHub) and error.code == "not_supported"
        self._take([])

    def _take(self, found: list[Departure]) -> None:
        self._offered = {one.departure_id: one for one in found if one.status in TAKING}
        self.retranslate()

    def _words(self) -> list[tuple[str | None, str]]:
        words = self.tr("leaves {departs}, cut-off {cut_off}")
        offered = [
            (
                one.departure_id,
                words.format(
                    departs=moment(self._toolkit, one.departs_at), cut_off=moment(self._toolkit, one.cut_off_at)
                ),
            )
            for one in self._offered.values()
        ]
        any_word = self.tr("No departures at this provider") if self._has_none else self.tr("Any departure")
        return [(None, any_word), *offered]


def _day(at: datetime) -> str:
    return at.astimezone(BANGKOK).date().isoformat()
