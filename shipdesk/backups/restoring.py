"""Brings the files of a backup back into a desk folder. What is there and sound is changed through SQLite, so that
open connections go on; what is damaged is kept beside it under another name, never overwritten.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.backups.shelf import DESK, EMBEDDED_HUB, Backup, Kept, mark_of
from shipdesk.database import mapped_errors, put_back, sha256_of
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.whole_files import PART, bring_path_to_disk, make_folder, put_in_place, rename

JOURNAL = "-journal"


def check_out(backup: Backup, file: Kept, target: Path) -> None:
    """A copy of one file of the backup, proved by its hash."""
    with mapped_errors(target, file.size):
        make_folder(target.parent)
        waiting = target.with_name(target.name + PART)
        try:
            shutil.copyfile(backup.place_of(file), waiting)
        except FileNotFoundError as error:
            raise DeskUnusable("not_found", "backup_incomplete", backup=backup.name, file=file.path) from error
        if sha256_of(waiting) != file.sha256:
            waiting.unlink()
            raise DeskUnusable("digest_mismatch", "backup_damaged", backup=backup.name, file=file.path)
        bring_path_to_disk(waiting)
        put_in_place(waiting, target)


def bring_back(backup: Backup, folder: DeskFolder, desk_copy: Path, now: datetime, progress: Progress) -> list[str]:
    """Every file of the backup back into the folder, the desk from `desk_copy` and last; gives the paths changed.

    Papers and catalogs that came later stay where they are. The embedded hub knows more than any backup of it: it is
    brought back only where it is gone.
    """
    changed = []
    files = [file for file in backup.files if file.path != DESK]
    for done, file in enumerate(files):
        progress.step(done, len(files) + 1)
        target = folder.root / file.path
        is_kept_hub = file.path == EMBEDDED_HUB and target.exists()
        if is_kept_hub or _is_untouched(target, file) or (not file.is_database and _has(target, file)):
            continue
        _bring(backup, file, target, now)
        changed.append(file.path)
    progress.look()
    replace_database(desk_copy, folder.database, now)
    return [*changed, DESK]


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
        put_in_place(copy, target)


def set_aside(path: Path, now: datetime) -> Path:
    """The damaged file under a name that says when it was put away, its journal with it."""
    stamp = f".damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside = path.with_name(path.name + stamp)
    with mapped_errors(path):
        count = 1
        while aside.exists():
            count += 1
            aside = path.with_name(f"{path.name}{stamp}-{count}")
        rename(path, aside)
        for ending in (JOURNAL, "-wal", "-shm"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                rename(beside, aside.with_name(aside.name + ending))
    return aside


def _is_untouched(target: Path, file: Kept) -> bool:
    """Whether the database has not been written since; a paper is compared by its hash instead."""
    return file.is_database and target.is_file() and mark_of(target) == file.mark


def _has(target: Path, file: Kept) -> bool:
    return target.is_file() and target.stat().st_size == file.size and sha256_of(target) == file.sha256


def _bring(backup: Backup, file: Kept, target: Path, now: datetime) -> None:
    if not file.is_database:
        # A paper that was changed behind our back is kept, as everything damaged is.
        if target.exists() and target.is_file():
            set_aside(target, now)
        check_out(backup, file, target)
        return
    copy = target.with_name(target.name + ".restoring")
    check_out(backup, file, copy)
    replace_database(copy, target, now)
