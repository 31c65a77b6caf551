"""A file stands whole under its name or not at all, after a power cut too: brought to the disk, then named.

macOS answers fsync while the drive still holds the bytes in its own memory; only F_FULLFSYNC waits for the drive
(fcntl(2) there). On Windows a virus scanner or an indexer holds a file that was just written for a moment, and naming
it fails meanwhile with the errors 5, 32 or 33: it is tried again for as long as such programs hold on.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

PART = ".part"
"""How the name of a file ends that nobody shall read yet."""
_HELD_BY_ANOTHER = (5, 32, 33)
"""ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""
PAUSES_S = (0.05, 0.05, 0.1, 0.2, 0.4, 0.8)
"""One short pause cures nearly every case; after all of them somebody holds the file for good."""
_NOT_FOR_FOLDERS = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.ENOSYS})
"""How file systems say that a folder can't be brought to the disk by itself."""


def write_whole(path: Path, content: bytes) -> None:
    """A file with its folder. Raises OSError; what stood there before stands there still, then."""
    make_folder(path.parent)
    waiting = path.with_name(path.name + PART)
    try:
        with waiting.open("wb") as file:
            file.write(content)
            bring_to_disk(file)
        put_in_place(waiting, path)
    except OSError:
        with contextlib.suppress(OSError):
            waiting.unlink()
        raise


def make_folder(folder: Path) -> None:
    """With those above it, so that they outlive a power cut; one that is there stays as it is. Raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        bring_folder_to_disk(folder.parent)


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
    _bring_names_to_disk(waiting, target)


def take_away(path: Path) -> None:
    """For good, where it is there: after a power cut too. Raises OSError."""
    path.unlink(missing_ok=True)
    with contextlib.suppress(FileNotFoundError):
        bring_folder_to_disk(path.parent)


def rename(path: Path, target: Path) -> None:
    """As `put_in_place`, for a file or folder whose new name is free. Raises OSError."""
    _patiently(lambda: path.rename(target))
    _bring_names_to_disk(path, target)


def bring_folder_to_disk(folder: Path) -> None:
    """The names in it. Windows opens no folder and needs none: NTFS writes names into its journal. Raises OSError."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _sync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise


def _bring_names_to_disk(former: Path, path: Path) -> None:
    bring_folder_to_disk(path.parent)
    if former.parent != path.parent:
        bring_folder_to_disk(former.parent)


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
