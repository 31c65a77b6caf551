"""A desk that can't be opened: what is left is read into a new file, what is lost is taken from the newest backup that
is whole, and the file itself is kept.

The new file bears its name only once it is whole. A crash after that is a pause: with the damaged file set aside
already, the next start puts the new one in its place.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups import DESK, Backup, is_whole, replace_database, set_aside
from shipdesk.database import Cell, Salvaged, check_soundness, mapped_errors, salvage, turn
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import list_backups, one_at_a_time
from shipdesk.services.backup_troubles import MOST_NAMED, SALVAGED
from shipdesk.services.desk_presence import forget_look, is_there, require_present
from shipdesk.store.desk_copies import hold_back, note_in_inbox, open_copy, references, spend_numbers
from shipdesk.store.inbox import BACKUP
from shipdesk.whole_files import PART, put_in_place

SHIPMENTS = "consignments"


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
        if _waits(folder):
            raise DeskUnusable("not_found", "database_missing", file=folder.database)
        backup, partial = _whole_backup(folder), folder.salvaged.with_name(folder.salvaged.name + PART)
        _clear(folder)
        try:
            told = _read_into(partial, folder, backup, progress)
            stamp = now.astimezone(UTC).isoformat()
            hold_back(partial, {"backup": "", "made_at": stamp, "restored_at": stamp}, now)
            spend_numbers(partial, now)
            from_backup, perhaps_old = (
                references(partial, ids.get(SHIPMENTS, [])) for ids in (told.lent, _in_doubt(told))
            )
            note_in_inbox(partial, BACKUP, ", ".join(from_backup[:MOST_NAMED]) or "–", SALVAGED, now)
            with mapped_errors(folder.salvaged):
                put_in_place(partial, folder.salvaged)
            kept_as = set_aside(folder.database, now)
            _put(folder, now)
        finally:
            if not _waits(folder):
                _clear(folder)
    return Rescued(told, kept_as, backup, from_backup, perhaps_old)


def finish_salvage(folder: DeskFolder, now: datetime) -> None:
    """After a crash in the midst of it: where the damaged file is set aside already, the new one takes its place; else
    all stays as it was, and the damage is found anew.
    """
    if _waits(folder):
        with one_at_a_time(folder):
            if _waits(folder):
                _put(folder, now)
        return
    # Whoever reads just now goes on with it; nobody waits for that.
    with turn(folder.backup_lock, patience_seconds=0) as ours:
        if ours and not _waits(folder):
            _clear(folder)


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


def _waits(folder: DeskFolder) -> bool:
    """A new file is whole, and the place of the desk is empty."""
    return folder.salvaged.is_file() and not is_there(folder)


def _put(folder: DeskFolder, now: datetime) -> None:
    replace_database(folder.salvaged, folder.database, now)
    forget_look(folder)


def _clear(folder: DeskFolder) -> None:
    """The new file and what SQLite laid beside it: a journal that was cut off would be played into the next one."""
    with mapped_errors(folder.root):
        for leftover in folder.root.glob(f"{folder.salvaged.name}*"):
            leftover.unlink(missing_ok=True)


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
