"""The sticker on a retail pack in the language of the destination: one for each line of labelled goods.

What the law of the destination asks for and nobody gave is refused with its field; what is not asked for is left out.
A nutrition table stands below the texts where its figures were typed, whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from shipdesk.checks.case import Line
from shipdesk.checks.food_labels import label_of, lacking
from shipdesk.checks.retail import BULK, form_of
from shipdesk.domain.nutrition import declared_of, lacking_nutrients
from shipdesk.errors import WrongInput
from shipdesk.labels.board import Board
from shipdesk.labels.facts import ChineseSticker, LabelFacts, StickerText
from shipdesk.labels.fitting import Wish, letters_floor
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_head import LANGUAGE_OF_COUNTRY, Heads, LabelHead
from shipdesk.labels.nutrition_table import Nutrition, as_text, box_height, box_sizes, draw_box
from shipdesk.labels.sticker_texts import label_data_place, local_name, packs_of, sticker_texts

CHINA, CHINESE = "CN", "zh"
LABELLED = "labelled_food"
MARGIN, GAP = 2.5, 1.5
NAME, BODY = 11.0, 8.0
BETWEEN = "  |  "
OF_STICKER = "label."
PER_100_G = "100g"
GACC, REGISTRATIONS, LABEL_DATA = "gacc", "/desk/registrations", "/desk/label_data"


@dataclass(frozen=True, kw_only=True)
class ConsumerSticker(LabelHead):
    """`texts` without captions where they bear their own, as the Chinese ones do."""

    name: str
    texts: tuple[StickerText, ...]
    captioned: bool
    nutrition: Nutrition | None = None
    packs: int | None = None
    """In the whole consignment; None where the goods are not sold by the pack."""


def consumer_stickers(facts: LabelFacts) -> tuple[ConsumerSticker, ...]:
    heads = Heads(facts.consignment, facts.reference)
    lines = stickered_lines(facts)
    if not lines:
        reference = facts.consignment.client_reference
        raise WrongInput("required", "no_retail_packs", pointer="/desk/label_data", reference=reference)
    return tuple(_sticker(facts, heads, line, number, len(lines)) for number, line in enumerate(lines, start=1))


def stickered_lines(facts: LabelFacts) -> list[Line]:
    """Food in retail packs, and whatever somebody wrote a label for."""
    language = LANGUAGE_OF_COUNTRY.get(facts.consignment.destination, "en")
    return [line for line in facts.case.lines if _is_stickered(line, language)]


def _is_stickered(line: Line, language: str) -> bool:
    return label_of(line, language) is not None or (line.is_of(LABELLED) and form_of(line) != BULK)


def _sticker(facts: LabelFacts, heads: Heads, line: Line, number: int, total: int) -> ConsumerSticker:
    head = heads.of_line(line.index, number, total)
    chinese = facts.chinese_food().get(line.item.line_no) if facts.consignment.destination == CHINA else None
    name = local_name(line, heads.language)
    if name is None:
        raise _lack(line, "name", f"{line.pointer}/descriptions")
    if line.is_of(LABELLED):
        for field, pointer in lacking(line):
            raise _lack(line, field, pointer)
    nutrition, packs = _nutrition(facts, line, heads.language, chinese), packs_of(line)
    if chinese is None:
        texts = sticker_texts(line, heads.language, facts.reference)
        return ConsumerSticker(**vars(head), name=name, texts=texts, captioned=True, nutrition=nutrition, packs=packs)
    for one in chinese.texts:
        if one.is_required and not one.text:
            raise _lack(line, one.key, REGISTRATIONS if one.key == GACC else LABEL_DATA)
    texts = tuple(one for one in chinese.texts if one.text and one.key != "name")
    return ConsumerSticker(**vars(head), name=name, texts=texts, captioned=False, nutrition=nutrition, packs=packs)


def _nutrition(facts: LabelFacts, line: Line, language: str, chinese: ChineseSticker | None) -> Nutrition | None:
    """As the destination asks for it; None where nobody typed a figure. A table half typed is refused."""
    law = facts.reference.nutrition_laws.get(facts.consignment.destination)
    nutrients = chinese.nutrients if chinese is not None else law.nutrients if law is not None else ()
    label, pointer = label_of(line, language), label_data_place(line, language)
    for member in lacking_nutrients(label, nutrients):
        raise _lack(line, member, f"{pointer}/{member}")
    told = declared_of(label, nutrients)
    if label is None or not told:
        return None
    letters = chinese.letters_mm if chinese is not None else None
    return Nutrition(
        declared=told, per=label.nutrition_per or PER_100_G, language=language, pointer=pointer, letters_mm=letters
    )


def _lack(line: Line, field: str, pointer: str) -> WrongInput:
    return WrongInput(
        "required", "sticker_lacks", pointer=pointer, line=line.number, goods=line.item.english, field=field
    )


def draw(board: Board, data: ConsumerSticker) -> None:
    """The name, then a paragraph for each field, letters as high as the law asks; in little room fields run on.

    The nutrition table stands below in a box, as large as there is room for; in little room it is a line of text.
    """
    inner, bottom = board.width - 2 * MARGIN, board.height - MARGIN / 2
    board.stamp(MARGIN, MARGIN, inner, bottom - MARGIN)
    name = Wish(data.name, NAME, bold=True, language=data.language, pointer=f"{data.pointer}/descriptions")
    fields, table = [_wish(board, data, one) for one in data.texts], data.nutrition
    if table is not None:
        if _drawn_with_box(board, name, fields, table):
            return
        fields.append(Wish(as_text(board, table), BODY, language=data.language, pointer=table.pointer, above=0.3))
    if not board.fits(MARGIN / 2, bottom, inner, [name, *fields]):
        fields = _run_on(fields)
    board.box(MARGIN, MARGIN / 2, bottom, inner, [name, *fields], "sticker")


def _drawn_with_box(board: Board, name: Wish, fields: list[Wish], table: Nutrition) -> bool:
    """Whether there was room for the texts with the table's box below them."""
    inner, bottom = board.width - 2 * MARGIN, board.height - MARGIN / 2
    for size in box_sizes(board, table, inner):
        end = bottom - box_height(table, size) - GAP
        for told in (fields, _run_on(fields)):
            if end > MARGIN and board.fits(MARGIN / 2, end, inner, [name, *told]):
                below = board.box(MARGIN, MARGIN / 2, end, inner, [name, *told], "sticker")
                draw_box(board, table, MARGIN, below + GAP, inner, size)
                return True
    return False


def _run_on(fields: list[Wish]) -> list[Wish]:
    """Fields of equal letters one after another in one paragraph."""
    joined: list[Wish] = []
    for field in fields:
        last = joined[-1] if joined else None
        if last is not None and (last.floor, last.bold) == (field.floor, field.bold):
            joined[-1] = replace(last, text=f"{last.text}{BETWEEN}{field.text}")
        else:
            joined.append(field)
    return joined


def _wish(board: Board, data: ConsumerSticker, one: StickerText) -> Wish:
    text = f"{board.words.local(OF_STICKER + one.key)}: {one.text}" if data.captioned else one.text
    floor = letters_floor(one.letters_mm)
    wish = Wish(text, max(BODY, floor), language=data.language, pointer=one.pointer or None, floor=floor, above=0.3)
    return replace(wish, bold=True) if one.key == "allergens" else wish


KIND = LabelKind(consumer_stickers, draw, usual=lambda sticker: sticker.packs or 1)
