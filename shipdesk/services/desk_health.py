"""Looks whether the desk's files are what was written: shortly at each start, thoroughly once a week."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from shipdesk.backups import Shelf
from shipdesk.database import check_soundness
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import write_whole

EVERY = timedelta(days=7)
NOTE = "checked.json"


@dataclass(frozen=True)
class Health:
    """`faults` in the order they were found; `was_thorough` also looked at every index and every issued file."""

    faults: tuple[DeskError, ...]
    was_thorough: bool


def require_present(folder: DeskFolder) -> None:
    """Before anything is opened: a desk that was here and is gone is never begun anew in silence."""
    database = folder.database
    if database.is_file() and database.stat().st_size > 0:
        return
    had_papers = folder.papers.is_dir() and any(folder.papers.iterdir())
    if database.is_file() or had_papers or Shelf(folder.backups).all():
        raise DeskUnusable("not_found", "desk_gone", file=database)


def look(desk: Desk, is_enough: Callable[[], bool], progress: Progress | None = None) -> Health:
    """The quick look; the thorough one where a week has gone by since the last."""
    progress = progress or Progress()
    thorough = _is_due(desk.folder, desk.tools.now())
    found = tuple(_faults(desk, progress, is_enough, thorough=thorough))
    if thorough and not found and not is_enough():
        _note(desk.folder, desk.tools.now())
    return Health(found, thorough)


def _faults(desk: Desk, progress: Progress, is_enough: Callable[[], bool], *, thorough: bool) -> Iterator[DeskError]:
    def ends() -> bool:
        return progress.is_cancelled or (not thorough and is_enough())

    try:
        check_soundness(desk.folder.database, thorough=thorough, is_enough=ends)
        yield from (
            DeskUnusable("digest_mismatch", "issued_row_changed", kind=one.kind, revision=one.revision)
            for one in desk.store.issued.unsealed()
        )
        if thorough:
            yield from _changed_files(desk, progress)
    except DeskUnusable as fault:
        if fault.code == "not_a_table":
            yield fault


def _changed_files(desk: Desk, progress: Progress) -> Iterator[DeskError]:
    files = desk.store.issued.files()
    for done, file in enumerate(files):
        progress.step(done, len(files))
        try:
            content = (desk.folder.papers / file.path).read_bytes()
        except OSError:
            yield DeskUnusable("not_found", "issued_file_missing", file=file.name)
            continue
        if hashlib.sha256(content).hexdigest() != file.sha256:
            yield DeskUnusable("digest_mismatch", "issued_file_changed", file=file.name)


def _is_due(folder: DeskFolder, now: datetime) -> bool:
    """A clock that went back makes it due, too."""
    try:
        last = datetime.fromisoformat(json.loads((folder.backups / NOTE).read_text(encoding="utf-8"))["at"])
    except (OSError, ValueError, KeyError, TypeError):
        return True
    return not timedelta() <= now - last < EVERY


def _note(folder: DeskFolder, now: datetime) -> None:
    write_whole(folder.backups / NOTE, json.dumps({"at": now.isoformat()}).encode())
