"""What a carrier is told beside the goods: booking, places, who pays, which transport document, and remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from shipdesk.documents import numbers
from shipdesk.documents.cargo_rows import CargoRow, cargo_rows
from shipdesk.documents.paper_data import Both, Fact, GoodsLine, PaperData
from shipdesk.documents.terms import Terms, filled
from shipdesk.documents.transport import entry_place, transport
from shipdesk.domain.border_value import MAIN_CARRIAGE
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.domain.measures import plain
from shipdesk.domain.written_address import latin_lines

RECEIVED_AT_PLACE = frozenset({"EXW", "FCA"})
"""Terms whose named place is where the carrier takes the goods over."""
ORDER = {
    caption: place
    for place, caption in enumerate((
        "box.mode", "carriage.receipt", "carriage.loading", "box.via", "carriage.discharge", "box.to",
        "carriage.delivery", "box.departure", "box.arrival",
    ))
}  # fmt: skip


VEHICLE = "carriage.vehicle_"


@dataclass(frozen=True)
class Carriage:
    """`places` tell the whole journey; `entry` alone is the place of discharge, for papers that compare it."""

    booking: tuple[Fact, ...]
    places: tuple[Fact, ...]
    entry: Both | None
    orders: tuple[Fact, ...]
    temperature: Fact | None
    dangerous: tuple[Fact, ...]
    remarks: tuple[Fact, ...]
    cargo: tuple[CargoRow, ...]

    @property
    def vehicle(self) -> Fact | None:
        """Vessel and voyage, flight or train, as booked."""
        return next((fact for fact in self.booking if fact.caption.startswith(VEHICLE)), None)


def carriage(consignment: Consignment, lines: tuple[GoodsLine, ...], terms: Terms) -> Carriage:
    """What is not known is left out."""
    return Carriage(
        booking=tuple(_booking(consignment)),
        places=tuple(_places(consignment, terms)),
        entry=entry_place(consignment, terms),
        orders=tuple(_orders(consignment, terms)),
        temperature=_temperature(consignment, terms),
        dangerous=tuple(_dangerous(consignment)),
        remarks=tuple(_remarks(consignment, terms)),
        cargo=cargo_rows(consignment, lines, terms),
    )


def with_vehicle(data: PaperData) -> PaperData:
    """The data with the booked ship, flight or train among what carries the goods."""
    vehicle = data.carriage.vehicle
    return replace(data, transport=(*data.transport, vehicle)) if vehicle else data


def letters_of_credit(consignment: Consignment) -> tuple[Fact, ...]:
    """Letters of credit by their numbers."""
    letters = received(consignment, "LETTER_OF_CREDIT")
    return tuple(Fact("box.credit", Both(one.number), f"{at}/number") for at, one in letters if one.number)


def received(consignment: Consignment, document_type: str) -> Iterator[tuple[str, ReceivedPaper]]:
    """The received papers of that type, each with its pointer."""
    for index, paper in enumerate(consignment.desk.received_papers):
        if paper.document_type == document_type:
            yield f"/desk/received_papers/{index}", paper


def _booking(consignment: Consignment) -> Iterator[Fact]:
    """Number and carrier of the booking; what it is about is the vessel and voyage, flight or train that was booked."""
    for pointer, paper in received(consignment, "BOOKING_CONFIRMATION"):
        rows = (
            ("carriage.number", paper.number, "number"),
            ("carriage.carrier", paper.issuer, "issuer"),
            (f"{VEHICLE}{consignment.mode}", paper.subject, "subject"),
        )
        for caption, value, member in rows:
            if value:
                yield Fact(caption, Both(value), f"{pointer}/{member}")


def _places(consignment: Consignment, terms: Terms) -> Iterator[Fact]:
    """The journey in a carrier's words; where the goods go to is told once if the discharge says it already."""
    journey = {fact.caption: fact for fact in transport(consignment, terms)}
    entry, goal = entry_place(consignment, terms), journey.pop("box.to", None)
    yield from _receipt(consignment, terms)
    for fact in journey.values():
        yield replace(fact, caption="carriage.loading") if fact.caption == "box.from" else fact
    if entry:
        yield Fact("carriage.discharge", entry, "/desk/gates/entry")
    if goal and goal.value != entry:
        yield goal
    if consignment.incoterm in MAIN_CARRIAGE:
        yield Fact("carriage.delivery", Both(consignment.incoterm_place), "/incoterm_place")


def in_order(places: Iterable[Fact]) -> tuple[Fact, ...]:
    """As a journey goes; the means of transport follow the places."""
    return tuple(sorted(places, key=lambda fact: ORDER.get(fact.caption, len(ORDER))))


def _receipt(consignment: Consignment, terms: Terms) -> Iterator[Fact]:
    pickup = consignment.pickup_address
    if pickup:
        written = ", ".join(latin_lines(pickup, terms.country(pickup.country_code).en))
        yield Fact("carriage.receipt", Both(written), "/pickup_address")
    elif consignment.incoterm in RECEIVED_AT_PLACE:
        yield Fact("carriage.receipt", Both(consignment.incoterm_place), "/incoterm_place")


def _orders(consignment: Consignment, terms: Terms) -> Iterator[Fact]:
    freight = terms.words(f"carriage.freight_{consignment.freight_payer}")
    yield Fact("carriage.freight", freight, "/freight_payer")
    yield Fact("carriage.document", terms.words(f"carriage.document_{consignment.mode}"), "/mode")
    declarant = terms.words(f"carriage.declarant_{consignment.customs.export_declarant}")
    yield Fact("carriage.declarant", declarant, "/customs/export_declarant")


def _temperature(consignment: Consignment, terms: Terms) -> Fact | None:
    given = consignment.temperature
    if given is None:
        return None
    regime = terms.words(f"carriage.regime_{given.regime}")
    limits = [plain(limit) for limit in (given.min_c, given.max_c) if limit is not None]
    degrees = f", {' … '.join(dict.fromkeys(limits))} °C" if limits else ""
    second = f"{regime.second}{degrees}" if regime.second else None
    return Fact("carriage.temperature", Both(f"{regime.en}{degrees}", second), "/temperature")


def _dangerous(consignment: Consignment) -> Iterator[Fact]:
    """UN number, proper shipping name, class and packing group, in the order in which every mode writes them."""
    names = {one.line_no: one.proper_shipping_name for one in consignment.desk.dangerous_goods}
    for index, item in enumerate(consignment.items):
        goods = item.dangerous_goods
        if goods is None:
            continue
        group = f"PG {goods.packing_group}" if goods.packing_group else None
        limited = "LTD QTY" if goods.limited_quantity else None
        parts = (f"UN {goods.un_number}", names.get(item.line_no), goods.hazard_class, group, limited)
        written = ", ".join(part for part in parts if part)
        yield Fact("carriage.dangerous", Both(f"{written} (No. {item.line_no})"), f"/items/{index}/dangerous_goods")


def _remarks(consignment: Consignment, terms: Terms) -> Iterator[Fact]:
    scheme = consignment.customs.preference_scheme
    if scheme != "NONE":
        yield Fact("carriage.certificate", terms.words(f"carriage.scheme_{scheme}"), "/customs/preference_scheme")
    for pointer, letter in received(consignment, "LETTER_OF_CREDIT"):
        if letter.states and letter.states.latest_shipment:
            latest = numbers.day(letter.states.latest_shipment)
            yield Fact("carriage.latest_shipment", Both(latest), f"{pointer}/states/latest_shipment")
    wood = consignment.desk.wood_packing
    if wood and wood.used:
        mark = filled(terms.wording, terms.second, "carriage.wood_marked", mark=wood.ispm15_mark or "–")
        yield Fact("carriage.wood", mark, "/desk/wood_packing")
    if consignment.delivery_instructions:
        yield Fact("carriage.instructions", Both(consignment.delivery_instructions), "/delivery_instructions")
