"""Which of the things that a needle asks are worth asking for: those that few have.

Asking for a common one costs as much as it has products and leaves out next to none. How common one is, a small
sample tells: of the words for their trigrams, of the products for their words. It is drawn once for each file and
drawn again when the file has grown a lot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from shipdesk.catalogs.folding import CODE_FIELDS, CODE_MARK, FIELD_MARK, SEARCHED_FIELDS, fold
from shipdesk.catalogs.pieces import cut, joints
from shipdesk.database import Database

MOST_RARE, MOST_ASKED = 12, 3
"""So many words that the sample has not, else so many that it has, narrow the search enough; `instr` does the rest."""
SAMPLE, COMMON = 150, 25
LEAST = 2_000
"""Where there are fewer, all is searched at once, whatever is asked."""
_GROWTH = 4

Shares = Mapping[str, int]
_drawn: dict[tuple[str, str], tuple[int, Shares]] = {}


class Rarest(NamedTuple):
    """What to ask for; `is_rare` where the sample has none of it, so that little is left to look at."""

    asked: list[str]
    is_rare: bool


def rarest_trigrams(db: Database, grams: Iterable[str]) -> Rarest:
    """The rarest of the trigrams among the words."""
    return _rarest(list(dict.fromkeys(grams)), lambda: _shares(db, "search_words", ("word",), _trigrams_of), MOST_ASKED)


def rarest_words(db: Database, words: Iterable[str]) -> Rarest:
    """The rarest of the words among the products."""
    return _rarest(list(dict.fromkeys(words)), lambda: _shares(db, "products", SEARCHED_FIELDS, _words_of), MOST_RARE)


def _rarest(wanted: list[str], shares: Callable[[], Shares], most_rare: int) -> Rarest:
    if not wanted:
        return Rarest([], is_rare=False)
    known = shares()
    unseen = [one for one in wanted if not known.get(one)]
    step = -(-len(unseen) // most_rare) or 1
    seen = sorted((one for one in wanted if known.get(one)), key=lambda one: known[one])
    few = [one for one in seen[: max(0, MOST_ASKED - len(unseen))] if known[one] < COMMON]
    return Rarest([*unseen[::step], *few] or seen[:1], is_rare=bool(unseen))


def _shares(
    db: Database, table: str, columns: tuple[str, ...], parts_of: Callable[[tuple[str | None, ...]], set[str]]
) -> Shares:
    last = int(db.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()[0])
    if last < LEAST:
        return {}
    file = str(db.execute("PRAGMA database_list").fetchone()[2])
    known = _drawn.get((file, table))
    if known is None or not file or last > known[0] * _GROWTH:
        counted: Counter[str] = Counter()
        asked = f"SELECT {', '.join(columns)} FROM {table} WHERE id >= ? ORDER BY id LIMIT 1"
        for place in range(SAMPLE):
            counted.update(parts_of(db.execute(asked, (last * place // SAMPLE,)).fetchone()))
        known = _drawn[file, table] = (last, counted)
    return known[1]


def _trigrams_of(row: tuple[str | None, ...]) -> set[str]:
    word = row[0] or ""
    return {word[at : at + 3] for at in range(len(word) - 2)}


def _words_of(row: tuple[str | None, ...]) -> set[str]:
    found: set[str] = set()
    for place, text in enumerate(row):
        pieces = cut((CODE_MARK if place < len(CODE_FIELDS) else FIELD_MARK) + fold(text or ""))
        found.update(pieces, joints(pieces))
    return found
