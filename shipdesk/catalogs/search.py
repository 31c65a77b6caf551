"""Search as you type over one catalog: every hit of a plain scan, the likeliest first, at index speed.

Ranked: a whole field (SKU and GTIN stand first in the text), the beginning of a field, the beginning of a word,
anywhere. Each step is ordered within a bounded number of candidates, so a common word stays fast.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from shipdesk.catalogs import grams
from shipdesk.catalogs.folding import FIELD_MARK, fold
from shipdesk.domain.texts import Texts

LEAST_CANDIDATES = 200
LONGEST_QUERY = 200
MOST_WORDS = 12


@dataclass(frozen=True)
class Hit:
    """One product found, as a list shows it."""

    catalog: str
    sku: str
    gtin: str | None
    names: Texts


@dataclass(frozen=True)
class Hits:
    """The first hits of a query; `more` says that there are others beyond the limit."""

    hits: tuple[Hit, ...]
    more: bool


def ranked_ids(db: Database, query: str, most: int) -> list[int]:
    """Ids of at most `most` products that hold the query; never raises on what a person types.

    Only where no product holds the query as it stands, its words are looked for in any order.
    """
    needle = fold(query[:LONGEST_QUERY])
    if not needle or most < 1:
        return []
    found: dict[int, None] = {}
    for tier in (FIELD_MARK + needle + FIELD_MARK, FIELD_MARK + needle, needle):
        if len(found) < most:
            found |= dict.fromkeys(_ordered(db, tier, most + len(found)))
    words = list(dict.fromkeys(needle.split(" ")))[:MOST_WORDS]
    if not found and len(words) > 1:
        found = dict.fromkeys(identity for identity, _ in grams.find_all_of(db, words, most))
    return list(found)[:most]


def _ordered(db: Database, needle: str, most: int) -> Iterator[int]:
    candidates = grams.find(db, needle, max(most, LEAST_CANDIDATES))
    ranked = sorted((*_likelihood(folded, needle), identity) for identity, folded in candidates)
    return (identity for *_, identity in ranked)


def _likelihood(folded: str, needle: str) -> tuple[bool, int]:
    position = folded.find(needle)
    at_word = needle[0] == FIELD_MARK or folded[position - 1] in (FIELD_MARK, " ") or f" {needle}" in folded
    return not at_word, position
