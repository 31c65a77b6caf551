"""The sums of an invoice: value of the goods, charges and total, in figures and in words."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.foot import words_block
from shipdesk.documents.paper_data import Both, PaperData
from shipdesk.documents.terms import Terms
from shipdesk.documents.words import LANGUAGES, amount_in_words
from shipdesk.domain.money import Money

SUMS_WIDTH = 84.0
SUMS_CAPTION = 50.0
SUMS_VALUE = SUMS_WIDTH - SUMS_CAPTION - 1.1
ROW = 1.0


def draw_sums(flow: Flow, terms: Terms, data: PaperData, below: float) -> None:
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
