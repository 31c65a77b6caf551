"""The transit data sheet: who answers for the goods on the way, past which offices, under which papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from shipdesk.documents import numbers, style
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import draw_strip, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData, PartyText
from shipdesk.documents.sheet import draw_notes, draw_section
from shipdesk.documents.terms import Terms
from shipdesk.documents.transit.data import crossed_names
from shipdesk.documents.transit.states import declarant_lacks, lacks, office_lacks, statements, vehicle_lacks
from shipdesk.documents.transit.tables import draw_countries, draw_goods, draw_offices, draw_papers, draw_stretches
from shipdesk.documents.transport_table import draw_transport_units
from shipdesk.drawing import Symbol

CHINA = "CN"


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet; of a way that is not by land only that there is nothing to declare."""
    seen = replace(data, parties=tuple(_as_consignor(data)))
    draw_head(flow, terms, title, seen, code, (data.head, data.countries))
    draw_strip(flow, terms, weight_facts(data))
    if not data.transit.by_land:
        draw_notes(flow, terms, ("transit.note_not_by_land",))
        return
    draw_section(flow, terms, "transit.regime", tuple(_regime(terms, data)))
    draw_countries(flow, terms, data.transit)
    draw_section(flow, terms, "transit.declarant", tuple(_declared(data)), declarant_lacks(data))
    draw_offices(flow, terms, data.transit)
    draw_section(flow, terms, "transit.offices", (), office_lacks(data))
    draw_stretches(flow, terms, data.transit)
    draw_transport_units(flow, terms, data)
    draw_section(flow, terms, "transit.vehicle", (), vehicle_lacks(data))
    draw_goods(flow, terms, data)
    draw_papers(flow, terms, data.transit)
    draw_section(flow, terms, "transit.acdd", tuple(_acdd(terms, data)), _acdd_lacks(data))
    draw_notes(flow, terms, tuple(_notes(data)))
    flow.y += style.GAP
    signing_block(flow.setter, terms, data, "sign.transit_declaration").draw(flow)


def _as_consignor(data: PaperData) -> Iterator[tuple[str, PartyText]]:
    """Customs on the way call the exporter consignor."""
    for role, party in data.parties:
        yield ("consignor" if role == "exporter" else role), party


def _regime(terms: Terms, data: PaperData) -> Iterator[Fact]:
    yield Fact("transit.whole", terms.words(f"transit.whole_{_whole(data)}"), "/route_id")
    crossed = crossed_names(data.transit.crossed, terms)
    yield Fact("transit.crossed", crossed if crossed.en else terms.words("transit.none_crossed"), "/desk/gates/transit")


def _whole(data: PaperData) -> str:
    if not data.transit.crossed:
        return "direct"
    return "acts" if data.transit.under_acts else "national"


def _declared(data: PaperData) -> Iterator[Fact]:
    for paper in data.transit.declarations:
        yield Fact("transit.declaration", Both(paper.number), paper.pointer)
    arrival = data.consignment.desk.planned_arrival
    if arrival:
        yield Fact("transit.needed_until", Both(numbers.day(arrival)), "/desk/planned_arrival")


def _acdd(terms: Terms, data: PaperData) -> Iterator[Fact]:
    declared = data.transit.export_declaration
    if declared:
        day = f" ({numbers.day(declared.day)})" if declared.day else ""
        yield Fact("transit.export_declaration", Both(f"{declared.number}{day}"), declared.pointer)
    leave = next((office for office in data.transit.offices if office.role == "departure"), None)
    if leave:
        yield Fact("transit.export_office", leave.place, leave.pointer)
    fob = data.border.fob.money
    if fob:
        yield Fact("fob.value", Both(f"{fob.currency} {numbers.amount(fob, data.minor_units)}"), "/declared_value")
    yield Fact("box.mode", terms.words(f"mode.{data.consignment.mode}"), "/mode")


def _acdd_lacks(data: PaperData) -> list[Lack]:
    shown = {"transit.export_declaration", "fob.value"}
    return [lack for lack in lacks(data) if lack.caption in shown]


def _notes(data: PaperData) -> Iterator[str]:
    if data.transit.crossed:
        yield f"transit.note_{_whole(data)}"
    if data.transit.crossed and data.consignment.destination == CHINA:
        yield "transit.note_china"
    yield from ("transit.note_vehicle", "transit.note_acdd", "transit.note_copies")


KIND = Kind(draw, says=(statements,), lacks=lacks, is_draft=True)
