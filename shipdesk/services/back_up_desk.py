"""Backups of the desk: made when something changed, thinned, kept in a second place too where one is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from shipdesk import __version__
from shipdesk.backups import (
    Backup,
    Copied,
    Limit,
    Made,
    Shelf,
    catalogs_elsewhere,
    copy_to,
    make_backup,
    prove,
    shelves_in,
    thin,
)
from shipdesk.database import mapped_errors, turn
from shipdesk.errors import DeskError, DeskUnusable, WrongInput
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.backup_troubles import note_troubles, troubles
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk

PATIENCE_SECONDS = 120.0
PLACE = "backup_place"


@dataclass(frozen=True)
class BackupReport:
    """`dropped`: older ones that went for want of room; `unread`: backups whose list can't be read, so that nothing is
    swept; `second`: what went on in the second place.
    """

    made: Made
    dropped: tuple[Backup, ...] = ()
    unread: tuple[str, ...] = ()
    second: Copied = field(default_factory=Copied)

    @property
    def place_fault(self) -> DeskError | None:
        """Why the second place did not get it."""
        return self.second.fault


def back_up(desk: Desk, why: str, progress: Progress | None = None) -> BackupReport:
    """A backup of whatever changed since the latest one; none where nothing did. What went wrong stands in the inbox,
    too: most backups are made where nobody reads the report.
    """
    named = get_setting(desk, PLACE)
    place = Path(named) if named else None
    report = back_up_folder(desk.folder, desk.tools.now(), why, progress or Progress(), place)
    note_troubles(desk, troubles(report))
    return report


def back_up_folder(
    folder: DeskFolder, now: datetime, why: str, progress: Progress, place: Path | None = None
) -> BackupReport:
    """The same of a desk that is not open, as before it is brought up to date."""
    with one_at_a_time(folder):
        made = make_backup(folder, now, why, __version__, progress)
        shelf = Shelf(folder.backups)
        dropped = thin(shelf, Limit.of(shelf)) if made.is_new else []
        second = Copied() if place is None else copy_to(place, shelf)
    return BackupReport(made, tuple(dropped), shelf.unread(), second)


def list_backups(folder: DeskFolder, elsewhere: Path | None = None) -> list[Backup]:
    """Newest first: those of the desk, or those in a folder the user names."""
    if elsewhere is None:
        return Shelf(folder.backups).all()
    return [backup for shelf in shelves_in(elsewhere) for backup in shelf.all()]


def find_backup(folder: DeskFolder, name: str, elsewhere: Path | None = None) -> Backup:
    """By name or running number, or `latest`."""
    found = list_backups(folder, elsewhere)
    for backup in found:
        if name in (backup.name, str(backup.number), "latest"):
            return backup
    known = ", ".join(backup.name for backup in found[:5]) or "-"
    raise WrongInput("not_found", "backup_not_found", name=name, known=known)


def elsewhere_of(desk: Desk) -> tuple[str, ...]:
    """Catalog files outside the desk folder: no backup holds them."""
    return catalogs_elsewhere(desk.folder)


def check_backup(backup: Backup, progress: Progress | None = None) -> tuple[str, ...]:
    """The files of it that are missing or were changed."""
    return tuple(file.path for file in prove(backup, progress or Progress()))


@contextmanager
def one_at_a_time(folder: DeskFolder) -> Iterator[None]:
    """Over all windows and commands: no backup is thinned away while it is being restored."""
    with mapped_errors(folder.root):
        folder.root.mkdir(parents=True, exist_ok=True)
    with turn(folder.backup_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            raise DeskUnusable("busy", "backup_busy", folder=folder.backups)
        yield
