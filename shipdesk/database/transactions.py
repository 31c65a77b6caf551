"""One transaction around everything a service call writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from shipdesk.database.faults import mapped_errors


@contextmanager
def atomic(db: Database) -> Iterator[Database]:
    """All writes inside land together or not at all; nested calls become savepoints.

    Takes the write lock at once: a transaction that begins by reading and writes later would fail as busy, without
    waiting, when another process wrote in between.
    """
    with mapped_errors(_file_of(db)):
        if db.conn.in_transaction:
            with db.atomic():
                yield db
            return
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def _file_of(db: Database) -> str:
    return next((file for _, name, file in db.conn.execute("PRAGMA database_list") if name == "main"), "")
