"""Which trigrams of a needle are worth asking for: those that few products have.

Asking for a common one costs as much as it has products and leaves out next to none. How common one is, a small
sample of the products tells; it is drawn once for each file and drawn again when the catalog has grown a lot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from shipdesk.catalogs.folding import SEARCHED_FIELDS, searched_text
from shipdesk.database import Database

MOST_ASKED = 3
"""These many of the rarest narrow the search enough; `instr` judges the rest."""
SAMPLE = 80
LEAST = 2_000
"""A catalog with fewer products is searched at once, whatever is asked."""
_GROWTH = 4
_drawn: dict[str, tuple[int, Mapping[str, int]]] = {}


def rarest(db: Database, grams: Iterable[str]) -> list[str]:
    """The rarest of the trigrams, at most `MOST_ASKED`, spread over the needle where the sample has none of them."""
    wanted = list(dict.fromkeys(grams))
    if len(wanted) <= MOST_ASKED:
        return wanted
    shares = _shares(db)
    unseen = [gram for gram in wanted if not shares.get(gram)]
    if len(unseen) >= MOST_ASKED:
        return [unseen[0], unseen[len(unseen) // 2], unseen[-1]]
    return sorted(wanted, key=lambda gram: shares.get(gram, 0))[:MOST_ASKED]


def _shares(db: Database) -> Mapping[str, int]:
    last = int(db.execute("SELECT ifnull(max(id), 0) FROM products").fetchone()[0])
    if last < LEAST:
        return {}
    file = str(db.execute("PRAGMA database_list").fetchone()[2])
    known = _drawn.get(file)
    if known is None or not file or last > known[0] * _GROWTH:
        known = _drawn[file] = (last, _draw(db, last))
    return known[1]


def _draw(db: Database, last: int) -> Mapping[str, int]:
    counted: Counter[str] = Counter()
    asked = f"SELECT {', '.join(SEARCHED_FIELDS)} FROM products WHERE id >= ? ORDER BY id LIMIT 1"
    for place in range(SAMPLE):
        values = db.execute(asked, (last * place // SAMPLE,)).fetchone()
        if values is not None:
            text = searched_text(dict(zip(SEARCHED_FIELDS, values, strict=True)))
            counted.update({text[at : at + 3] for at in range(len(text) - 2)})
    return counted
