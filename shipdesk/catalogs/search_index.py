"""The search index: right for every script from the first character, in stock SQLite.

Texts are cut into pieces (`pieces`), which the vocabulary holds once each; of every product the index has the numbers
of its pieces. A needle asks for pieces, those are looked up in the vocabulary, and the products that have them are
candidates: `instr` on the product's own text says which truly hold the needle. What SQLite's `lower` does not make of
that text (width, digits, accents) stands beside, in few rows. Codes lie in an ordinary index besides, for what they
are and how they begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from shipdesk.catalogs import vocabulary
from shipdesk.catalogs.folding import (
    CODE_FIELDS,
    CODE_MARK,
    FIELD_MARK,
    SEARCHED_FIELDS,
    WORD_FIELDS,
    fold,
    joined,
)  # fmt: skip
from shipdesk.catalogs.narrowing import any_of, narrowed
from shipdesk.catalogs.vocabulary import Known
from shipdesk.database import Database

NO_LIMIT = -1
_STEP = 32
"""Words that a walk asks for at once."""
_CANDIDATES_A_STEP = 1_000

FOLDED = """CREATE TABLE product_search (
    id INTEGER PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE,
    folded TEXT NOT NULL
)"""
PRODUCTS = """CREATE VIRTUAL TABLE search_products USING fts5(
    words, content='', columnsize=0, detail=none, tokenize='ascii'
)"""
CODES = """CREATE TABLE product_codes (
    code TEXT NOT NULL, field INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (code, field, id)
) WITHOUT ROWID"""
GATHERED_BYTES = 8 << 20
"""FTS5 gathers so much before it writes."""

Row = Mapping[str, str | None]
_MARKS = (*(CODE_MARK for _ in CODE_FIELDS), *(FIELD_MARK for _ in WORD_FIELDS))


def _marked(columns: Sequence[str], mark: str) -> str:
    return f"char({ord(mark)})" + "".join(f" || ifnull(p.{column} || char({ord(mark)}), '')" for column in columns)


_TEXT = f"lower({_marked(CODE_FIELDS, CODE_MARK)} || {_marked(WORD_FIELDS, FIELD_MARK)})"
_ROW = f"p.id AS id, {_TEXT} AS text, ifnull(s.folded, '') AS folded"
# A limit, if it be none, keeps SQLite from working the text out once for each place where it is used.
_CANDIDATES = f"""SELECT {_ROW}
    FROM search_products AS g JOIN products AS p ON p.id = g.rowid LEFT JOIN product_search AS s ON s.id = g.rowid
    WHERE search_products MATCH ? LIMIT ?"""
_ALL = f"SELECT {_ROW} FROM products AS p LEFT JOIN product_search AS s ON s.id = p.id LIMIT {NO_LIMIT}"
_NARROWED, _WHOLE = (f"SELECT id, text, folded FROM ({rows})" for rows in (_CANDIDATES, _ALL))
_HOLDS = "(instr(text, ?) > 0 OR instr(folded, ?) > 0)"

Found = tuple[int, str]
"""A product's id and its text."""


def find(db: Database, needles: Sequence[str], most: int) -> list[Found]:
    """Ids and texts of at most `most` products whose text holds every one of the needles."""
    asked = narrowed(db, needles)
    walked = _walk(db, asked.words, needles, most)
    if len(walked) >= most:
        return walked
    if asked.expression is None:
        return _found(db, _WHOLE, (), needles, most)
    return _found(db, _NARROWED, (asked.expression, NO_LIMIT), needles, most)


def find_placed(db: Database, needle: str, most: int) -> list[Found]:
    """Like `find`, for a needle that begins with a mark or a blank, and among its first candidates only."""
    asked = narrowed(db, [needle])
    walked = _walk(db, asked.words, [needle], most)
    if len(walked) >= most or asked.expression is None:
        return walked
    return _found(db, _NARROWED, (asked.expression, most), [needle], most)


def identities_holding(db: Database, needles: Sequence[str]) -> tuple[str, list[str | int]]:
    """A query for the ids of all products whose text holds every needle, and its parameters."""
    asked = narrowed(db, needles)
    holds, values = _holding(needles)
    if asked.expression is None:
        return f"SELECT id FROM ({_ALL}) WHERE {holds}", [*values]
    return f"SELECT id FROM ({_CANDIDATES}) WHERE {holds}", [asked.expression, NO_LIMIT, *values]


def beginning(db: Database, needle: str, most: int) -> list[int]:
    """Ids of products of which a code begins with the needle: whole codes first, SKU before GTIN before HS code."""
    asked = "SELECT id FROM product_codes WHERE code >= ? AND code < ? ORDER BY code, field, id LIMIT ?"
    return [int(identity) for (identity,) in db.execute(asked, (needle, f"{needle}\U0010ffff", most))]


def add_all(db: Database, rows: Sequence[tuple[int, Row]]) -> None:
    """Makes products that are in the table already known to the search."""
    columns = [[row.get(column) for _, row in rows] for column in SEARCHED_FIELDS]
    add_columns(db, [identity for identity, _ in rows], columns, Known())


def add_columns(db: Database, identities: Sequence[int], columns: Sequence[Sequence[str | None]], known: Known) -> None:
    """The same, of many products the columns in the order of `SEARCHED_FIELDS`."""
    marked = list(zip(_MARKS, columns, strict=True))
    documents = vocabulary.documents(db, marked, known)
    db.conn.executemany(
        "INSERT INTO search_products(rowid, words) VALUES (?, ?)", zip(identities, documents, strict=True)
    )
    codes = [
        (known.unlike.get(code) or fold(code), field, identity)
        for field, texts in enumerate(columns[: len(CODE_FIELDS)])
        for identity, code in zip(identities, texts, strict=True)
        if code
    ]
    db.conn.executemany("INSERT INTO product_codes(code, field, id) VALUES (?, ?, ?)", sorted(codes))
    folded = zip(identities, _unlike(columns, known), strict=True) if known.unlike else ()
    db.conn.executemany("INSERT INTO product_search(id, folded) VALUES (?, ?)", (one for one in folded if one[1]))


def _unlike(columns: Sequence[Sequence[str | None]], known: Known) -> Iterator[str]:
    """Of each product's text what is not simply what SQLite's `lower` makes of its row."""
    folded = [list(map(known.unlike.get, texts)) for texts in columns]
    for texts in zip(*folded, strict=True):
        yield joined(texts[: len(CODE_FIELDS)], texts[len(CODE_FIELDS) :]) if any(texts) else ""


def remove(db: Database, identity: int, row: Row) -> None:
    """Takes a product out; `row` must be what was added."""
    columns = [(mark, [row.get(column)]) for mark, column in zip(_MARKS, SEARCHED_FIELDS, strict=True)]
    document = vocabulary.documents(db, columns, Known())[0]
    db.execute(
        "INSERT INTO search_products(search_products, rowid, words) VALUES ('delete', ?, ?)", (identity, document)
    )
    for field, column in enumerate(CODE_FIELDS):
        code = fold(row.get(column) or "")
        db.execute("DELETE FROM product_codes WHERE code = ? AND field = ? AND id = ?", (code, field, identity))
    db.execute("DELETE FROM product_search WHERE id = ?", (identity,))


def change(db: Database, identity: int, old: Row, new: Row) -> None:
    """Puts a product's new text in the place of its old one; an equal text costs nothing."""
    if any(old.get(column) != new.get(column) for column in SEARCHED_FIELDS):
        remove(db, identity, old)
        add_all(db, [(identity, new)])


def build(db: Database) -> None:
    """The whole index anew, from the table of products."""
    for table in ("search_words", "search_parts", "search_products", "product_codes"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    db.execute("DELETE FROM product_search")
    for statement in (vocabulary.WORDS, vocabulary.PARTS, PRODUCTS, CODES):
        db.execute(statement)
    for table in ("search_parts", "search_products"):
        db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', ?)", (GATHERED_BYTES,))
    cursor = db.execute(f"SELECT id, {', '.join(SEARCHED_FIELDS)} FROM products")
    known = Known()
    while batch := cursor.fetchmany(500):
        identities, *columns = zip(*batch, strict=True)
        add_columns(db, identities, columns, known)


def _found(db: Database, source: str, values: Sequence[str | int], needles: Sequence[str], most: int) -> list[Found]:
    holds, asked = _holding(needles)
    found = db.execute(f"{source} WHERE {holds} LIMIT ?", (*values, *asked, most))
    return [(identity, text + folded) for identity, text, folded in found]


def _holding(needles: Sequence[str]) -> tuple[str, list[str]]:
    return " AND ".join([_HOLDS] * len(needles)), [one for needle in needles for one in (needle, needle)]


def _walk(db: Database, words: Sequence[int], needles: Sequence[str], most: int) -> list[Found]:
    """Products that have one of the words, a few words at a time, until enough of them hold the needles."""
    found: dict[int, str] = {}
    for at in range(0, len(words), _STEP):
        if len(found) >= most:
            break
        expression = any_of(words[at : at + _STEP])
        found |= dict(_found(db, _NARROWED, (expression, _CANDIDATES_A_STEP), needles, most))
    return list(found.items())[:most]
