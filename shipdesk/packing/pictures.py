"""Draws a load on a sheet: in the round with what is written on each piece, and floors or layers from above."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shipdesk.drawing import GREY, PaperCanvas
from shipdesk.packing.pieces import Load, Placed
from shipdesk.packing.sheet import SMALL, Sheet
from shipdesk.packing.views import Color, Round, darker, drawing_order

LINE, SOFT = (0.25, 0.25, 0.25), (0.6, 0.6, 0.6)
LEAST_LETTERS_MM = 4.0
Write = Callable[[Sequence[Placed]], str]
Paint = Callable[[Placed], Color]


def draw_round(sheet: Sheet, load: Load, frame: tuple[float, float, float, float], paint: Paint) -> None:
    """The load in its room, seen from the door and the right; the frame is left, top, width, height."""
    left, top, width, height = frame
    tall = max(load.height, min(load.room.height, load.height + 400))
    view = Round.fitted(load, left, top, width, height, tall)
    canvas = sheet.canvas
    canvas.stroke(view.floor(load), closed=True, color=SOFT, thickness=0.2)
    for corner in ((0, 0), (load.room.length, 0), (0, load.room.width)):
        canvas.stroke([view.at(*corner, 0), view.at(*corner, tall)], color=SOFT, thickness=0.15)
    canvas.stroke(
        [view.at(0, load.room.width, tall), view.at(0, 0, tall), view.at(load.room.length, 0, tall)],
        color=SOFT, thickness=0.15,
    )  # fmt: skip
    for one in drawing_order(load.placed):
        _draw_piece(canvas, view, one, paint(one))


def _draw_piece(canvas: PaperCanvas, view: Round, one: Placed, color: Color) -> None:
    faces = (
        (view.top_face(one), color),
        (view.left_face(one), darker(color, 0.88)),
        (view.right_face(one), darker(color, 0.74)),
    )
    for points, shade in faces:
        canvas.fill(points, color=shade)
        canvas.stroke(points, closed=True, color=LINE, thickness=0.08)


def draw_from_above(
    sheet: Sheet,
    load: Load,
    some: Sequence[Placed],
    frame: tuple[float, float, float, float],
    paint: Paint,
    write: Write,
) -> float:
    """Floor places with what stands on each; gives the scale in millimetres of paper for one of the room."""
    left, top, width, height = frame
    scale = min(width / load.room.length, height / load.room.width)
    canvas = sheet.canvas
    canvas.rect(left, top, load.room.length * scale, load.room.width * scale, stroke=SOFT, thickness=0.3)
    places: dict[tuple[int, int, int, int], list[Placed]] = {}
    for one in some:
        places.setdefault((one.x, one.y, one.length, one.width), []).append(one)
    for (x, y, length, across), pieces in places.items():
        box = (left + x * scale, top + y * scale, length * scale, across * scale)
        canvas.rect(*box, fill=paint(pieces[0]), stroke=LINE, thickness=0.12)
        _write_in(sheet, box, write(pieces))
    return scale


def _write_in(sheet: Sheet, box: tuple[float, float, float, float], words: str) -> None:
    """In the middle of the box, left out where nobody could read it."""
    x, y, width, height = box
    if width >= LEAST_LETTERS_MM and height >= 2.0 and sheet.width_of(words, 4.5) <= width:
        sheet.text(x + width / 2, y + height / 2 + 0.9, words, SMALL, align="center", most=width - 0.6)


def draw_ends(sheet: Sheet, load: Load, left: float, top: float, scale: float) -> None:
    """Which end is the front wall and which the door."""
    right = left + load.room.length * scale
    below = top + load.room.width * scale + 4
    sheet.text(left, below, f"← {sheet.press.both('front')}", SMALL, color=GREY)
    sheet.text(right, below, f"{sheet.press.both('door')} →", SMALL, color=GREY, align="right")
