"""Faults before there is a window: what goes wrong in the door, the rescue or an update is written down and told."""

from __future__ import annotations

import contextlib
import faulthandler
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from shipdesk.app.log_files import ROOT, bring_home, is_passing, log_folder, logging_to
from shipdesk.paths import DeskFolder
from shipdesk.services.fault_reports import FOLDER, report_fault, reports_in

CRASH = "crash.log"
"""What the system wrote when it ended the program; never more than one run's."""


class StartHook:
    """In place of `sys.excepthook` until the window has its own."""

    def __init__(self, logs: Path, tell: Callable[[Exception], None]) -> None:
        self._logs, self._tell, self._is_telling = logs, tell, False

    def __call__(self, _: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        ROOT.error("A fault at the start", exc_info=(type(error), error, error.__traceback__))
        with contextlib.suppress(OSError):
            report_fault(self._logs, error, datetime.now(UTC))
        if isinstance(error, Exception) and not self._is_telling:
            # What goes wrong while it is told is written, and not told upon it.
            self._is_telling = True
            try:
                self._tell(error)
            finally:
                self._is_telling = False


@contextmanager
def watched_start(folder: DeskFolder, tell: Callable[[Exception], None]) -> Iterator[StartHook]:
    """Inside, no fault goes unwritten. A folder that is no desk yet, and may never be one, stays untouched; what was
    written elsewhere meanwhile comes into it once it is one.
    """
    logs = log_folder(folder.logs if folder.logs.is_dir() else None)
    former, hook = sys.excepthook, StartHook(logs, tell)
    with left_clean(logs, folder.logs), logging_to(logs), crashes_to(logs):
        sys.excepthook = hook
        try:
            yield hook
        finally:
            sys.excepthook = former
            if folder.logs.is_dir():
                bring_home(folder.logs)


@contextmanager
def left_clean(logs: Path, home: Path) -> Iterator[None]:
    """Afterwards a folder among the system's passing files is gone; its reports are at `home`, and where there is none
    it stays with them.
    """
    try:
        yield
    finally:
        if is_passing(logs):
            _bring_reports(logs, home)
            if not reports_in(logs):
                shutil.rmtree(logs, ignore_errors=True)


def _bring_reports(logs: Path, home: Path) -> None:
    with contextlib.suppress(OSError):
        for report in reports_in(logs):
            (home / FOLDER).mkdir(exist_ok=True)
            shutil.move(report, home / FOLDER / report.name)


@contextmanager
def crashes_to(logs: Path) -> Iterator[None]:
    """Inside, what the system says when it ends the program stands in `logs`; where there is no room, nowhere."""
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            file = stack.enter_context((logs / CRASH).open("a", encoding="utf-8"))
            faulthandler.enable(file)
            stack.callback(faulthandler.disable)
        yield
