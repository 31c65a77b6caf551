"""Data of the dangerous goods declaration in the form that the strictest means of the way uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.by_hand import tick_line
from shipdesk.documents.danger.data import AIR, LAND, SEA
from shipdesk.documents.danger.foot import draw_foot
from shipdesk.documents.danger.hatching import draw_hatching
from shipdesk.documents.danger.states import (
    aircraft,
    foot_lacks,
    handling_lacks,
    journey_lacks,
    lacks,
    statements,
    transport_paper,
)  # fmt: skip
from shipdesk.documents.danger.table import draw_lines
from shipdesk.documents.danger.vehicles import draw_vehicles
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import signing_block
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData, PartyText
from shipdesk.documents.sheet import draw_heading, draw_notes, draw_section, to_fill
from shipdesk.documents.terms import Terms
from shipdesk.documents.transport_table import draw_transport_units
from shipdesk.drawing import Symbol

RENAMED: Mapping[str, Mapping[str, str]] = {
    SEA: {"box.from": "danger.n11", "box.to": "danger.n13"},
    AIR: {"box.from": "danger.airport_departure", "box.to": "danger.airport_destination"},
    LAND: {},
}
"""How each form calls the ends of the way."""
DOCUMENT = {SEA: "danger.n2", AIR: "danger.air_waybill", LAND: "danger.document"}


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the declaration; without a line that needs one, what stands in its place."""
    danger = data.danger
    seen = replace(data, parties=tuple(_as_shipper(data)), transport=tuple(_renamed(data, data.transport)))
    head = (data.head, tuple(_document(terms, data))) if danger.declared else (data.head,)
    draw_head(flow, terms, title, seen, code, head)
    if danger.declared:
        _draw_declaration(flow, terms, data)
    if danger.declared and danger.small:
        flow.next_page()
    if danger.small:
        _draw_small(flow, terms, data)
    if not danger.lines:
        draw_notes(flow, terms, ("danger.none",))
    draw_section(flow, terms, "danger.unnamed", tuple(_unnamed(data)))


def _as_shipper(data: PaperData) -> Iterator[tuple[str, PartyText]]:
    for role, party in data.parties:
        yield ("shipper" if role == "exporter" else role), party


def _renamed(data: PaperData, facts: Iterable[Fact]) -> Iterator[Fact]:
    names = RENAMED[data.danger.means] if data.danger.declared else {}
    return (replace(fact, caption=names.get(fact.caption, fact.caption)) for fact in facts)


def _document(terms: Terms, data: PaperData) -> Iterator[Fact]:
    """Numbers of the carrier, what was booked, and what is missing of both."""
    known, means = transport_paper(data), data.danger.means
    if known:
        yield Fact(DOCUMENT[means], Both(known[0]), known[1])
    yield from data.carriage.booking
    if data.carriage.entry and means == SEA:
        yield Fact("danger.n12", data.carriage.entry, "/desk/gates/entry")
    yield from _renamed(data, to_fill(terms, journey_lacks(data)))


def _draw_declaration(flow: Flow, terms: Terms, data: PaperData) -> None:
    means = data.danger.means
    if means == AIR:
        _draw_aircraft(flow, terms, data)
    draw_lines(flow, terms, data, data.danger.declared, f"danger.goods_{means}")
    draw_section(flow, terms, f"danger.handling_{means}", (), _handling(data))
    if means == SEA:
        draw_vehicles(flow, terms, data)
        draw_foot(flow, terms, data)
    else:
        if means == LAND:
            draw_transport_units(flow, terms, data)
        signing_block(flow.setter, terms, data, "danger.declared").draw(flow)
        flow.y += style.GAP
    draw_notes(flow, terms, tuple(_notes(data)))
    if means == AIR:
        draw_hatching(flow.canvas)


def _handling(data: PaperData) -> list[Lack]:
    """The box for aircraft and the table of vehicles by sea show their own."""
    vehicles = foot_lacks(data) if data.danger.means == LAND else ()
    shown = {"danger.aircraft", "sign.place_date"}
    return [lack for lack in (*handling_lacks(data), *vehicles) if lack.caption not in shown]


def _draw_aircraft(flow: Flow, terms: Terms, data: PaperData) -> None:
    """Which aircraft may take the goods: ticked where that is said."""
    width, chosen = style.WIDTH / 2 - 2 * style.PADDING, aircraft(data)
    lines = [
        tick_line(flow.setter, terms.words(f"danger.aircraft_{one}"), one == chosen, width)
        for one in ("passenger", "cargo")
    ]
    shipment = flow.setter.block(
        style.WIDTH - 2 * style.PADDING,
        [Text(f"{terms.words('danger.shipment_type').en}: {terms.words('danger.non_radioactive').en}", style.SMALL)],
    )
    height = max(line.height for line in lines) + shipment.height + 3 * style.PADDING
    draw_heading(flow, terms, "danger.aircraft", height)
    for place, line in enumerate(lines):
        x = style.LEFT + style.PADDING + place * style.WIDTH / 2
        line.draw(flow.canvas, x, flow.y + style.PADDING, width)
    shipment.draw(flow.canvas, style.LEFT + style.PADDING, flow.y + height - style.PADDING - shipment.height, width)
    flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, height, thickness=style.FRAME)
    flow.y += height + style.GAP


def _draw_small(flow: Flow, terms: Terms, data: PaperData) -> None:
    """Instead of a declaration: what the air waybill says in its box of nature and quantity of goods."""
    statements = dict.fromkeys(one.small_statement for one in data.danger.small if one.small_statement)
    facts = tuple(Fact("danger.waybill_says", Both(one), "/desk/dangerous_goods") for one in statements)
    draw_section(flow, terms, "danger.small", facts)
    draw_lines(flow, terms, data, data.danger.small, "danger.goods_small")
    draw_notes(flow, terms, ("danger.note_small", "danger.note_mark"))


def _unnamed(data: PaperData) -> Iterator[Fact]:
    for line in data.danger.unnamed:
        yield Fact("column.description", Both(f"{line.line_no}. {line.name.en}"), f"{line.pointer}/dangerous_goods")


def _notes(data: PaperData) -> Iterator[str]:
    danger = data.danger
    yield f"danger.note_{danger.means}"
    yield "danger.note_words"
    if danger.means != AIR and any(one.is_battery for one in danger.lines):
        yield "danger.note_sp188"
    if danger.further:
        yield "danger.note_further"


KIND = Kind(draw, says=(statements,), lacks=lacks, with_prices=False)
