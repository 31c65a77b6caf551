"""What a search asks the index for: of all that a needle says, the little that leaves few products to look at.

What is known whole is one word of the vocabulary. Of what is only the end, the beginning or a part of a word all those
words are meant: they are asked for where they are few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shipdesk.catalogs import vocabulary
from shipdesk.catalogs.pieces import Asked, Place, asked_of
from shipdesk.catalogs.rarity import rarest_words
from shipdesk.database import Database

FEW = 200
"""Words of a needle of one piece; with more of them it narrows nothing."""
FEW_BESIDE, FEW_BESIDE_RARE, LEAST_BESIDE = 32, 12, 2
"""Words and letters of a piece beside others that are known whole, and beside rare ones."""
MOST_WALKED = 512
_NOTHING = "0"
"""No word has this number."""


class Narrowed(NamedTuple):
    """An expression for the index; where so many words hold the needle that it narrows little, some of these."""

    expression: str | None
    words: Sequence[int] = ()


class _NothingHoldsIt(Exception):
    """Something that the needle asks for is nowhere."""


def narrowed(db: Database, needles: Sequence[str]) -> Narrowed:
    try:
        groups = [group for needle in needles for group in _groups(db, asked_of(needle))]
    except _NothingHoldsIt:
        return Narrowed(_NOTHING)
    smallest = min(groups, key=len)
    few = FEW_BESIDE if len(smallest) <= FEW_BESIDE else FEW
    narrow = [f"({any_of(words)})" for words in groups if len(words) <= few]
    return Narrowed(" AND ".join(narrow) or None, smallest if len(smallest) > FEW_BESIDE else ())


def any_of(words: Sequence[int]) -> str:
    return " OR ".join(map(str, words))


def _groups(db: Database, asked: Sequence[Asked]) -> Iterator[Sequence[int]]:
    """Of each group of words a product must have one."""
    sure, is_rare = _sure(db, asked)
    yield from ([word] for word in sure)
    few = FEW_BESIDE_RARE if is_rare else FEW_BESIDE
    for one in asked:
        if one.place is not Place.WHOLE and (not sure or len(one.text) >= LEAST_BESIDE):
            words = vocabulary.matching(db, one, few + 1 if sure else MOST_WALKED)
            if not words:
                raise _NothingHoldsIt
            if not sure or len(words) <= few:
                yield words


def _sure(db: Database, asked: Sequence[Asked]) -> tuple[list[int], bool]:
    """Words that the needle must have, and whether one is rare: all must be there, the rarest are asked for."""
    words = list(dict.fromkeys(one.text for one in asked if one.place is Place.WHOLE))
    known = vocabulary.numbers_of(db, words)
    if len(known) < len(words):
        raise _NothingHoldsIt
    rarest, is_rare = rarest_words(db, words)
    return [known[word] for word in rarest], is_rare
