"""Whether a database file is what SQLite wrote: the quick look at a start, and the long one now and then."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from shipdesk.database.cut_off import take_back_cut_off
from shipdesk.database.faults import mapped_errors
from shipdesk.errors import DeskUnusable

SQLITE_VERSION = sqlite3.sqlite_version
LOOK_EVERY = 1_000
"""Steps of SQLite's machine between two looks at whether it shall go on."""
MOST_FAULTS, ALL_FAULTS = 20, 2**31 - 1
_TOLD_NULL = re.compile(r"NULL value in (\w+)\.(\w+)")


def counts_of(path: Path) -> dict[str, int]:
    """How many rows each table has."""
    take_back_cut_off(path)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with mapped_errors(path), closing(sqlite3.connect(uri, uri=True, timeout=1.0)) as db:
        listed = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        ).fetchall()
        return {name: int(db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for (name,) in listed}


def faults_in(db: sqlite3.Connection, *, thorough: bool) -> list[str]:
    """What SQLite finds wrong with the file, without what SQLite 3.40 finds that is not so.

    That version takes one column for another where a table without row ids has a key that is not its first columns, and
    tells of an empty cell where there is none: so of each price without a last day.
    """

    @lru_cache
    def is_so(fault: str) -> bool:
        told = _TOLD_NULL.fullmatch(fault)
        if told is None:
            return True
        table, column = told.groups()
        # `IS NULL` would not be looked up: the column promises that it never is.
        empty = f'SELECT 1 FROM "{table}" WHERE typeof("{column}") = \'null\' LIMIT 1'
        return db.execute(empty).fetchone() is not None

    def found(most: int) -> list[str]:
        pragma = "integrity_check" if thorough else "quick_check"
        return [fault for (fault,) in db.execute(f"PRAGMA {pragma}({most})").fetchall() if fault != "ok"]

    first = found(MOST_FAULTS)
    if all(map(is_so, first)):
        return first
    return [fault for fault in found(ALL_FAULTS) if is_so(fault)]


def check_soundness(path: Path, *, thorough: bool, is_enough: Callable[[], bool]) -> bool:
    """Raises `DeskUnusable` for a damaged file; False where `is_enough` ended the look before it was over.

    The quick look reads every page; the thorough one compares every index with its table, too.
    """
    if not path.is_file():
        raise DeskUnusable("not_found", "database_missing", file=path)
    take_back_cut_off(path)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with mapped_errors(path), closing(sqlite3.connect(uri, uri=True, timeout=1.0)) as db:
        db.execute("PRAGMA cell_size_check = ON")
        db.set_progress_handler(lambda: int(is_enough()), LOOK_EVERY)
        try:
            found = faults_in(db, thorough=thorough)
            tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                return False
            raise
    if found:
        raise DeskUnusable("not_a_table", "database_damaged", file=path, detail=found[0])
    if not tables:
        raise DeskUnusable("not_a_table", "database_damaged", file=path, detail="0 tables")
    return True
