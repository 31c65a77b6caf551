"""One field for each member of a booked shipment that the hub may change; what was changed becomes a merge patch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.services.changeable import PARTIES, Changeable
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form import Form
from shipdesk.ui.hub_words import told_moment
from shipdesk.ui.line_field import LineField
from shipdesk.ui.moment_field import MomentField
from shipdesk.ui.toolkit import Toolkit

AS_IT_IS, NOBODY = "", "-"
INSTRUCTIONS, DEPARTURE, READY = "delivery_instructions", "departure_id", "ready_at"
INSURED, TEMPERATURE = "insured_value", "temperature"


@dataclass(frozen=True)
class _Limits:
    lowest: Any
    highest: Any


class HubChangeForm(Form):
    """Fields of members that the hub does not let change now are shown, and cannot be typed in."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, parent)
        self._toolkit = toolkit
        self._known: Changeable | None = None
        self.departure, self.ready = ChoiceField(self._departures), MomentField(toolkit)
        self.parties = {member: ChoiceField(self._choices_of(member)) for member in PARTIES}
        self.lowest = DecimalField("°C", 1, minimum=None)
        self.highest = DecimalField("°C", 1, minimum=None)
        self.insured, self.instructions = DecimalField(places=2), LineField()
        words = {
            "consignee": lambda: self.tr("Consignee"),
            "notify_party": lambda: self.tr("Notify party"),
            "importer_of_record": lambda: self.tr("Importer of record"),
        }
        self._fields: dict[str, tuple[QWidget, ...]] = {
            DEPARTURE: (self.departure,),
            READY: (self.ready,),
            **{member: (field,) for member, field in self.parties.items()},
            TEMPERATURE: (self.lowest, self.highest),
            INSURED: (self.insured,),
            INSTRUCTIONS: (self.instructions,),
        }
        self.add(f"/{DEPARTURE}", self.departure, lambda: self.tr("Departure"))
        self.add(f"/{READY}", self.ready, lambda: self.tr("Ready on"))
        for member, field in self.parties.items():
            self.add(f"/{member}", field, words[member])
        self.add(f"/{TEMPERATURE}/min_c", self.lowest, lambda: self.tr("Lowest temperature"))
        self.add(f"/{TEMPERATURE}/max_c", self.highest, lambda: self.tr("Highest temperature"))
        self.add(f"/{INSURED}/amount", self.insured, lambda: self.tr("Insured value"))
        self.add(f"/{INSTRUCTIONS}", self.instructions, lambda: self.tr("Delivery instructions"))

    def show_known(self, known: Changeable) -> None:
        self._known = known
        one = known.consignment
        for choice in (self.departure, *self.parties.values()):
            choice.retranslate()
            choice.set_value(AS_IT_IS)
        limits = _limits(one)
        self.ready.set_value(one.ready_at)
        self.lowest.set_value(limits.lowest)
        self.highest.set_value(limits.highest)
        insured = one.insured_value
        self.insured.unit.setText(insured.currency if insured else one.currency)
        self.insured.unit.show()
        self.insured.set_value(insured.amount if insured else None)
        self.instructions.set_value(one.delivery_instructions or "")
        for member, fields in self._fields.items():
            for field in fields:
                field.setEnabled(member in known.members and (member != TEMPERATURE or one.temperature is not None))

    def patch(self) -> dict[str, Any]:
        """Only what stands there otherwise than it was. Raises `WrongInput` for a field that cannot be read."""
        known = self._known
        if known is None:
            return {}
        one, patch = known.consignment, dict[str, Any]()
        if self.departure.value() != AS_IT_IS:
            patch[DEPARTURE] = self.departure.value()
        ready = self.ready.value()
        if ready is not None and ready != one.ready_at:
            patch[READY] = ready.isoformat()
        for member, field in self.parties.items():
            if field.value() != AS_IT_IS:
                patch[member] = self._party(known, field.value())
        patch |= self._temperature(one) | self._insured(one)
        told = self.instructions.value() or None
        return patch if told == one.delivery_instructions else patch | {INSTRUCTIONS: told}

    def _temperature(self, one: Consignment) -> dict[str, Any]:
        limits = _Limits(self.lowest.value(), self.highest.value())
        if one.temperature is None or limits == _limits(one):
            return {}
        texts = {"min_c": limits.lowest, "max_c": limits.highest}
        return {TEMPERATURE: {name: None if value is None else str(value) for name, value in texts.items()}}

    def _insured(self, one: Consignment) -> dict[str, Any]:
        amount, former = self.insured.value(), one.insured_value
        if amount == (former.amount if former else None):
            return {}
        told = None if amount is None else {"amount": str(amount), "currency": self.insured.unit.text()}
        return {INSURED: told}

    @staticmethod
    def _party(known: Changeable, key: str) -> Any:
        chosen = next((one for one in known.parties if one.key == key), None)
        return None if chosen is None else encode(chosen.party)

    def _departures(self) -> list[tuple[str, str]]:
        if self._known is None:
            return []
        booked = self._known.consignment.departure_id
        others = [one for one in self._known.departures if one.departure_id != booked]
        offered = [(one.departure_id, told_moment(self._toolkit, one.departs_at.isoformat())) for one in others]
        return [(AS_IT_IS, self.tr("As booked")), *offered]

    def _choices_of(self, member: str) -> Callable[[], list[tuple[str, str]]]:
        def choices() -> list[tuple[str, str]]:
            if self._known is None:
                return []
            present = getattr(self._known.consignment, member)
            first = self.tr("As it is: {name}").format(name=present.name_latin if present else "-")
            gone = [(NOBODY, self.tr("Nobody"))] if present and member != "consignee" else []
            others = [(one.key, one.party.name_latin) for one in self._known.parties_for(member)]
            return [(AS_IT_IS, first), *gone, *others]

        return choices


def _limits(one: Consignment) -> _Limits:
    return _Limits(one.temperature.min_c, one.temperature.max_c) if one.temperature else _Limits(None, None)
