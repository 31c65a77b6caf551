"""Tables of the transit sheet: countries, offices, itinerary, goods, documents."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.cargo_rows import CargoRow
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import package_texts
from shipdesk.documents.paper_data import Both, GoodsLine, PaperData
from shipdesk.documents.sheet import draw_heading
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms, filled
from shipdesk.documents.transit.data import CountryPapers, Produced, Transit

ROOM = 18.0
"""Kept below a heading for the first row."""


def draw_countries(flow: Flow, terms: Terms, transit: Transit) -> None:
    columns = (
        Column(terms.words("transit.country"), "left", 28.0, 40.0),
        Column(terms.words("transit.role"), "left", 22.0, 34.0),
        Column(terms.words("transit.papers"), "left", 60.0),
        Column(terms.words("transit.source"), "left", 30.0, 52.0),
    )
    rows = [_country_row(flow, terms, one) for one in transit.countries]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _country_row(flow: Flow, terms: Terms, one: CountryPapers) -> Sequence[Cell]:
    papers = terms.words(f"transit.papers_{one.papers.papers if one.papers else 'unknown'}")
    to_verify = terms.words("findings.to_verify")
    shown = [*both(flow, papers)]
    if one.papers is None or one.papers.to_verify:
        shown += both(flow, to_verify, style.TINY)
    return (
        both(flow, one.country),
        both(flow, terms.words(f"transit.role_{one.role}")),
        shown,
        both(flow, one.source, style.TINY),
    )


def draw_offices(flow: Flow, terms: Terms, transit: Transit) -> None:
    if not transit.offices:
        return
    draw_heading(flow, terms, "transit.offices", ROOM)
    columns = (
        Column(terms.words("transit.office_role"), "left", 40.0, 60.0),
        Column(terms.words("transit.office"), "left", 60.0),
        Column(terms.words("transit.country"), "left", 30.0, 44.0),
    )
    rows = [
        (both(flow, terms.words(f"transit.office_{one.role}")), both(flow, one.place), both(flow, one.country))
        for one in transit.offices
    ]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def draw_stretches(flow: Flow, terms: Terms, transit: Transit) -> None:
    if not transit.stretches:
        return
    draw_heading(flow, terms, "transit.itinerary", ROOM)
    columns = (
        Column(terms.words("box.from"), "left", 40.0, 56.0),
        Column(terms.words("box.to"), "left", 40.0, 56.0),
        Column(terms.words("transit.road"), "left", 30.0),
        Column(Both("km"), "right", 14.0, 20.0),
    )
    rows = [
        (both(flow, one.start), both(flow, one.end), [*both(flow, _by(terms, one.mode, one.road))], _km(one.km))
        for one in transit.stretches
    ]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _by(terms: Terms, mode: str, road: Both) -> Both:
    named = terms.words(f"mode.{mode}")
    second = ": ".join(part for part in (named.second, road.second) if part) if named.second else None
    return Both(": ".join(part for part in (named.en, road.en) if part), second)


def _km(km: int | None) -> Cell:
    return [Text(f"{km:,}" if km else "", style.SMALL, one_line=True)]


def draw_goods(flow: Flow, terms: Terms, data: PaperData) -> None:
    draw_heading(flow, terms, "transit.goods", ROOM)
    columns = (
        Column(terms.words("column.number"), "right", 8.0, 12.0),
        Column(terms.words("column.hs_code"), "left", 17.0, 24.0),
        Column(terms.words("column.description"), "left", 40.0),
        Column(terms.words("column.packages"), "left", 20.0, 28.0),
        Column(terms.words("column.gross"), "right", 18.0, 24.0),
        Column(terms.words("column.net"), "right", 18.0, 24.0),
        Column(Both(f"{terms.words('column.amount').en} {data.totals.value.currency}",
                    terms.words("column.amount").second), "right", 21.0, 30.0),
    )  # fmt: skip
    held = {line.line_no: row for row in data.carriage.cargo for line in row.lines}
    rows = [_goods_row(flow, terms, data, line, held.get(line.line_no)) for line in data.lines]
    Table(flow.setter, columns, rows, _goods_total(flow, terms, data)).draw(flow)
    flow.y += style.GAP


def _goods_row(flow: Flow, terms: Terms, data: PaperData, line: GoodsLine, row: CargoRow | None) -> Sequence[Cell]:
    """Packages and gross weight stand beside the first of the lines that share them."""
    first = row is not None and row.lines[0].line_no == line.line_no
    packages: Cell = []
    if row is not None and first:
        packages = [text for count, kind in row.packages for text in both(flow, _count(count, kind), style.SMALL)]
    elif row is not None:
        with_first = filled(terms.wording, flow.setter.second, "carriage.packed_with", number=row.lines[0].line_no)
        packages = both(flow, with_first, style.TINY)
    return (
        [Text(str(line.line_no), style.SMALL)],
        [Text(line.hs_code, style.SMALL, pointer=f"{line.pointer}/hs_code", one_line=True)],
        both(flow, line.name, pointer=f"{line.pointer}/descriptions"),
        packages,
        [Text(numbers.weight(row.gross), style.SMALL, one_line=True)] if row is not None and first else [],
        [Text(numbers.weight(line.net_weight), style.SMALL, one_line=True)],
        [Text(numbers.amount(line.value, data.minor_units), style.SMALL, one_line=True)],
    )


def _goods_total(flow: Flow, terms: Terms, data: PaperData) -> Sequence[Cell]:
    totals = data.totals
    gross = Text(numbers.weight(totals.gross_weight_kg), style.SMALL, bold=True, one_line=True)
    return (
        [],
        [],
        both(flow, terms.words("total.total"), style.SMALL, bold=True),
        both(flow, package_texts(data), style.SMALL, bold=True),
        [gross] if totals.packages else [],
        [Text(numbers.weight(totals.net_weight_kg), style.SMALL, bold=True, one_line=True)],
        [Text(numbers.amount(totals.value, data.minor_units), style.SMALL, bold=True, one_line=True)],
    )


def draw_papers(flow: Flow, terms: Terms, transit: Transit) -> None:
    """The export declaration as previous document, then what is shown with the goods."""
    draw_heading(flow, terms, "transit.documents", ROOM)
    columns = (
        Column(terms.words("transit.document"), "left", 50.0),
        Column(terms.words("transit.number"), "left", 36.0, 50.0),
        Column(terms.words("transit.issuer"), "left", 30.0, 46.0),
        Column(terms.words("transit.day"), "left", 19.0, 24.0),
    )
    previous = [_paper_row(flow, terms, transit.export_declaration, True)] if transit.export_declaration else []
    rows = [*previous, *(_paper_row(flow, terms, one, False) for one in transit.produced)]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _paper_row(flow: Flow, terms: Terms, one: Produced, is_previous: bool) -> Sequence[Cell]:
    previous = both(flow, terms.words("transit.previous"), style.TINY) if is_previous else []
    return (
        [*both(flow, one.name), *previous],
        [Text(one.number, style.SMALL, pointer=f"{one.pointer}", one_line=True)],
        [Text(one.issuer, style.SMALL, pointer=f"{one.pointer}/issuer")],
        [Text(numbers.day(one.day) if one.day else "", style.SMALL)],
    )


def _count(count: int, kind: Both) -> Both:
    return Both(f"{count:,} {kind.en}", f"{count:,} {kind.second}" if kind.second else None)


def both(
    flow: Flow, said: Both, size: float = style.SMALL, *, bold: bool = False, pointer: str | None = None
) -> list[Text]:
    """English, and the second language below it."""
    second = said.second if said.second != said.en else None
    return [
        Text(said.en, size, bold=bold, pointer=pointer),
        Text(second or "", style.TINY, color=style.SOFT, language=flow.setter.second or "en", pointer=pointer),
    ]
