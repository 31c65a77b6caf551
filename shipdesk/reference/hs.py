"""The Harmonized System 2022: what each code covers, and codes found by words of the product's name."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

SUBHEADING_DIGITS = 6
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class HsCode:
    code: str
    text: str


@dataclass(frozen=True)
class HsTable:
    """Texts of chapters (2 digits), headings (4) and subheadings (6) by code."""

    texts: Mapping[str, str]

    @classmethod
    def load(cls, file: Path) -> HsTable:
        with file.open(encoding="utf-8", newline="") as lines:
            return cls(MappingProxyType({row["code"]: row["text"] for row in csv.DictReader(lines)}))

    def is_known(self, hs6: str) -> bool:
        """Whether these six digits are a subheading of HS 2022."""
        return len(hs6) == SUBHEADING_DIGITS and hs6 in self.texts

    def text(self, code: str) -> str:
        """What a chapter, heading or subheading covers; KeyError where there is no such code."""
        return self.texts[code]

    def search(self, words: str, limit: int = 50) -> list[HsCode]:
        """Subheadings whose text, or their heading's, holds the words; digits match the start of a code.

        Where no text holds every word, those that hold the most.
        """
        wanted = _words(words)
        ranked = sorted((_rank(code, known, wanted), code) for code, known in self._index.items())
        fewest_missing = ranked[0][0].missing if ranked else 0
        if fewest_missing == len(wanted):
            return []
        best = [code for rank, code in ranked[:limit] if rank.missing == fewest_missing]
        return [HsCode(code, self.texts[code]) for code in best]

    @cached_property
    def _index(self) -> Mapping[str, tuple[str, str]]:
        """Each subheading's own words, and its own and its heading's words, ready to be looked through."""
        return {
            code: (_spaced(text), _spaced(f"{text} {self.texts.get(code[:4], '')}"))
            for code, text in self.texts.items()
            if len(code) == SUBHEADING_DIGITS
        }


class _Rank(NamedTuple):
    """Best first: the fewest words missing, then the fewest that only the heading has."""

    missing: int
    by_heading: int


def _rank(code: str, known: tuple[str, str], wanted: list[str]) -> _Rank:
    own, with_heading = known
    elsewhere = [word for word in wanted if not _holds(own, word, code)]
    missing = [word for word in elsewhere if not _holds(with_heading, word, code)]
    return _Rank(len(missing), len(elsewhere) - len(missing))


def _holds(text: str, word: str, code: str) -> bool:
    """A word is found by its beginning, a single letter (as in T-shirt) only as a whole."""
    if word.isdigit():
        return code.startswith(word)
    return (f" {word} " if len(word) == 1 else f" {word}") in text


def _words(text: str) -> list[str]:
    """Lower-case words without the plural's s, so that "mangoes" and "mango" find the same."""
    words = re.findall(WORD, text.casefold())
    return [re.sub(r"(?<=\w{3})(?:es|s)$", "", word) for word in words]


def _spaced(text: str) -> str:
    return f" {' '.join(re.findall(WORD, text.casefold()))} "
