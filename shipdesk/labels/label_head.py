"""What every label of a consignment knows, whatever its kind: whose it is, where it goes, which of how many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.party import Party
from shipdesk.domain.written_address import latin_lines, native_language, native_lines
from shipdesk.reference import Reference
from shipdesk.reference.routes import Place

PALLET = "pallet"
PER_PALLET = 2
"""Labels on two adjacent sides (GS1 General Specifications), so that one is seen wherever the pallet stands."""
LANGUAGE_OF_COUNTRY = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi", "TH": "th"}


@dataclass(frozen=True)
class LabelParty:
    name: str
    lines: tuple[str, ...]
    native_name: str | None
    native_lines: tuple[str, ...]
    native_language: str
    phone: str | None
    pointer: str


@dataclass(frozen=True, kw_only=True)
class LabelHead:
    """`word` is carton, pallet or package; `number` of `total` counts among the labels of the same kind."""

    reference: str
    unit_reference: str
    word: str
    number: int
    total: int
    sender: LabelParty
    receiver: LabelParty
    language: str
    country_code: str
    place: str
    local_place: str | None
    route: str
    specimen: bool
    day: date | None
    pointer: str


class Heads:
    """Heads of the labels of one consignment; what they share is looked up once."""

    def __init__(self, consignment: Consignment, reference: Reference) -> None:
        self._consignment = consignment
        self._sender = _party(consignment.exporter, "/exporter", reference)
        self._receiver = _party(consignment.consignee, "/consignee", reference)
        self._place = _final_place(consignment, reference)

    @property
    def language(self) -> str:
        """The one read where the goods go."""
        return LANGUAGE_OF_COUNTRY.get(self._consignment.destination, self._receiver.native_language)

    def of_unit(self, index: int, number: int, total: int, *, specimen: bool = False) -> LabelHead:
        """For the unit at that place of the consignment's list."""
        unit = self._consignment.handling_units[index]
        return self._head(
            unit.client_unit_reference, word_of(unit), number, total, f"/handling_units/{index}", specimen
        )

    def of_line(self, index: int, number: int, total: int) -> LabelHead:
        """For the goods of the line at that place of the consignment's list."""
        line = self._consignment.items[index]
        return self._head(f"L{line.line_no}", "package", number, total, f"/items/{index}", specimen=False)

    def _head(self, unit: str, word: str, number: int, total: int, pointer: str, specimen: bool) -> LabelHead:
        consignment, place = self._consignment, self._place
        return LabelHead(
            reference=consignment.client_reference,
            unit_reference=unit,
            word=word,
            number=number,
            total=total,
            sender=self._sender,
            receiver=self._receiver,
            language=self.language,
            country_code=consignment.destination,
            place=place.names["en"] if place else consignment.incoterm_place,
            local_place=place.names.get("local") if place else None,
            route=consignment.route_id,
            specimen=specimen,
            day=consignment.desk.planned_departure,
            pointer=pointer,
        )


def word_of(unit: HandlingUnit) -> str:
    if unit.package_type == "CT":
        return "carton"
    return PALLET if unit.package_type == "PX" else "package"


def on_two_sides(label: LabelHead) -> int:
    """How many labels with an SSCC a unit bears."""
    return PER_PALLET if label.word == PALLET else 1


def _party(party: Party, pointer: str, reference: Reference) -> LabelParty:
    country = reference.countries.get(party.address.country_code)
    named = country.name("en") if country else party.address.country_code
    return LabelParty(
        name=party.name_latin,
        lines=latin_lines(party.address, named),
        native_name=party.name_native if party.name_native != party.name_latin else None,
        native_lines=native_lines(party.address),
        native_language=native_language(party),
        phone=party.phone,
        pointer=pointer,
    )


def _final_place(consignment: Consignment, reference: Reference) -> Place | None:
    """The last place of a route that our table knows."""
    route = reference.route_to(consignment.route_id, consignment.destination)
    return reference.places[route.legs[-1].end] if route and route.legs else None
