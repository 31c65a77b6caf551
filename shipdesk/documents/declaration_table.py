"""The lines of goods as the Thai export declaration has them: code, name in Thai and English, quantity, value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.carried import carried_figure, carried_name, so_far
from shipdesk.documents.declaration_values import BAHT, DeclaredLine, declared_lines, fob_in_baht
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.foot import fact_line
from shipdesk.documents.paper_data import Both, PaperData
from shipdesk.documents.table import Carried, Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money


def draw_declared_lines(flow: Flow, terms: Terms, data: PaperData) -> None:
    """Over as many pages as it needs, with the sums so far on each."""
    lines = declared_lines(data)
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
    carried = _carried(flow, terms, data, lines)
    Table(flow.setter, columns, rows, _total(flow, terms, data), carried).draw(flow)
    flow.y += style.GAP


def _carried(flow: Flow, terms: Terms, data: PaperData, lines: Sequence[DeclaredLine]) -> Carried:
    """Net weight and values of the lines so far; values that are not known stay out."""
    nets = so_far(one.line.net_weight.kg for one in lines)
    fobs = [so_far(money.amount if money else Decimal(0) for money in of) for of in _columns_of_values(data, lines)]

    def sums(key: str, done: int) -> Sequence[Cell]:
        values = [Money(sums[done], one) for one, sums in zip(_currencies(data), fobs, strict=True)]
        shown = (numbers.amount(money, data.minor_units) if money.amount else "" for money in values)
        net = carried_figure(numbers.weight(Weight(nets[done])))
        return ([], [], carried_name(flow, terms, key), [], net, *map(carried_figure, shown))

    return sums


def _columns_of_values(data: PaperData, lines: Sequence[DeclaredLine]) -> list[list[Money | None]]:
    return [[one.fob for one in lines], [one.baht for one in lines]][-len(_currencies(data)) :]


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
