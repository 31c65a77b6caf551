"""Makes a backup of a desk folder: databases through SQLite, papers once each, nothing under its name before it is
whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups.copying import Gone, Unreadable, copy_hashed
from shipdesk.backups.gathering import Gathered, catalogs_elsewhere, gather
from shipdesk.backups.lists import LIST, Backup, Kept, list_text, mark_of, place_of_hash
from shipdesk.backups.places import DESK
from shipdesk.backups.shelf import Shelf
from shipdesk.database import copy_database, mapped_errors
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.whole_files import PART, bring_folder_to_disk, make_folder, put_in_place, rename, write_whole

_ROOM_TO_SPARE = 1 << 20


@dataclass(frozen=True)
class Made:
    """`backup` is the latest one; `is_new` is False where nothing has changed since it was made.

    `damaged`: catalogs, and `unread`: papers and rules that could not be read; the backup holds what the one before
    had of them. `elsewhere`: catalogs outside the desk folder, which are in no backup.
    """

    backup: Backup
    is_new: bool
    damaged: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


@dataclass
class _Making:
    """One backup on its way: what there is, what the latest one knows of it, and what could not be read."""

    folder: DeskFolder
    found: Gathered
    latest: Backup | None
    place: Path
    damaged: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @property
    def known(self) -> dict[str, Kept]:
        return {} if self.latest is None else {file.path: file for file in self.latest.files}

    def made(self, backup: Backup, *, is_new: bool) -> Made:
        unread = (*self.found.unread, *self.unread)
        return Made(backup, is_new, tuple(self.damaged), unread, catalogs_elsewhere(self.folder))


def make_backup(folder: DeskFolder, now: datetime, why: str, version: str, progress: Progress) -> Made:
    """Everything that changed since the latest backup, as a new one; call while holding `folder.backup_lock`.

    The desk first: papers are on the disk before the rows that name them, so whatever the copy names lies there.
    """
    if not folder.database.is_file():
        raise DeskUnusable("not_found", "database_missing", file=folder.database)
    shelf = Shelf(folder.backups)
    latest = shelf.latest()
    number = shelf.next_number()
    target = shelf.root / f"{number:06d}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    making = _Making(folder, gather(folder), latest, target.with_name(target.name + PART))
    _require_room(making)
    with mapped_errors(shelf.root):
        shutil.rmtree(making.place, ignore_errors=True)
        make_folder(making.place)
    try:
        backup = Backup(target, number, now, why, version, tuple(_collected(making, progress)))
        if latest is not None and backup.hashes == latest.hashes:
            return making.made(latest, is_new=False)
        with mapped_errors(making.place):
            write_whole(making.place / LIST, list_text(backup).encode())
            rename(making.place, target)
        return making.made(backup, is_new=True)
    finally:
        shutil.rmtree(making.place, ignore_errors=True)


def _collected(making: _Making, progress: Progress) -> Iterator[Kept]:
    found, known = making.found, making.known
    for done, name in enumerate(found.all):
        progress.step(done, len(found.all))
        former, is_database = known.get(name), done < len(found.databases)
        try:
            yield _kept(making, name, former, progress, is_database=is_database)
        except Gone:
            # A paper may be moved while we look.
            continue
        except Unreadable:
            making.unread.append(name)
        except DeskUnusable as fault:
            # Without room or without the desk there is no backup; one without a catalog is better than none.
            if name == DESK or not is_database or fault.code == "limit":
                raise
            making.damaged.append(name)
        else:
            continue
        if former is not None:
            yield former


def _kept(making: _Making, name: str, former: Kept | None, progress: Progress, *, is_database: bool) -> Kept:
    path = making.folder.root / name
    if is_database:
        with mapped_errors(path):
            mark = mark_of(path)
    else:
        mark = _mark_of_plain(path)
    if former is not None and former.mark == mark and _still_kept(former, making):
        return former
    if is_database:
        return _kept_database(making, path, name, mark, progress)
    return _kept_file(making.folder, path, name, mark)


def _still_kept(former: Kept, making: _Making) -> bool:
    """Whether the shelf has these bytes; the desk's own copy is laid into the new backup, too."""
    if making.latest is None:
        return False
    place = making.latest.place_of(former)
    if not (place.is_file() and place.stat().st_size == former.size):
        return False
    if former.path == DESK:
        _laid(place, making.place / DESK)
    return True


def _laid(source: Path, target: Path) -> None:
    with mapped_errors(target):
        try:
            os.link(source, target)
        except OSError:
            copy_hashed(source, target)
        bring_folder_to_disk(target.parent)


def _kept_database(making: _Making, path: Path, name: str, mark: str, progress: Progress) -> Kept:
    copy = making.place / DESK if name == DESK else making.place / "database.sqlite3"
    digest = copy_database(path, copy, progress)
    size = copy.stat().st_size
    if name != DESK:
        _into_kept(copy, making.folder.backups, digest)
    return Kept(name, digest, size, mark, is_database=True)


def _kept_file(folder: DeskFolder, path: Path, name: str, mark: str) -> Kept:
    waiting = folder.backups / f"file{PART}"
    with mapped_errors(waiting):
        digest, size = copy_hashed(path, waiting)
    _into_kept(waiting, folder.backups, digest)
    return Kept(name, digest, size, mark)


def _mark_of_plain(path: Path) -> str:
    try:
        return mark_of(path)
    except FileNotFoundError as error:
        raise Gone(path) from error
    except OSError as error:
        raise Unreadable(path) from error


def _into_kept(copy: Path, shelf: Path, digest: str) -> None:
    place = place_of_hash(shelf, digest)
    with mapped_errors(place):
        make_folder(place.parent)
        put_in_place(copy, place)


def _require_room(making: _Making) -> None:
    """Said before anything is written, with the bytes that are missing."""
    needed, known, folder = _ROOM_TO_SPARE, making.known, making.folder
    for name in making.found.all:
        former = known.get(name)
        try:
            status = (folder.root / name).stat()
        except OSError:
            continue
        needed += 0 if former is not None and former.mark == mark_of(folder.root / name) else status.st_size
    free = shutil.disk_usage(folder.root).free
    if free < needed:
        raise DeskUnusable("limit", "backup_no_room", folder=folder.backups, needed=needed, free=free)
