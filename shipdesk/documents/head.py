"""The first page's head: parties and journey on the left, the paper's name and terms on the right."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.boxes import MIDDLE, Box, PlacedBlock, draw_columns, facts_box, party_box
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.overflow import draw_long, draw_parties, shortened, that_fit
from shipdesk.documents.paper_data import Both, Fact, PaperData, PartyText
from shipdesk.documents.terms import Terms, filled
from shipdesk.drawing import Symbol

LEFT_ROLES = ("exporter", "consignor", "shipper", "consignee", "notify")
QR_DPI, QR_DOTS = 600, 8
"""Modules of 0.34 mm: an office printer of 300 or 600 dpi prints them as whole dots."""
QR_SIDE = 20.5


def running_head(setter: Setter, title: Both, data: PaperData, *, bears_invoice_number: bool) -> Block:
    """What stands on top of every page after the first."""
    head = data.head if bears_invoice_number else ()
    number = next((fact.value.en for fact in head if fact.caption == "box.invoice_number"), None)
    exporter = dict(data.parties)["exporter"].name
    language = setter.second or "en"
    return setter.block(
        style.WIDTH,
        [
            Text(joined(title), style.BODY, bold=True, language=language),
            Text(
                "  ·  ".join(part for part in (number, data.reference, exporter) if part), style.SMALL, color=style.SOFT
            ),
        ],
    )


def draw_head(
    flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol, right_facts: Sequence[tuple[Fact, ...]]
) -> None:
    """Draw the boxes and leave the flow below them."""
    setter, top = flow.setter, flow.y
    left_width, right_width = MIDDLE - style.LEFT, style.RIGHT - MIDDLE
    facts = [shortened(part, terms) for part in right_facts if part]
    journey = facts_box(setter, terms, shortened(data.transport, terms), left_width)
    left_rest = [journey]
    right_first = _title_box(flow, terms, title, data)
    right_rest = [facts_box(setter, terms, part, right_width) for part in facts]
    left_parties, left = _parties(setter, terms, [one for one in data.parties if one[0] in LEFT_ROLES], left_width)
    others, right = _parties(setter, terms, [one for one in data.parties if one[0] not in LEFT_ROLES], right_width)
    kept_left = that_fit(left_parties, left, _height(left_rest))
    kept_right = that_fit(others, right, _height([right_first, *right_rest]))
    columns = ([*left[:kept_left], *left_rest], [right_first, *right[:kept_right], *right_rest])
    flow.y = draw_columns(flow.canvas, top, *_balanced(*columns)) + style.GAP
    flow.canvas.symbol(code, style.RIGHT - QR_SIDE, top + 2.6, dots=QR_DOTS, dpi=QR_DPI)
    draw_parties(flow, terms, [*left_parties[kept_left:], *others[kept_right:]])
    draw_long(flow, terms, [fact for part in (data.transport, *right_facts) for fact in part])


def _balanced(left: list[Box], right: list[Box]) -> tuple[list[Box], list[Box]]:
    """The journey, last on the left, goes over to the right where that makes the head shorter."""
    moved = left[:-1], [*right, left[-1]]
    return moved if max(map(_height, moved)) < max(map(_height, (left, right))) else (left, right)


def _parties(
    setter: Setter, terms: Terms, parties: Sequence[tuple[str, PartyText]], width: float
) -> tuple[Sequence[tuple[str, PartyText]], list[Box]]:
    return parties, [party_box(setter, terms, role, party, width) for role, party in parties]


def _height(boxes: Sequence[Box]) -> float:
    return sum(box.height for box in boxes)


def _title_box(flow: Flow, terms: Terms, title: Both, data: PaperData) -> Box:
    setter = flow.setter
    width = style.RIGHT - MIDDLE - QR_SIDE - 3 * style.PADDING
    texts = [Text(title.en, style.TITLE, bold=True)]
    if title.second:
        texts.append(Text(title.second, style.HEADING, language=setter.second or "en", above=0.4))
    if data.revision > 1:
        revision = joined(filled(terms.wording, setter.second, "page.revision", revision=data.revision))
        texts.append(Text(revision, style.SMALL, color=style.SOFT, language=setter.second or "en", above=0.6))
    block = setter.block(width, texts)
    placed = PlacedBlock(block, style.PADDING, style.PADDING + 1.0, width)
    return Box((placed,), max(block.height + 2 * style.PADDING + 1.0, QR_SIDE + 2.0))
