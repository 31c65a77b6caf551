"""Texts of a label's box: set at their sizes, all smaller together where they do not fit, refused below the floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from shipdesk.drawing import Align, PaperCanvas, mm, pt
from shipdesk.errors import WrongInput
from shipdesk.typeset import SetLine, Typesetter

FLOOR = 6.0
SHRINKINGS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)
LARGE_SHRINKINGS = tuple(0.94**step for step in range(48))
"""For texts that shall be as large as their box allows, down to a twentieth."""
LEADING, AIR = 1.16, 0.06


DIGIT_OF_EM = 0.71
"""How high figures of the bundled fonts are; ideographs are higher."""


def letters_floor(millimetres: Decimal | None) -> float:
    """The least size whose figures are that high."""
    return FLOOR if millimetres is None else max(FLOOR, pt(float(millimetres) / DIGIT_OF_EM))


@dataclass(frozen=True)
class Wish:
    """A text, how it should look, the free millimetres above it, and the least size its letters may have."""

    text: str
    size: float
    bold: bool = False
    language: str = "en"
    pointer: str | None = None
    above: float = 0.0
    floor: float = FLOOR


@dataclass(frozen=True)
class Fit:
    """Lines with their baselines in millimetres below the box's top."""

    lines: tuple[tuple[SetLine, float], ...]
    height: float

    def draw(self, canvas: PaperCanvas, x: float, y: float, width: float, align: Align = "left") -> None:
        at = {"left": x, "right": x + width, "center": x + width / 2}[align]
        for line, baseline in self.lines:
            canvas.text(at, y + baseline, line, align=align)


def fit(
    typesetter: Typesetter,
    wishes: Sequence[Wish],
    width: float,
    height: float,
    *,
    document: str,
    box: str,
    shrinkings: Sequence[float] = SHRINKINGS,
) -> Fit:
    """All texts under one another inside the box, their own line ends given up last of all.

    Raises `WrongInput` `too_long` where even the least size is too large.
    """
    shown = [wish for wish in wishes if wish.text]
    for wanted in (_as_they_are, _run_on):
        tried = wanted(shown)
        for shrinking in shrinkings:
            fitted = _stacked(_set(typesetter, tried, width, shrinking))
            if fitted.height <= height:
                return fitted
    longest = max(shown, key=lambda wish: len(wish.text))
    raise WrongInput(
        "too_long", "text_does_not_fit", pointer=longest.pointer, document=document, box=box, text=longest.text
    )


def _as_they_are(wishes: Sequence[Wish]) -> Sequence[Wish]:
    return wishes


def _run_on(wishes: Sequence[Wish]) -> Sequence[Wish]:
    return [replace(wish, text=wish.text.replace("\n", ", ")) for wish in wishes]


def undivided(typesetter: Typesetter, wishes: Sequence[Wish], width: float) -> list[Wish]:
    """The wishes with sizes at which no word is wider than the line, so that none is divided."""
    return [_undivided(typesetter, wish, width) for wish in wishes]


def _undivided(typesetter: Typesetter, wish: Wish, width: float) -> Wish:
    words = [word for word in wish.text.split() if word.isascii()]
    widest = max(
        (typesetter.width(word, wish.size, bold=wish.bold, pointer=wish.pointer) for word in words), default=0.0
    )
    return wish if widest <= pt(width) else replace(wish, size=max(wish.floor, 0.999 * wish.size * pt(width) / widest))


def _set(typesetter: Typesetter, wishes: Sequence[Wish], width: float, shrinking: float) -> list[tuple[SetLine, float]]:
    lines: list[tuple[SetLine, float]] = []
    for wish in wishes:
        size = max(wish.floor, wish.size * shrinking)
        wrapped = typesetter.lines(
            wish.text, size, pt(width), bold=wish.bold, language=wish.language, pointer=wish.pointer
        )
        lines.extend((line, 0.0 if index else wish.above) for index, line in enumerate(wrapped))
    return lines


def _stacked(lines: Sequence[tuple[SetLine, float]]) -> Fit:
    if not lines:
        return Fit((), 0.0)
    baseline = mm(lines[0][0].ascent)
    placed = [(lines[0][0], baseline)]
    for (above, _), (line, gap) in pairwise(lines):
        size = max(above.size, line.size)
        baseline += mm(max(LEADING * line.size, above.descent + line.ascent + AIR * size)) + gap
        placed.append((line, baseline))
    return Fit(tuple(placed), baseline + mm(lines[-1][0].descent))
