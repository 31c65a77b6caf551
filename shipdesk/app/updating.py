"""What an older program made is brought up to date before the window: catalogs, the embedded hub, and last the desk.

A catalog of a million products takes minutes, for its index is made anew; so none waits until it is first opened, but
those that lie on the network: these may not answer for long.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shipdesk.app.keeping import kept_before_update
from shipdesk.app.wiring import real_world
from shipdesk.catalogs import mark as catalog_mark
from shipdesk.catalogs.elsewhere import FILE as ELSEWHERE
from shipdesk.catalogs.elsewhere import Elsewhere
from shipdesk.database import LateMigrations, may_write_in, may_write_to, open_database
from shipdesk.errors import DeskUnusable
from shipdesk.far_folders import Surroundings, here, is_on_network
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
    is_elsewhere: bool = False

    @property
    def is_behind(self) -> bool:
        """Whether an older program made it; one that is not there, is held, can't be changed, or is nothing that we
        know, is left.
        """
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
            return fault.reason == "database_needs_update" and may_write_to(self.path)
        return False

    def keeps_desk_from_opening(self, fault: DeskUnusable) -> bool:
        """What is wrong with a damaged catalog, or with one that lies elsewhere, is told where it is opened."""
        return not self.is_elsewhere and (
            fault.code != "not_a_table" or self.application_id == desk_mark.APPLICATION_ID
        )


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
        try:
            _update(folder, file, _Part(progress, number, parts))
        except DeskUnusable as fault:
            if file.keeps_desk_from_opening(fault):
                raise


def _update(folder: DeskFolder, file: _File, part: Progress) -> None:
    """No backup of the desk has a file that lies elsewhere: it gets a copy beside it first."""
    keep = None
    if file.is_elsewhere:
        keep, part = kept_before_update(folder, real_world().now, _Part(part, 0, 2)), _Part(part, 1, 2)
    open_database(
        file.path,
        migrations=file.migrations,
        application_id=file.application_id,
        before_update=keep,
        progress=part,
    ).close()


def _files(folder: DeskFolder) -> list[_File]:
    found = [_catalog(path) for path in sorted(folder.catalogs.glob("*.sqlite3"))]
    if folder.embedded_hub.is_file():
        from shipdesk.embedded_hub.mark import APPLICATION_ID, MIGRATIONS

        found.append(_File(folder.embedded_hub, MIGRATIONS, APPLICATION_ID))
    found += [_catalog(path, is_elsewhere=True) for path in _near_elsewhere(folder)]
    return [*found, _File(folder.database, desk_mark.MIGRATIONS, desk_mark.APPLICATION_ID)]


def _near_elsewhere(folder: DeskFolder) -> list[Path]:
    """Without the network's, which are not even looked for."""
    paths = sorted(Elsewhere(folder.catalogs / ELSEWHERE).all().values())
    around = here() if paths else Surroundings()
    return [path for path in paths if not is_on_network(path, around)]


def _catalog(path: Path, *, is_elsewhere: bool = False) -> _File:
    return _File(path, catalog_mark.MIGRATIONS, catalog_mark.APPLICATION_ID, is_elsewhere)


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
