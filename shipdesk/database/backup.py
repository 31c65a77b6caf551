"""A faithful copy of a database, with the SHA-256 that proves it later, and the way back into the file in use."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from shipdesk.database.connected import Database
from shipdesk.database.cut_off import take_back_cut_off
from shipdesk.database.faults import mapped_errors
from shipdesk.database.journal import use_journal
from shipdesk.database.may_write import may_write_to
from shipdesk.database.soundness import faults_in
from shipdesk.database.stale_wal import set_stale_wal_aside
from shipdesk.errors import Cancelled, DeskUnusable
from shipdesk.progress import Progress
from shipdesk.whole_files import PART, bring_path_to_disk, make_folder, put_in_place

BUSY_SECONDS = 10.0
PAUSE_SECONDS = 0.05
"""SQLite sleeps so long before it looks again whether somebody still writes."""
PIECE_PAGES = 1_000
LOOK_EVERY = 100_000
"""Steps of SQLite's machine between two moves of the progress."""


def back_up(db: Database, target: Path) -> str:
    """Copies `db` as of now to `target`, complete or not at all; gives the SHA-256 of the file.

    SQLite's own check misses many single flipped bits, so the digest is kept with each backup.
    """
    return _copied(db.conn, target)


def copy_database(source: Path, target: Path, progress: Progress | None = None) -> str:
    """The same for a database file that others may have open and write to; a damaged one is not copied.

    Only through SQLite: whoever opens and closes the file itself takes its locks from everybody in this process.
    """
    with mapped_errors(source), closing(_existing(source)) as live:
        digest = _copied(live, target, progress)
    try:
        _require_sound(target, source, progress or Progress())
    except (DeskUnusable, Cancelled):
        target.unlink(missing_ok=True)
        raise
    return digest


def put_back(copy: Path, target: Path) -> None:
    """What `copy` holds becomes what the database in use at `target` holds, in one transaction or not at all.

    Connections that are open to it see the restored rows at once.
    """
    take_back_cut_off(target)
    with (
        mapped_errors(target),
        closing(_existing(copy)) as source,
        closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as live,
    ):
        use_journal(live)
        live.execute("PRAGMA synchronous = FULL")
        live.execute("PRAGMA fullfsync = ON")
        source.backup(live, progress=_patience(target), sleep=PAUSE_SECONDS)


def sha256_of(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copied(source: sqlite3.Connection, target: Path, progress: Progress | None = None) -> str:
    partial = target.with_name(target.name + PART)
    with mapped_errors(target, _size_of(source)):
        make_folder(target.parent)
        partial.unlink(missing_ok=True)
        with closing(sqlite3.connect(partial)) as copy:
            # Nobody reads it before it is whole; it is brought to the disk once, at the end, so that writers of the
            # source wait no longer than the reading takes.
            copy.execute("PRAGMA synchronous = OFF")
            if progress is None:
                source.backup(copy, sleep=PAUSE_SECONDS)
            else:
                _copy_by_pieces(source, copy, progress)
        bring_path_to_disk(partial)
        digest = sha256_of(partial)
        put_in_place(partial, target)
    return digest


def _size_of(source: sqlite3.Connection) -> int:
    pages, page = (source.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages * page)


def _copy_by_pieces(source: sqlite3.Connection, copy: sqlite3.Connection, progress: Progress) -> None:
    """As of one moment all the same: whoever reads in a transaction lets nobody write between two pieces."""
    source.execute("BEGIN")
    source.execute("SELECT count(*) FROM sqlite_master").fetchone()
    source.backup(
        copy,
        pages=PIECE_PAGES,
        progress=lambda _status, remaining, total: progress.step(total - remaining, total),
        sleep=PAUSE_SECONDS,
    )
    source.execute("ROLLBACK")


def _existing(path: Path) -> sqlite3.Connection:
    """To be read; where it can be written too, a transaction that a crash cut off is rolled back first."""
    if not path.is_file():
        raise DeskUnusable("not_found", "database_missing", file=path)
    writable = may_write_to(path)
    if writable:
        set_stale_wal_aside(path)
        take_back_cut_off(path)
    mode = "rw" if writable else "ro"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS)


def _require_sound(copy: Path, source: Path, progress: Progress) -> None:
    with mapped_errors(source), closing(_existing(copy)) as opened:
        opened.set_progress_handler(_ticking(progress), LOOK_EVERY)
        try:
            found = faults_in(opened, thorough=True)
        except sqlite3.OperationalError:
            progress.look()
            raise
        if not opened.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            # To SQLite a file of no bytes is a sound database; to us it is one that lost everything.
            found = ["0 tables"]
    if found:
        raise DeskUnusable("not_a_table", "database_damaged", file=source, detail=found[0])


def _ticking(progress: Progress) -> Callable[[], int]:
    ticks = 0

    def look() -> int:
        nonlocal ticks
        if progress.is_cancelled:
            return 1
        ticks += 1
        progress.step(ticks)
        return 0

    return look


def _patience(target: Path) -> Callable[[int, int, int], None]:
    """SQLite would try for ever while another program holds the file."""
    tries = 0

    def look(status: int, _remaining: int, _total: int) -> None:
        nonlocal tries
        tries += status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if tries > BUSY_SECONDS / PAUSE_SECONDS:
            raise DeskUnusable("busy", "database_busy", file=target)

    return look
