"""The foot of the form by sea: packing certificate, receipt, and the shipper's own signature, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.by_hand import dotted
from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.terms import Terms

THIRD = style.WIDTH / 3
INNER = THIRD - 2 * style.PADDING
WRITE_ON = 7.0
"""Height of a caption with the line above it on which somebody writes by hand."""


@dataclass(frozen=True)
class FootBox:
    """A heading with what is declared, then lines to be written on, each with its caption below."""

    said: Block
    lines: tuple[tuple[Block, Block], ...]
    """What is known already, and the caption."""

    @property
    def height(self) -> float:
        return self.said.height + sum(WRITE_ON + caption.height for _, caption in self.lines) + 3 * style.PADDING

    def draw(self, flow: Flow, x: float, height: float) -> None:
        self.said.draw(flow.canvas, x, flow.y + style.PADDING, INNER)
        y = flow.y + height - style.PADDING - sum(WRITE_ON + caption.height for _, caption in self.lines)
        for known, caption in self.lines:
            known.draw(flow.canvas, x, y + WRITE_ON - 1.2 - known.height, INNER)
            dotted(flow.canvas, x, y + WRITE_ON - 0.8, INNER)
            caption.draw(flow.canvas, x, y + WRITE_ON - 0.4, INNER)
            y += WRITE_ON + caption.height


def draw_foot(flow: Flow, terms: Terms, data: PaperData) -> None:
    """All three in one frame, on one page."""
    boxes = tuple(_boxes(flow.setter, terms, data))
    height = max(box.height for box in boxes)
    flow.need(height)
    for place, box in enumerate(boxes):
        x = style.LEFT + place * THIRD
        box.draw(flow, x + style.PADDING, height)
        if place:
            flow.canvas.rule(x, flow.y, x, flow.y + height, thickness=style.HAIR, color=style.LINE)
    flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, height, thickness=style.FRAME)
    flow.y += height + style.GAP


def _boxes(setter: Setter, terms: Terms, data: PaperData) -> Iterator[FootBox]:
    signing = data.signing
    placed = ", ".join(part for part in (signing.place, signing.date and numbers.day(signing.date)) if part)
    named = ", ".join(part for part in (signing.name, signing.title) if part)
    blank = [("danger.company", ""), ("danger.status", ""), ("sign.place_date", ""), ("danger.signature", "")]
    yield _box(setter, terms, "danger.n20", "danger.packing_certificate", blank)
    hauler = [("danger.haulier", ""), ("danger.vehicle_number", ""), ("danger.signature_date", "")]
    yield _box(setter, terms, "danger.n21", "danger.receipt", hauler)
    own = [
        ("danger.company", signing.exporter), ("danger.status", named), ("sign.place_date", placed),
        ("danger.signature", ""),
    ]  # fmt: skip
    yield _box(setter, terms, "danger.n22", "danger.declared", own)


def _box(setter: Setter, terms: Terms, heading: str, said: str, lines: Sequence[tuple[str, str]]) -> FootBox:
    words, language = terms.words(said), setter.second or "en"
    texts = [
        *setter.caption(terms.words(heading), width=INNER),
        Text(words.en, style.TINY, above=0.6),
        Text(words.second or "", style.CAPTION, color=style.SOFT, language=language),
    ]
    return FootBox(
        setter.block(INNER, texts),
        tuple(
            (
                setter.block(INNER, [Text(known, style.SMALL, one_line=True, pointer="/desk/signatory")]),
                setter.block(INNER, setter.caption(terms.words(caption), width=INNER)),
            )
            for caption, known in lines
        ),
    )
