"""A draft of the Chinese sticker at its true size: the texts that are known, the open ones as blanks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.food_labels import FoodLabel
from shipdesk.documents.sheet import draw_title
from shipdesk.documents.terms import Terms
from shipdesk.drawing import pt
from shipdesk.reference.china_label import MUST

CHINESE = "zh"
WIDTH, PAD = 90.0, 3.0
DIGIT_OF_EM = Decimal("0.71")
"""How high figures and capitals of the bundled fonts are; ideographs are higher."""
USUAL = Decimal("1.8")
NAME_TIMES = Decimal("1.5")
DATES = frozenset({"production_date", "expiry_date"})
BLANK = "________"


def draw_sticker(flow: Flow, terms: Terms, label: FoodLabel) -> None:
    """In a frame of its own, over as many pages as it needs."""
    draw_title(flow, terms.words("china_label.sticker"), 40.0)
    rest = flow.setter.block(WIDTH - 2 * PAD, list(_texts(terms, label)))
    if rest.height + 2 * PAD <= flow.whole_page:
        flow.need(rest.height + 2 * PAD)
    while rest.lines:
        part, rest = rest.divided(flow.room - 2 * PAD)
        if part.lines:
            _draw_framed(flow, part)
        if rest.lines:
            flow.next_page()


def _draw_framed(flow: Flow, part: Block) -> None:
    height = part.height + 2 * PAD
    part.draw(flow.canvas, style.LEFT + PAD, flow.y + PAD, WIDTH - 2 * PAD)
    flow.canvas.rect(style.LEFT, flow.y, WIDTH, height, thickness=style.FRAME)
    flow.y += height + style.GAP


def points_of(millimetres: Decimal) -> float:
    """The size at which the lowest figure is that high."""
    return pt(float(millimetres / DIGIT_OF_EM))


def _texts(terms: Terms, label: FoodLabel) -> Iterator[Text]:
    letters, dates = sticker_heights(label)
    yield Text(terms.words("china_label.draft").second or "", style.FLOOR, color=style.SOFT, language=CHINESE)
    for field in label.fields:
        height = dates if field.key in DATES else letters
        if field.key == "net" and label.net_letters is not None:
            height = max(height, label.net_letters)
        is_name = field.key == "name"
        text = field.written.text if field.written else _blank(terms, field.key) if field.asked == MUST else ""
        size = points_of(height * NAME_TIMES if is_name else height)
        yield Text(text, size, bold=is_name, language=CHINESE, above=0.6)
    yield from _nutrition(terms, label, points_of(letters))


def sticker_heights(label: FoodLabel) -> tuple[Decimal, Decimal]:
    """Of all letters and of the dates; the strictest where nobody knows how large the pack is."""
    step = label.step if label.face_cm2 is not None else label.heights.steps[-1]
    return (step.letters, step.dates) if step else (USUAL, USUAL)


def _blank(terms: Terms, key: str) -> str:
    return f"{terms.wording.word(CHINESE, f'label_field.{key}')}：{BLANK}"


def _nutrition(terms: Terms, label: FoodLabel, size: float) -> Iterator[Text]:
    """Name, figure with the unit, percentage; blanks for those that nobody typed."""
    yield Text(terms.wording.word(CHINESE, "china_label.nutrition"), size, bold=True, language=CHINESE, above=1.2)
    declared = {one.nutrient.key: one for one in label.declared}
    for nutrient in label.nutrients:
        name = terms.wording.word(CHINESE, f"nutrition.{nutrient.key}")
        unit = terms.wording.word(CHINESE, f"nutrition.unit_{nutrient.unit}")
        told = declared.get(nutrient.key)
        amount, percent = (told.written, told.percent) if told else (BLANK, BLANK)
        share = f"  {percent}%" if nutrient.reference else ""
        yield Text(f"{name}  {amount}{unit}{share}", size, language=CHINESE, above=0.3)
