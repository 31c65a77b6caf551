"""Which of the things that a needle asks are worth asking for: those that few have, and that few have together.

Asking for a common one costs as much as it has products and leaves out next to none; so does asking for a second one
that always comes with the first, as the syllables of one name do. A small sample tells: of the words for their
trigrams, of the products for their words. It is drawn once for each file and drawn again when the file has grown a lot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from shipdesk.catalogs.folding import CODE_FIELDS, CODE_MARK, FIELD_MARK, SEARCHED_FIELDS, fold
from shipdesk.catalogs.pieces import words_of
from shipdesk.database import Database

MOST_RARE, MOST_ASKED = 12, 3
"""So many words that the sample has not, else so many that it has, narrow the search enough; `instr` does the rest."""
SAMPLE, COMMON = 150, 25
LEAST = 2_000
"""Where there are fewer, all is searched at once, whatever is asked."""
_GROWTH = 4

Places = Mapping[str, int]
"""Of each thing the rows of the sample that have it, a bit each."""
_EVERYWHERE = -1
_drawn: dict[tuple[str, str], tuple[int, Places]] = {}


class Rarest(NamedTuple):
    """What to ask for; `is_rare` where the sample has none of it, so that little is left to look at."""

    asked: list[str]
    is_rare: bool


def rarest_trigrams(db: Database, grams: Iterable[str]) -> Rarest:
    """The rarest of the trigrams among the words."""
    wanted = list(dict.fromkeys(grams))
    return worth_asking(wanted, _sample(db, "search_words", ("word",), _trigrams_of), MOST_ASKED)


def rarest_words(db: Database, words: Iterable[str]) -> Rarest:
    """The rarest of the words among the products."""
    wanted = list(dict.fromkeys(words))
    return worth_asking(wanted, _sample(db, "products", SEARCHED_FIELDS, _words_of) if wanted else {}, MOST_RARE)


def worth_asking(wanted: Sequence[str], known: Places, most_rare: int) -> Rarest:
    """Of what is wanted the little that leaves few; `known` has only what the sample has."""
    unseen = [one for one in wanted if one not in known]
    step = -(-len(unseen) // most_rare) or 1
    seen = sorted((one for one in wanted if one in known), key=lambda one: known[one].bit_count())
    few = [one for one in seen if known[one].bit_count() < COMMON]
    beside = _seldom_together(few, known, MOST_ASKED - len(unseen))
    return Rarest([*unseen[::step], *beside] or seen[:1], is_rare=bool(unseen))


def _seldom_together(things: Sequence[str], known: Places, most: int) -> list[str]:
    """The rarest, then each time the one that the fewest have who have all those before it."""
    left, chosen, together = list(things), list[str](), _EVERYWHERE
    while left and len(chosen) < most:
        best = min(left, key=lambda one: ((known[one] & together).bit_count(), known[one].bit_count()))
        chosen.append(best)
        left.remove(best)
        together &= known[best]
    return chosen


def _sample(
    db: Database, table: str, columns: tuple[str, ...], parts_of: Callable[[tuple[str | None, ...]], set[str]]
) -> Places:
    last = int(db.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()[0])
    if last < LEAST:
        return {}
    file = str(db.execute("PRAGMA database_list").fetchone()[2])
    drawn = _drawn.get((file, table))
    if drawn is None or not file or last > drawn[0] * _GROWTH:
        found: defaultdict[str, int] = defaultdict(int)
        asked = f"SELECT {', '.join(columns)} FROM {table} WHERE id >= ? ORDER BY id LIMIT 1"
        for place in range(SAMPLE):
            for part in parts_of(db.execute(asked, (last * place // SAMPLE,)).fetchone()):
                found[part] |= 1 << place
        drawn = _drawn[file, table] = (last, dict(found))
    return drawn[1]


def _trigrams_of(row: tuple[str | None, ...]) -> set[str]:
    word = row[0] or ""
    return {word[at : at + 3] for at in range(len(word) - 2)}


def _words_of(row: tuple[str | None, ...]) -> set[str]:
    found: set[str] = set()
    for place, text in enumerate(row):
        found.update(words_of((CODE_MARK if place < len(CODE_FIELDS) else FIELD_MARK) + fold(text or "")))
    return found
