"""What a day of work has freed, given back to the computer: glibc keeps the holes between pieces that live on.

Of a window that was used for an hour a tenth was such holes. Windows and macOS give theirs back by themselves.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Tens of milliseconds at most; nothing where the C library has no word for it (malloc_trim(3))."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    import ctypes

    return getattr(ctypes.CDLL(None), "malloc_trim", None)
