"""The handling marks of ISO 780 that a package needs, as large as the label has room for (documents.md, 13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from shipdesk.domain.consignment import TemperatureRange
from shipdesk.domain.content_weights import filled_units
from shipdesk.domain.handling import handling_marks
from shipdesk.domain.measures import plain
from shipdesk.drawing.handling_marks import draw_handling_mark, room_of
from shipdesk.errors import WrongInput
from shipdesk.labels.board import Board
from shipdesk.labels.facts import LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_head import Heads, LabelHead
from shipdesk.typeset import SetLine

MARGIN, FOOT, BETWEEN = 5.0, 8.0, 5.0
SMALL = 7.0
TEMPERATURE = "temperature_limits"


@dataclass(frozen=True, kw_only=True)
class CautionMark(LabelHead):
    """`marks` in the order of the table; `limits` are those of the whole consignment."""

    marks: tuple[str, ...]
    limits: TemperatureRange | None


def caution_marks(facts: LabelFacts) -> tuple[CautionMark, ...]:
    """One label for every filled package that needs a mark."""
    found = list(_marked(facts))
    if not found:
        raise WrongInput(
            "required", "no_handling_marks", pointer="/handling_units", reference=facts.consignment.client_reference
        )
    heads = Heads(facts.consignment, facts.reference)
    return tuple(
        CautionMark(**vars(heads.of_unit(index, number, len(found))), marks=marks, limits=facts.consignment.temperature)
        for number, (index, marks) in enumerate(found, start=1)
    )


def _marked(facts: LabelFacts) -> Iterator[tuple[int, tuple[str, ...]]]:
    consignment = facts.consignment
    filled = {unit.client_unit_reference for unit in filled_units(consignment)}
    for index, unit in enumerate(consignment.handling_units):
        if unit.client_unit_reference in filled:
            lines = [content.line_no for content in unit.contents]
            marks = handling_marks(consignment, lines, unit.package_type, facts.reference.handling_rules)
            if marks:
                yield index, marks


def draw(board: Board, data: CautionMark) -> None:
    """The marks in rows and columns, whichever makes them largest; whose package it is below them."""
    wide, high = board.width - 2 * MARGIN, board.height - MARGIN - FOOT
    columns = max(range(1, len(data.marks) + 1), key=lambda count: _side(len(data.marks), count, wide, high))
    side, rows = _side(len(data.marks), columns, wide, high), ceil(len(data.marks) / columns)
    top = MARGIN + (high - rows * side - (rows - 1) * BETWEEN) / 2
    for place, mark in enumerate(data.marks):
        row, column = divmod(place, columns)
        in_row = min(columns, len(data.marks) - row * columns)
        left = (board.width - in_row * side - (in_row - 1) * BETWEEN) / 2
        x, y = left + column * (side + BETWEEN), top + row * (side + BETWEEN)
        draw_handling_mark(board.canvas, mark, x, y, side, _limits(board, mark, data.limits, side))
    foot = [Wish(f"{data.reference}  {data.unit_reference}  {data.number}/{data.total}", SMALL)]
    board.box(MARGIN, board.height - FOOT, board.height - 1.0, wide, foot, "reference", "center")
    board.stamp(MARGIN, MARGIN, wide, high)


def _side(marks: int, columns: int, wide: float, high: float) -> float:
    rows = ceil(marks / columns)
    return min((wide - (columns - 1) * BETWEEN) / columns, (high - (rows - 1) * BETWEEN) / rows)


def _limits(board: Board, mark: str, limits: TemperatureRange | None, side: float) -> Sequence[SetLine | None]:
    """The temperatures between which the goods are kept, the upper one first."""
    if mark != TEMPERATURE or limits is None:
        return ()
    rooms = room_of(mark, side)
    return [
        None if limit is None else _fitted(board, f"{plain(limit)} °C", room)
        for limit, room in zip((limits.max_c, limits.min_c), rooms, strict=True)
    ]


def _fitted(board: Board, text: str, room: tuple[float, float]) -> SetLine:
    width, height = room
    size = min(height, height * width / board.typesetter.width(text, height, bold=True))
    return board.typesetter.line(text, size, bold=True)


KIND = LabelKind(caution_marks, draw)
