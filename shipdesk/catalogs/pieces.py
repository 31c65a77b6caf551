"""Text cut into pieces, these into words of the vocabulary, and what a searched text asks of those.

Whether there is a cut between two characters depends on these two alone. So a needle is cut where the text around it
is: its inner pieces are whole pieces of that text, its first one ends such a piece and its last one begins one. Of a
text the joints are known too, what stands at each side of a cut: they tell pieces that follow one another from those
that only stand in one text. A piece is a word, but a long number is every four of its digits: a million numbers are
then some thousand words.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK

_LEADING = "เ-ไເ-ໄ"
"""Thai and Lao vowels before their consonant: a syllable begins with one."""
_ENDING = "ะำๆฯະຳໆຯ"
"""What ends a syllable."""
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_BURMESE_END = "\u1038"
_BEFORE = f"{CODE_MARK}{FIELD_MARK} "
_OTHER = f"[^{_BEFORE}0-9\u0e00-\u0eff{_HAN}{_BURMESE_END}]"
_SURE_BEGINNING = frozenset(_BEFORE)
_SURE_END = re.compile(f"[{_ENDING}{_HAN}{_BURMESE_END}]$")
_MARKS = frozenset((CODE_MARK, FIELD_MARK))
JOINT_MARK = "\x1f"
"""Stands before a joint, so that none is taken for a piece, and within one before a number that is read backwards."""
DIGITS = 4
"""Of a number that stand in a word, and before a cut in a joint."""
DIGITS_AFTER = 2
"""Behind a cut: there a number is often still being typed, and few joints may begin as it does."""
_DIGITS = frozenset("0123456789")
_DIGIT = re.compile("[0-9]")
_LONG_NUMBER = re.compile(f"[0-9]{{{DIGITS + 1}}}")


class Place(StrEnum):
    """Where in a piece of the text a piece of the needle stands."""

    WHOLE = "whole"
    BEGINNING = "beginning"
    END = "end"
    ANYWHERE = "anywhere"


class Asked(NamedTuple):
    """A part of a needle: every text that holds the needle has a word that has this one at that place."""

    place: Place
    text: str


def words_of(text: str) -> list[str]:
    """The words by which a text is known."""
    pieces = cut(text)
    if not _DIGIT.search(text):
        return pieces + [JOINT_MARK + one[-1] + other[: 2 if other[0] == " " else 1] for one, other in pairwise(pieces)]
    joints = [*map(_joint, pieces, pieces[1:])]
    if _LONG_NUMBER.search(text):
        pieces = [word for piece in pieces for word in _words(piece)]
    return pieces + joints


@cache
def _piece() -> re.Pattern[str]:
    """Made when the first text is cut: it takes longer than all else that is read here."""
    letters = map(chr, range(0x0E00, 0x0F00))
    inner = "".join(letter for letter in letters if not re.match(f"[{_LEADING}{_ENDING}]", letter))
    middle = f"[{inner}]"
    return re.compile(
        f"[{_BEFORE}]?"
        f"(?:{_OTHER}+{_BURMESE_END}?|[{_LEADING}]{middle}*[{_ENDING}]?|{middle}+[{_ENDING}]?|[0-9]+|[{_HAN}]"
        f"|[{_ENDING}{_BURMESE_END}])"
        f"|[{_BEFORE}]"
    )


def cut(text: str) -> list[str]:
    """The pieces of a text, which put together are that text."""
    return _piece().findall(text)


def asked_of(needle: str) -> list[Asked]:
    """What a needle asks; a mark alone asks nothing, since every product has it."""
    pieces = cut(needle)
    last = len(pieces) - 1
    asked: list[Asked] = []
    for at, piece in enumerate(pieces):
        begins = at > 0 or piece[0] in _SURE_BEGINNING
        if piece not in _MARKS:
            asked += _asked_of_piece(piece, begins, at < last or _SURE_END.search(piece) is not None)
        if at < last and not {piece, pieces[at + 1]} & _SURE_BEGINNING:
            asked.append(_asked_of_joint(piece, pieces[at + 1], begins, at + 1 < last))
    return asked


def _asked_of_piece(piece: str, begins: bool, ends: bool) -> list[Asked]:
    """Of a long number the first word may have a blank or mark before it in the text, the others stand as they are."""
    if _digits(piece) < DIGITS:
        return [Asked(_PLACES[begins, ends], piece)]
    first, *others = _words(piece)
    if not begins and len(others) > 1:
        return [Asked(Place.WHOLE, word) for word in others]
    return [Asked(Place.WHOLE if begins else Place.END, first), *(Asked(Place.WHOLE, word) for word in others)]


def _asked_of_joint(before: str, after: str, begins: bool, ends: bool) -> Asked:
    """A short number at the needle's end may go on in the text; the joint has it last."""
    digits = _digits(before)
    is_open = digits < DIGITS and not begins if digits else 0 < _digits(after) < DIGITS_AFTER and not ends
    return Asked(Place.BEGINNING if is_open else Place.WHOLE, _joint(before, after))


def _joint(before: str, after: str) -> str:
    """What stands at each side of a cut: a character, with a blank the next one too, and the digits of a number."""
    blank = after[0] == " "
    if before[-1] in _DIGITS:
        number = before.lstrip(_BEFORE)[-DIGITS:]
        return f"{JOINT_MARK}{after[: 1 + blank]}{JOINT_MARK}{number[::-1]}"
    return JOINT_MARK + before[-1] + after[: (DIGITS_AFTER if after[-1] in _DIGITS else 1) + blank]


def _words(piece: str) -> list[str]:
    """The piece, or every four digits of a long number, the first of them with what stands before it."""
    beyond = _digits(piece) - DIGITS
    if beyond <= 0:
        return [piece]
    first = len(piece) - beyond
    return [piece[:first], *(piece[at - DIGITS : at] for at in range(first + 1, len(piece) + 1))]


def _digits(piece: str) -> int:
    """How many digits a number has, that is all of it but a mark or blank before it; none where it is no number."""
    return len(piece.lstrip(_BEFORE)) if piece[-1] in _DIGITS else 0


_PLACES = {
    (True, True): Place.WHOLE,
    (True, False): Place.BEGINNING,
    (False, True): Place.END,
    (False, False): Place.ANYWHERE,
}
