"""The search index: right for every script from the first character, in stock SQLite.

FTS5's trigram tokenizer finds nothing shorter than three characters, which in Thai and Chinese is most of what
people type. So the index holds each text twice: plain, and with a mark between all characters, where one
character (mark, a, mark) and two characters (a, mark, b) are trigrams too. `detail=none` keeps it small; it then
knows only which products have all trigrams of a needle, and `instr` on the folded text says which truly hold it.
"""

from __future__ import annotations

from sqlite_utils import Database

CHARACTER_MARK = "\x1f"
MOST_TRIGRAMS = 48
"""Of a very long needle these many narrow the search enough; `instr` judges the rest."""

SCHEMA = (
    """CREATE TABLE product_search (
        id INTEGER PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE,
        folded TEXT NOT NULL
    )""",
    """CREATE VIRTUAL TABLE product_grams USING fts5(
        plain, parted, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
    )""",
)
_FIND = """SELECT s.id, s.folded FROM product_grams AS g JOIN product_search AS s ON s.id = g.rowid
    WHERE product_grams MATCH ? AND instr(s.folded, ?) > 0 ORDER BY g.rowid LIMIT ?"""


def parted(text: str) -> str:
    """The text with a mark before, between and after all characters."""
    return CHARACTER_MARK + CHARACTER_MARK.join(text) + CHARACTER_MARK


def trigrams(needle: str) -> list[str]:
    """Trigrams that every text holding `needle` has in the index; `needle` must not be empty."""
    if len(needle) < 3:
        marked = parted(needle)
        return [marked] if len(needle) == 1 else [marked[1:-1]]
    found = dict.fromkeys(needle[at : at + 3] for at in range(len(needle) - 2))
    return list(found)[:MOST_TRIGRAMS]


def match_expression(needles: list[str]) -> str:
    """The FTS5 query for texts that have all trigrams of all needles; user text only ever stands in quotes."""
    grams = dict.fromkeys(gram for needle in needles for gram in trigrams(needle))
    return " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)


def find(db: Database, needle: str, most: int) -> list[tuple[int, str]]:
    """Ids and folded texts of at most `most` products whose text holds `needle`, oldest first."""
    return db.execute(_FIND, (match_expression([needle]), needle, most)).fetchall()


def find_all_of(db: Database, needles: list[str], most: int) -> list[tuple[int, str]]:
    """Like `find`, for products whose text holds every one of the needles, anywhere."""
    judged = _FIND.replace(" ORDER BY", " AND instr(s.folded, ?) > 0" * (len(needles) - 1) + " ORDER BY")
    return db.execute(judged, (match_expression(needles), *needles, most)).fetchall()


def add(db: Database, identity: int, folded: str) -> None:
    db.execute("INSERT INTO product_search(id, folded) VALUES (?, ?)", (identity, folded))
    db.execute("INSERT INTO product_grams(rowid, plain, parted) VALUES (?, ?, ?)", (identity, folded, parted(folded)))


def change(db: Database, identity: int, folded: str) -> None:
    """Puts a product's new text in the place of its old one; an equal text costs nothing."""
    found = db.execute("SELECT folded FROM product_search WHERE id = ?", (identity,)).fetchone()
    if found is None:
        add(db, identity, folded)
        return
    old = found[0]
    if old == folded:
        return
    db.execute(
        "INSERT INTO product_grams(product_grams, rowid, plain, parted) VALUES ('delete', ?, ?, ?)",
        (identity, old, parted(old)),
    )
    db.execute("DELETE FROM product_search WHERE id = ?", (identity,))
    add(db, identity, folded)
