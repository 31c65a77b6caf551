"""Proves a backup: every file it names is there and has its hash."""

from __future__ import annotations

from shipdesk.backups.lists import Backup, Kept
from shipdesk.database import sha256_of
from shipdesk.progress import Progress


def prove(backup: Backup, progress: Progress) -> tuple[Kept, ...]:
    """What is missing or was changed; nothing where the backup is whole."""
    faults = []
    for done, file in enumerate(backup.files):
        progress.step(done, len(backup.files))
        if not is_whole(backup, file):
            faults.append(file)
    return tuple(faults)


def is_whole(backup: Backup, file: Kept) -> bool:
    """Whether that file of it is what was kept."""
    place = backup.place_of(file)
    try:
        return place.stat().st_size == file.size and sha256_of(place) == file.sha256
    except OSError:
        return False
