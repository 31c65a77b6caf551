"""A line of placed glyphs, a block of lines, and the leading between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from shipdesk.typeset.fonts import EM
from shipdesk.typeset.shaping import ShapedRun

_USUAL_TOP, _USUAL_BOTTOM = 860, -240
"""A Latin line's, in thousandths of the size."""
_USUAL_LEADING = 1.2
_AIR = 0.06


@dataclass(eq=False, slots=True)
class SetLine:
    """One line ready to be drawn. All measures in points. Nobody changes it (not frozen for the sake of speed).

    `text` is the source text in NFC. `ascent` and `descent` reach over the highest and lowest ink of
    the glyphs used (stacked Thai, Burmese and Khmer marks), and are never less than a Latin line's.
    """

    text: str
    size: float
    runs: tuple[ShapedRun, ...]
    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        return self.ascent + self.descent


@dataclass(frozen=True, eq=False, slots=True)
class Fitted:
    """Lines that fit their box, the size they ended with and the distance between baselines, in points."""

    lines: tuple[SetLine, ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        return block_height(self.lines, self.leading)

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)


def set_line(text: str, size: float, runs: tuple[ShapedRun, ...]) -> SetLine:
    """Measure the runs at the size."""
    width = 0
    top, bottom = _USUAL_TOP, _USUAL_BOTTOM
    for run in runs:
        width += run.width
        if run.top > top:
            top = run.top
        if run.bottom < bottom:
            bottom = run.bottom
    unit = size / EM
    return SetLine(text, size, runs, width * unit, top * unit, -bottom * unit)


def leading_of(lines: Sequence[SetLine]) -> float:
    """Distance between baselines that keeps neighbouring lines' ink apart; equal through the block."""
    size = max((line.size for line in lines), default=0.0)
    tightest = max((above.descent + below.ascent for above, below in pairwise(lines)), default=0.0)
    return max(_USUAL_LEADING * size, tightest + _AIR * size)


def block_height(lines: Sequence[SetLine], leading: float) -> float:
    """From the top of the first line to the bottom of the last."""
    if not lines:
        return 0.0
    return lines[0].ascent + leading * (len(lines) - 1) + lines[-1].descent
