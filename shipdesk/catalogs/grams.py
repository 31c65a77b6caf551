"""The search index: right for every script from the first character, in stock SQLite.

FTS5's trigram tokenizer finds nothing shorter than three characters, which in Thai and Chinese is most of what
people type. So the index holds each text twice: plain, and with a mark between all characters, where one
character (mark, a, mark) and two characters (a, mark, b) are trigrams too. `detail=none` keeps it small; it then
knows only which products have a trigram, and `instr` on the product's own text says which truly hold the needle.
What SQLite's `lower` does not make of that text (width, digits, accents) stands beside, in few rows. Codes lie in
an ordinary index besides, for what they are and how they begin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from shipdesk.catalogs.folding import (
    CODE_FIELDS,
    CODE_MARK,
    FIELD_MARK,
    SEARCHED_FIELDS,
    WORD_FIELDS,
    codes_of,
    indexed,
    searched_text,
)  # fmt: skip
from shipdesk.catalogs.rarity import rarest
from shipdesk.database import Database

CHARACTER_MARK = "\x1f"
NO_LIMIT = -1
GATHERED_BYTES = 8 << 20
"""FTS5 gathers so much before it writes; with its own limit of one MiB a long import takes nearly twice the time."""

FOLDED = """CREATE TABLE product_search (
    id INTEGER PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE,
    folded TEXT NOT NULL
)"""
GRAMS = """CREATE VIRTUAL TABLE product_grams USING fts5(
    plain, parted, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
)"""
CODES = """CREATE TABLE product_codes (
    code TEXT NOT NULL, field INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (code, field, id)
) WITHOUT ROWID"""

Row = Mapping[str, str | None]


def _marked(columns: Sequence[str], mark: str) -> str:
    return f"char({ord(mark)})" + "".join(f" || ifnull(p.{column} || char({ord(mark)}), '')" for column in columns)


_TEXT = f"lower({_marked(CODE_FIELDS, CODE_MARK)} || {_marked(WORD_FIELDS, FIELD_MARK)})"
# A limit, if it be none, keeps SQLite from working the text out once for each place where it is used.
_CANDIDATES = f"""SELECT p.id AS id, {_TEXT} AS text, ifnull(s.folded, '') AS folded
    FROM product_grams AS g JOIN products AS p ON p.id = g.rowid LEFT JOIN product_search AS s ON s.id = g.rowid
    WHERE product_grams MATCH ? LIMIT ?"""
_VERIFIED = f"SELECT id, text, folded FROM ({_CANDIDATES})"
_HOLDS = "(instr(text, ?) > 0 OR instr(folded, ?) > 0)"


def parted(text: str) -> str:
    """The text with a mark before, between and after all characters."""
    return CHARACTER_MARK + CHARACTER_MARK.join(text) + CHARACTER_MARK


def trigrams(needle: str) -> list[str]:
    """Trigrams that every text holding `needle` has in the index; `needle` must not be empty."""
    if len(needle) < 3:
        marked = parted(needle)
        return [marked] if len(needle) == 1 else [marked[1:-1]]
    return list(dict.fromkeys(needle[at : at + 3] for at in range(len(needle) - 2)))


def match_expression(grams: Iterable[str]) -> str:
    """The FTS5 query for texts that have all these trigrams; user text only ever stands in quotes."""
    return " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)


def find(db: Database, needles: Sequence[str], most: int) -> list[tuple[int, str]]:
    """Ids and texts of at most `most` products whose text holds every one of the needles, oldest first."""
    asked, values = _holding(db, needles)
    return [(identity, text + folded) for identity, text, folded in db.execute(f"{asked} LIMIT ?", (*values, most))]


def find_placed(db: Database, needle: str, most: int) -> list[tuple[int, str]]:
    """Like `find`, for a needle that begins with a mark or a blank, and among its first `most` candidates only.

    What stands at the beginning tells such a needle from others, so its first and last trigrams are always asked for.
    """
    grams = trigrams(needle)
    asked = match_expression(dict.fromkeys((grams[0], grams[-1], *rarest(db, grams))))
    found = db.execute(f"{_VERIFIED} WHERE {_HOLDS}", (asked, most, needle, needle))
    return [(identity, text + folded) for identity, text, folded in found]


def identities_holding(db: Database, needles: Sequence[str]) -> tuple[str, list[str | int]]:
    """A query for the ids of all products whose text holds every needle, and its parameters."""
    asked, values = _holding(db, needles)
    return f"SELECT id FROM ({asked})", values


def beginning(db: Database, needle: str, most: int) -> list[int]:
    """Ids of products of which a code begins with the needle: whole codes first, SKU before GTIN before HS code."""
    asked = "SELECT id FROM product_codes WHERE code >= ? AND code < ? ORDER BY code, field, id LIMIT ?"
    return [int(identity) for (identity,) in db.execute(asked, (needle, f"{needle}\U0010ffff", most))]


def add_all(db: Database, rows: Iterable[tuple[int, Row]]) -> None:
    """Makes products that are in the table already known to the search."""
    texts: list[tuple[int, str, str]] = []
    unlike: list[tuple[int, str]] = []
    codes: list[tuple[str, int, int]] = []
    for identity, row in rows:
        text, folded = indexed(row)
        texts.append((identity, text, parted(text)))
        codes += [(code, field, identity) for field, code in enumerate(codes_of(row)) if code]
        if folded:
            unlike.append((identity, folded))
    db.conn.executemany("INSERT INTO product_grams(rowid, plain, parted) VALUES (?, ?, ?)", texts)
    db.conn.executemany("INSERT INTO product_codes(code, field, id) VALUES (?, ?, ?)", codes)
    db.conn.executemany("INSERT INTO product_search(id, folded) VALUES (?, ?)", unlike)


def remove(db: Database, identity: int, row: Row) -> None:
    """Takes a product out; `row` must be what was added."""
    text = searched_text(row)
    db.execute(
        "INSERT INTO product_grams(product_grams, rowid, plain, parted) VALUES ('delete', ?, ?, ?)",
        (identity, text, parted(text)),
    )
    for field, code in enumerate(codes_of(row)):
        db.execute("DELETE FROM product_codes WHERE code = ? AND field = ? AND id = ?", (code, field, identity))
    db.execute("DELETE FROM product_search WHERE id = ?", (identity,))


def change(db: Database, identity: int, old: Row, new: Row) -> None:
    """Puts a product's new text in the place of its old one; an equal text costs nothing."""
    if any(old.get(column) != new.get(column) for column in SEARCHED_FIELDS):
        remove(db, identity, old)
        add_all(db, [(identity, new)])


def build(db: Database) -> None:
    """The whole index anew, from the table of products."""
    for table in ("product_grams", "product_codes"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    db.execute("DELETE FROM product_search")
    db.execute(GRAMS)
    db.execute(CODES)
    db.execute("INSERT INTO product_grams(product_grams, rank) VALUES ('hashsize', ?)", (GATHERED_BYTES,))
    columns = ", ".join(SEARCHED_FIELDS)
    cursor = db.execute(f"SELECT id, {columns} FROM products")
    while batch := cursor.fetchmany(500):
        add_all(db, ((identity, dict(zip(SEARCHED_FIELDS, values, strict=True))) for identity, *values in batch))


def _holding(db: Database, needles: Sequence[str]) -> tuple[str, list[str | int]]:
    grams = [gram for needle in needles for gram in trigrams(needle)]
    asked = f"{_VERIFIED} WHERE {' AND '.join([_HOLDS] * len(needles))}"
    twice = (one for needle in needles for one in (needle, needle))
    return asked, [match_expression(rarest(db, grams)), NO_LIMIT, *twice]
