"""A file stands whole under its name or not at all, after a power cut too: brought to the disk, then named.

macOS answers fsync while the drive still holds the bytes in its own memory; only F_FULLFSYNC waits for the drive
(fcntl(2) there). On Windows a virus scanner or an indexer holds a file that was just written for a moment, and naming
it fails meanwhile with the errors 5, 32 or 33: it is tried again for as long as such programs hold on.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

_HELD_BY_ANOTHER = (5, 32, 33)
"""ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""
PAUSES_S = (0.05, 0.05, 0.1, 0.2, 0.4, 0.8)
"""One short pause cures nearly every case; after all of them somebody holds the file for good."""


def bring_to_disk(file: IO[Any]) -> None:
    """What was written to the open file lies on the disk when this returns. Raises OSError."""
    file.flush()
    _sync(file.fileno())


def bring_path_to_disk(path: Path) -> None:
    """The same for a file that another library has written and closed."""
    with path.open("rb+") as file:
        _sync(file.fileno())


def put_in_place(waiting: Path, target: Path) -> None:
    """`waiting` takes the name `target`, over what stood there; the new name outlives a power cut. Raises OSError."""
    _patiently(lambda: waiting.replace(target))
    _sync_folder(target.parent)


def rename(path: Path, target: Path) -> None:
    """As `put_in_place`, for a file or folder whose new name is free. Raises OSError."""
    _patiently(lambda: path.rename(target))
    _sync_folder(target.parent)


def _patiently(act: Callable[[], object]) -> None:
    for pause in PAUSES_S:
        try:
            act()
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
        time.sleep(pause)
    act()


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # a drive that does not know the wish, a network's: fsync does what it can
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Windows opens no folder and needs none: NTFS writes names into its journal."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # some file systems refuse it for folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _sync(descriptor)
        finally:
            os.close(descriptor)
