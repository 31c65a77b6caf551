"""Looks whether the desk's files are what was written: shortly at each start, thoroughly once a week."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from shipdesk.database import check_soundness
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.desk_presence import is_due, note_look


@dataclass(frozen=True)
class Health:
    """`faults` in the order they were found; `was_thorough` also looked at every index and every issued file."""

    faults: tuple[DeskError, ...]
    was_thorough: bool


def look(desk: Desk, is_enough: Callable[[], bool], progress: Progress | None = None) -> Health:
    """The quick look; the thorough one where a week has gone by since the last."""
    progress = progress or Progress()
    thorough = is_due(desk.folder, desk.tools.now())
    found = tuple(_faults(desk, progress, is_enough, thorough=thorough))
    damaged = any(fault.code == "not_a_table" for fault in found)
    if thorough or damaged:
        note_look(desk.folder, desk.tools.now(), is_suspect=damaged)
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
