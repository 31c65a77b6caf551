"""Data for the Thai export declaration (documents.md, 12): for whoever files it with customs, days in both eras."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from shipdesk.documents import declaration_statements as declared
from shipdesk.documents import numbers
from shipdesk.documents import statements as said
from shipdesk.documents.declaration_table import draw_declared_lines
from shipdesk.documents.declaration_values import fob_in_baht
from shipdesk.documents.eras import in_both_eras
from shipdesk.documents.flow import Flow
from shipdesk.documents.fob_steps import draw_fob_steps, rate_text
from shipdesk.documents.foot import draw_strip, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.plant_papers import certificates, numbered
from shipdesk.documents.sheet import draw_notes, draw_section, to_fill
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
    lacks = {lack.caption: lack for lack in declared.lacks(data)}

    def missing(*captions: str) -> list[Fact]:
        return to_fill(terms, [lacks[caption] for caption in captions if caption in lacks])

    journey = (*_journey(data), *missing("declaration.gate", "box.departure"))
    seen = replace(data, transport=journey)
    head = (*_in_both_eras(data.head), *missing("box.invoice_number", "registration.TH_TAX_ID", "declaration.branch"))
    draw_head(flow, terms, title, seen, code, (tuple(_filing(data, terms)), head, data.countries, data.delivery))
    draw_strip(flow, terms, weight_facts(data))
    draw_declared_lines(flow, terms, data)
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
