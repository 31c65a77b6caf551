"""Search as you type over one catalog: every hit of a plain scan, the likeliest first, at index speed.

Ranked: a whole code (SKU, GTIN, HS code), the beginning of one, a whole name, the beginning of a name, the beginning of
a word, anywhere, and at last what is only nearly so. Each step is ordered within a bounded number of candidates, so
a common word stays fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from shipdesk.catalogs import search_index
from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK, fold
from shipdesk.catalogs.near import near_ids
from shipdesk.database import Database
from shipdesk.domain.texts import Texts

CANDIDATES = 64
"""So many are put in order at each step at least; of a common word the first ones do."""
LONGEST_QUERY = 200
MOST_WORDS = 12
LITTLE = 3
"""With fewer hits than these, near ones are shown below them."""


@dataclass(frozen=True)
class Hit:
    """One product found, as a list shows it; `near` says that it only nearly holds what was typed."""

    catalog: str
    sku: str
    gtin: str | None
    names: Texts
    near: bool = False


@dataclass(frozen=True)
class Hits:
    """The first hits of a query; `more` says that there are others beyond the limit."""

    hits: tuple[Hit, ...]
    more: bool


@dataclass(frozen=True)
class Ranked:
    """Ids of products, the likeliest first; those that only nearly hold the query follow apart."""

    exact: tuple[int, ...] = ()
    near: tuple[int, ...] = ()


def needles_of(query: str) -> list[str]:
    """What a product's text must hold for the query: the folded text as it stands."""
    needle = fold(query[:LONGEST_QUERY])
    return [needle] if needle else []


def ranked_ids(db: Database, query: str, most: int) -> Ranked:
    """Ids of at most `most` products that hold the query; never raises on what a person types.

    Only where no product holds the query as it stands, its words are looked for in any order; only where little is
    found at all, what comes near it follows.
    """
    needles = needles_of(query)
    if not needles or most < 1:
        return Ranked()
    needle = needles[0]
    found = dict.fromkeys(search_index.beginning(db, needle, most))
    for step in _steps(db, needle):
        if len(found) < most:
            found |= dict.fromkeys(step(most + len(found)))
    if not found:
        found = dict.fromkeys(words_in_any_order(db, needle, most))
    exact = tuple(found)[:most]
    wanted = most - len(exact) if len(exact) < LITTLE else 0
    near = [one for one in near_ids(db, needle, wanted + len(exact)) if one not in found] if wanted else []
    return Ranked(exact, tuple(near[:wanted]))


def words_in_any_order(db: Database, needle: str, most: int) -> list[int]:
    """Products that hold every word of the needle somewhere."""
    words = list(dict.fromkeys(needle.split(" ")))[:MOST_WORDS]
    return [identity for identity, _ in search_index.find(db, words, most)] if len(words) > 1 else []


def _steps(db: Database, needle: str) -> Iterator[Callable[[int], Iterable[int]]]:
    yield lambda most: _beginning_names(db, needle, most)
    yield lambda most: _ordered(search_index.find_placed(db, f" {needle}", max(most, CANDIDATES)), needle)
    yield lambda most: _ordered(search_index.find(db, [needle], max(most, CANDIDATES)), needle)


def _beginning_names(db: Database, needle: str, most: int) -> list[int]:
    """Whole names first; where more begin so than are looked at, the whole ones are asked for by themselves."""
    bound = max(most, CANDIDATES)
    begun, whole = FIELD_MARK + needle, FIELD_MARK + needle + FIELD_MARK
    found = search_index.find_placed(db, begun, bound)
    first = (
        search_index.find_placed(db, whole, bound) if len(found) == bound else [one for one in found if whole in one[1]]
    )
    return [*(identity for identity, _ in first), *_ordered(found, begun)]


def _ordered(candidates: Iterable[tuple[int, str]], needle: str) -> Iterator[int]:
    ranked = sorted((*_likelihood(text, needle), identity) for identity, text in candidates)
    return (identity for *_, identity in ranked)


def _likelihood(text: str, needle: str) -> tuple[int, int]:
    """The beginning of a text before its end, and the first field before the last."""
    position = text.find(needle)
    start = max(text.rfind(mark, 0, position + 1) for mark in (FIELD_MARK, CODE_MARK))
    return position - start, position
