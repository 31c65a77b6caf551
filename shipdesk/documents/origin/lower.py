"""The boxes at the foot of a certificate: remarks, declaration, certification, ticks."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.boxes import MIDDLE
from shipdesk.documents.by_hand import TickLine, dotted, tick_line
from shipdesk.documents.flow import Flow
from shipdesk.documents.origin.data import OriginForm
from shipdesk.documents.origin.parts import numbered, third_party_texts, to_fill
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.terms import Terms

INNER = style.WIDTH / 2 - 2 * style.PADDING
REMARKS, SIGNING, TO_SIGN = 13.0, 46.0, 12.0
"""The least heights of boxes, and the room for signature and stamp, in millimetres."""
IN_A_ROW = 4
PRODUCED_IN = "THAILAND"


@dataclass(frozen=True)
class LowerBoxes:
    """Set before the goods are drawn, so that they know how much room the foot takes."""

    remarks: Block | None
    declaration: Block
    signing: Block
    certification: Block
    certified: Block
    ticks_caption: Block
    ticks: tuple[TickLine, ...]

    @property
    def _remarks_height(self) -> float:
        return 0.0 if self.remarks is None else max(self.remarks.height + 2 * style.PADDING, REMARKS)

    @property
    def _signing_height(self) -> float:
        declared = self.declaration.height + TO_SIGN + self.signing.height
        certified = self.certification.height + TO_SIGN + self.certified.height
        return max(declared + 2 * style.PADDING, certified + 2 * style.PADDING, SIGNING)

    @property
    def _rows(self) -> list[tuple[TickLine, ...]]:
        return [self.ticks[at : at + IN_A_ROW] for at in range(0, len(self.ticks), IN_A_ROW)]

    @property
    def _ticks_height(self) -> float:
        rows = sum(max(line.height for line in row) for row in self._rows)
        return self.ticks_caption.height + 1.0 + rows + 2 * style.PADDING

    @property
    def height(self) -> float:
        return self._remarks_height + self._signing_height + self._ticks_height

    def draw(self, flow: Flow) -> None:
        if self.remarks is not None:
            self.remarks.draw(flow.canvas, style.LEFT + style.PADDING, flow.y + style.PADDING, style.WIDTH)
            self._frame(flow, self._remarks_height)
        self._draw_signing(flow)
        self._draw_ticks(flow)

    def _draw_signing(self, flow: Flow) -> None:
        top, bottom = flow.y + style.PADDING, flow.y + self._signing_height - style.PADDING
        boxes = ((style.LEFT, self.declaration, self.signing), (MIDDLE, self.certification, self.certified))
        for x, said, below in boxes:
            said.draw(flow.canvas, x + style.PADDING, top, INNER)
            dotted(flow.canvas, x + style.PADDING, bottom - below.height - 1.0, INNER)
            below.draw(flow.canvas, x + style.PADDING, bottom - below.height, INNER)
        flow.canvas.rule(MIDDLE, flow.y, MIDDLE, flow.y + self._signing_height, thickness=style.FRAME)
        self._frame(flow, self._signing_height)

    def _draw_ticks(self, flow: Flow) -> None:
        y, width = flow.y + style.PADDING, _tick_width()
        self.ticks_caption.draw(flow.canvas, style.LEFT + style.PADDING, y, style.WIDTH)
        y += self.ticks_caption.height + 1.0
        for row in self._rows:
            for place, line in enumerate(row):
                line.draw(flow.canvas, style.LEFT + style.PADDING + place * width, y, width - style.PADDING)
            y += max(line.height for line in row)
        self._frame(flow, self._ticks_height)

    def _frame(self, flow: Flow, height: float) -> None:
        flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, height, thickness=style.FRAME)
        flow.y += height


def lower_boxes(setter: Setter, terms: Terms, data: PaperData, form: OriginForm) -> LowerBoxes:
    layout, width = form.layout, style.WIDTH - 2 * style.PADDING
    certification = setter.caption(numbered(terms, layout, "certification"), width=INNER)
    return LowerBoxes(
        remarks=setter.block(width, _remarks(setter, terms, form)) if "remarks" in layout.boxes else None,
        declaration=setter.block(INNER, _declaration(setter, terms, data, form)),
        signing=setter.block(INNER, _signing(setter, terms, data)),
        certification=setter.block(INNER, certification),
        certified=setter.block(INNER, setter.caption(terms.words("origin.certified"), width=INNER)),
        ticks_caption=setter.block(width, setter.caption(numbered(terms, layout, "ticks"), width=width)),
        ticks=tuple(
            tick_line(setter, terms.words(f"origin.tick_{tick}"), tick in form.ticks, _tick_width() - style.PADDING)
            for tick in layout.ticks
        ),
    )


def _tick_width() -> float:
    return (style.WIDTH - style.PADDING) / IN_A_ROW


def _remarks(setter: Setter, terms: Terms, form: OriginForm) -> list[Text]:
    texts = setter.caption(numbered(terms, form.layout, "remarks"), width=style.WIDTH - 2 * style.PADDING)
    texts += third_party_texts(terms, form)
    if "back_to_back" in form.ticks:
        texts.append(Text(f"{terms.words('origin.original_certificate').en}:", style.SMALL, above=0.8))
        texts += to_fill(terms, setter, "/desk/received_papers")
    return texts


def _declaration(setter: Setter, terms: Terms, data: PaperData, form: OriginForm) -> list[Text]:
    country = terms.country(data.consignment.destination)
    said = terms.words("origin.declared")
    agreement = form.layout.agreement
    return [
        *setter.caption(numbered(terms, form.layout, "declaration"), width=INNER),
        Text(said.en.format(agreement=agreement), style.SMALL, above=0.6),
        Text((said.second or "").format(agreement=agreement), style.TINY, language=setter.second or "en"),
        Text(f"{terms.words('origin.produced_in').en}: {PRODUCED_IN}", style.BODY, bold=True, above=1.0),
        Text(f"{terms.words('origin.exported_to').en}: {country.en.upper()}", style.BODY, bold=True),
    ]


def _signing(setter: Setter, terms: Terms, data: PaperData) -> list[Text]:
    signing = data.signing
    placed = ", ".join(part for part in (signing.place, signing.date and numbers.day(signing.date)) if part)
    caption = setter.caption(terms.words("origin.signed"), width=INNER)
    if not placed:
        return [*caption, *to_fill(terms, setter, "/desk/signatory")]
    return [*caption, Text(", ".join(filter(None, (placed, signing.name))), style.SMALL, pointer="/desk/signatory")]
