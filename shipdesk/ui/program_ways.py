"""What the window asks of the program around it: another desk in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class ProgramWays:
    """Each starts another window; this one closes afterwards. `leave_sample` is None on a desk that is no sample."""

    look_around: Callable[[], None]
    """Makes the sample desk where there is none, which takes some seconds, and opens it."""
    leave_sample: Callable[[], None] | None = None
    """The sample goes, and the user's own desk comes."""
