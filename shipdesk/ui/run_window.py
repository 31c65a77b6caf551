"""From the first line to the last: the window of one desk opened, run, and closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer

from shipdesk.services.desk import Desk
from shipdesk.ui.application import application
from shipdesk.ui.coming_forward import Called, ComingForward
from shipdesk.ui.desk_window import DeskWindow, make_toolkit
from shipdesk.ui.first_page import FirstPage
from shipdesk.ui.icons import program_icon
from shipdesk.ui.new_day import NewDay
from shipdesk.ui.opened_files import OpenedFiles
from shipdesk.ui.program_ways import ProgramWays
from shipdesk.ui.quick_turns import QuickTurns
from shipdesk.ui.screen_keeper import ScreenKeeper
from shipdesk.ui.session_end import SessionEnd
from shipdesk.ui.toolkit import Sentence

QUIT_WHEN_SHOWN = "SHIPDESK_QUIT_WHEN_SHOWN"
"""Set by whoever measures the start: the window closes once its first page has been seen with what it shows."""


class Faults(Protocol):
    """Writes down what must not happen."""

    def listen(self, tell: Callable[[Exception], None]) -> None: ...

    def note(self, error: Exception) -> None: ...


def run_window(
    desk: Desk,
    resources: Path,
    sentence: Sentence,
    breaks: Callable[[str], str],
    faults: Faults,
    ways: ProgramWays | None = None,
    called: Called | None = None,
    opens: Path | None = None,
    ending: Callable[[Callable[[], None]], None] | None = None,
) -> int:
    """Returns when the window has been closed and nothing runs any more.

    `faults` learn how they are told and what failed in workers, `ending` how to end where the system asks for it.
    """
    app = application()
    app.setApplicationName("ShipDesk")
    app.setDesktopFileName("org.shipdesk.ShipDesk")
    app.setWindowIcon(program_icon(resources))
    toolkit, era = make_toolkit(app, desk, resources, sentence, breaks)
    toolkit.tasks.hold_back()
    opened = DeskWindow(toolkit, desk, era, ways)
    toolkit.tasks.failed.connect(faults.note)
    faults.listen(lambda error: QTimer.singleShot(0, opened, lambda: opened.tell_fault(error)))
    opened.window.show()
    ScreenKeeper(app, opened)
    NewDay(toolkit, app, opened)
    session_end = SessionEnd(opened, app)
    if ending is not None:
        ending(session_end.end)
    if called is not None:
        ComingForward(opened.window, called, opened.open_file)
    first = FirstPage(toolkit.tasks, opened)
    first.shown.connect(QuickTurns(opened).start)
    if opens is not None:
        first.shown.connect(lambda: opened.open_file(opens))
    if sys.platform == "darwin":
        # Every event of the program passes such a filter: only where the system sends one for a file.
        app.installEventFilter(OpenedFiles(opened.open_file, opened))
    first.shown.connect(app.quit if os.environ.get(QUIT_WHEN_SHOWN) else opened.begin)
    try:
        return app.exec()
    finally:
        try:
            opened.finish()
        finally:
            toolkit.tasks.shut_down()
