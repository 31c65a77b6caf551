"""Text cut into pieces, and what a searched text asks of them.

Whether there is a cut between two characters depends on these two alone. So a needle is cut where the text around it
is: its inner pieces are whole pieces of that text, its first one ends such a piece and its last one begins one. Of a
text the joints are known too, the characters at each side of a cut: they tell pieces that follow one another from
those that only stand in one text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK

_LEADING = "เ-ไເ-ໄ"
"""Thai and Lao vowels before their consonant: a syllable begins with one."""
_ENDING = "ะำๆฯະຳໆຯ"
"""What ends a syllable."""
_INNER = "".join(letter for letter in map(chr, range(0x0E00, 0x0F00)) if not re.match(f"[{_LEADING}{_ENDING}]", letter))
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_BURMESE_END = "\u1038"
_BEFORE = f"{CODE_MARK}{FIELD_MARK} "
_MIDDLE = f"[{_INNER}]"
_OTHER = f"[^{_BEFORE}0-9\u0e00-\u0eff{_HAN}{_BURMESE_END}]"
_PIECE = re.compile(
    f"[{_BEFORE}]?"
    f"(?:{_OTHER}+{_BURMESE_END}?|[{_LEADING}]{_MIDDLE}*[{_ENDING}]?|{_MIDDLE}+[{_ENDING}]?|[0-9]+|[{_HAN}]"
    f"|[{_ENDING}{_BURMESE_END}])"
    f"|[{_BEFORE}]"
)
_SURE_BEGINNING = frozenset(_BEFORE)
_SURE_END = re.compile(f"[{_ENDING}{_HAN}{_BURMESE_END}]$")
_MARKS = frozenset((CODE_MARK, FIELD_MARK))
JOINT_MARK = "\x1f"
"""Stands before a joint, so that none is taken for a piece."""


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


def joints(pieces: Sequence[str]) -> list[str]:
    """The characters at each side of each cut; a blank at the beginning of a piece has the next one with it."""
    return [JOINT_MARK + before[-1] + after[: 2 if after[0] == " " else 1] for before, after in pairwise(pieces)]


def asked_of(pieces: Sequence[str]) -> list[Asked]:
    """What a needle of these pieces asks; a mark alone asks nothing, since every product has it."""
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
