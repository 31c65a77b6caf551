"""The start of the window: a safe place, one window for each desk, a database that nobody else holds; then the desk.

Whatever stands in the way is told in a dialog, for who starts a program by its icon sees no other words.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk import paths
from shipdesk.app.one_window import Claim, called, claim
from shipdesk.app.rescuing import opened_or_rescued
from shipdesk.app.window import breakable, open_window, words_of
from shipdesk.app.wiring import is_free
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.services.desk_place import insist, require_near
from shipdesk.ui.door import Door

if TYPE_CHECKING:
    from shipdesk.reference import Messages

WINDOW_BUSY_SECONDS = 4.0
"""A person waits less patiently for a write than a script does."""


def start_window(root: Path, messages: Callable[[], Messages], opens: Path | None = None) -> int:
    """Exit status 0, also where another window of this desk came forward; 1 where somebody turned back."""
    folder, door = DeskFolder(root), Door(paths.resources(), words_of(messages), breakable)
    if folder.database.is_file() and not os.access(root, os.W_OK):
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
    """Asks until nothing stands in the way; a person may insist on each once."""
    insists = False
    while True:
        try:
            require_near(folder.root)
            held = claim(folder, socket.gethostname(), insists=insists, opens=opens)
            return stack.enter_context(held) is Claim.OURS
        except DeskUnusable as error:
            is_held = insists and error.reason == "desk_open_elsewhere"
            if is_held or error.reason == "window_does_not_answer":
                door.tell(error)
                return False
            if not door.insists(error):
                return False
            if error.reason == "desk_open_elsewhere":
                insists = True
            else:
                insist(folder.root, datetime.now(UTC))


def _busy(folder: DeskFolder) -> DeskUnusable:
    return DeskUnusable("busy", "desk_held_by_another", folder=folder.root, since=time.strftime("%H:%M"))
