"""The carton marks (documents.md, 8): what to paint or print on two adjacent sides of each kind of package."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Block, Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.foot import draw_strip, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.mark_groups import MarkGroup, mark_groups
from shipdesk.documents.paper_data import Both, GoodsLine, PaperData
from shipdesk.documents.sheet import draw_notes
from shipdesk.documents.terms import Terms, filled
from shipdesk.domain.measures import plain
from shipdesk.domain.ranges import runs
from shipdesk.drawing import Symbol
from shipdesk.drawing.handling_marks import draw_handling_mark, room_of
from shipdesk.errors import WrongInput
from shipdesk.typeset import SetLine

FACE = (style.WIDTH - 6.0) / 2
"""Each of the two sides that are drawn beside one another."""
INNER = FACE - 8.0
DIAMOND = 30.0
PICTURE, BETWEEN_PICTURES = 14.0, 3.0
LETTERS, WORDS = 15.0, 11.0
MOST_PRODUCTS = 3
"""So many products a carton names; of more it says how many."""
LONG_NAME = 120
"""Longer names are drawn smaller."""
FULL_LETTER = 50
"""Millimetres that letters on big cartons have at least."""
LINE_OF_LETTER = Decimal("1.6")
"""Height of a line in heights of its letters."""


@dataclass(frozen=True)
class Faces:
    """Both sides of one group, set but not yet drawn."""

    group: MarkGroup
    heading: Block
    main: Block
    details: Block
    letter_mm: int

    @property
    def inner_height(self) -> float:
        main = self.main.height + (DIAMOND + style.GAP if self.group.initials else 0.0)
        details = self.details.height + (PICTURE + style.GAP if self.group.handling else 0.0)
        return max(main, details)

    @property
    def height(self) -> float:
        return self.heading.height + 1.0 + self.inner_height + 8.0


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet; what is not packed has no marks."""
    if not data.packed:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=data.reference)
    draw_head(flow, terms, title, data, code, (data.head, data.countries))
    draw_strip(flow, terms, weight_facts(data))
    draw_notes(flow, terms, ("marks.note_painting", "marks.note_same", "marks.note_handling"))
    flow.y += style.GAP / 2
    for group in mark_groups(data.consignment, data.lines, terms):
        _draw_faces(flow, data, _faces(flow, terms, group))


def _faces(flow: Flow, terms: Terms, group: MarkGroup) -> Faces:
    main = flow.setter.block(INNER, _main(group))
    letter = _letter_height(group, len(main.lines))
    return Faces(
        group=group,
        heading=_heading(flow, terms, group, letter),
        main=main,
        details=flow.setter.block(INNER, _details(terms, group)),
        letter_mm=letter,
    )


def _main(group: MarkGroup) -> list[Text]:
    """The marks that stand on every paper, where to, and the package's own number."""
    return [
        Text(group.text, LETTERS, bold=True, pointer="/handling_units/0/marks"),
        Text(group.destination, LETTERS, bold=True, above=1.0, pointer="/incoterm_place"),
        Text(f"VIA {group.via}" if group.via else "", LETTERS, bold=True, above=1.0, pointer="/desk/gates/entry"),
        Text(f"C/NO. {runs(group.numbers).replace('-', '–')} / {group.of}", LETTERS, bold=True, above=1.0),
    ]


def _details(terms: Terms, group: MarkGroup) -> list[Text]:
    length, width, height = group.sides
    named = [_named(line) for line in group.lines]
    if len(named) > MOST_PRODUCTS:
        many = terms.wording.word("en", "marks.many_products").format(count=len(named))
        named = [Text(many, WORDS, bold=True)]
    lots = ", ".join(group.lots[:MOST_PRODUCTS]) if len(group.lots) <= MOST_PRODUCTS else ""
    return [
        *named,
        Text(f"LOT {lots}" if lots else "", WORDS),
        Text(f"N.W. {numbers.weight(group.net)} KG", WORDS, bold=True, above=1.0),
        Text(f"G.W. {numbers.weight(group.gross)} KG", WORDS, bold=True),
        Text(f"{numbers.size(length, width, height)} CM", WORDS, bold=True),
        Text(f"MADE IN {group.origin}", WORDS, bold=True, above=1.0),
    ]


def _named(line: GoodsLine) -> Text:
    size = WORDS if len(line.name.en) <= LONG_NAME else style.SMALL
    return Text(line.name.en, size, bold=True, pointer=f"{line.pointer}/descriptions")


def _letter_height(group: MarkGroup, lines: int) -> int:
    """How high letters can be, in whole millimetres, so that all lines and the initials' shape stand on the side."""
    shape = 2 if group.initials else 0
    return int(group.sides[2].cm * 10 / ((lines + shape) * LINE_OF_LETTER))


def _heading(flow: Flow, terms: Terms, group: MarkGroup, letter: int) -> Block:
    language = flow.setter.second or "en"
    packages = Both(
        f"{len(group.numbers):,} {group.kind.en}",
        f"{len(group.numbers):,} {group.kind.second}" if group.kind.second else None,
    )
    key, values = ("marks.letters_full", {}) if letter >= FULL_LETTER else ("marks.letters_about", {"height": letter})
    letters = filled(terms.wording, flow.setter.second, key, **values)
    return flow.setter.block(
        style.WIDTH,
        [
            Text(joined(packages), style.BODY, bold=True, language=language),
            Text(joined(letters), style.TINY, color=style.SOFT, language=language),
        ],
    )


def _draw_faces(flow: Flow, data: PaperData, faces: Faces) -> None:
    flow.need(min(faces.height + style.GAP, flow.whole_page))
    faces.heading.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += faces.heading.height + 1.0
    right, height = style.RIGHT - FACE, faces.inner_height + 8.0
    for x in (style.LEFT, right):
        flow.canvas.rect(x, flow.y, FACE, height, thickness=style.FRAME)
    _draw_main(flow, faces)
    _draw_details(flow, data, faces, right + 4.0)
    flow.y += height + style.GAP


def _draw_main(flow: Flow, faces: Faces) -> None:
    """The initials in a diamond, the marks below it."""
    y, middle = flow.y + 4.0, style.LEFT + FACE / 2
    if faces.group.initials:
        half = DIAMOND / 2
        corners = [(middle, y), (middle + half * 1.4, y + half), (middle, y + DIAMOND), (middle - half * 1.4, y + half)]
        flow.canvas.stroke(corners, thickness=0.9, closed=True)
        letters = flow.setter.block(DIAMOND * 0.9, [Text(faces.group.initials, 22.0, bold=True, one_line=True)])
        letters.draw(flow.canvas, middle - DIAMOND * 0.45, y + half - letters.height / 2, DIAMOND * 0.9, "center")
        y += DIAMOND + style.GAP
    faces.main.draw(flow.canvas, style.LEFT + 4.0, y, INNER, "center")


def _draw_details(flow: Flow, data: PaperData, faces: Faces, x: float) -> None:
    """The handling marks on top, what the package holds and weighs below them."""
    y = flow.y + 4.0
    for place, mark in enumerate(faces.group.handling):
        at = x + place * (PICTURE + BETWEEN_PICTURES)
        draw_handling_mark(flow.canvas, mark, at, y, PICTURE, _limits(flow, data, mark))
    if faces.group.handling:
        y += PICTURE + style.GAP
    faces.details.draw(flow.canvas, x, y, INNER)


def _limits(flow: Flow, data: PaperData, mark: str) -> list[SetLine | None]:
    """The temperatures between which the goods are kept, the upper one first."""
    given = data.consignment.temperature
    if mark != "temperature_limits" or given is None:
        return []
    limits = (given.max_c, given.min_c)
    rooms = room_of(mark, PICTURE)
    return [
        None if limit is None else _fitted(flow, f"{plain(limit)} °C", room)
        for limit, room in zip(limits, rooms, strict=True)
    ]


def _fitted(flow: Flow, text: str, room: tuple[float, float]) -> SetLine:
    """The text as large as its room, in points, allows."""
    width, height = room
    size = min(height, height * width / flow.setter.line(Text(text, height, bold=True)).width)
    return flow.setter.line(Text(text, size, bold=True))


KIND = Kind(
    draw,
    says=(said.parties, said.head, said.countries, said.journey, said.marks, said.weights),
    with_prices=False,
)
