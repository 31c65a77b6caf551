"""Handling marks of ISO 780 drawn at any size: upright, black on white, without a frame."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.drawing.canvas import BLACK, WHITE, PaperCanvas
from shipdesk.drawing.handling_parts import Fill, Picture
from shipdesk.drawing.handling_shapes import PICTURES
from shipdesk.drawing.units import mm, pt
from shipdesk.typeset import SetLine


def draw_handling_mark(
    canvas: PaperCanvas, mark: str, x: float, y: float, side: float, texts: Sequence[SetLine | None] = ()
) -> None:
    """The mark in a square of `side` millimetres whose top left corner is (x, y).

    `texts` are the limits that some marks bear, in the order of their places (`room_of`); None leaves one empty.
    """
    picture = PICTURES[mark]
    for shape in picture.shapes:
        points = [(x + side * across, y + side * down) for across, down in shape.points]
        color = WHITE if shape.white else BLACK
        if isinstance(shape, Fill):
            canvas.fill(points, color=color)
        else:
            canvas.stroke(points, thickness=side * shape.width, color=color, closed=shape.closed)
    for place, line in zip(picture.texts, texts, strict=False):
        if line is not None:
            middle = y + side * place.y + mm(line.ascent - line.descent) / 2
            canvas.text(x + side * place.x, middle, line, align="center")


def room_of(mark: str, side: float) -> list[tuple[float, float]]:
    """Width and height in points of each text the mark bears at that size."""
    picture: Picture = PICTURES[mark]
    return [(pt(side * place.width), pt(side * place.height)) for place in picture.texts]
