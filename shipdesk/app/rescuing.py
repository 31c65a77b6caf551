"""Opens the desk for the window: looks whether it is sound, brings it up to date, and where it can't be opened, finds
a way on with the person. A folder that can't be written is opened to look at.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from shipdesk.app.updating import needs_update, update_desk
from shipdesk.app.wiring import open_desk
from shipdesk.database import check_soundness, whole_copy
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.services.desk import Desk
from shipdesk.services.desk_presence import finish_what_was_begun, is_suspect, require_present
from shipdesk.ui.door import Door

LOOK_SECONDS, SUSPECT_SECONDS = 2.0, 8.0
RESCUABLE = ("not_a_table", "not_found", "newer_desk")


def opened_or_rescued(root: Path, door: Door, busy_seconds: float) -> Desk | None:
    """None where the person turned back."""
    folder = DeskFolder(root)
    while True:
        try:
            require_sound(folder)
            if needs_update(folder) and not door.works(lambda progress: update_desk(folder, progress)):
                return None
            return open_desk(root, busy_seconds=busy_seconds)
        except DeskUnusable as fault:
            if fault.reason == "write_cut_off":
                return _look_at_copy(folder, fault, door)
            if fault.code == "read_only" and folder.database.is_file():
                return _look(root, door)
            if fault.code not in RESCUABLE:
                door.tell(fault)
                return None
            from shipdesk.ui.rescue_dialog import Way

            choice = door.rescue(folder, fault)
            if choice.way is Way.CLOSED:
                return None
            if choice.way is Way.LOOK:
                return _look(root, door, choice.database)


def _look(root: Path, door: Door, database: Path | None = None) -> Desk | None:
    try:
        return open_desk(root, read_only=True, database=database)
    except DeskUnusable as fault:
        door.tell(fault)
        return None


def _look_at_copy(folder: DeskFolder, fault: DeskUnusable, door: Door) -> Desk | None:
    """Where a change was cut off and nobody may take it back; the copy is gone when the program ends."""
    if not door.looks_at_copy(fault):
        return None
    place = Path(tempfile.mkdtemp(prefix="shipdesk-look-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    try:
        copy = whole_copy(folder.database, place)
    except DeskUnusable as cannot:
        door.tell(cannot)
        return None
    return _look(folder.root, door, copy)


def require_sound(folder: DeskFolder, clock: Callable[[], float] = time.monotonic) -> bool:
    """In bounded time, a little longer where the last look found damage; False where it was not over by then, and the
    window goes on with it.
    """
    finish_what_was_begun(folder, datetime.now(UTC))
    require_present(folder)
    if not folder.database.is_file():
        return True
    thorough = is_suspect(folder)
    end = clock() + (SUSPECT_SECONDS if thorough else LOOK_SECONDS)
    return check_soundness(folder.database, thorough=thorough, is_enough=lambda: clock() > end)
