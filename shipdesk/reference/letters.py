"""Which characters the bundled fonts can print, known without opening a font."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

LINE_ENDS = frozenset("\r\n\u0085\u2028\u2029")
_VARIATION_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
INVISIBLE_WITHIN_WORDS = frozenset("\u00ad\u034f\u200b\u200c\u200d\u2060") | _VARIATION_SELECTORS
"""Drawn as nothing: no font needs to have them."""
REFUSED_CATEGORIES = frozenset({"Cc", "Cs", "Co"})
DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""They would turn what stands beside them."""


class _LookedUp(dict[str, bool]):
    def __init__(self, prints: Callable[[str], bool]) -> None:
        super().__init__()
        self._prints = prints

    def __missing__(self, character: str) -> bool:
        answer = self[character] = self._prints(character)
        return answer


@dataclass(frozen=True)
class Letters:
    """Ranges of code points, first and last included, in their order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def load(cls, file: Path) -> Letters:
        """One range a line, in hexadecimal: `a0-377`."""
        return cls.of_ranges(line.split("-") for line in file.read_text(encoding="ascii").splitlines())

    @classmethod
    def of_ranges(cls, written: Iterable[list[str]]) -> Letters:
        ranges = [(int(first, 16), int(last, 16)) for first, last in written]
        return cls(tuple(first for first, _ in ranges), tuple(last for _, last in ranges))

    def missing_in(self, text: str) -> str:
        """The characters of a text that would not come out on paper, each once, in their order."""
        if text.isascii() and text.isprintable():
            return ""
        each = dict.fromkeys(unicodedata.normalize("NFC", text))
        return "".join([character for character in each if not self._looked_up[character]])

    @cached_property
    def _looked_up(self) -> _LookedUp:
        """Every check of a shipment asks for the same few hundred letters again."""
        return _LookedUp(self._prints)

    def _prints(self, character: str) -> bool:
        if character in INVISIBLE_WITHIN_WORDS or character in LINE_ENDS:
            return True
        if character in DIRECTION_MARKS or unicodedata.category(character) in REFUSED_CATEGORIES:
            return False
        place = bisect_right(self.starts, ord(character)) - 1
        return place >= 0 and ord(character) <= self.ends[place]
