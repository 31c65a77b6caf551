"""The upper boxes of a certificate: parties and journey on the left, the form's name and official use on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shipdesk.documents import style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.boxes import MIDDLE
from shipdesk.documents.by_hand import TickLine, dotted, tick_line
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.head import QR_DOTS, QR_DPI, QR_SIDE
from shipdesk.documents.origin.data import OriginForm
from shipdesk.documents.origin.parts import numbered, small, to_fill
from shipdesk.documents.origin.voyage import booked_vehicle, missing_conveyance
from shipdesk.documents.overflow import shortened
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.terms import Terms, filled
from shipdesk.drawing import Symbol

INNER = MIDDLE - style.LEFT - 2 * style.PADDING
BESIDE_CODE = style.RIGHT - MIDDLE - QR_SIDE - 3 * style.PADDING
PARTY, JOURNEY, PRODUCER = 26.0, 34.0, 13.0
"""The least heights of boxes, in millimetres, about those of the printed forms."""
SIGNATURE = 11.0
ISSUED_IN = "THAILAND"


@dataclass(frozen=True)
class UpperBox:
    block: Block
    least: float

    @property
    def height(self) -> float:
        return max(self.block.height + 2 * style.PADDING, self.least)


def draw_upper(flow: Flow, terms: Terms, title: Both, data: PaperData, form: OriginForm, code: Symbol) -> None:
    """Draw the boxes above the goods and leave the flow below them."""
    top, left = flow.y, list(_left(flow.setter, terms, data, form))
    named, official = _title(flow, terms, title, data, form), _official(flow.setter, terms, form)
    middle = top + max(_height(left[:2]), named.height)
    bottom = middle + max(_height(left[2:]), official.height)
    named.draw(flow, top)
    flow.canvas.symbol(code, style.RIGHT - QR_SIDE, top + 2.6, dots=QR_DOTS, dpi=QR_DPI)
    _draw_left(flow, left[:2], top)
    _draw_left(flow, left[2:], middle)
    official.draw(flow, middle, bottom - middle)
    flow.canvas.rule(style.LEFT, middle, style.RIGHT, middle, thickness=style.FRAME)
    flow.canvas.rule(MIDDLE, top, MIDDLE, bottom, thickness=style.FRAME)
    flow.canvas.rect(style.LEFT, top, style.WIDTH, bottom - top, thickness=style.FRAME)
    flow.y = bottom


def _height(boxes: Sequence[UpperBox]) -> float:
    return sum(box.height for box in boxes)


def _left(setter: Setter, terms: Terms, data: PaperData, form: OriginForm) -> Iterator[UpperBox]:
    parties = dict(data.parties)
    for role in ("exporter", "consignee"):
        party = parties[role]
        texts = [
            Text(party.name, style.BODY, bold=True, pointer=f"{party.pointer}/name_latin", above=0.5),
            *small(party.lines, f"{party.pointer}/address/latin"),
        ]
        yield _box(setter, numbered(terms, form.layout, role), texts, PARTY)
    if "producer" in form.layout.boxes:
        pointer, producer = "/desk/certificate/producer", form.certificate.producer
        texts = [Text(producer, style.SMALL, pointer=pointer)] if producer else to_fill(terms, setter, pointer)
        yield _box(setter, numbered(terms, form.layout, "producer"), texts, PRODUCER)
    yield _box(setter, numbered(terms, form.layout, "transport"), list(_journey(terms, data)), JOURNEY)


def _box(setter: Setter, caption: Both, texts: Sequence[Text], least: float) -> UpperBox:
    return UpperBox(setter.block(INNER, [*setter.caption(caption, width=INNER), *texts]), least)


def _journey(terms: Terms, data: PaperData) -> Iterator[Text]:
    """The day of departure first, as the forms ask for it."""
    booked = booked_vehicle(data)
    known = (*data.transport, *([booked] if booked else []))
    facts = sorted(shortened(known, terms), key=lambda fact: fact.caption != "box.departure")
    for fact in facts:
        yield Text(_line(terms, fact), style.SMALL, pointer=fact.pointer)
    missing = missing_conveyance(data)
    if missing is not None:
        said = f"{terms.words(missing.caption).en}: {terms.words('sheet.to_fill').en}"
        yield Text(said, style.SMALL, color=style.SOFT, pointer=missing.pointer)


def _line(terms: Terms, fact: Fact) -> str:
    return f"{terms.words(fact.caption).en}: {fact.value.en}"


def _draw_left(flow: Flow, boxes: Sequence[UpperBox], top: float) -> None:
    """Room that is left over belongs to the last box."""
    y = top
    for box in boxes:
        if y > top:
            flow.canvas.rule(style.LEFT, y, MIDDLE, y, thickness=style.FRAME)
        box.block.draw(flow.canvas, style.LEFT + style.PADDING, y + style.PADDING, INNER)
        y += box.height


@dataclass(frozen=True)
class TitleBox:
    """Beside the code what the desk says of the sheet, below it the form's own name."""

    beside: Block
    name: Block

    @property
    def down(self) -> float:
        return max(QR_SIDE + 5.0, style.PADDING + self.beside.height + 2.0)

    @property
    def height(self) -> float:
        return self.down + self.name.height + 2.0

    def draw(self, flow: Flow, top: float) -> None:
        x = MIDDLE + style.PADDING
        self.beside.draw(flow.canvas, x, top + style.PADDING, BESIDE_CODE)
        dotted(flow.canvas, x, top + 11.0, BESIDE_CODE - 2.0)
        self.name.draw(flow.canvas, x, top + self.down, INNER, "center")


def _title(flow: Flow, terms: Terms, title: Both, data: PaperData, form: OriginForm) -> TitleBox:
    setter, layout = flow.setter, form.layout
    language = setter.second or "en"
    texts = [
        *setter.caption(terms.words("origin.reference"), width=BESIDE_CODE),
        Text(title.en, style.BODY, bold=True, above=9.0),
        Text(title.second or "", style.SMALL, language=language),
        Text(data.reference, style.SMALL, pointer="/client_reference"),
    ]
    if data.revision > 1:
        revision = joined(filled(terms.wording, setter.second, "page.revision", revision=data.revision))
        texts.append(Text(revision, style.SMALL, color=style.SOFT, language=language))
    name = [Text(line, style.BODY, bold=True) for line in layout.heading]
    name.append(Text(layout.form, style.TITLE, bold=True, above=1.0))
    name.append(Text(f"{terms.words('origin.issued_in').en} {ISSUED_IN}", style.BODY, above=1.0))
    return TitleBox(setter.block(BESIDE_CODE, texts), setter.block(INNER, name))


@dataclass(frozen=True)
class OfficialBox:
    """For the customs of the importing country; left blank."""

    caption: Block
    ticks: tuple[TickLine, ...]
    signed: Block

    @property
    def height(self) -> float:
        lines = sum(line.height for line in self.ticks)
        return self.caption.height + 1.5 + lines + SIGNATURE + self.signed.height + 2 * style.PADDING

    def draw(self, flow: Flow, top: float, height: float) -> None:
        x, y = MIDDLE + style.PADDING, top + style.PADDING
        self.caption.draw(flow.canvas, x, y, INNER)
        y += self.caption.height + 1.5
        for line in self.ticks:
            line.draw(flow.canvas, x, y, INNER)
            y += line.height
        bottom = top + height - style.PADDING - self.signed.height
        dotted(flow.canvas, x, bottom - 1.0, INNER)
        self.signed.draw(flow.canvas, x, bottom, INNER)


def _official(setter: Setter, terms: Terms, form: OriginForm) -> OfficialBox:
    return OfficialBox(
        setter.block(INNER, setter.caption(numbered(terms, form.layout, "official"), width=INNER)),
        tuple(tick_line(setter, terms.words(key), False, INNER) for key in ("origin.given", "origin.not_given")),
        setter.block(INNER, setter.caption(terms.words("origin.importing_signature"), width=INNER)),
    )
