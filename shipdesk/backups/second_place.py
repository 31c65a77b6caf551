"""The same backups in a second place that the user named: a stick, another disk, a cloud folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from shipdesk.backups.shelf import DESK, LIST, Backup, Shelf, list_text, place_of_hash
from shipdesk.backups.thinning import Limit, thin
from shipdesk.database import mapped_errors
from shipdesk.errors import DeskUnusable
from shipdesk.whole_files import PART, bring_path_to_disk, make_folder, put_in_place, rename, write_whole

PREFIX = "ShipDesk-backups-"


def shelf_in(place: Path, shelf: Shelf) -> Shelf:
    """The second shelf of the desk whose first one is `shelf`."""
    return Shelf(place / f"{PREFIX}{shelf.id()[:8]}")


def shelves_in(place: Path) -> list[Shelf]:
    """Every shelf that a folder holds, or is: for a desk that is to come back on a new computer."""
    inside = [place, place / "backups", *sorted(place.glob(f"{PREFIX}*"))] if place.is_dir() else []
    return [shelf for one in inside if (shelf := Shelf(one)).all()]


def copy_to(place: Path, shelf: Shelf) -> list[Backup]:
    """Brings the backups there that it lacks; gives those that went there for want of room.

    A place that is not there (the stick is in a drawer) is `DeskUnusable`; the backups here are none the worse.
    """
    if not place.is_dir():
        raise DeskUnusable("not_found", "backup_place_missing", folder=place)
    second = shelf_in(place, shelf)
    there = {backup.name for backup in second.all()}
    with mapped_errors(second.root):
        make_folder(second.root)
        second.sweep()
        for backup in reversed(shelf.all()):
            if backup.name not in there:
                with mapped_errors(second.root, backup.size):
                    _copy(backup, second)
        return thin(second, Limit.of(second))


def _copy(backup: Backup, second: Shelf) -> None:
    making = second.root / f"{backup.name}{PART}"
    make_folder(making)
    for file in backup.files:
        target = making / DESK if file.path == DESK else place_of_hash(second.root, file.sha256)
        if not target.exists():
            _copy_file(backup.place_of(file), target)
    write_whole(making / LIST, list_text(backup).encode())
    rename(making, second.root / backup.name)


def _copy_file(source: Path, target: Path) -> None:
    make_folder(target.parent)
    waiting = target.with_name(target.name + PART)
    shutil.copyfile(source, waiting)
    bring_path_to_disk(waiting)
    put_in_place(waiting, target)
