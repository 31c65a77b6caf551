"""HS codes for goods: looked up by number or in words, and suggested from what the user chose for similar names.

A suggestion is never taken by itself: it says where it comes from, and a person chooses.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from shipdesk.domain.cells import ascii_digits
from shipdesk.identifiers import hs_code
from shipdesk.progress import Progress
from shipdesk.reference.hs import HsCode, HsSection
from shipdesk.services.desk import Desk

MOST_NAMES = 20_000
"""Of each catalog the newest names that have a code are compared; a few ms each thousand."""
MOST_ITEMS = 2_000
LEAST_LIKENESS, LEAST_UNSPACED = 72, 58
"""Thai and Chinese names of one kind share a beginning and differ in the rest."""
MOST_SUGGESTIONS = 5
LONGEST_NAME = 200
CATALOG, SHIPMENT, TRADE_WORD = "catalog", "shipment", "trade word"


@dataclass(frozen=True)
class FoundCode:
    """A subheading with where it lies."""

    code: str
    text: str
    section: HsSection | None
    path: tuple[HsCode, ...]


@dataclass(frozen=True)
class Suggestion:
    """A code that was chosen before for goods of a similar name, or that a word of the trade points to."""

    code: str
    """As it was chosen, with a national tail where it had one."""
    text: str
    source: str
    """CATALOG, SHIPMENT or TRADE_WORD."""
    place: str
    """The catalog and SKU, or the shipment's reference, or the word."""
    name: str
    """What the goods were called there."""
    likeness: int
    """Of 100."""


@dataclass(frozen=True)
class KnownGoods:
    """Goods with a code that somebody chose."""

    name: str
    folded: str
    code: str
    source: str
    place: str


def find_hs_codes(desk: Desk, query: str, limit: int = 50) -> tuple[FoundCode, ...]:
    """By number or by words in English, Thai and Chinese; digits of any script."""
    return tuple(code_in_tree(desk, one.code) for one in desk.reference.hs.search(ascii_digits(query), limit))


def code_in_tree(desk: Desk, code: str) -> FoundCode:
    """A known subheading with its section, chapter and heading."""
    hs = desk.reference.hs
    return FoundCode(code, hs.text(code), hs.section(code), hs.path(code))


def suggest_hs_codes(
    desk: Desk, names: Iterable[str], progress: Progress, sku: str = "", known: Iterable[Sequence[KnownGoods]] = ()
) -> tuple[Suggestion, ...]:
    """For goods of these names, best first; the product of `sku` itself is no example.

    Who asks for many goods gathers `known_goods` once.
    """
    wanted = [_folded(name) for name in names if name.strip()]
    best: dict[str, Suggestion] = {}
    for one, likeness in _alike(known or known_goods(desk), wanted, progress):
        if one.place.endswith(f"/{sku}") and sku:
            continue
        held = best.get(one.code)
        if held is None or likeness > held.likeness:
            best[one.code] = _suggestion(desk, one, likeness)
    ranked = sorted(best.values(), key=lambda one: -one.likeness)[:MOST_SUGGESTIONS]
    return (*ranked, *_by_trade_word(desk, wanted, {hs_code.subheading(one.code) for one in ranked}))


def _alike(
    known: Iterable[Sequence[KnownGoods]], wanted: list[str], progress: Progress
) -> Iterator[tuple[KnownGoods, int]]:
    # Off the start path: a window opens without it.
    from rapidfuzz import fuzz, process

    for batch in known:
        progress.step(0, None)
        folded = [one.folded for one in batch]
        for name in wanted:
            scorer, least = (fuzz.token_set_ratio, LEAST_LIKENESS) if name.isascii() else (fuzz.ratio, LEAST_UNSPACED)
            hits = process.extract(name, folded, scorer=scorer, score_cutoff=least, limit=MOST_SUGGESTIONS)
            yield from ((batch[place], round(score)) for _, score, place in hits)
            if not name.isascii():
                yield from ((one, 100) for one, text in zip(batch, folded, strict=True) if name in text)


def known_goods(desk: Desk) -> Iterator[list[KnownGoods]]:
    """Names that have a code: of each catalog, then of the shipments."""
    for name in desk.catalogs.names():
        yield _in_catalog(desk, name)
    items = desk.store.consignments.coded_items(MOST_ITEMS)
    yield [KnownGoods(text, _folded(text), code, SHIPMENT, reference) for reference, code, text in items]


def _in_catalog(desk: Desk, name: str) -> list[KnownGoods]:
    """Read whole, so that no catalog stays open while somebody looks at what came from it."""
    with desk.catalogs.open(name) as catalog:
        return [
            KnownGoods(text, _folded(text), code, CATALOG, f"{name}/{sku}")
            for sku, code, texts in catalog.coded_names(MOST_NAMES)
            for text in texts
        ]


def _by_trade_word(desk: Desk, wanted: list[str], told: set[str]) -> list[Suggestion]:
    hs = desk.reference.hs
    codes = dict.fromkeys(code for name in wanted for code in hs.by_trade_word(name)[:2] if code not in told)
    words: Mapping[str, str] = {
        one.code: one.word for name in wanted for one in reversed(hs.trade_words) if one.word in name
    }
    found = [code for code in codes if code in words]
    return [Suggestion(code, hs.text(code), TRADE_WORD, words[code], words[code], 0) for code in found[:2]]


def _suggestion(desk: Desk, known: KnownGoods, likeness: int) -> Suggestion:
    hs, subheading = desk.reference.hs, hs_code.subheading(known.code)
    text = hs.text(subheading) if hs.is_known(subheading) else ""
    return Suggestion(known.code, text, known.source, known.place, known.name, likeness)


def _folded(name: str) -> str:
    """Without case and punctuation, which parts words as a blank does."""
    spaced = "".join(" " if unicodedata.category(char)[0] == "P" else char for char in name[:LONGEST_NAME])
    return " ".join(spaced.casefold().split())
