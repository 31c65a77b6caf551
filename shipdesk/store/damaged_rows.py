"""A row that SQLite reads and the desk can't: told as damage of the file, not as a fault of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from shipdesk.errors import DeskUnusable


@contextmanager
def readable(table: str, key: object) -> Iterator[None]:
    """Around the reading of one row, or of rows whose `key` says which."""
    try:
        yield
    except (ValueError, ArithmeticError, LookupError, TypeError, AttributeError) as error:
        detail = f"{type(error).__name__}: {error}"[:120]
        raise DeskUnusable("not_a_table", "row_damaged", table=table, key=key, detail=detail) from error
