"""The start of the window: a safe place, one window for each desk, a database that nobody else holds; then the desk.

Whatever stands in the way is told in a dialog, for who starts a program by its icon sees no other words.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk import paths
from shipdesk.app.one_window import Claim, called, claim
from shipdesk.app.rescuing import opened_or_rescued
from shipdesk.app.start_faults import watched_start
from shipdesk.app.this_computer import this_computer
from shipdesk.app.window import breakable, open_window, words_of
from shipdesk.app.wiring import is_free
from shipdesk.database import mapped_errors, may_write_in
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.services.desk_place import insist, require_near
from shipdesk.ui.door import Door

if TYPE_CHECKING:
    from shipdesk.reference import Messages

FAR, ELSEWHERE = ("desk_folder_cloud", "desk_folder_network"), "desk_open_elsewhere"
"""What only a person can judge; whatever else stands in the way is no matter of will."""
WINDOW_BUSY_SECONDS = 4.0
"""A person waits less patiently for a write than a script does."""


def start_window(root: Path, messages: Callable[[], Messages], opens: Path | None = None) -> int:
    """Exit status 0, also where another window of this desk came forward; 1 where somebody turned back."""
    folder, door = DeskFolder(root), Door(paths.resources(), words_of(messages), breakable)
    with watched_start(folder, door.tell) as hook:
        try:
            return _start(folder, door, messages, opens)
        except DeskError as error:
            door.tell(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, who started the program by its icon must see it
            hook(type(error), error, error.__traceback__)
    return 1


def _start(folder: DeskFolder, door: Door, messages: Callable[[], Messages], opens: Path | None) -> int:
    root = folder.root
    if folder.database.is_file() and not may_write_in(root):
        # Nobody can hold a folder that can't be written, and nothing in it changes.
        return _open(root, door, messages, opens)
    with ExitStack() as stack:
        if not _come_in(folder, door, stack, opens):
            return 1 if door.has_turned_back else 0
        if not is_free(folder) and not door.wait(lambda: is_free(folder, 0.0), _busy(folder)):
            return 1
        return _open(root, door, messages, opens)


def _open(root: Path, door: Door, messages: Callable[[], Messages], opens: Path | None) -> int:
    desk = opened_or_rescued(root, door, WINDOW_BUSY_SECONDS)
    return 1 if desk is None else open_window(desk, messages, called(desk.folder), opens)


def _come_in(folder: DeskFolder, door: Door, stack: ExitStack, opens: Path | None) -> bool:
    """Asks until nothing stands in the way; a person may insist on a far folder and on another computer, each once."""
    waved: set[str] = set()
    while True:
        try:
            with mapped_errors(folder.root):
                require_near(folder.root)
                held = claim(folder, this_computer(), insists=ELSEWHERE in waved, opens=opens)
                return stack.enter_context(held) is Claim.OURS
        except DeskUnusable as error:
            if error.reason not in (*FAR, ELSEWHERE) or error.reason in waved:
                door.tell(error)
                return False
            if not door.insists(error):
                return False
            waved.add(error.reason)
            if error.reason != ELSEWHERE:
                _insist(folder.root)


def _insist(root: Path) -> None:
    with mapped_errors(root):
        insist(root, datetime.now(UTC))


def _busy(folder: DeskFolder) -> DeskUnusable:
    return DeskUnusable("busy", "desk_held_by_another", folder=folder.root, since=time.strftime("%H:%M"))
