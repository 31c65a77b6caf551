"""A connection to one SQLite file, and nothing more: what has the tables made and brought up to date lies apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, NoReturn, Self

from shipdesk.database.faults import fault_of_disk
from shipdesk.database.line import Line
from shipdesk.database.rows import Rows

Parameters = Sequence[Any] | Mapping[str, Any]


class Database:
    """For one thread. Outside of `atomic` each statement is a transaction of its own."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.line: Line | None = None
        self._file: str | None = None
        conn.execute("PRAGMA recursive_triggers = ON")

    @classmethod
    def at(cls, place: str, *, uri: bool = False, busy_seconds: float = 5.0) -> Self:
        # Without Python's own transactions: they would begin with the first write, unasked, and never end.
        return cls(sqlite3.connect(place, uri=uri, timeout=busy_seconds, isolation_level=None))

    def execute(self, sql: str, parameters: Parameters = ()) -> Rows:
        try:
            return Rows(self.conn.execute(sql, parameters), self)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.fail(error)

    def fail(self, error: sqlite3.Error | UnicodeDecodeError) -> NoReturn:
        """With the desk's word for a fault of the disk or the file, else with the error itself."""
        told = fault_of_disk(error, self.file)
        if told is None:
            raise error
        raise told from error

    @property
    def file(self) -> str:
        """Where it lies; nothing for one in memory."""
        if self._file is None:
            listed = self.conn.execute("PRAGMA database_list")
            self._file = next((file for _, name, file in listed if name == "main"), "")
        return self._file

    def query(self, sql: str, parameters: Parameters = ()) -> Iterator[dict[str, Any]]:
        """The rows by the names of their columns."""
        rows = self.execute(sql, parameters)
        names = rows.columns
        return (dict(zip(names, row, strict=True)) for row in rows)

    def rollback(self) -> None:
        """Does nothing where no transaction is open, as after a fault that ended it."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")

    def close(self) -> None:
        self.conn.close()
        if self.line is not None:
            self.line.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
