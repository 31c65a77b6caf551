"""The first page's head: parties and journey on the left, the paper's name and terms on the right."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.boxes import MIDDLE, Box, PlacedBlock, draw_columns, facts_box, party_box
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.terms import Terms, filled
from shipdesk.drawing import Symbol

LEFT_ROLES = ("exporter", "consignee", "notify")
QR_DPI, QR_DOTS = 600, 8
"""Modules of 0.34 mm: an office printer of 300 or 600 dpi prints them as whole dots."""
QR_SIDE = 20.5


def running_head(setter: Setter, title: Both, data: PaperData) -> Block:
    """What stands on top of every page after the first."""
    number = next((fact.value.en for fact in data.head if fact.caption == "box.invoice_number"), data.reference)
    exporter = dict(data.parties)["exporter"].name
    language = setter.second or "en"
    return setter.block(
        style.WIDTH,
        [
            Text(joined(title), style.BODY, bold=True, language=language),
            Text(f"{number}  ·  {data.reference}  ·  {exporter}", style.SMALL, color=style.SOFT),
        ],
    )


def draw_head(
    flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol, right_facts: Sequence[tuple[Fact, ...]]
) -> None:
    """Draw the boxes and leave the flow below them."""
    setter = flow.setter
    left_width, right_width = MIDDLE - style.LEFT, style.RIGHT - MIDDLE
    named = dict(data.parties)
    left = [party_box(setter, terms, role, named[role], left_width) for role in LEFT_ROLES if role in named]
    left.append(facts_box(setter, terms, data.transport, left_width))
    right = [_title_box(flow, terms, title, data)]
    right += [
        party_box(setter, terms, role, party, right_width) for role, party in data.parties if role not in LEFT_ROLES
    ]
    right += [facts_box(setter, terms, facts, right_width) for facts in right_facts if facts]
    top = flow.y
    flow.y = draw_columns(flow.canvas, top, left, right) + style.GAP
    flow.canvas.symbol(code, style.RIGHT - QR_SIDE, top + 2.6, dots=QR_DOTS, dpi=QR_DPI)


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
