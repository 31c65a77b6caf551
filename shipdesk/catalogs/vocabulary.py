"""The vocabulary of a catalog: every piece that a searched text has, once, under a number.

FTS5's trigram tokenizer finds nothing shorter than three characters, which in Thai and Chinese is most of what
people type. So each piece is indexed twice: plain, and with a mark between all characters, where one character
(mark, a, mark) and two characters (a, mark, b) are trigrams too. A piece that no product has any more stays: it finds
nothing, and comes back with the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from shipdesk.catalogs.folding import fold, lowered
from shipdesk.catalogs.pieces import JOINT_MARK, Asked, Place, words_of
from shipdesk.catalogs.rarity import rarest_trigrams
from shipdesk.database import Database

CHARACTER_MARK = "\x1f"
WORDS = "CREATE TABLE search_words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)"
PARTS = """CREATE VIRTUAL TABLE search_parts USING fts5(
    plain, parted, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
)"""
MOST_KNOWN = 50_000
_BATCH = 400
_FOUND = "SELECT w.id FROM search_parts AS s JOIN search_words AS w ON w.id = s.rowid WHERE search_parts MATCH ?"
_ASKED = {
    Place.WHOLE: "SELECT id FROM search_words WHERE word = ?",
    Place.BEGINNING: "SELECT id FROM search_words WHERE word >= ? AND word < ?",
    Place.END: f"{_FOUND} AND substr(w.word, -length(?)) = ?",
    Place.ANYWHERE: f"{_FOUND} AND instr(w.word, ?) > 0",
}


class Known:
    """What was looked up before, within one transaction: after it the numbers may be untrue."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self._documents: dict[str, dict[str | None, str]] = {}
        self.unlike: dict[str | None, str] = {}
        """Texts that, folded, are not simply what SQLite's `lower` makes of them, and what they are then."""

    def documents(self, mark: str) -> dict[str | None, str]:
        """By a field's text, as it stands in the table, the numbers of its words; `mark` stands before them."""
        return self._documents.setdefault(mark, {None: "", "": ""})

    def stay_small(self) -> None:
        if max(len(self.words), *map(len, self._documents.values()), 0) > MOST_KNOWN:
            self.words.clear()
            self._documents.clear()
            self.unlike.clear()


Columns = Sequence[tuple[str, Sequence[str | None]]]
"""Fields of many products as they stand in the table, each with the mark that stands before it."""


def matching(db: Database, asked: Asked, most: int) -> list[int]:
    """Numbers of at most `most` words that have the asked piece at its place."""
    text = asked.text
    values: tuple[str, ...] = (text,)
    if asked.place is Place.BEGINNING:
        values = (text, f"{text}\U0010ffff")
    elif asked.place is Place.END:
        values = (_match(db, text), text, text)
    elif asked.place is Place.ANYWHERE:
        values = (_match(db, text), text)
    return [int(number) for (number,) in db.execute(f"{_ASKED[asked.place]} LIMIT ?", (*values, most))]


def numbers_of(db: Database, words: Sequence[str]) -> dict[str, int]:
    """The numbers of those of the words that there are."""
    found: dict[str, int] = {}
    for at in range(0, len(words), _BATCH):
        part = words[at : at + _BATCH]
        asked = f"SELECT word, id FROM search_words WHERE word IN ({', '.join('?' * len(part))})"
        found.update(db.execute(asked, part))
    return found


def documents(db: Database, columns: Columns, known: Known) -> list[str]:
    """For each product the numbers of its words, as one text for the index; words that are new are added."""
    known.stay_small()
    new: dict[tuple[str, str], list[str]] = {}
    for mark, texts in columns:
        for text in set(texts).difference(known.documents(mark)):
            new[mark, text or ""] = _words(mark, text or "", known)
    _learn(db, set(chain.from_iterable(new.values())).difference(known.words), known)
    number = known.words.__getitem__
    for (mark, text), words in new.items():
        known.documents(mark)[text] = " ".join(map(number, words))
    numbers = [list(map(known.documents(mark).__getitem__, texts)) for mark, texts in columns]
    return list(map(" ".join, zip(*numbers, strict=True)))


def _words(mark: str, text: str, known: Known) -> list[str]:
    folded = fold(text)
    if folded != lowered(text):
        known.unlike[text] = folded
    return words_of(mark + folded) if folded else []


def _learn(db: Database, words: Iterable[str], known: Known) -> None:
    wanted = sorted(words)
    known.words.update((word, str(number)) for word, number in numbers_of(db, wanted).items())
    missing = [word for word in wanted if word not in known.words]
    first = int(db.execute("SELECT ifnull(max(id), 0) FROM search_words").fetchone()[0]) + 1
    db.conn.executemany("INSERT INTO search_words(id, word) VALUES (?, ?)", enumerate(missing, first))
    parts = ((number, word, _parted(word)) for number, word in enumerate(missing, first) if word[0] != JOINT_MARK)
    db.conn.executemany("INSERT INTO search_parts(rowid, plain, parted) VALUES (?, ?, ?)", parts)
    known.words.update((word, str(number)) for number, word in enumerate(missing, first))


def _parted(text: str) -> str:
    """The text with a mark before, between and after all characters."""
    return CHARACTER_MARK + CHARACTER_MARK.join(text) + CHARACTER_MARK


def _match(db: Database, piece: str) -> str:
    """The FTS5 query for words that have the trigrams of a piece; user text only ever stands in quotes."""
    if len(piece) < 3:
        marked = _parted(piece)
        grams = [marked if len(piece) == 1 else marked[1:-1]]
    else:
        grams = rarest_trigrams(db, [piece[at : at + 3] for at in range(len(piece) - 2)]).asked
    return " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)
