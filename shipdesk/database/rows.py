"""What a statement found, read while it is asked for: the disk may fail at any row, and that is told in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, NoReturn, Protocol


class Teller(Protocol):
    def fail(self, error: sqlite3.Error) -> NoReturn: ...


class Rows:
    """As much of SQLite's cursor as is used; each row once."""

    def __init__(self, cursor: sqlite3.Cursor, teller: Teller) -> None:
        self._cursor = cursor
        self._teller = teller

    def __iter__(self) -> Iterator[Any]:
        try:
            yield from self._cursor
        except sqlite3.Error as error:
            self._teller.fail(error)

    def fetchone(self) -> Any:
        try:
            return self._cursor.fetchone()
        except sqlite3.Error as error:
            self._teller.fail(error)

    def fetchmany(self, count: int) -> list[Any]:
        try:
            return self._cursor.fetchmany(count)
        except sqlite3.Error as error:
            self._teller.fail(error)

    def fetchall(self) -> list[Any]:
        try:
            return self._cursor.fetchall()
        except sqlite3.Error as error:
            self._teller.fail(error)

    @property
    def columns(self) -> list[str]:
        return [column[0] for column in self._cursor.description]

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid
