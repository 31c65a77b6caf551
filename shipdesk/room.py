"""Room on disks: whether it ran out, and on which one."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

_TEMPORARY = ("SQLITE_TMPDIR", "TMPDIR", "TEMP", "TMP")
_USUAL_TEMPORARY = (Path("/var/tmp"), Path("/tmp"))  # noqa: S108 - nothing is written there


def is_full(error: OSError) -> bool:
    """Whether what is wrong is that a disk has no room left."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def full_place(path: Path, needed: int) -> Path:
    """What is sorted or copied for a moment lies in the system's folder for that. Where the file itself has room, it
    is that folder which is full.
    """
    if _free(path) >= needed:
        named = [Path(name) for variable in _TEMPORARY if (name := os.environ.get(variable))]
        return next((place for place in (*named, *_USUAL_TEMPORARY) if _free(place) < needed), path)
    return path


def _free(place: Path) -> int:
    """Bytes; as many as you like where nobody can say."""
    there = next((one for one in (place, *place.parents) if one.is_dir()), Path())
    try:
        return shutil.disk_usage(there).free
    except OSError:
        return sys.maxsize
