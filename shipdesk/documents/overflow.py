"""What is too long for a box of the head or the band: the box refers to it, and it follows below in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.boxes import Box, party_box
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.paper_data import Fact, PartyText
from shipdesk.documents.terms import Terms

LONGEST_IN_BOX = 240
TALLEST_COLUMN = 190.0


def is_long(fact: Fact) -> bool:
    return len(joined(fact.value)) > LONGEST_IN_BOX


def shortened(facts: Iterable[Fact], terms: Terms) -> tuple[Fact, ...]:
    """The facts as boxes show them."""
    see_below = terms.words("detail.see_below")
    return tuple(replace(fact, value=see_below) if is_long(fact) else fact for fact in facts)


def draw_long(flow: Flow, terms: Terms, facts: Iterable[Fact]) -> None:
    """The long ones in full, across the page and over as many pages as they need."""
    for fact in facts:
        if is_long(fact):
            captions = flow.setter.caption(terms.words(fact.caption), width=style.WIDTH)
            text = Text(joined(fact.value), style.SMALL, language=flow.setter.second or "en", pointer=fact.pointer)
            _draw_in_parts(flow, [*captions, text])


def _draw_in_parts(flow: Flow, texts: Sequence[Text]) -> None:
    rest = flow.setter.block(style.WIDTH, texts)
    flow.need(min(rest.height, 3 * style.GAP))
    while rest.lines:
        part, rest = rest.divided(flow.room)
        part.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
        flow.y += part.height + style.GAP
        if rest.lines:
            flow.next_page()


def that_fit(parties: Sequence[tuple[str, PartyText]], boxes: Sequence[Box], rest: float) -> int:
    """How many of the parties' boxes a column holds beside `rest` millimetres of others; the first always."""
    kept = len(parties)
    while kept > 1 and sum(box.height for box in boxes[:kept]) + rest > TALLEST_COLUMN:
        kept -= 1
    return kept


def draw_parties(flow: Flow, terms: Terms, parties: Iterable[tuple[str, PartyText]]) -> None:
    """Parties for whom the head has no room, each in a box across the page."""
    for role, party in parties:
        box = party_box(flow.setter, terms, role, party, style.WIDTH)
        flow.need(box.height)
        flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, box.height, thickness=style.FRAME)
        box.draw(flow.canvas, style.LEFT, flow.y)
        flow.y += box.height + style.GAP
