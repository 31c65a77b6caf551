"""Text made ready and divided into runs of one font; what cannot be printed is refused here."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from shipdesk.errors import WrongInput
from shipdesk.reference.letters import DIRECTION_MARKS, INVISIBLE_WITHIN_WORDS, REFUSED_CATEGORIES
from shipdesk.typeset.fonts import Family, FontBook, FontFile

_LINE_ENDS = str.maketrans({"\u0085": "\n", "\u2028": "\n", "\u2029": "\n"})


@dataclass(frozen=True)
class Run:
    """A stretch of text drawn with one font file."""

    font: FontFile
    text: str


def normalised(text: str) -> str:
    """The text in NFC, every line end written as a newline."""
    if text.isascii() and "\r" not in text:
        return text
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)


def split_runs(book: FontBook, text: str, bold: bool, language: str) -> tuple[Run, ...]:
    """Divide one line of normalised text by font; raises WrongInput for what no bundled font can draw."""
    if text.isascii() and text.isprintable():
        return (Run(book.latin.file(bold), text),) if text else ()
    runs: list[Run] = []
    start = 0
    current: Family | None = None
    for index, character in enumerate(text):
        family = _family(book, text, index, current, language)
        if family is None:
            raise _unprintable(text, character)
        if family is not current:
            if current is not None:
                runs.append(Run(current.file(bold), text[start:index]))
            start, current = index, family
    if current is not None:
        runs.append(Run(current.file(bold), text[start:]))
    return tuple(runs)


def _family(book: FontBook, text: str, index: int, current: Family | None, language: str) -> Family | None:
    character = text[index]
    if character in INVISIBLE_WITHIN_WORDS:
        return current or book.latin
    joins = character == " " or unicodedata.category(character)[0] == "M"
    if joins and current is not None and current.regular.glyph(character) is not None:
        return current
    if character in book.wide_beside_han and language.startswith("zh") and _stands_beside_han(book, text, index):
        return book.han
    if character in DIRECTION_MARKS or unicodedata.category(character) in REFUSED_CATEGORIES:
        return None
    return book.family_of(character)


def _stands_beside_han(book: FontBook, text: str, index: int) -> bool:
    neighbours = text[max(index - 1, 0) : index] + text[index + 1 : index + 2]
    return any(book.han.claims(ord(neighbour)) for neighbour in neighbours)


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
