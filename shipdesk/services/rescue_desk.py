"""A desk that can't be opened: what is left is read into a new file, what is lost is taken from the newest backup that
is whole, and the file itself is kept.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups import DESK, Backup, is_whole, set_aside
from shipdesk.database import Cell, Salvaged, check_soundness, mapped_errors, salvage
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import list_backups, one_at_a_time
from shipdesk.services.desk_presence import forget_look, require_present
from shipdesk.store.desk_copies import hold_back, open_copy, references, spend_numbers

FRESH, SHIPMENTS = "desk.sqlite3.salvaged", "consignments"


@dataclass(frozen=True)
class Rescued:
    """`told`: rows kept by table, and where damage was met; `kept_as`: the damaged file under its new name; `backup`:
    what filled the gaps. By reference, `from_backup` are shipments as they were in it, `perhaps_old` those that may
    have been deleted or changed before: the file no longer says which of its pages it had given up.
    """

    told: Salvaged
    kept_as: Path
    backup: Backup | None
    from_backup: tuple[str, ...]
    perhaps_old: tuple[str, ...]


def salvage_desk(folder: DeskFolder, now: datetime, progress: Progress) -> Rescued:
    """The readable rows in a new desk; its outbox waits for a person. Nothing is moved before the new file is whole."""
    with one_at_a_time(folder):
        fresh, backup = folder.root / FRESH, _whole_backup(folder)
        with mapped_errors(fresh):
            fresh.unlink(missing_ok=True)
        try:
            told = _read_into(fresh, folder, backup, progress)
            stamp = now.astimezone(UTC).isoformat()
            hold_back(fresh, {"backup": "", "made_at": stamp, "restored_at": stamp}, now)
            spend_numbers(fresh, now)
            from_backup, perhaps_old = (
                references(fresh, ids.get(SHIPMENTS, [])) for ids in (told.lent, _in_doubt(told))
            )
            kept_as = set_aside(folder.database, now)
            fresh.replace(folder.database)
            forget_look(folder)
        finally:
            fresh.unlink(missing_ok=True)
    return Rescued(told, kept_as, backup, from_backup, perhaps_old)


def require_damaged(folder: DeskFolder) -> None:
    """Nobody salvages a desk that is sound, or that is not there."""
    require_present(folder)
    try:
        check_soundness(folder.database, thorough=True, is_enough=lambda: False)
    except DeskUnusable as fault:
        if fault.code == "not_a_table":
            return
        raise
    raise WrongInput("state_conflict", "nothing_damaged", file=folder.database)


def _in_doubt(told: Salvaged) -> dict[str, list[Cell]]:
    return {} if told.is_certain else told.strays


def _whole_backup(folder: DeskFolder) -> Backup | None:
    """The newest whose desk is what was kept."""
    found = ((backup, backup.file(DESK)) for backup in list_backups(folder))
    return next((backup for backup, desk in found if desk is not None and is_whole(backup, desk)), None)


def _read_into(fresh: Path, folder: DeskFolder, backup: Backup | None, progress: Progress) -> Salvaged:
    with closing(open_copy(fresh)) as db:
        told = salvage(folder.database, db, progress, None if backup is None else backup.folder / DESK)
    if not told.rows:
        raise DeskUnusable("not_a_table", "nothing_to_salvage", file=folder.database)
    return told
