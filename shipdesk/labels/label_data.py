"""What stands on a logistic label, resolved and frozen, one value for each handling unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.content_weights import filled_units, net_weights
from shipdesk.domain.measures import Weight, plain
from shipdesk.domain.party import Party
from shipdesk.domain.written_address import latin_lines, native_language, native_lines
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.reference.routes import Place

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


@dataclass(frozen=True)
class LabelGoods:
    """One product in the unit: its names and how much of it."""

    name: str
    local_name: str | None
    quantity: str
    lot: str | None
    produced: date | None
    expires: date | None
    origin_country: str
    pointer: str


@dataclass(frozen=True)
class LabelData:
    """One label. `word` is carton, pallet or package; `number` of `total` counts the units of its own level."""

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
    goods: tuple[LabelGoods, ...]
    net_weight: Weight
    gross_weight: Weight
    origin_is_thailand: bool
    sscc: str
    specimen: bool
    day: date | None
    pointer: str


def label_data(
    consignment: Consignment, reference: Reference, *, specimen_ssccs: Container[str] = frozenset()
) -> tuple[LabelData, ...]:
    """Labels of every outermost unit and of the cartons inside that bear an SSCC, in the units' order.

    `specimen_ssccs` are those that came out of a number block. A unit that must have an SSCC and has none is refused.
    """
    if not consignment.handling_units:
        raise WrongInput(
            "required", "labels_without_units", pointer="/handling_units", reference=consignment.client_reference
        )
    return tuple(_labels(consignment, reference, specimen_ssccs))


def _labels(consignment: Consignment, reference: Reference, specimen_ssccs: Container[str]) -> Iterator[LabelData]:
    sender = _party(consignment.exporter, "/exporter", reference)
    receiver = _party(consignment.consignee, "/consignee", reference)
    language = LANGUAGE_OF_COUNTRY.get(consignment.destination, receiver.native_language)
    place = _final_place(consignment, reference)
    net = net_weights(consignment)
    goods = _goods_of_units(consignment, reference, language)
    for index, number, total, unit in _counted(consignment):
        pointer = f"/handling_units/{index}"
        yield LabelData(
            reference=consignment.client_reference,
            unit_reference=unit.client_unit_reference,
            word=_word(unit),
            number=number,
            total=total,
            sender=sender,
            receiver=receiver,
            language=language,
            country_code=consignment.destination,
            place=place.names["en"] if place else consignment.incoterm_place,
            local_place=place.names.get("local") if place else None,
            route=consignment.route_id,
            goods=goods[unit.client_unit_reference],
            net_weight=net[unit.client_unit_reference],
            gross_weight=unit.gross_weight_kg,
            origin_is_thailand=all(one.origin_country == "TH" for one in goods[unit.client_unit_reference]),
            sscc=_sscc(unit, pointer),
            specimen=unit.sscc in specimen_ssccs,
            day=consignment.desk.planned_departure,
            pointer=pointer,
        )


def _counted(consignment: Consignment) -> Iterator[tuple[int, int, int, HandlingUnit]]:
    """(index, number, total, unit): outermost units count among themselves, those inside them likewise."""
    labelled = [
        (index, unit)
        for index, unit in enumerate(consignment.handling_units)
        if unit.parent_unit_reference is None or unit.sscc
    ]
    totals = Counter(unit.parent_unit_reference is None for _, unit in labelled)
    numbers = {True: 0, False: 0}
    for index, unit in labelled:
        outer = unit.parent_unit_reference is None
        numbers[outer] += 1
        yield index, numbers[outer], totals[outer], unit


def _word(unit: HandlingUnit) -> str:
    if unit.package_type == "CT":
        return "carton"
    return "pallet" if unit.package_type == "PX" else "package"


def _sscc(unit: HandlingUnit, pointer: str) -> str:
    if unit.sscc is None:
        raise WrongInput("required", "unit_without_sscc", pointer=f"{pointer}/sscc", unit=unit.client_unit_reference)
    return unit.sscc


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


def _goods_of_units(consignment: Consignment, reference: Reference, language: str) -> dict[str, tuple[LabelGoods, ...]]:
    """What lies in each unit, the contents of units inside it counted with it, one entry for each line."""
    parents = {unit.client_unit_reference: unit.parent_unit_reference for unit in consignment.handling_units}
    held: dict[str, dict[int, Decimal]] = {unit: {} for unit in parents}
    for unit in filled_units(consignment):
        for content in unit.contents:
            holder: str | None = unit.client_unit_reference
            while holder is not None:
                lines = held[holder]
                lines[content.line_no] = lines.get(content.line_no, Decimal(0)) + content.quantity
                holder = parents[holder]
    items = {item.line_no: (index, item) for index, item in enumerate(consignment.items)}
    return {
        unit: tuple(
            _goods(consignment, *items[line_no], quantity, reference, language)
            for line_no, quantity in sorted(lines.items())
        )
        for unit, lines in held.items()
    }


def _goods(
    consignment: Consignment, index: int, item: Item, quantity: Decimal, reference: Reference, language: str
) -> LabelGoods:
    product = consignment.product(item.line_no)
    unit = reference.units.get(item.unit_code)
    english = unit.name("en", quantity) if unit else item.unit_code
    local = unit.name(language, quantity) if unit else english
    return LabelGoods(
        name=item.english,
        local_name=item.description(language) or (product.names.get(language) if product else None),
        quantity=f"{quantity_text(quantity)} {english}" + (f" / {local}" if local != english else ""),
        lot=item.lot_number,
        produced=item.production_date,
        expires=item.expiry_date,
        origin_country=item.origin_country,
        pointer=f"/items/{index}/descriptions",
    )


def quantity_text(number: Decimal) -> str:
    decimals = len(plain(number).partition(".")[2])
    return f"{number:,.{decimals}f}"
