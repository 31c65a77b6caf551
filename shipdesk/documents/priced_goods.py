"""Lines of goods with their prices, as every invoice lists them."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.carried import carried_figure, carried_name, so_far
from shipdesk.documents.flow import Flow
from shipdesk.documents.line_texts import description
from shipdesk.documents.paper_data import Both, GoodsLine, PaperData
from shipdesk.documents.table import Carried, Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.domain.money import Money


def draw_priced_goods(flow: Flow, terms: Terms, data: PaperData) -> None:
    """The table over as many pages as it needs."""
    rows = [_row(flow, terms, data, line) for line in data.lines]
    Table(flow.setter, _columns(terms, data), rows, carried=_carried(flow, terms, data)).draw(flow)
    flow.y += style.GAP


def _columns(terms: Terms, data: PaperData) -> Sequence[Column]:
    currency = data.totals.value.currency
    return (
        Column(terms.words("column.number"), "right", 8.0, 12.0),
        Column(terms.words("column.description"), "left", 40.0),
        Column(terms.words("column.hs_code"), "left", 17.0, 24.0),
        Column(terms.words("column.origin"), "left", 13.0, 16.0),
        Column(terms.words("column.quantity"), "right", 19.0, 28.0),
        Column(_in_currency(terms.words("column.unit_price"), currency), "right", 20.0, 28.0),
        Column(_in_currency(terms.words("column.amount"), currency), "right", 21.0, 32.0),
    )


def _carried(flow: Flow, terms: Terms, data: PaperData) -> Carried:
    """Amount of the lines so far, and their quantity where all are of one unit."""
    amounts, quantities = so_far(line.value.amount for line in data.lines), so_far(line.quantity for line in data.lines)
    is_one_unit = len({item.unit_code for item in data.consignment.items}) == 1

    def sums(key: str, done: int) -> Sequence[Cell]:
        amount = Money(amounts[done], data.totals.value.currency)
        quantity = numbers.quantity(quantities[done]) if is_one_unit else ""
        shown = numbers.amount(amount, data.minor_units)
        return ([], carried_name(flow, terms, key), [], [], carried_figure(quantity), [], carried_figure(shown))

    return sums


def _in_currency(caption: Both, currency: str) -> Both:
    return Both(f"{caption.en} {currency}", caption.second)


def _row(flow: Flow, terms: Terms, data: PaperData, line: GoodsLine) -> Sequence[Cell]:
    language = flow.setter.second or "en"
    price = numbers.price(line.unit_price, data.minor_units) if line.unit_price else ""
    unit_second = line.unit.second if line.unit.second != line.unit.en else None
    return (
        [Text(str(line.line_no), style.BODY)],
        description(flow, terms, line),
        [Text(line.hs_code, style.BODY, pointer=f"{line.pointer}/hs_code", one_line=True)],
        [Text(line.origin, style.BODY)],
        [
            Text(numbers.quantity(line.quantity), style.BODY, one_line=True),
            Text(line.unit.en, style.TINY, color=style.SOFT),
            Text(unit_second or "", style.TINY, color=style.SOFT, language=language),
        ],
        [Text(price, style.BODY, one_line=True)],
        [Text(numbers.amount(line.value, data.minor_units), style.BODY, one_line=True)],
    )
