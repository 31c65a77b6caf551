"""Whether a folder takes files: tried, for Windows' answer to the question knows nothing of rights."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def may_write_in(folder: Path) -> bool:
    """True also where something else is in the way, as a full disk: that is told by who writes there."""
    trial = folder / f".trial-{os.getpid()}-{threading.get_ident()}"
    try:
        trial.open("wb").close()
        trial.unlink()
    except OSError as error:
        return error.errno not in _REFUSED
    return True


def may_write_to(path: Path) -> bool:
    """Whether the database there can be changed: its journal is made beside it, so the folder must take files, too.

    The file itself is only asked about. Opened and closed to try it, it would lose SQLite's locks for everybody in this
    process.
    """
    return os.access(path, os.W_OK) and may_write_in(path.parent)
