"""Text cut into pieces, and what a searched text asks of them.

Whether there is a cut between two characters depends on these two alone. So a needle is cut where the text around it
is: its inner pieces are whole pieces of that text, its first one ends such a piece and its last one begins one.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK

_LEADING = "เ-ไເ-ໄ"
"""Thai and Lao vowels before their consonant: a syllable begins with one."""
_ENDING = "ะำๆฯະຳໆຯ"
"""What ends a syllable."""
_THAI_LAO = "\u0e00-\u0eff"
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_BURMESE_END = "\u1038"
_BEFORE = f"{CODE_MARK}{FIELD_MARK} "
_MIDDLE = f"(?:(?![{_LEADING}{_ENDING}])[{_THAI_LAO}])"
_OTHER = f"[^{_BEFORE}0-9{_THAI_LAO}{_HAN}{_BURMESE_END}]"
_PIECE = re.compile(
    f"[{_BEFORE}]?"
    f"(?:[0-9]+|[{_HAN}]|[{_LEADING}]?{_MIDDLE}*[{_ENDING}]|[{_LEADING}]{_MIDDLE}*|{_MIDDLE}+|{_OTHER}*{_BURMESE_END}|{_OTHER}+)"
    f"|[{_BEFORE}]"
)
_SURE_BEGINNING = frozenset(_BEFORE)
_SURE_END = re.compile(f"[{_ENDING}{_HAN}{_BURMESE_END}]$")
_MARKS = frozenset((CODE_MARK, FIELD_MARK))


class Place(StrEnum):
    """Where in a piece of the text a piece of the needle stands."""

    WHOLE = "whole"
    BEGINNING = "beginning"
    END = "end"
    ANYWHERE = "anywhere"


class Asked(NamedTuple):
    """A piece of a needle: every text that holds the needle has a piece that has this one at that place."""

    place: Place
    text: str


def cut(text: str) -> list[str]:
    """The pieces of a text, which put together are that text."""
    return _PIECE.findall(text)


def asked_of(needle: str) -> list[Asked]:
    """What a needle asks; a mark alone asks nothing, since every product has it."""
    pieces = cut(needle)
    last = len(pieces) - 1
    asked: list[Asked] = []
    for at, piece in enumerate(pieces):
        begins = at > 0 or piece[0] in _SURE_BEGINNING
        ends = at < last or _SURE_END.search(piece) is not None
        if piece not in _MARKS:
            asked.append(Asked(_PLACES[begins, ends], piece))
    return asked


_PLACES = {
    (True, True): Place.WHOLE,
    (True, False): Place.BEGINNING,
    (False, True): Place.END,
    (False, False): Place.ANYWHERE,
}
