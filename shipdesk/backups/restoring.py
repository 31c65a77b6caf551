"""Brings the files of a backup back into a desk folder. All of them lie ready on the desk's own disk, proved, before
the first takes its place: until then nothing was changed, and from then on a crash is only a pause.

What is there and sound is changed through SQLite, so that open connections go on; what is damaged is kept beside it
under another name, never overwritten.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups.copying import copy_proved
from shipdesk.backups.lists import Backup, Kept, mark_of
from shipdesk.backups.places import DESK, EMBEDDED_HUB, holds_database, is_place
from shipdesk.database import JOURNAL, copy_database, mapped_errors, put_back, sha256_of
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.whole_files import make_folder, put_in_place, rename, take_away, write_whole

FILES, READY = "files", "ready.json"
_BESIDE, _ASIDE = (JOURNAL, "-wal", "-shm"), ".damaged-"


@dataclass(frozen=True)
class Ready:
    """`at` is the moment that the desk on its way says it was restored at; `hashes` those of the catalogs as they were
    just before, as far as they were backed up.
    """

    at: str
    hashes: dict[str, str]


@dataclass(frozen=True)
class Put:
    """The paths changed, and those that could not be."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]


def check_out(backup: Backup, file: Kept, target: Path) -> None:
    """A copy of one file of the backup, proved by its hash."""
    if not copy_proved(backup.place_of(file), target, file.sha256, file.size):
        is_there = backup.place_of(file).exists()
        fault = ("digest_mismatch", "backup_damaged") if is_there else ("not_found", "backup_incomplete")
        raise DeskUnusable(*fault, backup=backup.name, file=file.path)


def lay_ready(backup: Backup, folder: DeskFolder, progress: Progress) -> tuple[str, ...]:
    """All but the desk, as far as it is to be brought; gives the paths of what the backup lacks.

    Papers and catalogs that came later stay where they are. The embedded hub knows more than any backup of it: it is
    brought back only where it is gone.
    """
    files = [file for file in backup.files if file.path != DESK]
    missing = []
    for done, file in enumerate(files):
        progress.step(done, len(files) + 1)
        if _is_as_it_was(folder.root / file.path, file):
            continue
        if not copy_proved(backup.place_of(file), folder.restoring / FILES / file.path, file.sha256, file.size):
            missing.append(file.path)
    return tuple(missing)


def lacking(backup: Backup, folder: DeskFolder) -> tuple[str, ...]:
    """The same from a glance at sizes: what would be missing that the desk folder has not either."""
    return tuple(
        file.path
        for file in backup.files
        if not _has_size(backup.place_of(file), file.size) and not _has_size(folder.root / file.path, file.size)
    )


def desk_ready(folder: DeskFolder) -> Path:
    """Where the desk lies that is to take its place."""
    return folder.restoring / FILES / DESK


def agree(folder: DeskFolder, at: str, hashes: Mapping[str, str]) -> None:
    """Everything lies ready: what comes now is done to its end, after a crash too."""
    told = {path: hashes[path] for path in _laid(folder) if holds_database(path) and path in hashes}
    with mapped_errors(folder.restoring):
        write_whole(folder.restoring / READY, json.dumps({"at": at, "hashes": told}).encode())


def agreed(folder: DeskFolder) -> Ready | None:
    """What a crash cut off; None where nothing was, or nothing but the laying ready."""
    try:
        told = json.loads((folder.restoring / READY).read_text(encoding="utf-8"))
        return Ready(str(told["at"]), dict(told["hashes"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def put_desk(folder: DeskFolder, now: datetime, *, aside: bool) -> None:
    """The desk in its place, the one that is there set `aside` or changed through SQLite."""
    if aside and folder.database.exists():
        set_aside(folder.database, now)
    replace_database(desk_ready(folder), folder.database, now)


def put_rest(folder: DeskFolder, now: datetime, cut_off: Ready | None = None) -> Put:
    """Whatever else lies ready; one file that can't be put does not keep the others. What was `cut_off` by a crash
    leaves a catalog alone that somebody has written to since.
    """
    changed, missing = [], []
    for path in [one for one in _laid(folder) if one != DESK]:
        if cut_off is not None and _was_written(folder, path, cut_off):
            continue
        try:
            _put(folder, path, now)
            changed.append(path)
        except DeskError:
            missing.append(path)
    discard(folder)
    return Put(tuple(changed), tuple(missing))


def discard(folder: DeskFolder) -> None:
    """What lies ready is given up; the word that it does goes first, and for good: with it back after a power cut, what
    was done to catalogs since could be undone.
    """
    with mapped_errors(folder.restoring):
        take_away(folder.restoring / READY)
        shutil.rmtree(folder.restoring, ignore_errors=True)


def replace_database(copy: Path, target: Path, now: datetime) -> None:
    """`copy` as the database at `target`; consumes `copy`."""
    if target.exists():
        try:
            put_back(copy, target)
            copy.unlink()
            return
        except DeskError as fault:
            if fault.code != "not_a_table":
                raise
        set_aside(target, now)
    with mapped_errors(target):
        # A journal that lost its database, as by a crash between two moves, would be played into the new one.
        _let_follow(target, _free_name(target, now))
        put_in_place(copy, target)


def set_aside(path: Path, now: datetime) -> Path:
    """The damaged file under a name that says when it was put away, its journal with it."""
    with mapped_errors(path):
        aside = _free_name(path, now)
        rename(path, aside)
        _let_follow(path, aside)
    return aside


def is_aside(path: Path) -> bool:
    """Whether a damaged file of that name was put away beside it."""
    return any(path.parent.glob(f"{path.name}{_ASIDE}*"))


def _free_name(path: Path, now: datetime) -> Path:
    stamp = f"{_ASIDE}{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside, count = path.with_name(path.name + stamp), 1
    while any(aside.with_name(aside.name + ending).exists() for ending in ("", *_BESIDE)):
        count += 1
        aside = path.with_name(f"{path.name}{stamp}-{count}")
    return aside


def _let_follow(path: Path, aside: Path) -> None:
    for ending in _BESIDE:
        beside = path.with_name(path.name + ending)
        if beside.exists() and beside.stat().st_size == 0:
            with suppress(OSError):  # held by somebody: it says nothing, wherever it lies
                beside.unlink()
        elif beside.exists():
            rename(beside, aside.with_name(aside.name + ending))


def _laid(folder: DeskFolder) -> Iterator[str]:
    root = folder.restoring / FILES
    found = sorted(one.relative_to(root).as_posix() for one in root.rglob("*") if one.is_file())
    return (path for path in found if is_place(path))


def _was_written(folder: DeskFolder, path: str, before: Ready) -> bool:
    """A write that the crash cut off is none: reading through SQLite takes it back."""
    if path not in before.hashes or not (folder.root / path).exists():
        return False
    try:
        return copy_database(folder.root / path, folder.restoring / "now.sqlite3") != before.hashes[path]
    except DeskError:
        return False


def _put(folder: DeskFolder, path: str, now: datetime) -> None:
    copy, target = folder.restoring / FILES / path, folder.root / path
    with mapped_errors(target):
        make_folder(target.parent)
        if holds_database(path):
            replace_database(copy, target, now)
            return
        # A paper that was changed behind our back is kept, as everything damaged is.
        if target.is_file():
            set_aside(target, now)
        put_in_place(copy, target)


def _is_as_it_was(target: Path, file: Kept) -> bool:
    """A database is told by size and time whether it was written since, a paper by its hash."""
    if file.path == EMBEDDED_HUB and target.exists():
        return True
    if file.is_database:
        return target.is_file() and mark_of(target) == file.mark
    try:
        return _has_size(target, file.size) and sha256_of(target) == file.sha256
    except OSError:
        return False


def _has_size(place: Path, size: int) -> bool:
    return place.is_file() and place.stat().st_size == size
