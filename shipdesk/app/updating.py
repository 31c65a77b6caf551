"""What an older program made is brought up to date before the window: catalogs, the embedded hub, and last the desk.

A catalog of a million products takes minutes, for its index is made anew; so none waits until it is first opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shipdesk.app.keeping import kept_before_update
from shipdesk.app.wiring import real_world
from shipdesk.catalogs import mark as catalog_mark
from shipdesk.database import LateMigrations, may_write_in, open_database
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.store import mark as desk_mark

TICKS = 1_000
GLANCE_SECONDS = 0.02
"""What another program holds is brought up to date when it is opened: a start waits for none of it."""


@dataclass(frozen=True)
class _File:
    path: Path
    migrations: LateMigrations
    application_id: int

    @property
    def is_behind(self) -> bool:
        """Whether an older program made it; one that is not there, is held, or is nothing that we know, is left."""
        if not self.path.is_file():
            return False
        try:
            open_database(
                self.path,
                migrations=self.migrations,
                application_id=self.application_id,
                read_only=True,
                busy_seconds=GLANCE_SECONDS,
            ).close()
        except DeskUnusable as fault:
            return fault.reason == "database_needs_update"
        return False


def needs_update(folder: DeskFolder) -> bool:
    """Whether an older program made something in the folder; a new desk has nothing yet, and what can't be written
    stays as it is.
    """
    return folder.database.is_file() and may_write_in(folder.root) and any(file.is_behind for file in _files(folder))


def update_desk(folder: DeskFolder, progress: Progress) -> None:
    """A backup first; each file in one transaction, the desk last: cancelled, the rest is as it was."""
    behind = [file for file in _files(folder) if file.is_behind]
    parts = len(behind) + 1
    kept_before_update(folder, real_world().now, _Part(progress, 0, parts))(folder.database)
    for number, file in enumerate(behind, start=1):
        part = _Part(progress, number, parts)
        try:
            open_database(
                file.path, migrations=file.migrations, application_id=file.application_id, progress=part
            ).close()
        except DeskUnusable as fault:
            # A damaged catalog keeps nobody from the desk; it is told where it is opened.
            if fault.code != "not_a_table" or file.path == folder.database:
                raise


def _files(folder: DeskFolder) -> list[_File]:
    """Those in the folder: what lies elsewhere may be out of reach for long."""
    catalogs = sorted(folder.catalogs.glob("*.sqlite3"))
    found = [_File(path, catalog_mark.MIGRATIONS, catalog_mark.APPLICATION_ID) for path in catalogs]
    if folder.embedded_hub.is_file():
        from shipdesk.embedded_hub.mark import APPLICATION_ID, MIGRATIONS

        found.append(_File(folder.embedded_hub, MIGRATIONS, APPLICATION_ID))
    return [*found, _File(folder.database, desk_mark.MIGRATIONS, desk_mark.APPLICATION_ID)]


class _Part(Progress):
    """The progress of one file, which moves the whole forward, and ends with it."""

    def __init__(self, whole: Progress, number: int, count: int) -> None:
        super().__init__(self._move)
        self._whole, self._start, self._end, self._at = whole, number * TICKS, count * TICKS, 0

    @property
    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled

    def look(self) -> None:
        self._whole.look()

    def _move(self, done: int, total: int | None) -> None:
        self._at = max(self._at, TICKS * done // total if total else 0)
        self._whole.step(self._start + self._at, self._end)
