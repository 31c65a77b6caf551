"""The same backups in a second place that the user named: a stick, another disk, a cloud folder."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from shipdesk.backups.copying import copy_proved
from shipdesk.backups.lists import LIST, Backup, Kept, list_text, place_of_hash
from shipdesk.backups.places import DESK
from shipdesk.backups.shelf import Shelf
from shipdesk.backups.thinning import Limit, drop_oldest, thin, worth_keeping
from shipdesk.database import mapped_errors
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.whole_files import PART, make_folder, rename, write_whole

PREFIX = "ShipDesk-backups-"


def shelf_in(place: Path, shelf: Shelf) -> Shelf:
    """The second shelf of the desk whose first one is `shelf`; also one that was begun before the mark of the first
    was torn and made anew.
    """
    own = Shelf(place / f"{PREFIX}{shelf.id()[:8]}")
    if own.root.is_dir():
        return own
    here = {one.name: one.hashes for one in shelf.all()}
    others = [Shelf(one) for one in sorted(place.glob(f"{PREFIX}*"))]
    return next((one for one in others if any(here.get(twin.name) == twin.hashes for twin in one.all())), own)


def shelves_in(place: Path) -> list[Shelf]:
    """Every shelf that a folder holds, or is: for a desk that is to come back on a new computer."""
    inside = [place, place / "backups", *sorted(place.glob(f"{PREFIX}*"))] if place.is_dir() else []
    return [shelf for one in inside if (shelf := Shelf(one)).all()]


@dataclass(frozen=True)
class Copied:
    """`dropped` went there for want of room, `lacking` are not whole there: a file of them is gone here; `fault` is
    what kept the rest from going there.
    """

    dropped: tuple[Backup, ...] = ()
    lacking: tuple[str, ...] = ()
    fault: DeskError | None = None


def copy_to(place: Path, shelf: Shelf) -> Copied:
    """Brings the backups there that it lacks, the newest first; the backups here are none the worse for any fault.

    A place that is not there is one, too: the stick is in a drawer.
    """
    dropped: list[Backup] = []
    lacking: list[str] = []
    try:
        if not place.is_dir():
            raise DeskUnusable("not_found", "backup_place_missing", folder=place)
        with mapped_errors(place):
            _bring_up_to_date(shelf, shelf_in(place, shelf), dropped, lacking)
    except DeskError as fault:
        return Copied(tuple(dropped), tuple(lacking), fault)
    return Copied(tuple(dropped), tuple(lacking))


def _bring_up_to_date(shelf: Shelf, second: Shelf, dropped: list[Backup], lacking: list[str]) -> None:
    """Room is made before anything is written: on a small stick the newest would never arrive."""
    make_folder(second.root)
    second.clear_leftovers()
    limit = Limit.of(second)
    dropped += thin(second, limit)
    for is_newest, backup in _missing(shelf, second):
        needed = _bytes_needed(backup, second)
        if is_newest:
            dropped += drop_oldest(second, limit.most - needed)
        elif second.bytes_used() + needed > limit.most:
            break
        with mapped_errors(second.root, needed):
            is_whole = _copy(backup, second)
        if not is_whole:
            lacking.append(backup.name)
    dropped += thin(second, limit)


def _missing(shelf: Shelf, second: Shelf) -> list[tuple[bool, Backup]]:
    """Newest first and whether it is the newest of all; none that would be thinned out there at once."""
    here, there = shelf.all(), second.all()
    by_number = {one.number: one.made_at for one in (*there, *here)}
    kept = worth_keeping(sorted(by_number.items(), reverse=True))
    names = {one.name for one in there}
    return [(one is here[0], one) for one in here if one.name not in names and one.number in kept]


def _bytes_needed(backup: Backup, second: Shelf) -> int:
    places = {_place_in(second.root / backup.name, file): file.size for file in backup.files}
    return sum(size for place, size in places.items() if not _lies_at(place, size))


def _copy(backup: Backup, second: Shelf) -> bool:
    """Whether all of it is there now. Without its desk it is no backup; without a paper it still is one."""
    target = second.root / backup.name
    making = target.with_name(f"{backup.name}{PART}")
    if target.exists():
        # Its list can't be read, as where the stick was pulled out: it is written anew.
        rename(target, making)
    else:
        make_folder(making)
    lacking = {file.path for file in backup.files if not _laid(backup, file, _place_in(making, file))}
    if DESK in lacking:
        shutil.rmtree(making, ignore_errors=True)
        return False
    write_whole(making / LIST, list_text(backup).encode())
    rename(making, target)
    return not lacking


def _laid(backup: Backup, file: Kept, target: Path) -> bool:
    return _lies_at(target, file.size) or copy_proved(backup.place_of(file), target, file.sha256, file.size)


def _place_in(folder: Path, file: Kept) -> Path:
    return folder / DESK if file.path == DESK else place_of_hash(folder.parent, file.sha256)


def _lies_at(place: Path, size: int) -> bool:
    return place.is_file() and place.stat().st_size == size
