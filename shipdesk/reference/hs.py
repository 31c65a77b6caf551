"""The Harmonized System 2022: what each code covers, and codes found by number or by words of the product's name."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

SUBHEADING_DIGITS = 6
WORD = re.compile(r"\w+")
_IN_NUMBER = re.compile(r"(?<=\d)[.\s-](?=\d)")
LANGUAGES_OF_WORDS = ("en", "th", "zh")


@dataclass(frozen=True)
class HsCode:
    code: str
    text: str


@dataclass(frozen=True)
class HsSection:
    """One of the 21 sections, with its chapters and its title by language."""

    number: str
    first_chapter: str
    last_chapter: str
    titles: Mapping[str, str]

    def holds(self, code: str) -> bool:
        return self.first_chapter <= code[:2] <= self.last_chapter


@dataclass(frozen=True)
class TradeWord:
    """What people call goods, and the subheading that a careful reader looks at first for them."""

    word: str
    code: str


@dataclass(frozen=True)
class HsTable:
    """Texts of chapters (2 digits), headings (4) and subheadings (6) by code; sections; words of the trade."""

    texts: Mapping[str, str]
    sections: tuple[HsSection, ...] = ()
    trade_words: tuple[TradeWord, ...] = ()

    @classmethod
    def load(cls, folder: Path) -> HsTable:
        texts = {row["code"]: row["text"] for row in _rows(folder / "hs2022.csv")}
        sections = tuple(_section(row) for row in _rows(folder / "sections.csv"))
        words = tuple(
            TradeWord(word.casefold(), row["code"])
            for row in _rows(folder / "words.csv")
            for language in LANGUAGES_OF_WORDS
            for word in row[language].split("|")
        )
        return cls(MappingProxyType(texts), sections, words)

    def is_known(self, hs6: str) -> bool:
        """Whether these six digits are a subheading of HS 2022."""
        return len(hs6) == SUBHEADING_DIGITS and hs6 in self.texts

    def text(self, code: str) -> str:
        """What a chapter, heading or subheading covers; KeyError where there is no such code."""
        return self.texts[code]

    def path(self, code: str) -> tuple[HsCode, ...]:
        """Chapter, heading and subheading that the code lies in, as far as they are known."""
        parts = (code[:digits] for digits in (2, 4, SUBHEADING_DIGITS) if len(code) >= digits)
        return tuple(HsCode(part, self.texts[part]) for part in parts if part in self.texts)

    def section(self, code: str) -> HsSection | None:
        return next((one for one in self.sections if one.holds(code)), None)

    def inside(self, code: str) -> list[HsCode]:
        """The headings of a chapter, or the subheadings of a heading, in their order."""
        return [HsCode(one, self.texts[one]) for one in self._children.get(code, ())]

    def chapters(self, section: HsSection) -> list[HsCode]:
        return [one for one in self.inside("") if section.holds(one.code)]

    def search(self, words: str, limit: int = 50) -> list[HsCode]:
        """Subheadings by the beginning of their number, by words of the trade, then by words of their text.

        Where no text holds every word, those that hold the most.
        """
        number = _IN_NUMBER.sub("", words.strip())
        if number.isdecimal():
            return self._numbered(number, limit)
        found = dict.fromkeys((*self.by_trade_word(words), *self._by_text(words, limit)))
        return [HsCode(code, self.texts[code]) for code in list(found)[:limit]]

    def by_trade_word(self, words: str) -> list[str]:
        """Codes whose trade words hold what was typed or stand in it: the longest word in common first.

        Thai and Chinese are written without spaces, so a word may stand anywhere in a name.
        """
        wanted = " ".join(words.casefold().split())
        hits = ((_likeness(one.word, wanted), one.code) for one in self.trade_words) if wanted else ()
        ranked = sorted(((-likeness, code) for likeness, code in hits if likeness))
        return list(dict.fromkeys(code for _, code in ranked))

    def _numbered(self, number: str, limit: int) -> list[HsCode]:
        number = number[:SUBHEADING_DIGITS]
        return [HsCode(code, self.texts[code]) for code in self._index if code.startswith(number)][:limit]

    def _by_text(self, words: str, limit: int) -> list[str]:
        wanted = _words(words)
        ranked = sorted((_rank(code, known, wanted), code) for code, known in self._index.items())
        fewest_missing = ranked[0][0].missing if ranked else 0
        if fewest_missing == len(wanted):
            return []
        return [code for rank, code in ranked[:limit] if rank.missing == fewest_missing]

    @cached_property
    def _index(self) -> Mapping[str, tuple[str, str]]:
        """Each subheading's own words, and its own and its heading's words, ready to be looked through."""
        return {
            code: (_spaced(text), _spaced(f"{text} {self.texts.get(code[:4], '')}"))
            for code, text in self.texts.items()
            if len(code) == SUBHEADING_DIGITS
        }

    @cached_property
    def _children(self) -> Mapping[str, tuple[str, ...]]:
        children: dict[str, list[str]] = {}
        for code in sorted(self.texts):
            children.setdefault(code[:-2], []).append(code)
        return {parent: tuple(codes) for parent, codes in children.items()}


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


def _likeness(word: str, wanted: str) -> int:
    """Letters in common: all of `wanted` at the beginning of the word, or the whole word in `wanted`; else 0."""
    if word == wanted:
        return 1000
    if word.isascii():
        inside = f" {word} " in f" {wanted} "
        return len(word) if inside else len(wanted) if len(wanted) > 2 and f" {word}".find(f" {wanted}") >= 0 else 0
    return len(word) * 3 if word in wanted else len(wanted) * 3 if wanted in word else 0


def _words(text: str) -> list[str]:
    """Lower-case words without the plural's s, so that "mangoes" and "mango" find the same."""
    words = re.findall(WORD, text.casefold())
    return [re.sub(r"(?<=\w{3})(?:es|s)$", "", word) for word in words]


def _spaced(text: str) -> str:
    return f" {' '.join(re.findall(WORD, text.casefold()))} "


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _section(row: Mapping[str, str]) -> HsSection:
    titles = {language: row[language] for language in LANGUAGES_OF_WORDS}
    return HsSection(row["section"], row["first_chapter"], row["last_chapter"], titles)
