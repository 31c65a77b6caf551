"""Takes the desk back to a backup: says before what would be lost, keeps what is there, holds the outbox."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk import __version__
from shipdesk.backups import DESK, Backup, check_out, lacking, make_backup, mark_of, restoring
from shipdesk.database import copy_database, turn
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import one_at_a_time
from shipdesk.services.backup_troubles import MISSING, MOST_NAMED
from shipdesk.services.desk import Desk
from shipdesk.services.desk_presence import forget_look
from shipdesk.services.hub_connection import stored_connection
from shipdesk.services.send_to_hub import PATIENCE_SECONDS
from shipdesk.store.desk_copies import (
    Difference,
    carry_over,
    difference,
    hold_back,
    note_in_inbox,
    open_copy,
    restored_at,
    spend_numbers,
)
from shipdesk.store.inbox import BACKUP


@dataclass(frozen=True)
class Losses:
    """What a restore would take away: `desk` is None where the present desk can't be read; catalogs by file. `lacking`
    is what neither the backup nor the desk folder has any more.
    """

    desk: Difference | None
    catalogs: tuple[str, ...]
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True)
class Restored:
    """`safety` is the backup of the desk as it was just before; None where it could not be read. `missing` are files
    that could not be brought: those of the desk folder, if any, stay as they were.
    """

    backup: Backup
    changed: tuple[str, ...]
    safety: Backup | None
    missing: tuple[str, ...] = ()


def what_would_be_lost(folder: DeskFolder, backup: Backup) -> Losses:
    """Looks at copies only; nothing of the desk is touched."""
    catalogs, gone = _changed_catalogs(folder, backup), lacking(backup, folder)
    with _present_of(folder) as present:
        if present is None:
            return Losses(None, catalogs, gone)
        with as_it_was(backup) as then:
            return Losses(difference(present, then), catalogs, gone)


@contextmanager
def as_it_was(backup: Backup) -> Iterator[Path]:
    """A proved copy of the desk in it, to look at while the desk itself stays as it is."""
    with tempfile.TemporaryDirectory(prefix="shipdesk-", ignore_cleanup_errors=True) as place:
        yield _desk_of(backup, Path(place) / "then.sqlite3")


def restore(
    desk: Desk, backup: Backup, progress: Progress | None = None, fit: Callable[[Path], None] | None = None
) -> Restored:
    """The open desk as it was at the backup; every window and command sees it at once."""
    restored = restore_folder(desk.folder, backup, desk.tools.now(), progress or Progress(), is_open=True, fit=fit)
    desk.renew()
    connection = stored_connection(desk.store)
    hub = desk.hub_door.embedded() if connection is None else desk.hub_door.connected(connection)
    desk.hub_link.switch(hub)
    return restored


def restore_folder(
    folder: DeskFolder,
    backup: Backup,
    now: datetime,
    progress: Progress,
    *,
    is_open: bool = False,
    fit: Callable[[Path], None] | None = None,
) -> Restored:
    """The same of a desk that can't be opened any more: what is damaged is put aside, never overwritten.

    Not while it `is_open`: whoever has it open would go on with the file that was put aside. `fit` does to the copy of
    the desk what must have been done before anybody can open it.
    """
    with one_at_a_time(folder), _nobody_sends(folder), _present_of(folder) as present:
        if present is None and is_open:
            raise DeskUnusable("busy", "restore_at_start", file=folder.database)
        safety = make_backup(folder, now, "restore", __version__, progress).backup if present is not None else None
        restoring.discard(folder)
        try:
            copy = _desk_of(backup, restoring.desk_ready(folder))
            missing = restoring.lay_ready(backup, folder, progress)
            _make_fit(copy, present, backup, now, missing)
            if fit is not None:
                fit(copy)
            restoring.agree(folder, _moment(now), {} if safety is None else safety.hashes)
            restoring.put_desk(folder, now, aside=present is None)
        except BaseException:
            _keep_if_begun(folder)
            raise
        put = restoring.put_rest(folder, now)
        forget_look(folder)
    return Restored(backup, (*put.changed, DESK), safety, (*missing, *put.missing))


def finish_restore(folder: DeskFolder, now: datetime) -> None:
    """After a crash in the midst of it: where the desk is already another, the rest is brought; else all stays as it
    was.
    """
    if restoring.agreed(folder) is None:
        # Whoever lays ready now goes on with it; nobody waits for that.
        with turn(folder.backup_lock, patience_seconds=0) as ours:
            if ours:
                restoring.discard(folder)
        return
    with one_at_a_time(folder):
        ready = restoring.agreed(folder)
        if ready is None:
            return
        is_gone = not folder.database.exists()
        if not is_gone and restored_at(folder.database) != ready.at:
            restoring.discard(folder)
            return
        if is_gone and restoring.desk_ready(folder).exists():
            restoring.put_desk(folder, now, aside=False)
        restoring.put_rest(folder, now, ready)
        forget_look(folder)


def _keep_if_begun(folder: DeskFolder) -> None:
    """Nothing was changed, or the desk was set aside and the next start goes on."""
    if folder.database.exists() or restoring.agreed(folder) is None:
        restoring.discard(folder)


@contextmanager
def _present_of(folder: DeskFolder) -> Iterator[Path | None]:
    """A copy of the desk as it is now; None where it is damaged, gone or of a newer program."""
    with tempfile.TemporaryDirectory(prefix="shipdesk-", ignore_cleanup_errors=True) as place:
        copy = Path(place) / "now.sqlite3"
        try:
            copy_database(folder.database, copy)
            open_copy(copy).close()
        except DeskUnusable as fault:
            if fault.code not in ("not_a_table", "not_found", "newer_desk"):
                raise
            yield None
            return
        yield copy


def _desk_of(backup: Backup, target: Path) -> Path:
    desk = backup.file(DESK)
    if desk is None:
        raise DeskUnusable("not_found", "backup_incomplete", backup=backup.name, file=DESK)
    check_out(backup, desk, target)
    open_copy(target).close()
    return target


def _make_fit(copy: Path, present: Path | None, backup: Backup, now: datetime, missing: tuple[str, ...]) -> None:
    """What must not go back in time does not; what must not happen by itself waits; what is not there is told."""
    if present is not None:
        carry_over(present, copy)
    else:
        spend_numbers(copy, now)
    told = {
        "backup": backup.name,
        "made_at": _moment(backup.made_at),
        "restored_at": _moment(now),
    }
    hold_back(copy, told, now)
    if missing:
        note_in_inbox(copy, BACKUP, ", ".join(missing[:MOST_NAMED]), MISSING, now)


def _moment(now: datetime) -> str:
    return now.astimezone(UTC).isoformat()


def _changed_catalogs(folder: DeskFolder, backup: Backup) -> tuple[str, ...]:
    """Catalogs that were written since, as far as their size and time tell."""
    changed = []
    for file in backup.files:
        path = folder.root / file.path
        is_catalog = file.is_database and path.parent == folder.catalogs and path.is_file()
        if is_catalog and file.mark != mark_of(path):
            changed.append(path.name.removesuffix(".sqlite3"))
    return tuple(changed)


@contextmanager
def _nobody_sends(folder: DeskFolder) -> Iterator[None]:
    with turn(folder.sending_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            raise DeskUnusable("busy", "hub_is_busy")
        yield
