"""The collector of circular rubbish, which waits while the program starts: nothing of what is made then is given up."""

from __future__ import annotations

import gc

_USUAL = gc.get_threshold()
_AT_START = 100_000
"""More than a start makes; a start that stays with a question to a person is collected all the same."""


def wait() -> None:
    gc.set_threshold(_AT_START)


def go_on() -> None:
    """As usual from now on."""
    gc.set_threshold(*_USUAL)
