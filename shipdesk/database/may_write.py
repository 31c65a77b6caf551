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
