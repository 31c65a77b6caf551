"""Data for the Thai export declaration (documents.md, 12): for whoever files it with customs, days in both eras."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from shipdesk.documents import declaration_statements as declared
from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.declaration_values import BAHT, DeclaredLine, declared_lines, fob_in_baht
from shipdesk.documents.eras import in_both_eras
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.fob_steps import draw_fob_steps, rate_text
from shipdesk.documents.foot import draw_strip, fact_line, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.plant_papers import certificates, numbered
from shipdesk.documents.sheet import draw_notes, draw_section, to_fill
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.money import Money
from shipdesk.drawing import Symbol

DAYS = frozenset({"box.invoice_date", "box.departure", "box.arrival"})
PERMITS = ("EXPORT_LICENCE",)
OPEN = (Lack("declaration.office", ""), Lack("declaration.privileges", ""))
"""Boxes that the desk has no field for: they are open on the paper, and the paper lacks nothing."""
NOTES = ("declaration.note_keyed", "declaration.note_rate", "declaration.note_unit", "declaration.note_code")


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet."""
    lines = declared_lines(data)
    lacks = {lack.caption: lack for lack in declared.lacks(data)}

    def missing(*captions: str) -> list[Fact]:
        return to_fill(terms, [lacks[caption] for caption in captions if caption in lacks])

    journey = (*_journey(data), *missing("declaration.gate", "box.departure"))
    seen = replace(data, transport=journey)
    head = (*_in_both_eras(data.head), *missing("box.invoice_number", "registration.TH_TAX_ID"))
    draw_head(flow, terms, title, seen, code, (tuple(_filing(data, terms)), head, data.countries, data.delivery))
    draw_strip(flow, terms, weight_facts(data))
    _draw_lines(flow, terms, data, lines)
    draw_fob_steps(flow, terms, data)
    draw_section(
        flow, terms, "declaration.values", tuple(_values(data)), _lacking(lacks, "fob.value", "declaration.rate")
    )
    draw_notes(flow, terms, NOTES)
    signing = signing_block(flow.setter, terms, data, "sign.declaration_data")
    draw_section(flow, terms, "declaration.further", tuple(_permits(data)), OPEN, below=signing.height)
    signing.draw(flow)


def _lacking(lacks: dict[str, Lack], *captions: str) -> list[Lack]:
    return [lacks[caption] for caption in captions if caption in lacks]


def _in_both_eras(facts: Iterable[Fact]) -> Iterator[Fact]:
    for fact in facts:
        day = in_both_eras(date.fromisoformat(fact.value.en)) if fact.caption in DAYS else None
        yield replace(fact, value=Both(day)) if day else fact


def _journey(data: PaperData) -> Iterator[Fact]:
    """Where the goods leave from is the place that releases them."""
    for fact in _in_both_eras(data.transport):
        yield replace(fact, caption="declaration.gate") if fact.caption == "box.from" else fact


def _filing(data: PaperData, terms: Terms) -> Iterator[Fact]:
    """Who files the declaration, and its number once there is one."""
    customs = data.consignment.customs
    if customs.export_declaration_number:
        number = Both(customs.export_declaration_number)
        yield Fact("declaration.number", number, "/customs/export_declaration_number")
    declarant = terms.words(f"carriage.declarant_{customs.export_declarant}")
    yield Fact("carriage.declarant", declarant, "/customs/export_declarant")
    if customs.broker:
        yield Fact("declaration.broker", Both(customs.broker.name_latin), "/customs/broker/name_latin")


def _draw_lines(flow: Flow, terms: Terms, data: PaperData, lines: Sequence[DeclaredLine]) -> None:
    fob = terms.words("fob.share").en
    columns = (
        Column(terms.words("column.number"), "right", 8.0, 12.0),
        Column(terms.words("declaration.thai_code"), "left", 22.0, 27.0),
        Column(terms.words("column.description"), "left", 40.0),
        Column(terms.words("column.quantity"), "right", 18.0, 26.0),
        Column(terms.words("column.net"), "right", 18.0, 24.0),
        *(Column(Both(f"{fob} {one}"), "right", 22.0, 30.0) for one in _currencies(data)),
    )
    rows = [_row(flow, terms, data, one) for one in lines]
    Table(flow.setter, columns, rows, _total(flow, terms, data)).draw(flow)
    flow.y += style.GAP


def _row(flow: Flow, terms: Terms, data: PaperData, one: DeclaredLine) -> Sequence[Cell]:
    line, language = one.line, flow.setter.second or "en"
    return (
        [Text(str(line.line_no), style.BODY)],
        _code(flow, terms, one),
        _described(flow, terms, one),
        [
            Text(numbers.quantity(line.quantity), style.BODY, one_line=True),
            Text(one.item.unit_code, style.SMALL),
            Text(line.unit.en, style.TINY, color=style.SOFT),
            Text(line.unit.second or "", style.TINY, color=style.SOFT, language=language),
        ],
        [Text(numbers.weight(line.net_weight), style.BODY, one_line=True), Text("KGM", style.SMALL)],
        *_amounts(flow, terms, data, (one.fob, one.baht)),
    )


def _code(flow: Flow, terms: Terms, one: DeclaredLine) -> Cell:
    """AHTN code and statistical code apart, as the declaration has them; the code as entered and the origin below."""
    pointer = "/desk/tariff_codes"
    parts = [Text(part, style.BODY, bold=True, pointer=pointer) for part in (one.code, one.statistical) if part]
    return [
        *parts,
        *([] if one.is_whole_code else [_to_fill(flow, terms)]),
        Text(f"HS {one.line.hs_code}", style.TINY, color=style.SOFT, pointer=f"{one.line.pointer}/hs_code"),
        Text(f"{terms.words('column.origin').en} {one.line.origin}", style.TINY, color=style.SOFT),
    ]


def _described(flow: Flow, terms: Terms, one: DeclaredLine) -> list[Text]:
    """In Thai and English whatever the paper's second language is, with the permits of the line."""
    pointer = f"{one.line.pointer}/descriptions"
    thai = Text(one.thai_name, style.BODY, language="th", pointer=pointer) if one.thai_name else _to_fill(flow, terms)
    permits = [fact_line(terms, fact) for fact in one.line.details if fact.caption.startswith("registration.")]
    known = ("detail.brand", "detail.lot", "detail.no_commercial_value", "detail.botanical_name")
    further = [fact_line(terms, fact) for fact in one.line.details if fact.caption in known]
    return [
        thai,
        Text(one.line.name.en, style.BODY, pointer=pointer),
        Text("", style.TINY, color=style.SOFT, pointer=one.line.pointer, parts=(*further, *permits)),
    ]


def _to_fill(flow: Flow, terms: Terms) -> Text:
    return Text(joined(terms.words("sheet.to_fill")), style.TINY, language=flow.setter.second or "en")


def _currencies(data: PaperData) -> tuple[str, ...]:
    """An invoice in baht needs no second column."""
    return tuple(dict.fromkeys((data.totals.value.currency, BAHT)))


def _amounts(
    flow: Flow, terms: Terms, data: PaperData, values: tuple[Money | None, Money | None], bold: bool = False
) -> list[Cell]:
    """A value in the invoice's currency and in baht."""
    shown: list[Cell] = []
    for money in values[-len(_currencies(data)) :]:
        text = Text(numbers.amount(money, data.minor_units), style.BODY, bold=bold, one_line=True) if money else None
        shown.append([text or _to_fill(flow, terms)])
    return shown


def _total(flow: Flow, terms: Terms, data: PaperData) -> Sequence[Cell]:
    language, named = flow.setter.second or "en", terms.words("total.total")
    units = {item.unit_code for item in data.consignment.items}
    quantity = [Text(numbers.quantity(data.totals.quantity), style.BODY, bold=True, one_line=True)]
    converted = fob_in_baht(data)
    return (
        [],
        [],
        [Text(named.en, style.BODY, bold=True), Text(named.second or "", style.SMALL, language=language)],
        quantity if len(units) == 1 else [],
        [Text(numbers.weight(data.totals.net_weight_kg), style.BODY, bold=True, one_line=True)],
        *_amounts(flow, terms, data, (data.border.fob.money, converted.money if converted else None), bold=True),
    )


def _values(data: PaperData) -> Iterator[Fact]:
    """From the invoice to baht: every figure that the declaration asks for."""
    total, fob, converted = data.invoice_total, data.border.fob.money, fob_in_baht(data)
    yield Fact("total.invoice", Both(_money(total, data)), "/declared_value")
    for place, charge in enumerate(data.charges):
        yield Fact(f"charge.{charge.code}", Both(_money(charge.amount, data)), f"/desk/charges/{place}")
    if fob:
        yield Fact("fob.value", Both(_money(fob, data)), "/declared_value")
    if converted and converted.rate:
        yield Fact("declaration.rate", Both(rate_text(converted.rate)), "/desk/exchange_rates")
        yield Fact("declaration.rate_day", Both(in_both_eras(converted.rate.stated.date)), "/desk/exchange_rates")
    if converted:
        yield Fact("declaration.fob_thb", Both(_money(converted.money, data)), "/desk/exchange_rates")


def _money(money: Money, data: PaperData) -> str:
    return f"{money.currency} {numbers.amount(money, data.minor_units)}"


def _permits(data: PaperData) -> Iterator[Fact]:
    """Licences and certificates that the declaration names."""
    licences = numbered(data.consignment, PERMITS, "declaration.licence")
    return (paper.fact(in_both_eras) for paper in (*licences, *certificates(data.consignment)))


KIND = Kind(
    draw,
    says=(
        said.parties, said.head, said.countries, said.delivery, said.journey, said.marks, said.weights, said.tariff,
        declared.lines, declared.values,
    ),
    lacks=declared.lacks,
    is_draft=True,
)  # fmt: skip
