"""The second choice of the search: products whose names nearly are what was typed, where nothing or little is.

A misspelt word still has most of its parts right. Products that have all parts but one are looked up in the same
index, a bounded number of them, and rapidfuzz says which of them are near enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shipdesk.catalogs import search_index
from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK
from shipdesk.database import Database

LEAST_LENGTH = 4
MOST_LENGTH = 80
MOST_WORDS = 3
CANDIDATES = 60
"""Looked at for each part; nobody waits longer for a misspelt word than for a right one."""
LIKENESS = 80.0
"""Of 100: one wrong letter in five, or two that changed places in six."""


def near_ids(db: Database, needle: str, most: int) -> list[int]:
    """Ids of at most `most` products that hold something like the needle, the nearest first."""
    if most < 1 or not _is_worth_guessing(needle):
        return []
    scored: list[tuple[float, int]] = []
    for identity, text in dict(_candidates(db, needle)).items():
        alike = likeness(text, needle)
        if alike >= LIKENESS:
            scored.append((-alike, identity))
    return [identity for _, identity in sorted(scored)[:most]]


def likeness(text: str, needle: str) -> float:
    """Of 100: how near what a product holds comes to the needle."""
    return max((_likeness(needle, field) for field in _fields(text)), default=0.0)


def _likeness(needle: str, field: str) -> float:
    """The whole needle somewhere in the field, or each of its words wherever it is."""
    from rapidfuzz import fuzz

    if len(field) < LEAST_LENGTH - 1:
        return 0.0
    words = needle.split(" ")
    compare = fuzz.partial_ratio if len(field) >= len(needle) else fuzz.ratio
    of_words = sum(fuzz.partial_ratio(word, field) for word in words) / len(words) if len(words) > 1 else 0.0
    return max(float(compare(needle, field)), of_words)


def _fields(text: str) -> list[str]:
    return text.replace(CODE_MARK, FIELD_MARK).split(FIELD_MARK)


def _is_worth_guessing(needle: str) -> bool:
    """A number that is nearly right is another number."""
    return LEAST_LENGTH <= len(needle) <= MOST_LENGTH and not any(char.isdigit() for char in needle)


def _candidates(db: Database, needle: str) -> Iterator[tuple[int, str]]:
    words = list(dict.fromkeys(needle.split(" ")))
    known = [word for word in words if search_index.find(db, [word], 1)] if len(words) > 1 else []
    unknown = sorted((word for word in words if word not in known), key=len, reverse=True)[:MOST_WORDS]
    for word in unknown:
        for parts in _right_parts(word):
            yield from search_index.find(db, [*known, *parts], CANDIDATES)
    if known:
        yield from search_index.find(db, known if unknown else [max(known, key=len)], CANDIDATES)


def _right_parts(word: str) -> Iterable[tuple[str, ...]]:
    """What is still right of a word with one mistake, wherever it is: two of its thirds, or one of its halves."""
    half, third = len(word) // 2, len(word) // 3
    if len(word) < LEAST_LENGTH:
        return ()
    halves = ((word[:half],), (word[half:],))
    if third < 2:
        return halves
    one, two, three = word[:third], word[third:-third], word[-third:]
    return ((one, two), (two, three), (one, three), *halves)
