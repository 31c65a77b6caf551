"""One transaction around everything a service call writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from shipdesk.database.connected import Database
from shipdesk.database.faults import mapped_errors


@contextmanager
def atomic(db: Database) -> Iterator[Database]:
    """All writes inside land together or not at all; nested calls become savepoints.

    Takes the write lock at once: a transaction that begins by reading and writes later would fail as busy, without
    waiting, when another process wrote in between.
    """
    with mapped_errors(db.file):
        if db.conn.in_transaction:
            with _savepoint(db):
                yield db
            return
        with db.line.first() if db.line else nullcontext():
            db.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


@contextmanager
def _savepoint(db: Database) -> Iterator[None]:
    """Savepoints of one name lie upon one another: each statement means the last of them."""
    db.execute("SAVEPOINT inner_work")
    try:
        yield
    except BaseException:
        # A fault may have ended the whole transaction, savepoints and all.
        if db.conn.in_transaction:
            db.execute("ROLLBACK TO inner_work")
            db.execute("RELEASE inner_work")
        raise
    db.execute("RELEASE inner_work")
