"""Opens the window over a desk: sentences, line breaks, and the log of what must not happen."""

from __future__ import annotations

import contextlib
import os
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from shipdesk import paths
from shipdesk.app.asked_to_end import asked_to_end
from shipdesk.app.log_files import ROOT, log_folder, logging_to
from shipdesk.app.sample_desk import tidy, ways_of
from shipdesk.app.start_faults import CRASH, crashes_to, left_clean
from shipdesk.database import fault_of_disk
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.services.fault_reports import report_fault, take_crash

if TYPE_CHECKING:
    from shipdesk.printing.port import SystemPrinters
    from shipdesk.reference import Messages
    from shipdesk.services.desk import Desk
    from shipdesk.ui.coming_forward import Called

REPEATED_WITHIN_S = 60.0
BREAK = "\u200b"
_WITHOUT_SPACES = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
"""Thai and Lao, Burmese, Khmer: written without spaces between words."""


def open_window(
    desk: Desk, messages: Callable[[], Messages], called: Called | None = None, opens: Path | None = None
) -> int:
    """Runs until the window is closed; what goes wrong inside stands in the desk's folder `logs`.

    `called` is asked whether the window shall come forward; `opens` is a sealed file that somebody has opened.
    """
    from shipdesk.ui.run_window import run_window

    if not desk.is_read_only:
        tidy(desk.folder)
    desk = replace(desk, system_printers=_system_printers)
    logs = log_folder(desk.folder.logs)
    former, hook = sys.excepthook, FaultHook(desk, logs)
    with contextlib.suppress(OSError):
        # On a full disk it is told at a later start.
        hook.ended_badly = take_crash(logs, logs / CRASH, desk.tools.now())
    with left_clean(logs, desk.folder.logs), logging_to(logs), crashes_to(logs), asked_to_end() as ending:
        sys.excepthook = hook
        try:
            words, ways = words_of(messages), ways_of(desk)
            status = run_window(desk, paths.resources(), words, breakable, hook, ways, called, opens, ending)
            back_up_at_the_end(desk, hook)
            return status
        finally:
            sys.excepthook = former
            desk.store.close()


def back_up_at_the_end(desk: Desk, hook: FaultHook) -> None:
    """The window is gone; what stands in the way is in the log, and in the inbox at the next start."""
    from shipdesk.ui.run_window import QUIT_WHEN_SHOWN

    if os.environ.get(QUIT_WHEN_SHOWN) or desk.is_read_only:
        return
    from shipdesk.services.back_up_desk import back_up
    from shipdesk.services.backup_troubles import note_failure

    try:
        back_up(desk, "exit")
    except DeskError as error:
        hook.write(error)
        note_failure(desk)


def _system_printers() -> SystemPrinters:
    from shipdesk.ui.system_printers import QtSystemPrinters

    return QtSystemPrinters()


def words_of(load: Callable[[], Messages]) -> Callable[[Exception, str], str]:
    """The catalogue's sentence for an error; a fault without one is told as a fault of the program."""

    def words(error: Exception, language: str) -> str:
        messages = load()
        error = fault_of_disk(error) or error
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
    """In place of `sys.excepthook`: the fault goes into log and report, and the user is told; the work goes on."""

    def __init__(self, desk: Desk, logs: Path) -> None:
        self._desk, self._logs = desk, logs
        self._tell: Callable[[Exception], None] | None = None
        self._reported: dict[str, float] = {}
        self.ended_badly: Path | None = None
        """The report of a run before, which the system ended."""

    def listen(self, tell: Callable[[Exception], None]) -> None:
        """The window is there and can tell faults from now on."""
        self._tell = tell
        if self.ended_badly is not None:
            tell(DeskUnusable("upstream_unavailable", "ended_badly", file=self.ended_badly.name))

    def write(self, error: BaseException) -> None:
        """Into the log only; a disk that is full or gone stops nobody."""
        ROOT.error("A fault", exc_info=(type(error), error, error.__traceback__))

    def note(self, error: Exception) -> None:
        """What failed in a worker is told by whoever asked for it; a mistake of the program's own is reported, too."""
        if not isinstance(error, DeskError) and fault_of_disk(error) is None:
            self._report(error)

    def __call__(self, _: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        self._report(error)
        if self._tell is not None and isinstance(error, Exception):
            self._tell(error)

    def _report(self, error: BaseException) -> None:
        if self._is_new(error):
            self.write(error)
            with contextlib.suppress(OSError):
                report_fault(self._logs, error, self._desk.tools.now())

    def _is_new(self, error: BaseException) -> bool:
        """The same fault again and again, as with every paint, is one report: it must not push out all others."""
        now, what = time.monotonic(), "".join(traceback.format_exception(error))
        repeats = now - self._reported.get(what, -REPEATED_WITHIN_S) < REPEATED_WITHIN_S
        self._reported = {one: at for one, at in self._reported.items() if now - at < REPEATED_WITHIN_S} | {what: now}
        return not repeats


class _Values(dict[str, str]):
    """A reason that came back from the hub's side carries fewer values than its sentence has places."""

    def __missing__(self, name: str) -> str:
        return "–"
