"""The system asks the program to end: a session is closed, a terminal goes, somebody presses Ctrl+C in it.

Windows says so through Qt as well; Linux and macOS send a signal, which without this would end the program in the
middle of a word.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")
"""The last is not everywhere; a system that closes a session often sends two of them, one right after the other."""
Listen = Callable[[Callable[[], None]], None]


@contextmanager
def asked_to_end() -> Iterator[Listen]:
    """Inside, such a signal ends nothing: whoever listens is called instead, also of one that came before.

    Python sees a signal at its next turn; the window's own clocks give it one several times a second.
    """
    asked = _Asked()
    former = {one: signal.signal(one, asked.ask) for one in _heard()}
    try:
        yield asked.listen
    finally:
        for one, handler in former.items():
            signal.signal(one, handler)


class _Asked:
    def __init__(self) -> None:
        self._has_been_asked = False
        self._end: Callable[[], None] = lambda: None

    def ask(self, _: int, __: FrameType | None) -> None:
        self._has_been_asked = True
        self._end()

    def listen(self, end: Callable[[], None]) -> None:
        self._end = end
        if self._has_been_asked:
            end()


def _heard() -> list[signal.Signals]:
    """Not what whoever started the program wants ignored (nohup); only the main thread may hear any."""
    if threading.current_thread() is not threading.main_thread():
        return []
    known = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    return [one for one in known if signal.getsignal(one) not in (signal.SIG_IGN, None)]
