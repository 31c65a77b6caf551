"""The commercial invoice (documents.md, 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.foot import draw_strip, fact_line, signing_block, weight_facts, words_block
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.paper_data import Both, GoodsLine, PaperData
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.documents.words import LANGUAGES, amount_in_words
from shipdesk.domain.money import Money
from shipdesk.drawing import Symbol

SUMS_WIDTH = 84.0
SUMS_CAPTION = 50.0
SUMS_VALUE = SUMS_WIDTH - SUMS_CAPTION - 1.1
ROW = 1.0
SHORT = 40


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole invoice."""
    draw_head(flow, terms, title, data, code, (data.head, data.countries, data.delivery, data.payment))
    draw_strip(flow, terms, weight_facts(data))
    Table(flow.setter, _columns(terms, data), [_row(flow, terms, data, line) for line in data.lines]).draw(flow)
    flow.y += style.GAP
    signing = signing_block(flow.setter, terms, data, "sign.invoice_declaration")
    _draw_sums(flow, terms, data, signing.height)
    signing.draw(flow)


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


def description(flow: Flow, terms: Terms, line: GoodsLine) -> list[Text]:
    """Names in both languages and the line's further facts."""
    language = flow.setter.second or "en"
    long = [fact for fact in line.details if not fact.caption or len(fact.value.en) > SHORT]
    short = [fact_line(terms, fact) for fact in line.details if fact not in long]
    return [
        Text(line.name.en, style.BODY, pointer=f"{line.pointer}/descriptions"),
        Text(line.name.second or "", style.BODY, language=language, pointer=f"{line.pointer}/descriptions"),
        *(Text(fact_line(terms, fact), style.TINY, color=style.SOFT, pointer=fact.pointer) for fact in long),
        Text("", style.TINY, color=style.SOFT, pointer=line.pointer, parts=tuple(short)),
    ]


def _draw_sums(flow: Flow, terms: Terms, data: PaperData, below: float) -> None:
    """Value, charges and total on the right; the total in words on the left; room for the signature `below`."""
    setter = flow.setter
    words = _words(terms, data, data.invoice_total)
    in_words = words_block(setter, terms.words("total.in_words"), words, style.WIDTH - SUMS_WIDTH - 6.0)
    rows = [_sum_row(setter, *row) for row in _sums(terms, data)]
    together = max(sum(row.height for row in rows), in_words.height) + 3 * style.GAP
    flow.need(min(together + below, flow.whole_page))
    in_words.draw(flow.canvas, style.LEFT, flow.y + ROW, style.WIDTH)
    words_end = flow.y + ROW + in_words.height
    for row in rows:
        if flow.need(row.height):
            words_end = flow.y
        row.draw(flow)
    for line in (flow.y, flow.y + 0.7):
        flow.canvas.rule(style.RIGHT - SUMS_WIDTH, line, style.RIGHT, line, thickness=style.FRAME)
    flow.y = max(flow.y, words_end) + 2 * style.GAP


@dataclass(frozen=True)
class SumRow:
    caption: Block
    value: Block
    is_total: bool

    @property
    def height(self) -> float:
        return max(self.caption.height, self.value.height) + 2 * ROW

    def draw(self, flow: Flow) -> None:
        x, down = style.RIGHT - SUMS_WIDTH, flow.y + ROW + max(self.caption.first_ascent, self.value.first_ascent)
        if self.is_total:
            flow.canvas.rule(x, flow.y, style.RIGHT, flow.y, thickness=style.FRAME)
        self.caption.draw(flow.canvas, x, down - self.caption.first_ascent, SUMS_CAPTION)
        self.value.draw(flow.canvas, x + SUMS_CAPTION, down - self.value.first_ascent, SUMS_VALUE, "right")
        flow.y += self.height


def _sum_row(setter: Setter, caption: Both, value: str, is_total: bool) -> SumRow:
    shown = Text(value, _size(is_total), bold=is_total, one_line=True)
    return SumRow(
        setter.block(SUMS_CAPTION, _named(setter, caption, is_total)), setter.block(SUMS_VALUE, [shown]), is_total
    )


def _sums(terms: Terms, data: PaperData) -> list[tuple[Both, str, bool]]:
    def shown(money: Money) -> str:
        return numbers.amount(money, data.minor_units)

    rows = [(terms.words("total.goods"), shown(data.totals.value), False)]
    for charge in data.charges:
        caption = terms.words(f"charge.{charge.code}")
        if charge.included:
            caption = _noted(caption, terms.words("charge.included"))
            value = f"({charge.amount.currency} {shown(charge.amount)})"
        else:
            value = f"−{shown(charge.amount)}" if charge.code == "discount" else shown(charge.amount)
        rows.append((caption, value, False))
    total = terms.words("total.invoice")
    place = f"{data.consignment.incoterm} {data.consignment.incoterm_place}"
    value = f"{data.invoice_total.currency} {shown(data.invoice_total)}"
    return [*rows, (Both(f"{total.en}, {place}", total.second), value, True)]


def _noted(caption: Both, note: Both) -> Both:
    second = f"{caption.second} ({note.second})" if caption.second else None
    return Both(f"{caption.en} ({note.en})", second)


def _named(setter: Setter, caption: Both, bold: bool) -> list[Text]:
    """Both languages on one line where there is room, else one under the other."""
    size, language = _size(bold) - 1.0, setter.second or "en"
    beside = Text(joined(caption), size, bold=bold, language=language)
    if not caption.second or setter.line_width(beside) <= SUMS_CAPTION:
        return [beside]
    return [Text(caption.en, size, bold=bold), Text(caption.second, size, bold=bold, language=language)]


def _size(bold: bool) -> float:
    return 9.5 if bold else style.BODY


def _words(terms: Terms, data: PaperData, total: Money) -> Both:
    words = terms.wording.by_language
    english = amount_in_words(total, "en", words["en"], data.minor_units)
    if terms.second not in LANGUAGES:
        return Both(english)
    return Both(english, amount_in_words(total, terms.second, words[terms.second], data.minor_units))


KIND = Kind(
    draw,
    says=(
        said.parties, said.head, said.countries, said.delivery, said.payment, said.journey, said.marks, said.weights,
        said.goods, said.quantities, said.tariff, said.prices,
    ),
)  # fmt: skip
