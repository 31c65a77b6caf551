"""A desk that can't be opened: what is left is read into a new file, or a backup takes its place; it is kept itself."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups import DESK, set_aside
from shipdesk.database import Salvaged, mapped_errors, salvage
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import list_backups, one_at_a_time
from shipdesk.services.desk_presence import forget_look
from shipdesk.store.desk_copies import hold_back, open_copy, spend_numbers

FRESH = "desk.sqlite3.salvaged"


@dataclass(frozen=True)
class Rescued:
    """`told`: rows kept by table, and where damage was met; `kept_as`: the damaged file under its new name."""

    told: Salvaged
    kept_as: Path


def salvage_desk(folder: DeskFolder, now: datetime, progress: Progress) -> Rescued:
    """The readable rows in a new desk; its outbox waits for a person. Nothing is moved before the new file is whole."""
    with one_at_a_time(folder):
        fresh = folder.root / FRESH
        with mapped_errors(fresh):
            fresh.unlink(missing_ok=True)
        try:
            told = _read_into(fresh, folder, progress)
            stamp = now.astimezone(UTC).isoformat()
            hold_back(fresh, {"backup": "", "made_at": stamp, "restored_at": stamp}, now)
            spend_numbers(fresh, now)
            kept_as = set_aside(folder.database, now)
            fresh.replace(folder.database)
            forget_look(folder)
        finally:
            fresh.unlink(missing_ok=True)
    return Rescued(told, kept_as)


def _read_into(fresh: Path, folder: DeskFolder, progress: Progress) -> Salvaged:
    copies = (backup.folder / DESK for backup in list_backups(folder))
    lender = next((copy for copy in copies if copy.is_file()), None)
    with closing(open_copy(fresh)) as db:
        told = salvage(folder.database, db, progress, lender)
    if not told.rows:
        raise DeskUnusable("not_a_table", "nothing_to_salvage", file=folder.database)
    return told
