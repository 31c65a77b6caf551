"""The no-break list: places where a line must hold together although the dictionary would part it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Glue:
    """Patterns whose matches are never divided inside."""

    patterns: tuple[re.Pattern[str], ...]

    @classmethod
    def load(cls, file: Path) -> Glue:
        with file.open("rb") as source:
            table = tomllib.load(source)
        number = r"\d[\d,./-]*"
        return cls(
            (
                re.compile(_any_of(table["phrases"])),
                re.compile(rf"{_any_of(table['before_word'])}\s?\S"),
                re.compile(rf"{_any_of(table['before_number'])}\s?{number}"),
                re.compile(rf"{number}\s?{_any_of(table['after_number'])}(?!\w)"),
                re.compile(rf"\S\s?{_any_of(table['suffixes'])}(?!\w)"),
            )
        )

    def without_glued(self, text: str, offsets: Iterable[int]) -> list[int]:
        """The offsets that lie inside no match."""
        glued = {
            offset
            for pattern in self.patterns
            for match in pattern.finditer(text)
            for offset in range(match.start() + 1, match.end())
        }
        return [offset for offset in offsets if offset not in glued]


NO_GLUE = Glue(())


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest_first) + ")"
