"""What a label's layout says in millimetres, held against the printer's dots: nothing is missing, nothing strays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from math import ceil, cos, hypot, radians, sin
from typing import Any
from unicodedata import east_asian_width

from PIL import Image, ImageChops, ImageDraw

from shipdesk.drawing import Align, Color, PaperCanvas, Symbol, mm
from shipdesk.drawing.canvas import BLACK, SHARE_LEFT_OF
from shipdesk.labels import KINDS, LabelContext, LabelHead
from shipdesk.labels.board import Board, Words
from shipdesk.labels.medium import spots
from shipdesk.typeset import SetLine

MM_PER_INCH = 25.4
NEAR_MM = 0.3
BEARING, WIDE_BEARING = 0.2, 0.65
"""Of the letters' size: white that a letter, or a bracket as wide as an ideograph, may have at its side."""
OVERHANG = 0.06
"""Of the letters' size: how far vowels before a letter may reach beyond the line's end."""
SPECK = 0.18
"""Of a square millimetre: tips of shapes thinner than a dot come to less, a rule that is not there to more."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Ink:
    """A polygon that is filled, or with `thickness` a line through the points."""

    points: tuple[Point, ...]
    dark: bool = True
    thickness: float = 0.0
    closed: bool = False


@dataclass(frozen=True)
class Area:
    """Where the letters of a line or the modules of a code stand: ink must reach within `slack` of both its sides."""

    points: tuple[Point, ...]
    slack: float


class Layout(PaperCanvas):
    """Notes page by page, in millimetres, what is drawn."""

    def __init__(self) -> None:
        super().__init__(title="", language="en", document_id="", date=date(2026, 11, 24))
        self.pages: list[list[Ink | Area]] = []
        self._kept: dict[str, list[Ink | Area]] = {}
        self._noted: list[Ink | Area] = []
        self._place: Callable[[Point], Point] = _same

    def add_page(self, width: float, height: float) -> int:
        self._noted = []
        self.pages.append(self._noted)
        return super().add_page(width, height)

    @contextmanager
    def moved(self, x: float, y: float, *, turned_width: float | None = None) -> Iterator[None]:
        outer = self._place
        if turned_width is None:
            self._place = lambda point: outer((x + point[0], y + point[1]))
        else:
            self._place = lambda point: outer((x + point[1], y + turned_width - point[0]))
        with super().moved(x, y, turned_width=turned_width):
            yield
        self._place = outer

    def drawn_by(self, act: Callable[[], Any]) -> tuple[str, Any]:
        noted, place = self._noted, self._place
        self._noted, self._place = [], _same
        operators, given = super().drawn_by(act)
        self._kept[operators] = self._noted
        self._noted, self._place = noted, place
        return operators, given

    def put(self, operators: str) -> None:
        super().put(operators)
        for one in self._kept[operators]:
            self._note(one)

    def stroke(
        self, points: Sequence[Point], *, thickness: float = 0.2, color: Color = BLACK, closed: bool = False,
        dash: Sequence[float] = (),
    ) -> None:  # fmt: skip
        super().stroke(points, thickness=thickness, color=color, closed=closed, dash=dash)
        self._note(Ink(tuple(points), _is_dark(color), thickness, closed))

    def fill(self, points: Sequence[Point], *, color: Color = BLACK) -> None:
        super().fill(points, color=color)
        self._note(Ink(tuple(points), _is_dark(color)))

    def rect(
        self, x: float, y: float, width: float, height: float, *, fill: Color | None = None,
        stroke: Color | None = BLACK, thickness: float = 0.2,
    ) -> None:  # fmt: skip
        super().rect(x, y, width, height, fill=fill, stroke=stroke, thickness=thickness)
        corners = _box(x, y, width, height)
        if fill is not None:
            self._note(Ink(corners, _is_dark(fill)))
        if stroke is not None:
            self._note(Ink(corners, _is_dark(stroke), thickness, closed=True))

    def text(
        self, x: float, y: float, line: SetLine, *, color: Color = BLACK, align: Align = "left", angle: float = 0.0,
        outline: float = 0.0,
    ) -> None:  # fmt: skip
        super().text(x, y, line, color=color, align=align, angle=angle, outline=outline)
        left, over = -mm(line.width) * SHARE_LEFT_OF[align], OVERHANG * mm(line.size)
        box = _box(left - over, -mm(line.ascent), mm(line.width) + 2 * over, mm(line.ascent + line.descent))
        turned, rising = cos(radians(angle)), sin(radians(angle))
        corners = tuple((x + a * turned + b * rising, y - a * rising + b * turned) for a, b in box)
        bearing = WIDE_BEARING if east_asian_width(line.runs[-1].text[-1]) == "F" else BEARING
        self._note(Area(corners, NEAR_MM + over + bearing * mm(line.size)))

    def symbol(
        self, symbol: Symbol, x: float, y: float, *, dots: int, dpi: int, height: float | None = None,
        turned: bool = False,
    ) -> tuple[float, float]:  # fmt: skip
        wide, tall = super().symbol(symbol, x, y, dots=dots, dpi=dpi, height=height, turned=turned)
        self._note(Area(_box(x, y, wide, tall), NEAR_MM))
        return wide, tall

    def _note(self, one: Ink | Area) -> None:
        self._noted.append(replace(one, points=tuple(self._place(point) for point in one.points)))


def layout_of(kind: str, labels: Sequence[LabelHead], context: LabelContext, size: str, dpi: int) -> Layout:
    """The labels on their sheets, as `render` puts them there, none stamped."""
    canvas, medium = Layout(), context.reference.label_sizes[size]
    board = Board(
        canvas, context.typesetter, Words(context.wording, labels[0].language), kind=kind,
        size=(float(medium.width_mm), float(medium.height_mm)), pair=context.reference.label_pairs[kind].pairs[size],
        dpi=dpi, stamp_word=None,
    )  # fmt: skip
    for label, spot in zip(labels, spots(medium, len(labels), 1, dpi), strict=True):
        if spot.sheet == canvas.page_count:
            canvas.add_page(float(medium.sheet_width_mm), float(medium.sheet_height_mm))
        with canvas.moved(spot.x, spot.y):
            KINDS[kind].draw(board, label)
    return canvas


def require_layout(picture: Image.Image, noted: Iterable[Ink | Area], dpi: int) -> None:
    """Every line and shape lies within 0.3 mm of its place, letters and codes within theirs, and nothing elsewhere."""
    noted, dot = list(noted), MM_PER_INCH / dpi
    near, ink = int(NEAR_MM / dot), ImageChops.invert(picture.convert("L"))
    shapes = _drawn(picture.size, [one for one in noted if isinstance(one, Ink)], dot)
    areas = [one for one in noted if isinstance(one, Area)]
    allowed = _drawn(picture.size, [Ink(one.points) for one in areas], dot, upon=shapes)
    for area in areas:
        _require_reached(ink, area, dot)
    held = ImageChops.lighter(ink, allowed).getbbox()
    ink, shapes, allowed = (one.crop(held) for one in (ink, shapes, allowed))
    missing = ImageChops.subtract(shapes, _grown(ink, near))
    gaps = missing.reduce(round(1 / dot)).point(lambda level: 255 if level > 255 * SPECK else 0)
    assert gaps.getbbox() is None, f"missing at {_in_mm(missing, held, dot)}"
    stray = ImageChops.subtract(ink, _grown(allowed, near))
    assert stray.getbbox() is None, f"strays at {_in_mm(stray, held, dot)}"


def _drawn(size: tuple[int, int], inks: Iterable[Ink], dot: float, upon: Image.Image | None = None) -> Image.Image:
    """Light where the page is dark."""
    drawn = Image.new("L", size) if upon is None else upon.copy()
    draw = ImageDraw.Draw(drawn)
    for ink in inks:
        for polygon in _polygons(ink):
            draw.polygon([(x / dot, y / dot) for x, y in polygon], fill=255 if ink.dark else 0)
    return drawn


def _require_reached(ink: Image.Image, area: Area, dot: float) -> None:
    """From side to side; of a line that reads upwards, from below upwards."""
    xs, ys = [x for x, _ in area.points], [y for _, y in area.points]
    left, top, right, bottom = (side / dot for side in (min(xs), min(ys), max(xs), max(ys)))
    found = ink.crop((int(left), int(top), ceil(right), ceil(bottom))).getbbox()
    assert found is not None, f"nothing at {area}"
    across = right - left >= bottom - top
    begin, end, long = (found[0], found[2], right - left) if across else (found[1], found[3], bottom - top)
    assert begin * dot <= area.slack, f"begins late: {area}"
    assert (long - end) * dot <= area.slack, f"ends early: {area}"


def _polygons(ink: Ink) -> Iterator[Sequence[Point]]:
    """What a pen of that thickness covers, corners mitred as PDF does it."""
    if not ink.thickness:
        yield ink.points
        return
    points = [*ink.points, *ink.points[:2]] if ink.closed else list(ink.points)
    half = max(ink.thickness, 0.06) / 2
    sides = []
    for (ax, ay), (bx, by) in pairwise(points):
        long = hypot(bx - ax, by - ay) or 1.0
        across, down = (by - ay) / long * half, (ax - bx) / long * half
        sides.append((across, down))
        yield (ax + across, ay + down), (bx + across, by + down), (bx - across, by - down), (ax - across, ay - down)
    for (x, y), (one, other) in zip(points[1:], pairwise(sides), strict=False):
        bent = 1 + (one[0] * other[0] + one[1] * other[1]) / half**2
        if bent > 0.05:
            tip = ((one[0] + other[0]) / bent, (one[1] + other[1]) / bent)
            for sign in (1, -1):
                yield [(x, y), *((x + sign * across, y + sign * down) for across, down in (one, tip, other))]


def _grown(ink: Image.Image, dots: int) -> Image.Image:
    """Dark places so many dots larger to all sides, each step as wide as what is grown already."""
    for across, down in ((1, 0), (0, 1)):
        grown = 0
        while grown < dots:
            step = min(2 * grown + 1, dots - grown)
            sides = [_shifted(ink, way * across, way * down) for way in (step, -step)]
            ink = ImageChops.lighter(ImageChops.lighter(ink, sides[0]), sides[1])
            grown += step
    return ink


def _shifted(picture: Image.Image, across: int, down: int) -> Image.Image:
    moved = Image.new("L", picture.size)
    moved.paste(picture, (across, down))
    return moved


def _in_mm(picture: Image.Image, held: tuple[int, ...] | None, dot: float) -> tuple[float, ...]:
    """The place of what is light, in millimetres of the page."""
    (left, top, right, bottom), (x, y, *_) = picture.getbbox() or (0, 0, 0, 0), held or (0, 0)
    return tuple(round(side * dot, 1) for side in (left + x, top + y, right + x, bottom + y))


def _box(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    return (x, y), (x + width, y), (x + width, y + height), (x, y + height)


def _is_dark(color: Color) -> bool:
    red, green, blue = color
    return 0.299 * red + 0.587 * green + 0.114 * blue < 0.5


def _same(point: Point) -> Point:
    return point
