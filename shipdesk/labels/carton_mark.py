"""The carton mark: what is painted or printed on a carton's side, in block letters (documents.md, 8)."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.domain.measures import Length, Weight, plain
from shipdesk.drawing.handling_marks import draw_handling_mark
from shipdesk.errors import WrongInput
from shipdesk.labels.board import Board
from shipdesk.labels.facts import LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_head import Heads, LabelHead

MARGIN, BETWEEN = 4.0, 2.0
HEAD_SHARE, MAIN_SHARE, NUMBER_SHARE = 0.2, 0.3, 0.2
"""Of the height: initials and handling marks; marks and place; the carton's number. The rest is what it weighs."""
MOST_PRODUCTS = 2
LARGE, NUMBER, DETAIL, NAME = 60.0, 80.0, 24.0, 18.0


@dataclass(frozen=True, kw_only=True)
class CartonMark(LabelHead):
    """The head's `number` of `total` is the carton's own, as all papers have it."""

    text: str
    initials: str
    destination: str
    via: str
    origin: str
    names: tuple[str, ...]
    lots: tuple[str, ...]
    net: Weight
    gross: Weight
    sides: tuple[Length, Length, Length]
    handling: tuple[str, ...]


def carton_marks(facts: LabelFacts) -> tuple[CartonMark, ...]:
    """One for every filled package."""
    consignment = facts.consignment
    heads = Heads(consignment, facts.reference)
    places = {unit.client_unit_reference: index for index, unit in enumerate(consignment.handling_units)}
    painted = facts.marks()
    if not painted:
        raise WrongInput(
            "required", "labels_without_units", pointer="/handling_units", reference=consignment.client_reference
        )
    return tuple(
        CartonMark(
            **vars(heads.of_unit(places[one.unit_reference], one.number, one.of)),
            text=one.text, initials=one.initials, destination=one.destination, via=one.via, origin=one.origin,
            names=one.names, lots=one.lots, net=one.net, gross=one.gross, sides=one.sides, handling=one.handling,
        )
        for one in painted
    )  # fmt: skip


def draw(board: Board, data: CartonMark) -> None:
    inner, high = board.width - 2 * MARGIN, board.height - 2 * MARGIN
    main = MARGIN + high * HEAD_SHARE
    number = main + high * MAIN_SHARE
    details = number + high * NUMBER_SHARE
    board.canvas.rect(MARGIN / 2, MARGIN / 2, board.width - MARGIN, board.height - MARGIN, thickness=0.6)
    board.stamp(MARGIN, MARGIN, inner, high)
    _draw_head(board, data, main)
    _large(board, main, number, _main(data), "marks")
    for y in (main, number, details):
        board.rule(MARGIN, y, board.width - MARGIN, strong=True)
    numbered = [Wish(f"C/NO. {data.number}/{data.total}", NUMBER, bold=True)]
    _large(board, number, details, numbered, "number")
    _large(board, details, board.height - MARGIN, _details(data), "details")


def _draw_head(board: Board, data: CartonMark, bottom: float) -> None:
    """The consignee's initials in a diamond at the left, the handling marks at the right."""
    side = bottom - MARGIN - BETWEEN
    room = board.width - 2 * MARGIN - (side * 1.4 + BETWEEN if data.initials else 0.0)
    if data.initials:
        _draw_diamond(board, data.initials, MARGIN, MARGIN, side)
    count = len(data.handling)
    mark = min(side, (room - (count - 1) * BETWEEN) / count) if count else 0.0
    for place, name in enumerate(reversed(data.handling)):
        x = board.width - MARGIN - mark - place * (mark + BETWEEN)
        draw_handling_mark(board.canvas, name, x, MARGIN + (side - mark) / 2, mark)


def _draw_diamond(board: Board, initials: str, x: float, y: float, side: float) -> None:
    half, wide = side / 2, side * 1.4
    corners = [(x + wide / 2, y), (x + wide, y + half), (x + wide / 2, y + side), (x, y + half)]
    board.canvas.stroke(corners, thickness=0.9, closed=True)
    letters = [Wish(initials, LARGE, bold=True)]
    board.box(
        x + wide * 0.2, y + side * 0.2, y + side * 0.8, wide * 0.6, letters, "initials", "center",
        largest=True, middle=True,
    )  # fmt: skip


def _large(board: Board, y: float, bottom: float, wishes: list[Wish], box: str) -> None:
    board.box(MARGIN, y, bottom, board.width - 2 * MARGIN, wishes, box, "center", largest=True, middle=True)


def _main(data: CartonMark) -> list[Wish]:
    """The marks that stand on every paper, and where to."""
    return [
        Wish(data.text, LARGE, bold=True, pointer=f"{data.pointer}/marks"),
        Wish(data.destination, LARGE, bold=True, pointer="/incoterm_place"),
        Wish(f"VIA {data.via}" if data.via else "", LARGE, bold=True, pointer="/desk/gates/entry"),
    ]


def _details(data: CartonMark) -> list[Wish]:
    length, width, height = (plain(side.cm) for side in data.sides)
    named = "\n".join(data.names) if len(data.names) <= MOST_PRODUCTS else f"{len(data.names)} PRODUCTS"
    lots = ", ".join(data.lots) if 0 < len(data.lots) <= MOST_PRODUCTS else ""
    return [
        Wish(named, NAME, bold=True, pointer="/items/0/descriptions"),
        Wish(f"LOT {lots}" if lots else "", NAME, pointer="/items/0/lot_number"),
        Wish(f"N.W. {_kilograms(data.net)} KG   G.W. {_kilograms(data.gross)} KG", DETAIL, bold=True),
        Wish(f"{length} x {width} x {height} CM", DETAIL, bold=True),
        Wish(f"MADE IN {data.origin}", DETAIL, bold=True),
    ]


def _kilograms(weight: Weight) -> str:
    return f"{weight.to_gram().kg:,.3f}".rstrip("0").rstrip(".")


KIND = LabelKind(carton_marks, draw)
