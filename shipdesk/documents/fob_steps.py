"""How the FOB value was derived: every step with what was stated, the rate it was turned by, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.paper_data import Both, PaperData
from shipdesk.documents.sheet import draw_heading
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.border_value import Missing, Step, Why, in_currency
from shipdesk.domain.exchange import UsedRate
from shipdesk.domain.measures import plain
from shipdesk.domain.money import Money

DUTY = "duty"
USD = "USD"


def draw_fob_steps(flow: Flow, terms: Terms, data: PaperData) -> None:
    """The steps and their sum; what was assumed and what is missing below them."""
    fob = data.border.fob
    draw_heading(flow, terms, "fob.heading", 12.0)
    columns = (
        Column(terms.words("fob.step"), "left", 50.0),
        Column(terms.words("fob.stated"), "right", 28.0, 40.0),
        Column(terms.words("fob.rate"), "left", 24.0, 56.0),
        Column(Both(fob.currency), "right", 26.0, 40.0),
    )
    rows = [_row(flow, terms, data, step) for step in fob.steps]
    Table(flow.setter, columns, rows, _sum_row(flow, terms, data)).draw(flow)
    flow.y += style.GAP / 2
    said = [*(_missing(terms, one) for one in fob.missing)]
    said += [terms.words(f"fob.assumed_{one}") for one in data.border.assumed]
    _draw_said(flow, said)


def in_usd(data: PaperData) -> Both | None:
    """The FOB value in dollars by the consignment's own rates, with the rate; None where none is stated."""
    money = data.border.fob.money
    if money is None or money.currency == USD:
        return None
    converted = in_currency(money, USD, data.consignment, data.minor_units)
    if converted is None or converted.rate is None:
        return None
    return Both(f"{USD} {numbers.amount(converted.money, data.minor_units)} ({rate_text(converted.rate)})")


def rate_text(rate: UsedRate) -> str:
    """`1 USD = 34.25 THB, Customs Department rate, 2026-12-18`."""
    stated = rate.stated
    value = f"1 {stated.from_currency} = {plain(stated.rate)} {stated.to}"
    return f"{value}, {stated.source}, {numbers.day(stated.date)}"


def _row(flow: Flow, terms: Terms, data: PaperData, step: Step) -> Sequence[Cell]:
    return (
        _both(flow, _named(terms, step)),
        [Text(f"{step.given.currency} {numbers.amount(step.given, data.minor_units)}", style.SMALL, one_line=True)],
        [Text(rate_text(step.rate) if step.rate else "", style.TINY, pointer="/desk/exchange_rates")],
        [Text(_signed(step.money, data), style.SMALL, one_line=True, pointer=step.pointer)],
    )


def _sum_row(flow: Flow, terms: Terms, data: PaperData) -> Sequence[Cell]:
    money = data.border.fob.money
    value = Text(numbers.amount(money, data.minor_units), style.BODY, bold=True, one_line=True) if money else None
    named = terms.words("fob.value" if money else "fob.unknown")
    return ([*_both(flow, named, bold=True)], [], [], [value] if value else [])


def _signed(money: Money, data: PaperData) -> str:
    shown = numbers.amount(money, data.minor_units)
    return f"−{shown.removeprefix('-')}" if money.amount < 0 else shown


def _named(terms: Terms, step: Step) -> Both:
    if step.why is Why.PRICE:
        return terms.words("fob.price")
    return _of_charge(terms, f"fob.{step.why}", step.element)


def _missing(terms: Terms, missing: Missing) -> Both:
    if missing.rate is None:
        return _of_charge(terms, "fob.missing", missing.element)
    return _of_charge(terms, "fob.missing_rate", missing.element, start=missing.rate.start, end=missing.rate.end)


def _of_charge(terms: Terms, key: str, element: str, **values: str) -> Both:
    """Words about a charge, which each language names itself."""
    said, charge = terms.words(key), terms.words("fob.duty" if element == DUTY else f"charge.{element}")
    english = said.en.format(charge=charge.en, **values)
    return Both(english, said.second.format(charge=charge.second, **values) if said.second else None)


def _both(flow: Flow, said: Both, bold: bool = False) -> list[Text]:
    language = flow.setter.second or "en"
    second = said.second if said.second != said.en else None
    return [
        Text(said.en, style.SMALL, bold=bold),
        Text(second or "", style.TINY, bold=bold, color=style.SOFT, language=language),
    ]


def _draw_said(flow: Flow, said: Sequence[Both]) -> None:
    language = flow.setter.second or "en"
    block = flow.setter.block(style.WIDTH, [Text(joined(one), style.SMALL, language=language) for one in said])
    flow.need(block.height)
    block.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += block.height + style.GAP
