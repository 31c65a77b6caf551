"""One sheet of the loading plan: words in two languages, lines of facts, a small table."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.drawing import BLACK, GREY, Align, Color, PaperCanvas, mm, pt
from shipdesk.reference import Wording
from shipdesk.typeset import Typesetter

WIDTH, HEIGHT, MARGIN = 297.0, 210.0, 12.0
TITLE, HEADING, BODY, SMALL = 15.0, 10.0, 8.5, 7.0
FLOOR = 4.5
RED: Color = (0.75, 0.1, 0.1)


@dataclass(frozen=True)
class Press:
    """What drawing needs beside the plan; `second` is the loader's language."""

    typesetter: Typesetter
    wording: Wording
    second: str | None
    training: bool = False

    def both(self, key: str, between: str = "  ", **values: object) -> str:
        """English and the loader's language on one line."""
        english = self.wording.word("en", f"loading.{key}").format(**values)
        if self.second is None:
            return english
        return f"{english}{between}{self.wording.word(self.second, f'loading.{key}').format(**values)}"

    @property
    def language(self) -> str:
        return self.second or "en"


class Sheet:
    """Draws on the page that is open; `y` is where the next line goes."""

    def __init__(self, canvas: PaperCanvas, press: Press, title: str, subtitle: str) -> None:
        self.canvas, self.press = canvas, press
        canvas.add_page(WIDTH, HEIGHT)
        if press.training:
            canvas.watermark(press.typesetter.line("TRAINING", 60, bold=True), color=(0.925, 0.925, 0.925))
        self.text(MARGIN, MARGIN + 5, title, TITLE, bold=True)
        self.text(MARGIN, MARGIN + 11, subtitle, BODY, color=GREY)
        self.y = MARGIN + 18

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = BODY,
        *,
        bold: bool = False,
        color: Color = BLACK,
        align: Align = "left",
        most: float | None = None,
    ) -> None:
        """One line with its baseline at y, made smaller where it is wider than `most` millimetres."""
        line = self.press.typesetter.line(words, size, bold=bold, language=self.press.language)
        if most is not None and line.width > pt(most):
            size = max(FLOOR, size * pt(most) / line.width)
            line = self.press.typesetter.line(words, size, bold=bold, language=self.press.language)
        self.canvas.text(x, y, line, color=color, align=align)

    def lines(self, x: float, width: float, words: str, size: float = BODY, *, color: Color = BLACK) -> None:
        """A wrapped text at `y`, which moves below it."""
        set_lines = self.press.typesetter.lines(words, size, pt(width), language=self.press.language)
        self.y = self.canvas.text_box(x, self.y, width, set_lines, color=color) + 1.2

    def fact(self, x: float, width: float, key: str, value: str, *, alarm: bool = False) -> None:
        """A caption in both languages over its value."""
        self.lines(x, width, self.press.both(key), SMALL, color=GREY)
        self.lines(x, width, value, HEADING, color=RED if alarm else BLACK)
        self.y += 1.0

    def width_of(self, words: str, size: float) -> float:
        return mm(self.press.typesetter.line(words, size).width)

    def foot(self, left: str, page: int, pages: int) -> None:
        self.text(MARGIN, HEIGHT - 7, left, SMALL, color=GREY)
        self.text(WIDTH - MARGIN, HEIGHT - 7, f"{page} / {pages}", SMALL, color=GREY, align="right")
