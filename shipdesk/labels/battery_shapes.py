"""The picture of the battery mark: a group of batteries, one of them broken and burning, in a hatched edge."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.drawing import PaperCanvas

Point = tuple[float, float]

CELLS = ((0.06, 0.42), (0.235, 0.34), (0.41, 0.26))
"""Left edge and top of the whole batteries, in parts of the picture's side."""
CELL_WIDTH, CELL_FOOT, CAP_WIDTH, CAP_HEIGHT = 0.15, 0.94, 0.06, 0.045
BROKEN: tuple[Point, ...] = (
    (0.60, 0.94), (0.60, 0.60), (0.66, 0.66), (0.70, 0.56), (0.75, 0.64), (0.79, 0.54), (0.84, 0.62), (0.84, 0.94),
)  # fmt: skip
FLAME: tuple[Point, ...] = (
    (0.66, 0.52), (0.60, 0.40), (0.63, 0.27), (0.70, 0.17), (0.70, 0.04), (0.80, 0.14), (0.85, 0.26), (0.90, 0.24),
    (0.91, 0.36), (0.86, 0.47), (0.79, 0.53), (0.80, 0.41), (0.75, 0.32), (0.74, 0.42), (0.71, 0.47),
)  # fmt: skip
SPARKS: tuple[tuple[Point, ...], ...] = (
    ((0.90, 0.62), (0.97, 0.58), (0.95, 0.65)), ((0.91, 0.76), (0.98, 0.78), (0.93, 0.82)),
    ((0.54, 0.18), (0.58, 0.10), (0.60, 0.17)),
)  # fmt: skip


def draw_batteries(canvas: PaperCanvas, x: float, y: float, side: float) -> None:
    """In a square whose top left corner is (x, y)."""
    for left, top in CELLS:
        cap = left + (CELL_WIDTH - CAP_WIDTH) / 2
        for shape in (
            _box(cap, top - CAP_HEIGHT, cap + CAP_WIDTH, top),
            _box(left, top, left + CELL_WIDTH, CELL_FOOT),
        ):
            canvas.fill(_at(shape, x, y, side))
    for part in (BROKEN, FLAME, *SPARKS):
        canvas.fill(_at(part, x, y, side))


def hatching(width: float, height: float, edge: float, stripe: float) -> Iterator[list[Point]]:
    """Slanting stripes in the edge of a box, clipped to it."""
    for inner in ((0.0, 0.0, width, edge), (0.0, height - edge, width, height)):
        yield from _stripes(*inner, stripe)
    for inner in ((0.0, edge, edge, height - edge), (width - edge, edge, width, height - edge)):
        yield from _stripes(*inner, stripe)


def _stripes(left: float, top: float, right: float, bottom: float, stripe: float) -> Iterator[list[Point]]:
    """Bands of x + y between even and odd multiples of the stripe's width."""
    start = int((left + top) // (2 * stripe)) * 2
    band = start * stripe
    while band < right + bottom:
        shape = _cut(_cut(_box(left, top, right, bottom), band, 1.0), band + stripe, -1.0)
        if len(shape) > 2:
            yield shape
        band += 2 * stripe


def _cut(shape: list[Point], border: float, sign: float) -> list[Point]:
    """The part of a convex shape on the side of the line x + y = border where sign * (x + y - border) is positive."""
    kept: list[Point] = []
    for (x1, y1), (x2, y2) in zip(shape, [*shape[1:], *shape[:1]], strict=True):
        before, after = sign * (x1 + y1 - border), sign * (x2 + y2 - border)
        if before >= 0:
            kept.append((x1, y1))
        if before * after < 0:
            share = before / (before - after)
            kept.append((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
    return kept


def _box(left: float, top: float, right: float, bottom: float) -> list[Point]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _at(shape: list[Point] | tuple[Point, ...], x: float, y: float, side: float) -> list[Point]:
    return [(x + side * across, y + side * down) for across, down in shape]
