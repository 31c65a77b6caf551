"""Opens the window over a desk: sentences, line breaks, and the log of what must not happen."""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from shipdesk import paths
from shipdesk.app.sample_desk import tidy, ways_of
from shipdesk.errors import DeskError

if TYPE_CHECKING:
    from shipdesk.printing.port import SystemPrinters
    from shipdesk.reference import Messages
    from shipdesk.services.desk import Desk
    from shipdesk.ui.coming_forward import Called

MOST_LOGGED = 1_000_000
BREAK = "\u200b"
_WITHOUT_SPACES = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
"""Thai and Lao, Burmese, Khmer: written without spaces between words."""


def open_window(desk: Desk, messages: Callable[[], Messages], called: Called | None = None) -> int:
    """Runs until the window is closed; what goes wrong inside stands in the desk's folder `logs`.

    `called` is asked whether the window shall come forward.
    """
    from shipdesk.ui.desk_window import run_window

    tidy(desk.folder)
    desk = replace(desk, system_printers=_system_printers)
    former, hook = sys.excepthook, FaultHook(desk)
    with _log(desk.folder.logs / "crash.log") as crash:
        faulthandler.enable(crash)
        sys.excepthook = hook
        try:
            words, ways = words_of(messages), ways_of(desk)
            status = run_window(desk, paths.resources(), words, breakable, hook.listen, ways, called)
            _back_up_at_the_end(desk, hook)
            return status
        finally:
            sys.excepthook = former
            faulthandler.disable()
            desk.store.close()


def _back_up_at_the_end(desk: Desk, hook: FaultHook) -> None:
    """The window is gone; what stands in the way is in the log, and told at the next start by the missing backup."""
    from shipdesk.ui.desk_window import QUIT_WHEN_SHOWN

    if os.environ.get(QUIT_WHEN_SHOWN):
        return
    from shipdesk.services.back_up_desk import back_up

    try:
        back_up(desk, "exit")
    except DeskError as error:
        hook.write(type(error), error, error.__traceback__)


def _system_printers() -> SystemPrinters:
    from shipdesk.ui.system_printers import QtSystemPrinters

    return QtSystemPrinters()


def words_of(load: Callable[[], Messages]) -> Callable[[Exception, str], str]:
    """The catalogue's sentence for an error; a fault without one is told as a fault of the program."""

    def words(error: Exception, language: str) -> str:
        messages = load()
        if isinstance(error, DeskError) and error.reason in messages.by_reason:
            return messages.sentence(language, error.reason, _Values(error.values))
        return messages.sentence(language, "program_fault", {"kind": type(error).__name__})

    return words


def breakable(text: str) -> str:
    """The text with zero-width spaces between the words of scripts that have none."""
    if not any(first <= sign <= last for sign in text for first, last in _WITHOUT_SPACES):
        return text
    from shipdesk.typeset.breaking import line_breaks

    ends = [0, *line_breaks(text, "th")]
    pieces = [text[start:end] for start, end in pairwise(ends)]
    return BREAK.join(pieces)


class FaultHook:
    """In place of `sys.excepthook`: writes the fault into the log and tells the user; the program goes on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tell: Callable[[Exception], None] | None = None

    def listen(self, tell: Callable[[Exception], None]) -> None:
        """The window is there and can tell faults from now on."""
        self._tell = tell

    def write(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Into the log only."""
        with _log(self._desk.folder.logs / "faults.log") as log:
            log.write(f"{self._desk.tools.now().isoformat()}\n")
            import traceback

            traceback.print_exception(kind, error, trace, file=log)

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.write(kind, error, trace)
        if self._tell is not None and isinstance(error, Exception):
            self._tell(error)


def _log(path: Path) -> TextIO:
    """Opened to go on; one that has grown too long begins anew."""
    is_long = path.exists() and path.stat().st_size > MOST_LOGGED
    return path.open("w" if is_long else "a", encoding="utf-8")


class _Values(dict[str, str]):
    """A reason that came back from the hub's side carries fewer values than its sentence has places."""

    def __missing__(self, name: str) -> str:
        return "–"
