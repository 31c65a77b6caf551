"""Sections of a data sheet: a heading, and below it captioned facts in two columns within one frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.boxes import Box, facts_box
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.kind import Lack
from shipdesk.documents.overflow import draw_long, is_long, shortened
from shipdesk.documents.paper_data import Both, Fact
from shipdesk.documents.terms import Terms

HALF = style.WIDTH / 2
ONE_COLUMN = 2
"""So few facts stand under one another, each with the whole width."""


def draw_heading(flow: Flow, terms: Terms, heading: str, below: float = 0.0) -> None:
    """`heading` is a key of the wording; `below` millimetres are kept on the same page."""
    draw_title(flow, terms.words(heading), below)


def draw_title(flow: Flow, title: Both, below: float = 0.0) -> None:
    """A heading in its own words."""
    text = Text(joined(title), style.BODY, bold=True, language=flow.setter.second or "en")
    block = flow.setter.block(style.WIDTH, [text])
    flow.need(block.height + 1.0 + below)
    block.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += block.height + 1.0


def draw_section(
    flow: Flow,
    terms: Terms,
    heading: str,
    facts: Sequence[Fact],
    lacks: Iterable[Lack] = (),
    *,
    below: float = 0.0,
) -> None:
    """The facts under a heading; what lacks stands among them with the words that somebody must fill it in.

    `below` millimetres are kept on the same page for what must not stand alone.
    """
    every = [*facts, *to_fill(terms, lacks)]
    if not every:
        return
    shown = shortened(every, terms)
    boxes = [facts_box(flow.setter, terms, part, width) for part, width in _columns(shown)]
    height = max(box.height for box in boxes)
    draw_heading(flow, terms, heading, height + (style.GAP + below if below else 0.0))
    _draw_framed(flow, boxes, height)
    flow.y += height + style.GAP
    draw_long(flow, terms, [fact for fact in every if is_long(fact)])


def to_fill(terms: Terms, lacks: Iterable[Lack]) -> list[Fact]:
    """Each lack as a row of its box that somebody must still fill in."""
    return [Fact(lack.caption, terms.words("sheet.to_fill"), lack.pointer) for lack in lacks]


def draw_notes(flow: Flow, terms: Terms, notes: Sequence[str], *, below: float = 0.0) -> None:
    """Paragraphs of small print; `notes` are keys of the wording. The last keeps `below` millimetres on its page."""
    language = flow.setter.second or "en"
    for place, note in enumerate(notes, start=1):
        said = terms.words(note)
        texts = [Text(said.en, style.SMALL), Text(said.second or "", style.SMALL, language=language, above=0.4)]
        block = flow.setter.block(style.WIDTH, texts)
        flow.need(block.height + (below if place == len(notes) else 0.0))
        block.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
        flow.y += block.height + style.GAP / 2


def _columns(facts: Sequence[Fact]) -> list[tuple[Sequence[Fact], float]]:
    if len(facts) <= ONE_COLUMN:
        return [(facts, style.WIDTH)]
    half = (len(facts) + 1) // 2
    return [(facts[:half], HALF), (facts[half:], HALF)]


def _draw_framed(flow: Flow, boxes: Sequence[Box], height: float) -> None:
    canvas = flow.canvas
    for column, box in enumerate(boxes):
        x = style.LEFT + column * HALF
        if column:
            canvas.rule(x, flow.y, x, flow.y + height, thickness=style.HAIR, color=style.LINE)
        box.draw(canvas, x, flow.y)
    canvas.rect(style.LEFT, flow.y, style.WIDTH, height, thickness=style.FRAME)
