"""The front of typeset: measure, wrap and fit text before anything is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from shipdesk.errors import WrongInput
from shipdesk.typeset.breaking import cluster_breaks, line_breaks
from shipdesk.typeset.fonts import EM, FontBook, FontFile
from shipdesk.typeset.glue import NO_GLUE, Glue
from shipdesk.typeset.lines import Fitted, SetLine, block_height, leading_of, set_line
from shipdesk.typeset.runs import Splitter, normalised
from shipdesk.typeset.shaping import ShapedRun, joined, shape, side_by_side
from shipdesk.typeset.wrapping import edges, wrap

_KEPT = 8_192
_MISSING = 0
_WORD = re.compile("^ +|[^ ]+ *")
_STEP = 0.25
_ROUNDING = 0.01


class _Style(NamedTuple):
    """How a text is set, and the field to name in errors."""

    bold: bool
    language: str
    pointer: str | None


class Typesetter:
    """Sets text with the book's fonts. Sizes, widths and heights are points.

    `language` (en, th, zh, vi, lo, km, my) guides line breaking and Chinese punctuation; the fonts are
    chosen by character, so mixed text needs no care. `pointer` names the field in errors.
    Every method raises WrongInput `unprintable_text` for a character that no bundled font has.
    """

    def __init__(self, book: FontBook, glue: Glue = NO_GLUE) -> None:
        self.book = book
        self._glue = glue
        self._splitter = Splitter(book)
        self._shape = lru_cache(maxsize=2 * _KEPT)(shape)
        self._shaped_parts = lru_cache(maxsize=_KEPT)(self._shape_parts)
        self._breaks = lru_cache(maxsize=_KEPT)(self._find_breaks)

    def line(
        self, text: str, size: float, *, bold: bool = False, language: str = "en", pointer: str | None = None
    ) -> SetLine:
        """One line, however wide; a newline in the text is refused as a control character."""
        text = normalised(text)
        return set_line(text, size, self._shaped(text, bold, language, pointer))

    def width(
        self, text: str, size: float, *, bold: bool = False, language: str = "en", pointer: str | None = None
    ) -> float:
        """The width of the text set as one line."""
        return self.line(text, size, bold=bold, language=language, pointer=pointer).width

    def lines(
        self,
        text: str,
        size: float,
        width: float,
        *,
        bold: bool = False,
        language: str = "en",
        pointer: str | None = None,
    ) -> tuple[SetLine, ...]:
        """Wrapped lines, newlines kept. A word wider than the line is divided between clusters, never inside one.

        Raises WrongInput `too_long` where the width does not hold a single cluster.
        """
        text = normalised(text)
        if "\n" not in text:
            whole = set_line(text, size, self._shaped(text, bold, language, pointer))
            if whole.width <= width + _ROUNDING:
                return (whole,)
        found = self._wrapped(text, size, width, _Style(bold, language, pointer), divide=True)
        if found is None:
            raise WrongInput("too_long", "text_does_not_fit", pointer=pointer, document="", box="", text=text)
        return found

    def fit(
        self,
        text: str,
        width: float,
        height: float,
        size: float,
        floor: float = 6.0,
        *,
        bold: bool = False,
        language: str = "en",
        pointer: str | None = None,
        document: str = "",
        box: str = "",
    ) -> Fitted:
        """Wrap into the box; too much text is set smaller, down to the floor, then refused as `too_long`.

        Words are divided only where no size down to the floor fits without.
        """
        text = normalised(text)
        style = _Style(bold, language, pointer)
        for divide in (False, True):
            for trial in _sizes(size, floor):
                lines = self._wrapped(text, trial, width, style, divide)
                if lines is not None and block_height(lines, leading_of(lines)) <= height + _ROUNDING:
                    return Fitted(lines, trial, leading_of(lines))
        raise WrongInput("too_long", "text_does_not_fit", pointer=pointer, document=document, box=box, text=text)

    def _wrapped(self, text: str, size: float, width: float, style: _Style, divide: bool) -> tuple[SetLine, ...] | None:
        lines: list[SetLine] = []
        for paragraph in text.split("\n"):
            wrapped = self._wrapped_paragraph(paragraph, size, width, style, divide)
            if wrapped is None:
                return None
            lines.extend(wrapped)
        return tuple(lines)

    def _wrapped_paragraph(
        self, text: str, size: float, width: float, style: _Style, divide: bool
    ) -> list[SetLine] | None:
        whole = set_line(text, size, self._shaped(text, *style))
        if whole.width <= width + _ROUNDING:
            return [whole]
        places = edges(whole.runs)
        levels = self._breaks(text, style.language)
        limit = width
        while limit > 0:
            spans = wrap(text, places, (limit + _ROUNDING) * EM / size, levels if divide else levels[:1])
            if spans is None:
                return None
            lines = [set_line(text[a:b], size, self._shaped(text[a:b], *style)) for a, b in spans]
            excess = max(line.width for line in lines) - width
            if excess <= _ROUNDING:
                return lines
            # A piece shaped alone can be wider than inside its paragraph (a lost kern): wrap a little narrower.
            limit -= excess
        return None

    def _shaped(self, text: str, bold: bool, language: str, pointer: str | None) -> tuple[ShapedRun, ...]:
        latin = self.book.latin.file(bold)
        if latin.untouched.fullmatch(text):
            return (side_by_side(latin, text),)
        try:
            return self._shaped_parts(text, bold, language)
        except WrongInput as fault:
            raise WrongInput(fault.code, fault.reason, pointer=pointer, **fault.values) from None

    def _shape_parts(self, text: str, bold: bool, language: str) -> tuple[ShapedRun, ...]:
        runs = self._splitter.split(text, bold, language)
        shaped = tuple([self._shape_run(font, stretch, language) for font, stretch in runs])
        if any(_MISSING in run.glyphs for run in shaped):
            runs = self._splitter.carefully(text, bold, language)
            shaped = tuple([self._shape_run(font, stretch, language) for font, stretch in runs])
        return shaped

    def _shape_run(self, font: FontFile, text: str, language: str) -> ShapedRun:
        words = _WORD.findall(text) if font.spaces_part else ()
        if len(words) < 2:
            return self._shape(font, text, language)
        return joined(text, [self._shape(font, word, language) for word in words])

    def _find_breaks(self, text: str, language: str) -> tuple[list[int], list[int], list[int]]:
        """Where a line may end: as the dictionary says but for the no-break list, as it says, between any clusters."""
        clusters = cluster_breaks(text, language)
        borders = set(clusters)
        by_dictionary = [offset for offset in line_breaks(text, language) if offset in borders]
        return self._glue.without_glued(text, by_dictionary), by_dictionary, clusters


def load_typesetter(resources: Path) -> Typesetter:
    """A typesetter with the bundled fonts and the no-break list; `resources` as `paths.resources()` gives it."""
    return Typesetter(FontBook.load(resources / "fonts"), Glue.load(resources / "typeset" / "no_break.toml"))


def _sizes(size: float, floor: float) -> Iterator[float]:
    trial = size
    while trial > floor:
        yield trial
        trial -= _STEP
    yield min(size, floor)
