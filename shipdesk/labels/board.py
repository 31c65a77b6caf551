"""One label while it is drawn: boxes of text, rules, bars made of the printer's whole dots, the stamp.

Places are millimetres from the label's own top left corner, whether it has a page or stands on a sheet with others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import atan2, cos, degrees, sin, sqrt

from shipdesk.drawing import Align, PaperCanvas, Symbol, gs1_128, mm, whole_dots
from shipdesk.drawing.bars import LOGISTIC_MODULE_MM
from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.errors import WrongInput
from shipdesk.labels.elements import Elements
from shipdesk.labels.fitting import LARGE_SHRINKINGS, SHRINKINGS, Wish, fit, undivided
from shipdesk.reference import Wording
from shipdesk.reference.label_pairs import LabelPair
from shipdesk.typeset import Typesetter

PAD = 0.8
RULE, FRAME = 0.2, 0.4
BLOCKS_KEPT = 512
STAMP_OUTLINE = 0.18
STAMP_SHARE = 0.92
USUAL_AREA = 100.0 * 150.0


@dataclass(frozen=True)
class Words:
    """English words of the label with the destination's beside them."""

    wording: Wording
    language: str

    def english(self, key: str, **values: object) -> str:
        return self.wording.word("en", key).format(**values)

    def local(self, key: str, **values: object) -> str:
        """In English where the wording does not know the language."""
        language = self.language if self.language in self.wording.languages else "en"
        return self.wording.word(language, key).format(**values)

    def both(self, key: str, between: str = "  ", **values: object) -> str:
        english, local = self.english(key, **values), self.local(key, **values)
        return english if local == english else f"{english}{between}{local}"


class Board:
    """`stamp_word` goes across the label, `dpi` is the printer's."""

    def __init__(
        self,
        canvas: PaperCanvas,
        typesetter: Typesetter,
        words: Words,
        *,
        kind: str,
        size: tuple[float, float],
        pair: LabelPair,
        dpi: int,
        stamp_word: str | None,
    ) -> None:
        self.canvas = canvas
        self.typesetter = typesetter
        self.words = words
        self.kind = kind
        self.width, self.height = size
        self.pair = pair
        self.dpi = dpi
        self._stamp_word = stamp_word
        self._blocks: dict[tuple[object, ...], tuple[str, float]] = {}
        """Texts that stand on many labels at the same place, such as the sender, are set and drawn once."""

    @property
    def dot(self) -> float:
        return MM_PER_INCH / self.dpi

    @cached_property
    def scale(self) -> float:
        """How much larger letters may be than on 100 x 150 mm; they never become smaller."""
        return max(1.0, sqrt(self.width * self.height / USUAL_AREA))

    def box(
        self,
        x: float,
        y: float,
        bottom: float,
        width: float,
        wishes: Sequence[Wish],
        box: str,
        align: Align = "left",
        *,
        largest: bool = False,
        middle: bool = False,
    ) -> float:
        """Texts as one block between y and bottom; gives the place where they end.

        `largest`: wishes are as large as can be and shrink as far as they must. `middle`: in the middle of the height.
        """
        key = (tuple(wishes), x, y, bottom, width, box, align, largest, middle)
        known = self._blocks.get(key)
        if known is None:
            known = self.canvas.drawn_by(lambda: self._block(wishes, x, y, bottom, width, box, align, largest, middle))
            if len(self._blocks) < BLOCKS_KEPT:
                self._blocks[key] = known
        self.canvas.put(known[0])
        return known[1]

    def _block(
        self,
        wishes: Sequence[Wish],
        x: float,
        y: float,
        bottom: float,
        width: float,
        box: str,
        align: Align,
        largest: bool,
        middle: bool,
    ) -> float:
        grown = self._grown(wishes)
        room = bottom - y - 2 * PAD
        shrinkings = LARGE_SHRINKINGS if largest else SHRINKINGS
        if largest:
            grown = undivided(self.typesetter, grown, width)
        fitted = fit(self.typesetter, grown, width, room, document=self.kind, box=box, shrinkings=shrinkings)
        top = y + PAD + ((room - fitted.height) / 2 if middle else 0.0)
        fitted.draw(self.canvas, x, top, width, align)
        return top + fitted.height

    def fits(self, y: float, bottom: float, width: float, wishes: Sequence[Wish]) -> bool:
        """Whether the texts would stand there."""
        try:
            fit(self.typesetter, self._grown(wishes), width, bottom - y - 2 * PAD, document=self.kind, box="")
        except WrongInput as fault:
            if fault.code != "too_long":
                raise
            return False
        return True

    def _grown(self, wishes: Sequence[Wish]) -> Sequence[Wish]:
        if self.scale == 1.0:
            return wishes
        return [replace(wish, size=wish.size * self.scale) for wish in wishes]

    def rule(self, x: float, y: float, right: float, *, strong: bool = False) -> None:
        self.canvas.rule(x, y, right, y, thickness=FRAME if strong else RULE)

    def stamp(self, x: float, y: float, width: float, height: float) -> None:
        """The word in outline from corner to corner of a place where no bars stand."""
        if self._stamp_word is None:
            return
        angle = atan2(height, width)
        trial = self.typesetter.line(self._stamp_word, 10, bold=True)
        tall = mm(trial.ascent - trial.descent) / mm(trial.width)
        length = STAMP_SHARE * min(width / (cos(angle) + tall * sin(angle)), height / (sin(angle) + tall * cos(angle)))
        line = self.typesetter.line(self._stamp_word, 10 * length / mm(trial.width), bold=True)
        lower = mm(line.ascent - line.descent) / 2 * 0.7
        at_x, at_y = x + width / 2 + lower * sin(angle), y + height / 2 + lower * cos(angle)
        self.canvas.text(at_x, at_y, line, align="center", angle=degrees(angle), outline=STAMP_OUTLINE)

    def logistic_bars(self, elements: Elements, x: float, y: float, width: float, height: float) -> None:
        """GS1-128 of the least module of a logistic unit, in the middle of the width, so that both quiet zones hold."""
        symbol, dots, across = self._logistic(elements, width)
        self.canvas.symbol(symbol, x + (width - across) / 2, y, dots=dots, dpi=self.dpi, height=height)

    def turned_logistic_bars(self, elements: Elements, x: float, y: float, length: float, height: float) -> None:
        """The same on their side, reading upwards, in the middle of the length."""
        symbol, dots, across = self._logistic(elements, length)
        at = y + (length - across) / 2
        self.canvas.symbol(symbol, x, at, dots=dots, dpi=self.dpi, height=height, turned=True)

    def bars(
        self, symbol: Symbol, module_mm: tuple[float, float], x: float, y: float, width: float, height: float
    ) -> None:
        """Bars with a module of that least and greatest width, as wide as there is room for."""
        dots = self._most_dots(symbol, module_mm, width)
        across = symbol.width * dots * self.dot
        self.canvas.symbol(symbol, x + (width - across) / 2, y, dots=dots, dpi=self.dpi, height=height)

    def squares(self, symbol: Symbol, module_mm: tuple[float, float], x: float, y: float, side: float) -> None:
        """A square code, as large as there is room for, in the middle of the place; its quiet zone is part of it."""
        dots = self._most_dots(symbol, module_mm, side)
        left = (side - symbol.width * dots * self.dot) / 2
        self.canvas.symbol(symbol, x + left, y + left, dots=dots, dpi=self.dpi)

    def _most_dots(self, symbol: Symbol, module_mm: tuple[float, float], room: float) -> int:
        least = whole_dots(self.dpi, *module_mm)
        modules = symbol.width + 2 * symbol.quiet
        most = min(room / (modules * self.dot), module_mm[1] / self.dot)
        if most < least:
            values = {"text": symbol.text, "needed": f"{modules * least * self.dot:.1f}", "room": f"{room:.1f}"}
            raise WrongInput("too_long", "bars_do_not_fit", document=self.kind, **values)
        return int(most)

    def _logistic(self, elements: Elements, room: float) -> tuple[Symbol, int, float]:
        """The symbol, the dots of its module and its width without quiet zones, for which there is room."""
        symbol = gs1_128(elements)
        dots = whole_dots(self.dpi, *LOGISTIC_MODULE_MM)
        module = dots * self.dot
        needed = (symbol.width + 2 * symbol.quiet) * module
        if needed > room:
            values = {"text": symbol.text, "needed": f"{needed:.1f}", "room": f"{room:.1f}"}
            raise WrongInput("too_long", "bars_do_not_fit", document=self.kind, **values)
        return symbol, dots, symbol.width * module
