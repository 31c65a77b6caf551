"""Text made ready and divided into runs of one font; what cannot be printed is refused here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from shipdesk.errors import WrongInput
from shipdesk.reference.letters import DIRECTION_MARKS, INVISIBLE_WITHIN_WORDS, REFUSED_CATEGORIES
from shipdesk.typeset.fonts import Family, FontBook, FontFile

_OTHER_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029]")
_OFTEN_UNCLAIMED = ((0x2010, 0x205E), (0x20A0, 0x20C0), (0x2100, 0x214F), (0x2190, 0x2193), (0x2200, 0x2265))
"""Punctuation, currencies, letterlike signs, arrows, mathematical signs: no family claims them, several have some."""

_NO_MARKS_FROM = 0x3200
"""Ranges from here on are taken whole: thousands of ideographs, each a letter; a missing one shows when shaped."""

Run = tuple[FontFile, str]
"""A stretch of text and the font file it is drawn with."""


def normalised(text: str) -> str:
    """The text in NFC, every line end written as a newline."""
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text if text.isprintable() else _OTHER_LINE_END.sub("\n", text)


class Splitter:
    """Divides one line of normalised text by font.

    Nearly every text is divided by one pattern that knows each family's letters. Where neighbours decide (a mark over
    another script's letter, quotation marks beside Han), the characters are looked at one by one; so are those of a
    text with a character that no family claims.
    """

    def __init__(self, book: FontBook) -> None:
        self._book = book

    def split(self, text: str, bold: bool, language: str) -> list[Run]:
        """Raises WrongInput for what no bundled font can draw, but for ideographs: `carefully` knows them too."""
        if text.isascii() and text.isprintable():
            return [(self._book.latin.file(bold), text)] if text else []
        stretch = self._stretch_in_chinese if language.startswith("zh") else self._stretch
        runs: list[Run] = []
        at = 0
        while at < len(text):
            found = stretch.match(text, at)
            if found is None:
                return self.carefully(text, bold, language)
            family = self._book.families[(found.lastindex or 0) - 1]
            runs.append((family.file(bold), found[0]))
            at = found.end()
        return runs

    def carefully(self, text: str, bold: bool, language: str) -> list[Run]:
        """The same, every character looked at by itself."""
        return list(self._one_by_one(text, bold, language))

    @cached_property
    def _stretch(self) -> re.Pattern[str]:
        return self._pattern("")

    @cached_property
    def _stretch_in_chinese(self) -> re.Pattern[str]:
        return self._pattern("".join(self._book.wide_beside_han))

    def _pattern(self, hard: str) -> re.Pattern[str]:
        """One group for each family: a letter of it and what may follow in the same run."""
        return re.compile("|".join(f"({self._stretch_of(family, hard)})" for family in self._book.families))

    def _stretch_of(self, family: Family, hard: str) -> str:
        letters, marks = [], []
        for character in self._drawn_by(family):
            if unicodedata.category(character)[0] == "M":
                marks.append(character)
            elif character not in hard and character != " ":
                letters.append(character)
        ideographs = "".join(f"{chr(first)}-{chr(last)}" for first, last in family.ranges if first >= _NO_MARKS_FROM)
        own = _class_of(letters) + ideographs
        joining = re.escape("".join(sorted(INVISIBLE_WITHIN_WORDS)))
        first = f"{own} {joining}" if family is self._book.latin else own
        space = " " if family.regular.glyphs[" "] is not None else ""
        return f"[{first}][{own}{_class_of(marks)}{joining}{space}]*"

    def _drawn_by(self, family: Family) -> Iterator[str]:
        small = (one for one in family.ranges if one[0] < _NO_MARKS_FROM)
        for first, last in (*small, *_OFTEN_UNCLAIMED):
            for character in map(chr, range(first, last + 1)):
                if not _is_refused(character) and self._book.family_of(character) is family:
                    yield character

    def _one_by_one(self, text: str, bold: bool, language: str) -> Iterator[Run]:
        start = 0
        current: Family | None = None
        for index, character in enumerate(text):
            family = self._family(text, index, current, language)
            if family is None:
                raise _unprintable(text, character)
            if family is not current:
                if current is not None:
                    yield current.file(bold), text[start:index]
                start, current = index, family
        if current is not None:
            yield current.file(bold), text[start:]

    def _family(self, text: str, index: int, current: Family | None, language: str) -> Family | None:
        character, book = text[index], self._book
        if character in INVISIBLE_WITHIN_WORDS:
            return current or book.latin
        joins = character == " " or unicodedata.category(character)[0] == "M"
        if joins and current is not None and current.regular.glyphs[character] is not None:
            return current
        if character in book.wide_beside_han and language.startswith("zh") and self._stands_beside_han(text, index):
            return book.han
        return None if _is_refused(character) else book.family_of(character)

    def _stands_beside_han(self, text: str, index: int) -> bool:
        neighbours = text[max(index - 1, 0) : index] + text[index + 1 : index + 2]
        return any(self._book.han.claims(ord(neighbour)) for neighbour in neighbours)


def _class_of(characters: list[str]) -> str:
    """The inside of a pattern's character class, ranges where neighbours run on."""
    parts: list[str] = []
    for _, run in groupby(enumerate(sorted(characters)), lambda pair: ord(pair[1]) - pair[0]):
        same = [character for _, character in run]
        parts.append(f"{re.escape(same[0])}-{re.escape(same[-1])}")
    return "".join(parts)


def _is_refused(character: str) -> bool:
    return character in DIRECTION_MARKS or unicodedata.category(character) in REFUSED_CATEGORIES


def _unprintable(text: str, character: str) -> WrongInput:
    invisible = _is_control(character)
    return WrongInput(
        "unprintable_text",
        "control_character" if invisible else "missing_glyph",
        character="" if invisible else character,
        code_point=f"U+{ord(character):04X}",
        text="".join(f"\\u{ord(each):04x}" if _is_control(each) else each for each in text),
    )


def _is_control(character: str) -> bool:
    return character in DIRECTION_MARKS or unicodedata.category(character) in {"Cc", "Cs"}
