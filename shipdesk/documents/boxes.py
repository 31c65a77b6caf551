"""Captioned boxes in two columns that end on one line: the head of the UN Layout Key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.flow import joined
from shipdesk.documents.paper_data import Fact, PartyText
from shipdesk.documents.terms import Terms
from shipdesk.drawing import PaperCanvas

MIDDLE = 110.0
"""Where the left column of boxes ends."""
CAPTION_WIDTH = 31.0
ROW_GAP = 0.9


@dataclass(frozen=True)
class PlacedBlock:
    block: Block
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Box:
    """Blocks placed from the box's own top left corner."""

    parts: tuple[PlacedBlock, ...]
    height: float

    def draw(self, canvas: PaperCanvas, x: float, y: float) -> None:
        for part in self.parts:
            part.block.draw(canvas, x + part.x, y + part.y, part.width)


def party_box(setter: Setter, terms: Terms, role: str, party: PartyText, width: float) -> Box:
    """Name and address in Latin script, then in the party's own script, then its numbers."""
    native = party.native_language
    inner = width - 2 * style.PADDING
    caption = setter.caption(terms.words(f"party.{role}"), width=inner)
    if party.same_as_consignee:
        said = joined(terms.words("party.same_as_consignee"))
        same = Text(said, style.BODY, language=setter.second or "en", above=0.5)
        return _one_block(setter.block(inner, [*caption, same]), width)
    texts = [
        *caption,
        Text(party.name, 9.0, bold=True, pointer=f"{party.pointer}/name_latin", above=0.5),
        *_if_other(party.native_name, party.name, native, f"{party.pointer}/name_native"),
        *(Text(line, style.SMALL, pointer=f"{party.pointer}/address/latin") for line in party.lines),
        *(
            Text(line, style.SMALL, language=native, pointer=f"{party.pointer}/address/native")
            for line in party.native_lines
        ),
        Text("", style.SMALL, pointer=party.pointer, above=0.5, parts=party.numbers),
    ]
    return _one_block(setter.block(inner, texts), width)


def _if_other(name: str | None, than: str, language: str, pointer: str) -> list[Text]:
    return [Text(name, 9.0, language=language, pointer=pointer)] if name and name != than else []


def facts_box(setter: Setter, terms: Terms, facts: Sequence[Fact], width: float) -> Box:
    """Rows of a caption and its value; nothing for a box without facts."""
    parts: list[PlacedBlock] = []
    y = style.PADDING
    inner, beside = width - 2 * style.PADDING - CAPTION_WIDTH, CAPTION_WIDTH - 1.5
    for fact in facts:
        caption = setter.block(beside, setter.caption(terms.words(fact.caption), width=beside))
        value = setter.block(inner, [value_text(setter, fact)])
        down = max(caption.first_ascent, value.first_ascent)
        caption_y, value_y = y + down - caption.first_ascent, y + down - value.first_ascent
        parts.append(PlacedBlock(caption, style.PADDING, caption_y, CAPTION_WIDTH))
        parts.append(PlacedBlock(value, style.PADDING + CAPTION_WIDTH, value_y, inner))
        y = max(caption_y + caption.height, value_y + value.height) + ROW_GAP
    return Box(tuple(parts), y - ROW_GAP + style.PADDING)


def value_text(setter: Setter, fact: Fact) -> Text:
    return Text(joined(fact.value), style.BODY, language=setter.second or "en", pointer=fact.pointer)


def _one_block(block: Block, width: float) -> Box:
    placed = PlacedBlock(block, style.PADDING, style.PADDING, width - 2 * style.PADDING)
    return Box((placed,), block.height + 2 * style.PADDING)


def draw_columns(canvas: PaperCanvas, top: float, left: Sequence[Box], right: Sequence[Box]) -> float:
    """Two columns in one frame; the shorter one's last box takes the rest. Returns the bottom."""
    height = max(sum(box.height for box in left), sum(box.height for box in right))
    _draw_column(canvas, top, left, style.LEFT, MIDDLE)
    _draw_column(canvas, top, right, MIDDLE, style.RIGHT)
    bottom = top + height
    canvas.rule(MIDDLE, top, MIDDLE, bottom, thickness=style.HAIR, color=style.LINE)
    canvas.rect(style.LEFT, top, style.WIDTH, height, thickness=style.FRAME)
    return bottom


def _draw_column(canvas: PaperCanvas, top: float, boxes: Sequence[Box], x: float, right: float) -> None:
    y = top
    for index, box in enumerate(boxes):
        if index:
            canvas.rule(x, y, right, y, thickness=style.HAIR, color=style.LINE)
        box.draw(canvas, x, y)
        y += box.height
