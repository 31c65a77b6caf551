"""Pages read by the file format alone: the same rows as SQLite reads, and of damaged pages no fault but fewer rows."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.database.free_pages import free_pages
from shipdesk.database.page_file import PageFile
from shipdesk.database.page_format import record
from shipdesk.database.tree_shapes import trees_of
from shipdesk.database.tree_walk import Reached, walk

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
NUMBERS = st.integers(-(1 << 63), (1 << 63) - 1)
VALUES = st.one_of(st.none(), NUMBERS, st.floats(allow_nan=False), TEXT, st.binary(max_size=40))
LONG = st.builds(lambda text, times: text * times, TEXT, st.integers(1, 400))
ROWS = st.lists(st.tuples(NUMBERS, LONG, VALUES), max_size=25, unique_by=lambda row: row[0])
SCHEMA = """
CREATE TABLE numbered (number INTEGER PRIMARY KEY, text TEXT, value);
CREATE TABLE keyed (value, number INTEGER, text TEXT, PRIMARY KEY (text, number)) WITHOUT ROWID;
CREATE INDEX by_value ON numbered (value, text);
"""


def file_of(rows, page_size=512):
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(f"PRAGMA page_size = {page_size}")
        db.executescript(SCHEMA)
        db.executemany("INSERT INTO numbered VALUES (?, ?, ?)", rows)
        db.executemany("INSERT INTO keyed VALUES (?, ?, ?)", [(value, number, text) for number, text, value in rows])
        told = {table: db.execute(f"SELECT text, value FROM {table}").fetchall() for table in ("numbered", "keyed")}
        return db.serialize(), trees_of(db), told


def read(content, trees):
    """The text and the value of each row of the two tables."""
    file, reached, found = PageFile(io.BytesIO(content)), Reached(), {}
    for tree in trees:
        names = [column.name for column in tree.columns]
        rows = [part.columns or [] for part in walk(file, tree, reached)]
        if tree.table:
            found[tree.table] = [(row[names.index("text")], row[names.index("value")]) for row in rows]
    return found, reached


@settings(max_examples=15, deadline=None)
@given(ROWS)
def test_every_row_is_read_as_sqlite_reads_it(rows):
    content, trees, told = file_of(rows)
    found, reached = read(content, trees)
    assert found == told
    assert not reached.torn
    assert not reached.met


ROWS_TO_DAMAGE = [(number, f"{number} " * (number % 90), number / 8) for number in range(120)]


@pytest.fixture(scope="module")
def whole():
    return file_of(ROWS_TO_DAMAGE)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_damage_costs_rows_and_raises_nothing(whole, data):
    content, trees, told = whole
    spoilt = bytearray(content[: data.draw(st.integers(0, len(content)))] or b"\0")
    for at, piece in data.draw(st.lists(st.tuples(st.integers(0, len(content)), st.binary(max_size=60)), max_size=6)):
        spoilt[at : at + len(piece)] = piece
    found, _ = read(bytes(spoilt), trees)
    free_pages(PageFile(io.BytesIO(spoilt)))
    assert all(len(rows) <= len(told[table]) for table, rows in found.items())


@settings(max_examples=50)
@given(st.binary(max_size=60))
def test_what_is_no_row_is_not_taken_for_one(payload):
    try:
        columns = record(payload)
    except (ValueError, IndexError):
        return
    assert len(columns) < len(payload)


def test_pages_that_lead_back_to_themselves_end(whole):
    content, trees, told = whole
    roots = {tree.root for tree in trees if tree.table}
    spoilt = bytearray(content)
    for root in roots:
        page = memoryview(spoilt)[(root - 1) * 512 : root * 512]
        page[8:12] = root.to_bytes(4)
    found, reached = read(bytes(spoilt), trees)
    assert reached.torn == {"numbered", "keyed"}
    assert all(0 < len(rows) < len(told[table]) for table, rows in found.items())
