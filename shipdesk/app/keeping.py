"""A copy of what is there before a database is brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from shipdesk.database import BeforeUpdate, copy_database
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress

ENDING = ".before-update"


def kept_before_update(
    folder: DeskFolder, now: Callable[[], datetime], progress: Progress | None = None
) -> BeforeUpdate:
    """A backup of the desk; a catalog that lies elsewhere gets its copy beside it."""

    def keep(path: Path) -> None:
        from shipdesk.services.back_up_desk import back_up_folder

        if path.is_relative_to(folder.root) and folder.database.is_file():
            back_up_folder(folder, now(), "migration", progress or Progress())
        else:
            copy_database(path, path.with_name(path.name + ENDING), progress)

    return keep
