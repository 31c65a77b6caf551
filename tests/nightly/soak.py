"""F48: the whole window of a sample desk under a hand that presses at random, for hours: `soak.py DESK HOURS SEED`.

A line of JSON for each look: seconds, actions, resident memory, open handles, widgets, faults, and on which pages and
in which dialogs memory grew. Every fault is told with what was done before it.
"""

from __future__ import annotations

import ctypes
import faulthandler
import gc
import json
import os
import sys
import threading
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from heapq import nlargest
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from shipdesk import paths
from shipdesk.app.log_files import log_folder, logging_to
from shipdesk.app.sample import fill
from shipdesk.app.shipped import shipped
from shipdesk.app.window import FaultHook, breakable, words_of
from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskError
from shipdesk.services.desk import Desk
from shipdesk.ui.application import application
from shipdesk.ui.desk_window import DeskWindow, make_toolkit
from shipdesk.ui.quick_turns import QuickTurns
from shipdesk.ui.system_printers import QtSystemPrinters
from tests.ui.monkey import Monkey

LOOK_S = 30.0
SEEN_MS = 3_000
FROZEN_S = 120
"""Longer than any honest work of the UI thread, on any machine; then every thread says where it stands."""
QUIET = ("QFont::", "QFileSystemWatcher", "This plugin does not support", "edit: ", "qt.text.font.db")
"""What Qt says of a screen that is none, and of a cell that does not open."""


class Soak:
    """What happened, told as it happens."""

    def __init__(self, desk: Desk, seconds: float, seed: int, tell: Callable[[dict[str, Any]], None]) -> None:
        self._desk, self._seconds, self._tell = desk, seconds, tell
        self._begun = time.monotonic()
        self.faults: list[str] = []
        resources = paths.resources()
        self._app = application()
        messages = shipped().messages
        self.toolkit, era = make_toolkit(self._app, desk, resources, words_of(lambda: messages), breakable)
        self.opened = DeskWindow(self.toolkit, desk, era)
        scratch = desk.folder.root.parent / "scratch"
        scratch.mkdir(exist_ok=True)
        samples = [one for one in (resources / "samples").rglob("*") if one.is_file()]
        self.monkey = Monkey(seed, self.opened.window, scratch, samples)
        self.growth = Growth(self._where)
        self.monkey.did.connect(self.growth.note)
        self.toolkit.tasks.failed.connect(self._failed)
        self._look = QTimer()
        self._look.timeout.connect(self.look)
        self._look.start(int(min(LOOK_S, max(1.0, seconds / 20)) * 1000))

    def run(self) -> None:
        hook = FaultHook(self._desk, log_folder(self._desk.folder.logs))
        hook.listen(lambda error: QTimer.singleShot(0, self.opened, lambda: self.opened.tell_fault(error)))

        def caught(kind: type[BaseException], error: BaseException, at: Any) -> None:
            self.fault("slot", error)
            hook(kind, error, at)

        sys.excepthook = caught
        threading.excepthook = lambda told: self.fault("thread", told.exc_value)
        sys.unraisablehook = lambda told: self.fault("unraisable", told.exc_value)
        qInstallMessageHandler(self._said)
        with logging_to(self._desk.folder.logs):
            self.opened.window.show()
            self.opened.begin()
            QuickTurns(self.opened).start()
            QTimer.singleShot(1000, self._walk)
            QTimer.singleShot(int(self._seconds * 1000), self._end)
            self._app.setQuitOnLastWindowClosed(False)
            self._app.exec()
            self.opened.finish()
            self.toolkit.tasks.shut_down()
        qInstallMessageHandler(None)

    def _walk(self) -> None:
        """Through every page and into a shipment, then the hand begins: what is made once is no growth."""
        ways: list[Callable[[], object]] = [partial(self.opened.go_to, page.key) for page in self.opened.pages.all]
        ways.append(partial(self.opened.open_shipment, self._desk.store.consignments.all()[0].reference))
        for number, way in enumerate([*ways, self.monkey.begin]):
            QTimer.singleShot(number * SEEN_MS, self.opened, way)

    def look(self) -> None:
        faulthandler.dump_traceback_later(FROZEN_S, repeat=True)
        self._tell({
            "seconds": round(time.monotonic() - self._begun), "actions": self.monkey.counts.total(),
            "rss_mb": resident_mb(), "allocated_mb": allocated_mb(), "python_blocks": sys.getallocatedblocks(),
            "handles": handles(), "widgets": len(QApplication.allWidgets()),
            "threads": threading.active_count(), "faults": len(self.faults),
            "set_apart": gc.get_freeze_count(), "largest": largest(), "grew": self.growth.largest(),
        })  # fmt: skip

    def _where(self) -> str:
        dialog = QApplication.activeModalWidget()
        return type(dialog).__name__ if dialog is not None else self.opened.window.page.key

    def fault(self, where: str, error: BaseException | None) -> None:
        words = "".join(traceback.format_exception(error)) if error is not None else ""
        self.faults.append(words)
        self._tell({"fault": where, "traceback": words, "before": self.monkey.last[-12:]})

    def _failed(self, error: Exception) -> None:
        """Told to the user as the program's own fault, not as what the desk knows."""
        if not isinstance(error, DeskError):
            self.fault("task", error)

    def _said(self, kind: QtMsgType, _: Any, text: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or text.startswith(QUIET):
            return
        self.faults.append(text)
        self._tell({"fault": "qt", "traceback": text, "before": self.monkey.last[-12:]})

    def _end(self) -> None:
        self.monkey.end()
        self._close()

    def _close(self) -> None:
        """Also out of dialogs that block whoever opened them."""
        if self.monkey.closed_all():
            QTimer.singleShot(3000, self._quit)
        else:
            QTimer.singleShot(0, self._close)

    def _quit(self) -> None:
        self.look()
        QApplication.quit()


class Growth:
    """Between one action and the next: by page, or by the dialog in front. What leaks grows by the action, for ever."""

    def __init__(self, where: Callable[[], str]) -> None:
        self._where = where
        self._resident: float | None = None
        self._grown: defaultdict[str, float] = defaultdict(float)
        self._actions: Counter[str] = Counter()

    def note(self, _: str) -> None:
        where, now = self._where(), resident_mb()
        self._grown[where] += now - (self._resident or now)
        self._actions[where] += 1
        self._resident = now

    def largest(self, most: int = 6) -> dict[str, str]:
        return {
            where: f"{grown:.1f} MB in {self._actions[where]}, {1000 * grown / self._actions[where]:.1f} per 1000"
            for where, grown in nlargest(most, self._grown.items(), key=lambda each: each[1])
        }


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


class MallInfo(ctypes.Structure):
    """glibc's `struct mallinfo2`."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
        )
    ]  # fmt: skip


def allocated_mb() -> float:
    """What is asked for and not given back, over all threads: grows with a leak, and not with holes between pieces.

    0 where the C library does not tell.
    """
    tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if tell is None:
        return 0.0
    tell.restype = MallInfo
    told = tell()
    return round((told.uordblks + told.hblkhd) / 1e6, 1)


def largest() -> dict[str, int]:
    """The kinds of window there are most of: a dialog that is never thrown away shows here."""
    return dict(Counter(type(one).__name__ for one in QApplication.topLevelWidgets()).most_common(4))


def handles() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def main(arguments: list[str]) -> int:
    root, hours, seed = Path(arguments[0]).resolve(), float(arguments[1]), int(arguments[2])
    fill(root)
    os.chdir(root)
    desk = replace(open_desk(root), system_printers=QtSystemPrinters)
    faulthandler.enable()
    soak = Soak(desk, hours * 3600, seed, lambda told: print(json.dumps(told, ensure_ascii=False), flush=True))
    soak.run()
    print(json.dumps({"ended": True, "counts": dict(soak.monkey.counts), "faults": len(soak.faults)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
