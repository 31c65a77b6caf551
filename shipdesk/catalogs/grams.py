"""The search index: right for every script from the first character, in stock SQLite.

FTS5's trigram tokenizer finds nothing shorter than three characters, which in Thai and Chinese is most of what
people type. So the index holds each text twice: plain, and with a mark between all characters, where one
character (mark, a, mark) and two characters (a, mark, b) are trigrams too. `detail=none` keeps it small; it then
knows only which products have all trigrams of a needle, and `instr` on the product's own text says which truly
hold it. What SQLite's `lower` does not make of that text (width, digits, accents) stands beside, in few rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database

from shipdesk.catalogs.folding import SEARCHED_FIELDS, searched_text, unlike_lower

CHARACTER_MARK = "\x1f"
MOST_TRIGRAMS = 48
"""Of a very long needle these many narrow the search enough; `instr` judges the rest."""

FOLDED = """CREATE TABLE product_search (
    id INTEGER PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE,
    folded TEXT NOT NULL
)"""
GRAMS = """CREATE VIRTUAL TABLE product_grams USING fts5(
    plain, parted, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
)"""

_MARK = "char(30)"
_TEXT = f"lower({_MARK} || {_MARK} || p.sku || {_MARK}" + "".join(
    f" || ifnull(p.{column} || {_MARK}, '')" for column in SEARCHED_FIELDS[1:]
) + ")"  # fmt: skip
_HOLDS = f"(instr({_TEXT}, ?) > 0 OR instr(ifnull(s.folded, ''), ?) > 0)"
_JOINED = """product_grams AS g JOIN products AS p ON p.id = g.rowid
    LEFT JOIN product_search AS s ON s.id = g.rowid"""

Row = Mapping[str, str | None]


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


def match_expression(needles: Iterable[str]) -> str:
    """The FTS5 query for texts that have all trigrams of all needles; user text only ever stands in quotes."""
    grams = dict.fromkeys(gram for needle in needles for gram in trigrams(needle))
    return " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)


def find(db: Database, needles: Sequence[str], most: int) -> list[tuple[int, str]]:
    """Ids and texts of at most `most` products whose text holds every one of the needles, oldest first."""
    clause, values = holding(needles)
    asked = f"SELECT p.id, {_TEXT}, s.folded FROM {_JOINED} WHERE {clause} ORDER BY g.rowid LIMIT ?"
    return [(identity, text + (folded or "")) for identity, text, folded in db.execute(asked, (*values, most))]


def identities_holding(needles: Sequence[str]) -> tuple[str, list[str]]:
    """A query for the ids of all products whose text holds every needle, and its parameters."""
    clause, values = holding(needles)
    return f"SELECT p.id FROM {_JOINED} WHERE {clause}", values


def holding(needles: Sequence[str]) -> tuple[str, list[str]]:
    """The condition for texts that hold every needle, and its parameters."""
    clause = "product_grams MATCH ?" + f" AND {_HOLDS}" * len(needles)
    return clause, [match_expression(needles), *(one for needle in needles for one in (needle, needle))]


def add_all(db: Database, rows: Iterable[tuple[int, Row]]) -> None:
    """Makes products that are in the table already known to the search."""
    texts: list[tuple[int, str, str]] = []
    folded: list[tuple[int, str]] = []
    for identity, row in rows:
        text, unlike = searched_text(row), unlike_lower(row)
        texts.append((identity, text, parted(text)))
        if unlike:
            folded.append((identity, unlike))
    db.conn.executemany("INSERT INTO product_grams(rowid, plain, parted) VALUES (?, ?, ?)", texts)
    db.conn.executemany("INSERT INTO product_search(id, folded) VALUES (?, ?)", folded)


def remove(db: Database, identity: int, row: Row) -> None:
    """Takes a product out; `row` must be what was added."""
    text = searched_text(row)
    db.execute(
        "INSERT INTO product_grams(product_grams, rowid, plain, parted) VALUES ('delete', ?, ?, ?)",
        (identity, text, parted(text)),
    )
    db.execute("DELETE FROM product_search WHERE id = ?", (identity,))


def change(db: Database, identity: int, old: Row, new: Row) -> None:
    """Puts a product's new text in the place of its old one; an equal text costs nothing."""
    if any(old.get(column) != new.get(column) for column in SEARCHED_FIELDS):
        remove(db, identity, old)
        add_all(db, [(identity, new)])


def build(db: Database) -> None:
    """The whole index anew, from the table of products."""
    db.execute("DROP TABLE IF EXISTS product_grams")
    db.execute("DELETE FROM product_search")
    db.execute(GRAMS)
    columns = ", ".join(SEARCHED_FIELDS)
    cursor = db.execute(f"SELECT id, {columns} FROM products")
    while batch := cursor.fetchmany(500):
        add_all(db, ((identity, dict(zip(SEARCHED_FIELDS, values, strict=True))) for identity, *values in batch))
