"""What a paper or a label is drawn on: pages in millimetres, text lines, rules, fills, symbols.

The origin is the page's top left corner, x grows to the right, y grows DOWN; every place and length is in
millimetres, every text size in points (it is in the SetLine). Pages stay open until `finish`, so "page 1 of 7" can be
written last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from typing import Literal, TypeVar

from shipdesk.drawing.bars import Symbol
from shipdesk.drawing.pdf_file import Attachment, Form, Page, Particulars, write_pdf
from shipdesk.drawing.pdf_fonts import FontsInUse
from shipdesk.drawing.units import MM_PER_INCH, PT_PER_MM, mm, number, pt
from shipdesk.typeset import SetLine, block_height, leading_of

Color = tuple[float, float, float]
Drawn = TypeVar("Drawn")
Align = Literal["left", "right", "center"]

BLACK: Color = (0.0, 0.0, 0.0)
WHITE: Color = (1.0, 1.0, 1.0)
GREY: Color = (0.45, 0.45, 0.45)
PALE: Color = (0.9, 0.9, 0.9)

SHARE_LEFT_OF: Mapping[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
"""How much of a line lies left of the point it is placed by."""
_WATERMARK_SHARE = 0.66
_HAIR = 0.001
_SYMBOLS_KEPT = 64
_LEAST_PUT, _LEAST_OPERATORS = 3, 60
_PENS_KEPT = 64


class PaperCanvas:
    """Draws one PDF. The same calls with the same arguments give the same bytes."""

    def __init__(self, *, title: str, language: str, document_id: str, date: date, author: str = "") -> None:
        self._particulars = Particulars(title, author, language, document_id, date)
        self._fonts = FontsInUse()
        self._pages: list[tuple[float, float, list[str]]] = []
        self._current = -1
        self._attachments: list[Attachment] = []
        self._put: dict[str, int] = {}

    @property
    def title(self) -> str:
        return self._particulars.title

    @property
    def page_count(self) -> int:
        return len(self._pages)

    def add_page(self, width: float, height: float) -> int:
        """A new page of this size; drawing goes there. Returns its index (0 is the first)."""
        self._pages.append((width, height, []))
        self._current = len(self._pages) - 1
        return self._current

    def go_to_page(self, index: int) -> None:
        """Draw on an earlier page again."""
        if not 0 <= index < len(self._pages):
            raise IndexError(index)
        self._current = index

    @contextmanager
    def moved(self, x: float, y: float, *, turned_width: float | None = None) -> Iterator[None]:
        """What is drawn inside has its origin at (x, y) of the page.

        With `turned_width`, the width of what is drawn, it is turned to read upwards and fills a box as wide as it is
        high, whose top left corner is (x, y).
        """
        if turned_width is None:
            matrix = (1.0, 0.0, 0.0, 1.0, pt(x), -pt(y))
        else:
            matrix = (0.0, 1.0, -1.0, 0.0, pt(x) + self._up(0.0), self._up(y + turned_width))
        self._draw(f"q {' '.join(number(value) for value in matrix)} cm")
        yield
        self._draw("Q")

    def drawn_by(self, act: Callable[[], Drawn]) -> tuple[str, Drawn]:
        """What `act` draws, to be put on pages of this height, and what it gives; the page stays as it is."""
        width, height, operators = self._pages[self._current]
        kept: list[str] = []
        self._pages[self._current] = (width, height, kept)
        try:
            given = act()
        finally:
            self._pages[self._current] = (width, height, operators)
        return "\n".join(kept), given

    def put(self, operators: str) -> None:
        """Draw what `drawn_by` gave, at the same place; what many pages draw is kept in the file once."""
        self._put.setdefault(operators, len(self._put))
        self._draw(operators)

    def text(
        self,
        x: float,
        y: float,
        line: SetLine,
        *,
        color: Color = BLACK,
        align: Align = "left",
        angle: float = 0.0,
        outline: float = 0.0,
    ) -> None:
        """The line with its baseline at y; x is its left end, right end or middle by `align`.

        `angle` turns it counter-clockwise about (x, y). `outline` over 0 strokes the letters that thick (mm) instead
        of filling them: for stamps that must not blacken a label.
        """
        if angle or outline > 0:
            self._turned_text(x, y, line, color, align, angle, outline)
            return
        _, height, operators = self._pages[self._current]
        left, up = x * PT_PER_MM - line.width * SHARE_LEFT_OF[align], (height - y) * PT_PER_MM
        operators.append(f"BT {_rgb(color)} rg {left:.2f} {up:.2f} Td {self._fonts.show(line)} ET")

    def _turned_text(
        self, x: float, y: float, line: SetLine, color: Color, align: Align, angle: float, outline: float
    ) -> None:
        back = line.width * SHARE_LEFT_OF[align]
        turned, rising = cos(radians(angle)), sin(radians(angle))
        at_x, at_y = pt(x) - back * turned, self._up(y) - back * rising
        place = " ".join(number(value) for value in (turned, rising, -rising, turned, at_x, at_y))
        paint = f"{_rgb(color)} RG 1 Tr {number(pt(outline))} w" if outline > 0 else f"{_rgb(color)} rg"
        shown = self._fonts.show_whole(line) if angle else self._fonts.show(line)
        closing = "0 Tr " if outline > 0 else ""
        self._draw(f"BT {paint} {place} Tm {shown} {closing}ET")

    def text_box(
        self,
        x: float,
        y: float,
        width: float,
        lines: Sequence[SetLine],
        *,
        leading: float | None = None,
        align: Align = "left",
        color: Color = BLACK,
        height: float | None = None,
        middle: bool = False,
    ) -> float:
        """Lines as a block whose top is y; returns the y of its bottom.

        `leading` in points, as Fitted.leading or `leading_of(lines)` (the default). With `height` and `middle` the
        block stands in the middle of the box.
        """
        step = leading_of(lines) if leading is None else leading
        tall = mm(block_height(lines, step))
        top = y + (height - tall) / 2 if middle and height is not None else y
        at_x = x + width * SHARE_LEFT_OF[align]
        for index, line in enumerate(lines):
            baseline = top + mm(lines[0].ascent + index * step)
            self.text(at_x, baseline, line, color=color, align=align)
        return top + tall

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        thickness: float = 0.2,
        color: Color = BLACK,
        dash: Sequence[float] = (),
    ) -> None:
        """A straight line; `dash` in mm, alternating on and off."""
        self.stroke([(x1, y1), (x2, y2)], thickness=thickness, color=color, dash=dash)

    def stroke(
        self,
        points: Sequence[tuple[float, float]],
        *,
        thickness: float = 0.2,
        color: Color = BLACK,
        closed: bool = False,
        dash: Sequence[float] = (),
    ) -> None:
        """A line through the points."""
        self._draw(f"{_pen(color, thickness, tuple(dash))} {self._path(points)} {'s' if closed else 'S'}")

    def fill(self, points: Sequence[tuple[float, float]], *, color: Color = BLACK) -> None:
        """A filled polygon."""
        self._draw(f"{_rgb(color)} rg {self._path(points)} f")

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = BLACK,
        thickness: float = 0.2,
    ) -> None:
        """A box with its top left corner at (x, y), filled, stroked or both."""
        box = " ".join(number(value) for value in (pt(x), self._up(y + height), pt(width), pt(height)))
        if fill is not None:
            self._draw(f"{_rgb(fill)} rg {box} re f")
        if stroke is not None:
            self._draw(f"{_rgb(stroke)} RG {number(pt(thickness))} w [] 0 d {box} re S")

    def tick_box(self, x: float, y: float, size: float, ticked: bool, *, color: Color = BLACK) -> None:
        """A box of vectors, ticked or not."""
        self.rect(x, y, size, size, stroke=color, thickness=size / 14)
        if ticked:
            tick = [(x + size * across, y + size * down) for across, down in ((0.2, 0.55), (0.42, 0.77), (0.82, 0.25))]
            self.stroke(tick, thickness=size / 7, color=color)

    def watermark(self, line: SetLine, *, color: Color = PALE, outline: float = 0.0) -> None:
        """The word across the current page from corner to corner, scaled to it, under everything drawn there."""
        width, height, operators = self._pages[self._current]
        angle = degrees(atan2(height, width))
        scale = _WATERMARK_SHARE * pt(hypot(width, height)) / line.width
        scale = min(scale, _WATERMARK_SHARE * pt(min(width, height)) / line.height)
        turned, rising = cos(radians(angle)) * scale, sin(radians(angle)) * scale
        lift = (line.ascent - line.descent) / 2
        at_x = pt(width) / 2 - turned * line.width / 2 + rising * lift
        at_y = pt(height) / 2 - rising * line.width / 2 - turned * lift
        place = " ".join(number(value) for value in (turned, rising, -rising, turned, at_x, at_y))
        paint = f"{_rgb(color)} RG 1 Tr {number(pt(outline))} w" if outline > 0 else f"{_rgb(color)} rg 0 Tr"
        operators.insert(0, f"q BT {paint} {place} Tm {self._fonts.show_whole(line)} ET Q")

    def symbol(
        self,
        symbol: Symbol,
        x: float,
        y: float,
        *,
        dots: int,
        dpi: int,
        height: float | None = None,
        turned: bool = False,
    ) -> tuple[float, float]:
        """Draw a bar code or QR with modules of exactly `dots` printer dots; returns (width, height) in mm.

        (x, y) is the top left corner of the bars, snapped to the printer's dots; the quiet zone is the caller's to
        keep free (`symbol.quiet` modules on each side). `height` is that of the bars of a 1D symbol. `turned` stands
        the code on its end, reading upwards.
        """
        dot = MM_PER_INCH / dpi
        left, top = round(x / dot), round(y / dot)
        path, wide, tall = _symbol_path(symbol, dots, ceil((height or 0.0) / dot - _HAIR), turned)
        step = f"{pt(dot * dots):.9f}"
        place = f"{pt(left * dot):.6f} {self._up(top * dot):.6f}"
        self._draw(f"q 0 0 0 rg {step} 0 0 -{step} {place} cm {path} f Q")
        return wide * dot, tall * dot

    def attach(self, name: str, data: bytes, *, media_type: str = "application/json", description: str = "") -> None:
        """Let a file travel inside the PDF; `shipdesk.json` in every paper."""
        self._attachments.append(Attachment(name, data, media_type, description))

    def finish(self) -> bytes:
        """The PDF's bytes."""
        forms = self._shared()
        pages = []
        for width, height, operators in self._pages:
            drawn = [f"/{forms[one].name} Do" if one in forms else one for one in operators]
            pages.append(Page(pt(width), pt(height), "\n".join(drawn) + "\n"))
        return write_pdf(self._particulars, pages, self._fonts.all(), self._attachments, list(forms.values()))

    def _shared(self) -> dict[str, Form]:
        """By its operators, whatever was put often enough to be worth an object of its own."""
        if not self._put:
            return {}
        counted = Counter(one for _, _, operators in self._pages for one in operators if one in self._put)
        width, height = max(page[0] for page in self._pages), max(page[1] for page in self._pages)
        return {
            one: Form(f"X{self._put[one]}", pt(width), pt(height), one)
            for one, times in counted.items()
            if times >= _LEAST_PUT and len(one) >= _LEAST_OPERATORS
        }

    def _draw(self, operators: str) -> None:
        self._pages[self._current][2].append(operators)

    def _up(self, y: float) -> float:
        return pt(self._pages[self._current][1] - y)

    def _path(self, points: Sequence[tuple[float, float]]) -> str:
        steps = [f"{number(pt(x))} {number(self._up(y))}" for x, y in points]
        return f"{steps[0]} m " + " ".join(f"{step} l" for step in steps[1:])


@lru_cache(maxsize=_SYMBOLS_KEPT)
def _symbol_path(symbol: Symbol, dots: int, height: int, turned: bool) -> tuple[str, int, int]:
    """The dark boxes in modules from the top left, and the width and height of all in dots."""
    bars = height / dots
    boxes: list[tuple[float, float, float, float]] = [*symbol.boxes(1, 1)]
    if len(symbol.rows) == 1:
        boxes = [(x, 0, across, bars) for x, _, across, _ in boxes]
    wide, tall = symbol.width * dots, height if len(symbol.rows) == 1 else len(symbol.rows) * dots
    if turned:
        boxes = [(y, symbol.width - x - across, high, across) for x, y, across, high in boxes]
        wide, tall = tall, wide
    return " ".join([f"{x:.6g} {y:.6g} {across:.6g} {high:.6g} re" for x, y, across, high in boxes]), wide, tall


@lru_cache(maxsize=_PENS_KEPT)
def _pen(color: Color, thickness: float, dash: tuple[float, ...]) -> str:
    dashes = " ".join(number(pt(part)) for part in dash)
    return f"{_rgb(color)} RG {number(pt(thickness))} w [{dashes}] 0 d"


@lru_cache(maxsize=_PENS_KEPT)
def _rgb(color: Color) -> str:
    return " ".join(number(part) for part in color)
