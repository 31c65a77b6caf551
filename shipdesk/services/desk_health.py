"""Looks whether the desk's files are what was written: shortly at each start, thoroughly once a week."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from shipdesk.database import check_soundness
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.desk_presence import is_due, note_look


@dataclass(frozen=True)
class Health:
    """`faults` in the order they were found; `was_thorough` also looked at every index and every issued file.

    `is_over` is False where the look was cut short, or where a file could not be read to its end: it is due again.
    """

    faults: tuple[DeskError, ...]
    was_thorough: bool
    is_over: bool = True

    @property
    def is_sound(self) -> bool:
        """Known to be: nothing was found, and nothing was left out."""
        return not self.faults and self.is_over


@dataclass
class _Look:
    desk: Desk
    progress: Progress
    is_enough: Callable[[], bool]
    thorough: bool
    is_over: bool = True
    is_damaged: bool = field(default=False, init=False)
    """The desk's own file: the next start looks at it thoroughly before it is opened."""


def look(
    desk: Desk, is_enough: Callable[[], bool], progress: Progress | None = None, *, thorough: bool | None = None
) -> Health:
    """The quick look; the thorough one where a week has gone by since the last, or it is wished for."""
    wished = is_due(desk.folder, desk.tools.now()) if thorough is None else thorough
    this = _Look(desk, progress or Progress(), is_enough, wished)
    found = tuple(_faults(this))
    if this.is_damaged or (this.thorough and this.is_over):
        note_look(desk.folder, desk.tools.now(), is_suspect=this.is_damaged)
    return Health(found, this.thorough, this.is_over)


def _faults(this: _Look) -> Iterator[DeskError]:
    """The issued files are read only where the desk itself is sound."""
    yield from _told(this, _unsound(this, this.desk.folder.database))
    if not this.is_damaged:
        yield from _told(this, _changed_rows(this.desk))
        if this.thorough:
            yield from _told(this, _changed_files(this))
    for path in _others(this.desk):
        yield from _told(this, _unsound(this, path))


def _told(this: _Look, faults: Iterator[DeskError]) -> Iterator[DeskError]:
    """Also what kept us from looking, as a disk that does not read; what others hold is no fault, and due again."""
    try:
        yield from faults
    except DeskUnusable as fault:
        this.is_over = this.is_over and fault.code == "not_a_table"
        if fault.code != "busy":
            yield fault


def _unsound(this: _Look, path: Path) -> Iterator[DeskError]:
    def ends() -> bool:
        return this.progress.is_cancelled or (not this.thorough and this.is_enough())

    try:
        this.is_over &= check_soundness(path, thorough=this.thorough, is_enough=ends)
    except DeskUnusable as fault:
        this.is_damaged |= fault.code == "not_a_table" and path == this.desk.folder.database
        raise
    yield from ()


def _others(desk: Desk) -> Iterator[Path]:
    """Every catalog in reach, and the embedded hub where the desk has one."""
    paths = [desk.catalogs.file_of(name) for name in desk.catalogs.names()]
    return (path for path in (*paths, desk.folder.embedded_hub) if path.is_file())


def _changed_rows(desk: Desk) -> Iterator[DeskError]:
    for one in desk.store.issued.unsealed():
        yield DeskUnusable("digest_mismatch", "issued_row_changed", kind=one.kind, revision=one.revision)


def _changed_files(this: _Look) -> Iterator[DeskError]:
    files = this.desk.store.issued.files()
    for done, file in enumerate(files):
        this.progress.step(done, len(files))
        try:
            content = (this.desk.folder.papers / file.path).read_bytes()
        except OSError:
            yield DeskUnusable("not_found", "issued_file_missing", file=file.name)
            continue
        if hashlib.sha256(content).hexdigest() != file.sha256:
            yield DeskUnusable("digest_mismatch", "issued_file_changed", file=file.name)
