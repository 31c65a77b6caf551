"""Makes a backup of a desk folder: databases through SQLite, papers once each, nothing under its name before it is
whole.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups.shelf import DESK, LIST, Backup, Kept, Shelf, list_text, mark_of, place_of_hash
from shipdesk.database import copy_database, mapped_errors
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.whole_files import (
    PART,
    bring_folder_to_disk,
    bring_path_to_disk,
    bring_to_disk,
    make_folder,
    put_in_place,
    rename,
    write_whole,
)

SUFFIX = ".sqlite3"
_PIECE = 1 << 20
_ROOM_TO_SPARE = 1 << 20


@dataclass(frozen=True)
class Made:
    """`backup` is the latest one; `is_new` is False where nothing has changed since it was made.

    `damaged`: catalogs that could not be read; the backup holds what the one before had of them.
    """

    backup: Backup
    is_new: bool
    damaged: tuple[str, ...] = ()


def make_backup(folder: DeskFolder, now: datetime, why: str, version: str, progress: Progress) -> Made:
    """Everything that changed since the latest backup, as a new one; call while holding `folder.backup_lock`.

    The desk first: papers are on the disk before the rows that name them, so whatever the copy names lies there.
    """
    if not folder.database.is_file():
        raise DeskUnusable("not_found", "database_missing", file=folder.database)
    shelf = Shelf(folder.backups)
    latest = shelf.latest()
    known = {} if latest is None else {file.path: file for file in latest.files}
    number = 1 if latest is None else latest.number + 1
    target = shelf.root / f"{number:06d}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    making = target.with_name(target.name + PART)
    _require_room(folder, known)
    with mapped_errors(shelf.root):
        shutil.rmtree(making, ignore_errors=True)
        make_folder(making)
    try:
        damaged: list[str] = []
        files = tuple(_collected(folder, known, making, latest, damaged, progress))
        backup = Backup(target, number, now, why, version, files)
        if latest is not None and backup.hashes == latest.hashes:
            return Made(latest, is_new=False, damaged=tuple(damaged))
        with mapped_errors(making):
            write_whole(making / LIST, list_text(backup).encode())
            rename(making, target)
        return Made(backup, is_new=True, damaged=tuple(damaged))
    finally:
        shutil.rmtree(making, ignore_errors=True)


def databases_of(folder: DeskFolder) -> list[Path]:
    """The desk, its own catalogs and the embedded hub, as far as they are there."""
    catalogs = sorted(folder.catalogs.glob(f"*{SUFFIX}"))
    return [path for path in (folder.database, *catalogs, folder.embedded_hub) if path.is_file()]


def _collected(
    folder: DeskFolder,
    known: dict[str, Kept],
    making: Path,
    latest: Backup | None,
    damaged: list[str],
    progress: Progress,
) -> Iterator[Kept]:
    databases, plain = databases_of(folder), list(_plain_files(folder))
    total = len(databases) + len(plain)
    for done, path in enumerate((*databases, *plain)):
        progress.step(done, total)
        name = path.relative_to(folder.root).as_posix()
        former = known.get(name)
        try:
            mark = mark_of(path)
            if former is not None and former.mark == mark and _still_kept(former, latest, making):
                yield former
            elif done < len(databases):
                yield _kept_database(folder, path, name, mark, making, progress)
            else:
                yield _kept_file(folder, path, name, mark)
        except FileNotFoundError:
            # A paper may be moved while we look.
            continue
        except DeskUnusable as fault:
            if name == DESK or done >= len(databases) or fault.code not in ("not_a_table", "not_found"):
                raise
            damaged.append(name)
            if former is not None:
                yield former


def _still_kept(former: Kept, latest: Backup | None, making: Path) -> bool:
    """Whether the shelf has these bytes; the desk's own copy is laid into the new backup, too."""
    if latest is None:
        return False
    place = latest.place_of(former)
    if not (place.is_file() and place.stat().st_size == former.size):
        return False
    if former.path == DESK:
        _laid(place, making / DESK)
    return True


def _laid(source: Path, target: Path) -> None:
    with mapped_errors(target):
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
            bring_path_to_disk(target)
        bring_folder_to_disk(target.parent)


def _kept_database(folder: DeskFolder, path: Path, name: str, mark: str, making: Path, progress: Progress) -> Kept:
    copy = making / DESK if name == DESK else making / "database.sqlite3"
    digest = copy_database(path, copy, progress)
    size = copy.stat().st_size
    if name != DESK:
        _into_kept(copy, folder.backups, digest)
    return Kept(name, digest, size, mark, is_database=True)


def _kept_file(folder: DeskFolder, path: Path, name: str, mark: str) -> Kept:
    """Copied and hashed in one reading, so that the hash is that of the copy."""
    waiting = folder.backups / f"file{PART}"
    digest, size = hashlib.sha256(), 0
    source = path.open("rb")
    with source, mapped_errors(waiting):
        with waiting.open("wb") as copy:
            while piece := source.read(_PIECE):
                digest.update(piece)
                copy.write(piece)
                size += len(piece)
            bring_to_disk(copy)
        _into_kept(waiting, folder.backups, digest.hexdigest())
    return Kept(name, digest.hexdigest(), size, mark)


def _into_kept(copy: Path, shelf: Path, digest: str) -> None:
    place = place_of_hash(shelf, digest)
    make_folder(place.parent)
    put_in_place(copy, place)


def _plain_files(folder: DeskFolder) -> Iterator[Path]:
    """Papers, the user's own rules, and where catalogs lie elsewhere."""
    for root in (folder.papers, folder.rules):
        if root.is_dir():
            yield from sorted(one for one in root.rglob("*") if one.is_file() and one.suffix != PART)
    elsewhere = folder.catalogs / "elsewhere.json"
    if elsewhere.is_file():
        yield elsewhere


def _require_room(folder: DeskFolder, known: dict[str, Kept]) -> None:
    """Said before anything is written, with the bytes that are missing."""
    needed = _ROOM_TO_SPARE
    for path in (*databases_of(folder), *_plain_files(folder)):
        former = known.get(path.relative_to(folder.root).as_posix())
        needed += 0 if former is not None and former.mark == mark_of(path) else path.stat().st_size
    free = shutil.disk_usage(folder.root).free
    if free < needed:
        raise DeskUnusable("limit", "backup_no_room", folder=folder.backups, needed=needed, free=free)
