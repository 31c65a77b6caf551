"""Texts set and stacked into blocks of a known height, before anything is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from shipdesk.documents import style
from shipdesk.documents.paper_data import Both
from shipdesk.documents.style import Color
from shipdesk.drawing import SHARE_LEFT_OF, Align, PaperCanvas, mm, pt
from shipdesk.errors import WrongInput
from shipdesk.typeset import SetLine, Typesetter

LEADING, AIR = 1.22, 0.06
BETWEEN = "  ·  "
_SAID = 80
"""How much of a long text an error repeats."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text and how it shall look; `above` is the free space over it in millimetres.

    `parts` stand one after another, parted by a middle dot, none of them broken where a line has room for it.
    """

    text: str
    size: float = style.BODY
    bold: bool = False
    color: Color = style.INK
    language: str = "en"
    pointer: str | None = None
    above: float = 0.0
    one_line: bool = False
    parts: tuple[str, ...] = ()


@dataclass(slots=True)
class PlacedLine:
    """Nobody changes it (not frozen for the sake of speed)."""

    line: SetLine
    baseline: float
    text: Text


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with their baselines in millimetres from the block's top."""

    lines: tuple[PlacedLine, ...]
    height: float

    @property
    def first_ascent(self) -> float:
        return self.lines[0].baseline if self.lines else 0.0

    def draw(self, canvas: PaperCanvas, x: float, y: float, width: float, align: Align = "left") -> None:
        if y + self.height > style.LOWEST:
            raise self._too_tall(canvas.title)
        at = x + width * SHARE_LEFT_OF[align]
        for placed in self.lines:
            canvas.text(at, y + placed.baseline, placed.line, color=placed.text.color, align=align)

    def _too_tall(self, document: str) -> WrongInput:
        """Nothing is cut off and nothing is set over the foot: the text with the most lines is to be shortened."""
        lines = Counter(placed.text for placed in self.lines)
        longest = max(lines, key=lambda text: (lines[text], len(text.text)))
        said = longest.text if len(longest.text) <= _SAID else longest.text[:_SAID] + "…"
        box = longest.pointer or ""
        return WrongInput(
            "too_long", "text_does_not_fit", pointer=longest.pointer, document=document, box=box, text=said
        )

    def divided(self, height: float) -> tuple[Block, Block]:
        """The lines that fit into the height, and the rest."""
        kept = [placed for placed in self.lines if placed.baseline + mm(placed.line.descent) <= height]
        rest = self.lines[len(kept) :]
        return _block(kept), _block(_moved_up(rest))


EMPTY = Block((), 0.0)


class Setter:
    """Sets texts for one paper."""

    def __init__(self, typesetter: Typesetter, second: str | None) -> None:
        self.typesetter = typesetter
        self.second = second

    def block(self, width: float, texts: Sequence[Text]) -> Block:
        """The texts under one another, each wrapped at the width; empty ones are left out."""
        if len(texts) == 1 and not texts[0].parts:
            return self._of_one(texts[0], width)
        lines: list[tuple[SetLine, Text, float]] = []
        for text in (one for given in texts for one in self._series(given, width)):
            if not text.text:
                continue
            above = text.above if lines else 0.0
            for line in self._set(text, width):
                lines.append((line, text, above))
                above = 0.0
        return _stacked(lines)

    def _of_one(self, text: Text, width: float) -> Block:
        """The one text of a table's cell; most are one line."""
        if not text.text:
            return EMPTY
        lines = self._set(text, width)
        if len(lines) > 1:
            return _stacked([(line, text, 0.0) for line in lines])
        baseline = mm(lines[0].ascent)
        return Block((PlacedLine(lines[0], baseline, text),), baseline + mm(lines[0].descent))

    def line_width(self, text: Text) -> float:
        """Width in millimetres of the text on one line."""
        return mm(self._line(text, text.size).width)

    def line(self, text: Text) -> SetLine:
        return self._line(text, text.size)

    def caption(self, both: Both, *, above: float = 0.0, width: float | None = None) -> list[Text]:
        """A box's caption, small and grey: the second language beside the English where the width holds both."""
        language = self.second or "en"
        english = Text(both.en, style.CAPTION, color=style.SOFT, above=above)
        if not both.second or both.second == both.en:
            return [english]
        beside = Text(f"{both.en}  {both.second}", style.CAPTION, color=style.SOFT, language=language, above=above)
        if width is not None and self.line_width(beside) <= width:
            return [beside]
        return [english, Text(both.second, style.CAPTION, color=style.SOFT, language=language)]

    def _series(self, text: Text, width: float) -> list[Text]:
        if not text.parts:
            return [text]
        lines: list[str] = []
        for part in text.parts:
            longer = f"{lines[-1]}{BETWEEN}{part}" if lines else part
            if lines and self.line_width(replace(text, text=longer)) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
        return [
            replace(text, text=line, parts=(), above=0.0 if index else text.above) for index, line in enumerate(lines)
        ]

    def _set(self, text: Text, width: float) -> tuple[SetLine, ...]:
        points = pt(width)
        size = text.size
        if text.one_line:
            natural = self._line(text, size).width
            if natural > points:
                size = max(style.FLOOR, size * points / natural - 0.01)
        return self.typesetter.lines(
            text.text, size, points, bold=text.bold, language=text.language, pointer=text.pointer
        )

    def _line(self, text: Text, size: float) -> SetLine:
        return self.typesetter.line(text.text, size, bold=text.bold, language=text.language, pointer=text.pointer)


def _stacked(lines: Sequence[tuple[SetLine, Text, float]]) -> Block:
    if not lines:
        return EMPTY
    baseline = mm(lines[0][0].ascent)
    placed = [PlacedLine(lines[0][0], baseline, lines[0][1])]
    for (above, _, _), (line, text, gap) in pairwise(lines):
        size = max(above.size, line.size)
        step = max(LEADING * line.size, above.descent + line.ascent + AIR * size)
        baseline += mm(step) + gap
        placed.append(PlacedLine(line, baseline, text))
    return _block(placed)


def _block(lines: Sequence[PlacedLine]) -> Block:
    if not lines:
        return EMPTY
    return Block(tuple(lines), lines[-1].baseline + mm(lines[-1].line.descent))


def _moved_up(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    if not lines:
        return []
    lift = lines[0].baseline - mm(lines[0].line.ascent)
    return [PlacedLine(one.line, one.baseline - lift, one.text) for one in lines]
