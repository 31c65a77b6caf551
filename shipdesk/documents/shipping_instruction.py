"""The shipping instruction (documents.md, 4): what the carrier writes its own document and manifest from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from shipdesk.documents import carriage_statements as told
from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.cargo_rows import CargoRow
from shipdesk.documents.carriage import in_order, letters_of_credit
from shipdesk.documents.carried import carried_figure, carried_name, so_far
from shipdesk.documents.carrier_needs import carrier_needs
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import draw_strip, package_texts, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, GoodsLine, PaperData, PartyText
from shipdesk.documents.sheet import draw_section, to_fill
from shipdesk.documents.table import Carried, Cell, Column, Table
from shipdesk.documents.terms import Terms, filled
from shipdesk.documents.transport_table import draw_transport_units
from shipdesk.domain.measures import Volume, Weight, total_weight
from shipdesk.drawing import Symbol
from shipdesk.errors import WrongInput

HS6 = 6


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole instruction; what is not packed cannot be carried."""
    if not data.packed:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=data.reference)
    carriage, needs = data.carriage, carrier_needs(data)
    booking = (*carriage.booking, *to_fill(terms, needs.booking), *data.head, *letters_of_credit(data.consignment))
    orders = (*carriage.orders, *to_fill(terms, needs.by_hand))
    places = in_order((*carriage.places, *to_fill(terms, needs.places)))
    seen = replace(data, parties=tuple(_as_shipper(data)), transport=places)
    draw_head(flow, terms, title, seen, code, (booking, orders, data.countries, data.delivery))
    draw_strip(flow, terms, weight_facts(data))
    _draw_cargo(flow, terms, data)
    draw_transport_units(flow, terms, data)
    remarks = (*filter(None, [carriage.temperature]), *carriage.dangerous, *carriage.remarks)
    signing = signing_block(flow.setter, terms, data, "sign.shipping_declaration")
    still_needed = needs.parties if data.consignment.desk.transport_units else (*needs.parties, *needs.units)
    draw_section(flow, terms, "carriage.remarks", remarks, still_needed, below=signing.height)
    signing.draw(flow)


def _as_shipper(data: PaperData) -> Iterator[tuple[str, PartyText]]:
    """Carriers call the exporter shipper."""
    for role, party in data.parties:
        yield ("shipper" if role == "exporter" else role), party


def _draw_cargo(flow: Flow, terms: Terms, data: PaperData) -> None:
    columns = (
        Column(terms.words("column.number"), "right", 8.0, 12.0),
        Column(terms.words("box.packages"), "left", 24.0, 32.0),
        Column(terms.words("column.description"), "left", 50.0),
        Column(terms.words("column.hs_code"), "left", 17.0, 24.0),
        Column(terms.words("column.gross"), "right", 20.0, 26.0),
        Column(terms.words("column.volume"), "right", 20.0, 26.0),
    )
    rows = [_row(flow, terms, row, place) for row in data.carriage.cargo for place in range(len(row.lines))]
    if data.pallets:
        rows.append(_pallets(flow, terms, data))
    Table(flow.setter, columns, rows, _total(flow, terms, data), _carried(flow, terms, data)).draw(flow)
    flow.y += style.GAP


def _carried(flow: Flow, terms: Terms, data: PaperData) -> Carried:
    """Gross weight and volume of the rows so far; what lines share counts with the first of them."""
    first = [(row, place == 0) for row in data.carriage.cargo for place in range(len(row.lines))]
    nothing = [Decimal(0)] * bool(data.pallets)
    grosses = so_far([*(row.gross.kg * is_first for row, is_first in first), *nothing])
    volumes = so_far([*(row.volume.m3 * is_first for row, is_first in first), *nothing])

    def sums(key: str, done: int) -> Sequence[Cell]:
        gross, volume = numbers.weight(Weight(grosses[done])), numbers.volume(Volume(volumes[done]))
        return ([], [], carried_name(flow, terms, key), [], carried_figure(gross), carried_figure(volume))

    return sums


def _row(flow: Flow, terms: Terms, row: CargoRow, place: int) -> Sequence[Cell]:
    """Packages, weight and volume stand beside the first of the lines that share them."""
    line = row.lines[place]
    if place:
        return ([Text(str(line.line_no), style.BODY)], _with_first(flow, terms, row), *_goods(flow, line), [], [])
    return (
        [Text(str(line.line_no), style.BODY)],
        _packages(flow, row),
        *_goods(flow, line),
        [Text(numbers.weight(row.gross), style.BODY, one_line=True)],
        [Text(numbers.volume(row.volume), style.BODY, one_line=True)],
    )


def _packages(flow: Flow, row: CargoRow) -> Cell:
    language = flow.setter.second or "en"
    return [
        text
        for count, kind in row.packages
        for text in (
            Text(f"{count:,} {kind.en}", style.BODY),
            Text(f"{count:,} {kind.second}" if kind.second else "", style.TINY, color=style.SOFT, language=language),
        )
    ]


def _with_first(flow: Flow, terms: Terms, row: CargoRow) -> Cell:
    beside = filled(terms.wording, flow.setter.second, "carriage.packed_with", number=row.lines[0].line_no)
    return [
        Text(beside.en, style.TINY),
        Text(beside.second or "", style.TINY, color=style.SOFT, language=flow.setter.second or "en"),
    ]


def _goods(flow: Flow, line: GoodsLine) -> tuple[Cell, Cell]:
    """Its names, and the six figures that every manifest asks for before the code's further ones."""
    pointer, language = f"{line.pointer}/descriptions", flow.setter.second or "en"
    names = [
        Text(line.name.en, style.BODY, pointer=pointer),
        Text(line.name.second or "", style.BODY, language=language, pointer=pointer),
    ]
    further = line.hs_code if len(line.hs_code) > HS6 else ""
    codes = [
        Text(line.hs_code[:HS6], style.BODY, bold=True, pointer=f"{line.pointer}/hs_code", one_line=True),
        Text(further, style.TINY, color=style.SOFT, one_line=True),
    ]
    return names, codes


def _pallets(flow: Flow, terms: Terms, data: PaperData) -> Sequence[Cell]:
    """What the pallets weigh beyond the packages on them; their volume is in the total alone."""
    around = data.totals.gross_weight_kg - total_weight(row.gross for row in data.carriage.cargo)
    language, named = flow.setter.second or "en", terms.words("total.pallets")
    names = [Text(named.en, style.BODY), Text(named.second or "", style.BODY, language=language)]
    return ([], [], names, [], [Text(numbers.weight(around), style.BODY, one_line=True)], [])


def _total(flow: Flow, terms: Terms, data: PaperData) -> Sequence[Cell]:
    language, named, packages = flow.setter.second or "en", terms.words("total.total"), package_texts(data)
    return (
        [],
        [
            Text(packages.en, style.BODY, bold=True),
            Text(packages.second or "", style.TINY, language=language),
        ],
        [Text(named.en, style.BODY, bold=True), Text(named.second or "", style.SMALL, language=language)],
        [],
        [Text(numbers.weight(data.totals.gross_weight_kg), style.BODY, bold=True, one_line=True)],
        [Text(numbers.volume(data.totals.volume_m3), style.BODY, bold=True, one_line=True)],
    )


def _lacks(data: PaperData) -> Iterator[Lack]:
    yield from carrier_needs(data).every


KIND = Kind(
    draw,
    says=(
        said.parties, said.head, told.credit, said.countries, said.delivery, said.journey, said.marks, said.weights,
        told.names, told.codes, told.hs6, told.booking, told.entry, told.units, told.dangerous,
    ),
    lacks=_lacks,
    with_prices=False,
)  # fmt: skip
