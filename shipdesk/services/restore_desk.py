"""Takes the desk back to a backup: says before what would be lost, keeps what is there, holds the outbox."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk import __version__
from shipdesk.backups import DESK, Backup, bring_back, check_out, make_backup, mark_of, set_aside
from shipdesk.database import copy_database, turn
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import one_at_a_time
from shipdesk.services.desk import Desk
from shipdesk.services.desk_presence import forget_look
from shipdesk.services.hub_connection import stored_connection
from shipdesk.services.send_to_hub import PATIENCE_SECONDS
from shipdesk.store.desk_copies import Difference, carry_over, difference, hold_back, open_copy, spend_numbers

COPY = "desk.sqlite3.restoring"


@dataclass(frozen=True)
class Losses:
    """What a restore would take away: `desk` is None where the present desk can't be read; catalogs by file."""

    desk: Difference | None
    catalogs: tuple[str, ...]


@dataclass(frozen=True)
class Restored:
    """`safety` is the backup of the desk as it was just before; None where it could not be read."""

    backup: Backup
    changed: tuple[str, ...]
    safety: Backup | None


def what_would_be_lost(folder: DeskFolder, backup: Backup) -> Losses:
    """Looks at copies only; nothing of the desk is touched."""
    catalogs = _changed_catalogs(folder, backup)
    with (
        _present_of(folder) as present,
        tempfile.TemporaryDirectory(prefix="shipdesk-", ignore_cleanup_errors=True) as place,
    ):
        if present is None:
            return Losses(None, catalogs)
        return Losses(difference(present, _desk_of(backup, Path(place) / "then.sqlite3")), catalogs)


def restore(desk: Desk, backup: Backup, progress: Progress | None = None) -> Restored:
    """The open desk as it was at the backup; every window and command sees it at once."""
    restored = restore_folder(desk.folder, backup, desk.tools.now(), progress or Progress(), is_open=True)
    connection = stored_connection(desk.store)
    hub = desk.hub_door.embedded() if connection is None else desk.hub_door.connected(connection)
    desk.hub_link.switch(hub)
    return restored


def restore_folder(
    folder: DeskFolder, backup: Backup, now: datetime, progress: Progress, *, is_open: bool = False
) -> Restored:
    """The same of a desk that can't be opened any more: what is damaged is put aside, never overwritten.

    Not while it `is_open`: whoever has it open would go on with the file that was put aside.
    """
    with one_at_a_time(folder), _nobody_sends(folder), _present_of(folder) as present:
        if present is None and is_open:
            raise DeskUnusable("busy", "restore_at_start", file=folder.database)
        safety = make_backup(folder, now, "restore", __version__, progress).backup if present is not None else None
        copy = _desk_of(backup, folder.root / COPY)
        try:
            _make_fit(copy, present, backup, now)
            if present is None and folder.database.exists():
                set_aside(folder.database, now)
            changed = bring_back(backup, folder, copy, now, progress)
            forget_look(folder)
        finally:
            copy.unlink(missing_ok=True)
    return Restored(backup, tuple(changed), safety)


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


def _make_fit(copy: Path, present: Path | None, backup: Backup, now: datetime) -> None:
    """What must not go back in time does not; what must not happen by itself waits."""
    if present is not None:
        carry_over(present, copy)
    else:
        spend_numbers(copy, now)
    told = {
        "backup": backup.name,
        "made_at": backup.made_at.astimezone(UTC).isoformat(),
        "restored_at": now.astimezone(UTC).isoformat(),
    }
    hold_back(copy, told, now)


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
