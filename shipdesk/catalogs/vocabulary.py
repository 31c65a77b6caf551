"""The vocabulary of a catalog: every piece that a searched text has, once, under a number.

FTS5's trigram tokenizer finds nothing shorter than three characters, which in Thai and Chinese is most of what
people type. So each piece is indexed twice: plain, and with a mark between all characters, where one character
(mark, a, mark) and two characters (a, mark, b) are trigrams too. A piece that no product has any more stays: it finds
nothing, and comes back with the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from shipdesk.catalogs.pieces import Asked, Place, cut

CHARACTER_MARK = "\x1f"
WORDS = "CREATE TABLE search_words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)"
PARTS = """CREATE VIRTUAL TABLE search_parts USING fts5(
    plain, parted, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
)"""
MOST_KNOWN = 100_000
_BATCH = 400
_FOUND = "SELECT w.id FROM search_parts AS s JOIN search_words AS w ON w.id = s.rowid WHERE search_parts MATCH ?"
_ASKED = {
    Place.WHOLE: "SELECT id FROM search_words WHERE word = ?",
    Place.BEGINNING: "SELECT id FROM search_words WHERE word >= ? AND word < ?",
    Place.END: f"{_FOUND} AND substr(w.word, -length(?)) = ?",
    Place.ANYWHERE: f"{_FOUND} AND instr(w.word, ?) > 0",
}


class Known:
    """Numbers that were looked up before, within one transaction: after it they may be untrue."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.texts: dict[str, str] = {}


def matching(db: Database, asked: Asked, most: int) -> list[int]:
    """Numbers of at most `most` words that have the asked piece at its place."""
    text = asked.text
    values: tuple[str, ...] = (text,)
    if asked.place is Place.BEGINNING:
        values = (text, f"{text}\U0010ffff")
    elif asked.place is Place.END:
        values = (_match(text), text, text)
    elif asked.place is Place.ANYWHERE:
        values = (_match(text), text)
    return [int(number) for (number,) in db.execute(f"{_ASKED[asked.place]} LIMIT ?", (*values, most))]


def documents(db: Database, texts_of: Sequence[Sequence[str]], known: Known) -> list[str]:
    """For each product's texts the numbers of their words, as one text for the index; words that are new are added."""
    if len(known.words) > MOST_KNOWN or len(known.texts) > MOST_KNOWN:
        known.words.clear()
        known.texts.clear()
    new = {text: cut(text) for texts in texts_of for text in texts if text not in known.texts}
    _learn(db, {word for pieces in new.values() for word in pieces if word not in known.words}, known)
    for text, pieces in new.items():
        known.texts[text] = " ".join([str(known.words[piece]) for piece in pieces])
    numbers = known.texts
    return [" ".join([numbers[text] for text in texts]) for texts in texts_of]


def _learn(db: Database, words: Iterable[str], known: Known) -> None:
    wanted = sorted(words)
    for at in range(0, len(wanted), _BATCH):
        part = wanted[at : at + _BATCH]
        asked = f"SELECT word, id FROM search_words WHERE word IN ({', '.join('?' * len(part))})"
        known.words.update(db.execute(asked, part))
    missing = [word for word in wanted if word not in known.words]
    first = int(db.execute("SELECT ifnull(max(id), 0) FROM search_words").fetchone()[0]) + 1
    db.conn.executemany("INSERT INTO search_words(id, word) VALUES (?, ?)", enumerate(missing, first))
    parts = ((number, word, _parted(word)) for number, word in enumerate(missing, first))
    db.conn.executemany("INSERT INTO search_parts(rowid, plain, parted) VALUES (?, ?, ?)", parts)
    known.words.update(zip(missing, range(first, first + len(missing)), strict=True))


def _parted(text: str) -> str:
    """The text with a mark before, between and after all characters."""
    return CHARACTER_MARK + CHARACTER_MARK.join(text) + CHARACTER_MARK


def _match(piece: str) -> str:
    """The FTS5 query for words that have all trigrams of a piece; user text only ever stands in quotes."""
    if len(piece) < 3:
        marked = _parted(piece)
        grams = [marked if len(piece) == 1 else marked[1:-1]]
    else:
        grams = list(dict.fromkeys(piece[at : at + 3] for at in range(len(piece) - 2)))
    return " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)
