"""Which trigrams of a piece are worth asking the vocabulary for: those that few words have.

Asking for a common one costs as much as it has words and leaves out next to none. How common one is, a small sample
of the words tells; it is drawn once for each file and drawn again when the vocabulary has grown a lot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from shipdesk.database import Database

MOST_ASKED = 3
"""These many of the rarest narrow the search enough; `instr` judges the rest."""
SAMPLE = 150
LEAST = 5_000
"""A vocabulary with fewer words is searched at once, whatever is asked."""
_GROWTH = 4
_drawn: dict[str, tuple[int, Mapping[str, int]]] = {}


def rarest(db: Database, grams: Iterable[str]) -> list[str]:
    """The rarest of the trigrams, at most `MOST_ASKED`, spread over the piece where the sample has none of them."""
    wanted = list(dict.fromkeys(grams))
    if len(wanted) <= MOST_ASKED:
        return wanted
    shares = _shares(db)
    unseen = [gram for gram in wanted if not shares.get(gram)]
    if len(unseen) >= MOST_ASKED:
        return [unseen[0], unseen[len(unseen) // 2], unseen[-1]]
    return sorted(wanted, key=lambda gram: shares.get(gram, 0))[:MOST_ASKED]


def _shares(db: Database) -> Mapping[str, int]:
    last = int(db.execute("SELECT ifnull(max(id), 0) FROM search_words").fetchone()[0])
    if last < LEAST:
        return {}
    file = str(db.execute("PRAGMA database_list").fetchone()[2])
    known = _drawn.get(file)
    if known is None or not file or last > known[0] * _GROWTH:
        known = _drawn[file] = (last, _draw(db, last))
    return known[1]


def _draw(db: Database, last: int) -> Mapping[str, int]:
    counted: Counter[str] = Counter()
    for place in range(SAMPLE):
        asked = "SELECT word FROM search_words WHERE id >= ? ORDER BY id LIMIT 1"
        word = str(db.execute(asked, (last * place // SAMPLE,)).fetchone()[0])
        counted.update({word[at : at + 3] for at in range(len(word) - 2)})
    return counted
