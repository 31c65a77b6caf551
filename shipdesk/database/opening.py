"""Open a SQLite file rightly: one place for pragmas, the file's identity, its version and its migrations."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.database.connected import Database
from shipdesk.database.cut_off import take_back_cut_off
from shipdesk.database.faults import mapped_errors
from shipdesk.database.journal import use_journal
from shipdesk.database.late_migrations import LateMigrations
from shipdesk.database.may_write import may_write_in
from shipdesk.database.stale_wal import has_stale_wal, set_stale_wal_aside
from shipdesk.database.transactions import atomic
from shipdesk.errors import Cancelled, DeskUnusable
from shipdesk.progress import Progress

if TYPE_CHECKING:
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

BUSY_SECONDS = 10.0
LOOK_EVERY = 5_000
"""Steps of SQLite's machine between two looks at whether a migration shall go on."""
TICKS = 1_000
HALF_WAY = 500
"""After so many looks a migration counts as half done: how long it takes is not known, and it shall always move."""
MEMORY = ":memory:"

BeforeUpdate = Callable[[Path], None]
"""Called before a file that holds something is brought up to date: whoever opens it keeps a copy first."""


def open_database(
    path: Path,
    *,
    migrations: Migrations | LateMigrations,
    application_id: int,
    read_only: bool = False,
    must_exist: bool = False,
    busy_seconds: float = BUSY_SECONDS,
    before_update: BeforeUpdate | None = None,
    progress: Progress | None = None,
) -> Database:
    """The database at `path`, made when missing (not with `read_only` or `must_exist`), with every migration applied.

    A file of another program, a damaged one, or one written by a newer ShipDesk is refused and left as it was.
    Migrations run in one transaction: a crash or `progress.cancel()` leaves the old file.
    For one thread only; each thread opens its own.
    """
    with mapped_errors(path):
        if must_exist and not path.is_file():
            raise DeskUnusable("not_found", "database_missing", file=path)
        if not read_only:
            _require_writable(path)
            set_stale_wal_aside(path)
        elif has_stale_wal(path):
            raise DeskUnusable("not_a_table", "stale_log_beside", file=path)
        take_back_cut_off(path, busy_seconds)
        db = _connect(path, read_only, busy_seconds)
        try:
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA synchronous = FULL")
            # What was deleted is gone from the file, too: nobody reads it out of a page that was given up.
            db.execute("PRAGMA secure_delete = ON")
            db.execute("PRAGMA fullfsync = ON")  # macOS: waits for the drive itself, not for its memory
            _require_own_file(db, path, application_id)
            if isinstance(migrations, LateMigrations):
                if _pragma(db, "application_id") == application_id and migrations.are_all_in(db):
                    _use_journal(db, read_only)
                    return db
                migrations = migrations.load()
            _require_known_version(db, path, migrations)
            if _is_current(db, path, migrations, application_id, read_only):
                return db
            if before_update is not None and _pragma(db, "application_id") == application_id:
                before_update(path)
            _bring_up_to_date(db, path, migrations, application_id, progress)
        except BaseException:
            db.close()
            raise
    return db


def in_memory(migrations: Migrations | LateMigrations) -> Database:
    """An empty database in memory with every migration applied: for trials and tests."""
    db = Database.at(MEMORY)
    db.conn.deserialize(_empty(migrations.load() if isinstance(migrations, LateMigrations) else migrations))
    db.execute("PRAGMA foreign_keys = ON")
    return db


@cache
def _empty(migrations: Migrations) -> bytes:
    """The migrations are applied once; every further empty database is a copy of the first."""
    with Database.at(MEMORY) as db:
        migrations.apply(_by_library(db))
        empty: bytes = db.conn.serialize()
        return empty


def _by_library(db: Database) -> sqlite_utils.Database:
    """The same connection as the library of the migrations takes it; it is read for this alone."""
    import sqlite_utils

    return sqlite_utils.Database(db.conn)


def _connect(path: Path, read_only: bool, busy_seconds: float) -> Database:
    if not read_only:
        return Database.at(str(path), busy_seconds=busy_seconds)
    if not path.is_file():
        raise DeskUnusable("not_found", "database_missing", file=path)
    return Database.at(f"{path.absolute().as_uri()}?mode=ro", uri=True, busy_seconds=busy_seconds)


def _require_writable(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # The rollback journal is made beside the file, so the folder must be writable too.
    if not may_write_in(path.parent):
        raise DeskUnusable("read_only", "database_read_only", file=path.parent)
    if path.exists() and not os.access(path, os.W_OK):
        raise DeskUnusable("read_only", "database_read_only", file=path)


def _require_own_file(db: Database, path: Path, application_id: int) -> None:
    # Tables before identity: another program may be making both, in one transaction, between the two questions.
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    found = _pragma(db, "application_id")
    if found != application_id and (found != 0 or tables):
        raise DeskUnusable("not_a_table", "other_database", file=path)


def _require_known_version(db: Database, path: Path, migrations: Migrations) -> None:
    known = _names(migrations)
    applied = {migration.name for migration in migrations.applied(_by_library(db))}
    if applied - set(known) or _pragma(db, "user_version") > len(known):
        raise DeskUnusable("newer_desk", "newer_desk", file=path)


def _is_current(db: Database, path: Path, migrations: Migrations, application_id: int, read_only: bool) -> bool:
    current = _pragma(db, "application_id") == application_id and not migrations.pending(_by_library(db))
    if read_only and not current:
        raise DeskUnusable("read_only", "database_needs_update", file=path)
    _use_journal(db, read_only)
    return current


def _use_journal(db: Database, read_only: bool) -> None:
    if not read_only:
        use_journal(db)


def _bring_up_to_date(
    db: Database, path: Path, migrations: Migrations, application_id: int, progress: Progress | None
) -> None:
    with atomic(db):
        # Another process may have won the race for the lock and done the work, or more than we know of.
        _require_known_version(db, path, migrations)
        _migrate(db, migrations, progress)
        db.execute(f"PRAGMA application_id = {application_id:d}")
        db.execute(f"PRAGMA user_version = {len(_names(migrations)):d}")


def _migrate(db: Database, migrations: Migrations, progress: Progress | None) -> None:
    if progress is None:
        migrations.apply(_by_library(db))
        return
    names = [migration.name for migration in migrations.pending(_by_library(db))]
    for done, following in enumerate([*names[1:], None]):
        with _watched(db, progress, done * TICKS, len(names) * TICKS):
            migrations.apply(_by_library(db), stop_before=following)
    progress.look()


@contextmanager
def _watched(db: Database, progress: Progress, done: int, total: int) -> Iterator[None]:
    """Inside, a long statement moves the progress, and ends when it is cancelled."""
    ticks = 0

    def look() -> int:
        nonlocal ticks
        ticks += 1
        if progress.is_cancelled:
            return 1
        progress.step(done + TICKS * ticks // (ticks + HALF_WAY), total)
        return 0

    db.conn.set_progress_handler(look, LOOK_EVERY)
    try:
        progress.step(done, total)
        yield
    except sqlite3.OperationalError as error:
        if progress.is_cancelled:
            raise Cancelled from error
        raise
    finally:
        db.conn.set_progress_handler(None, 0)


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _names(migrations: Migrations) -> list[str]:
    """Every migration of the set: an empty database has none of them applied."""
    with Database.at(MEMORY) as empty:
        return [migration.name for migration in migrations.pending(_by_library(empty))]
