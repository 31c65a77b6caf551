"""The real window of a desk, in a process of its own, in which something is under way when a fault or an end comes.

`python -m tests.ui.faulted_window DESK SCENE` prints `ready` when somebody has typed and the scene stands, and then
waits for whatever its parent does to it.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from shipdesk.app.shipped import shipped
from shipdesk.app.starting import start_window
from shipdesk.ui import backup_keeper, run_window
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.report_dialog import ReportDialog
from shipdesk.ui.today_unfinished import UnfinishedCard

SHIPMENT = "SAMPLE-KUNMING-001"
PAYMENT = "/desk/payment/terms"
TYPED, TYPED_NEW = "Thirty days aft", "Bo"
"""In the editor's field, and in the one of a shipment that is not made yet: words half typed."""
LOOK_MS, SECOND_MS, ALLOWED_MS = 20, 1000, 2000
Steps = Iterator[Callable[[], bool]]


def typing(opened: DeskWindow) -> Steps:
    """Somebody types in the editor."""
    opened.open_shipment(SHIPMENT)
    yield lambda: opened.editor is not None and opened.editor.reference == SHIPMENT and is_quiet(opened)
    assert opened.editor is not None
    opened.editor.enter("terms")
    field = opened.editor.steps["terms"].form.rows[PAYMENT].field
    assert isinstance(field, QLineEdit)
    type_into(field, TYPED)


def typing_in_a_dialog(opened: DeskWindow) -> Steps:
    """And then in the dialog of a new shipment before it."""
    yield from typing(opened)
    opened.ask_new(lambda _: None)
    yield lambda: isinstance(QApplication.activeModalWidget(), NewShipmentDialog) and is_quiet(opened)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewShipmentDialog)
    type_into(dialog.place, TYPED_NEW)


def aborting(opened: DeskWindow) -> Steps:
    """A worker ends the whole program."""
    yield from typing_in_a_dialog(opened)
    _later(opened, lambda _: os.abort())


def crashing(opened: DeskWindow) -> Steps:
    """A library reads where there is no memory, in a worker."""
    yield from typing_in_a_dialog(opened)
    _later(opened, lambda _: ctypes.string_at(0))


def mistaken(opened: DeskWindow) -> Steps:
    """A worker fails, and whoever asked for its work tells it."""
    yield from typing_in_a_dialog(opened)
    failed: list[Exception] = []
    opened._toolkit.tasks.run(lambda _: SCENES["no such scene"], print, failed.append)
    yield lambda: bool(failed)


def sleeping(opened: DeskWindow) -> Steps:
    """With a clock that rings every second instead of every half hour: each ring is told."""
    backup_keeper.EVERY_MS = SECOND_MS
    yield from typing_in_a_dialog(opened)
    opened.backups.happened.connect(lambda: print("backup", flush=True))
    opened.backups.run()


def on_the_right(opened: DeskWindow) -> Steps:
    """On the second of two screens, with a dialog; tells a second after every change of screens what is seen."""
    screen = QApplication.screens()[-1]
    opened.window.setGeometry(screen.availableGeometry().adjusted(100, 60, -100, -60))
    yield from typing_in_a_dialog(opened)
    clock = QTimer(opened)
    clock.timeout.connect(lambda: print(json.dumps(_seen()), flush=True))
    clock.start(SECOND_MS)


def after(opened: DeskWindow) -> Steps:
    """The start after such an end: tells what it says and offers, and is closed as by hand."""
    yield lambda: opened.faults.dialog is not None and is_quiet(opened)
    told = opened.faults.dialog
    assert told is not None
    told.button.click()
    yield lambda: isinstance(QApplication.activeModalWidget(), ReportDialog) and is_quiet(opened)
    report = QApplication.activeModalWidget()
    assert isinstance(report, ReportDialog)
    words = report.text.toPlainText()
    report.accept()
    opened.go_to("today")
    yield lambda: is_quiet(opened) and bool(offered(opened))
    print(json.dumps({"told": told.text.text(), "report": words, "offered": offered(opened)}), flush=True)
    opened.window.close()


SCENES = {
    one.__name__: one
    for one in (typing, typing_in_a_dialog, aborting, crashing, mistaken, sleeping, on_the_right, after)
}


def _seen() -> dict[str, Any]:
    """The screens, and the windows that lie on one of them as a whole."""
    screens = QApplication.screens()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    inside = [any(screen.geometry().contains(one.frameGeometry()) for screen in screens) for one in shown]
    return {"screens": [screen.name() for screen in screens], "windows": len(shown), "inside": sum(inside)}


def offered(opened: DeskWindow) -> list[dict[str, Any]]:
    """The drafts of the page Today."""
    return [dict(card.draft.fields) for card in opened.window.findChildren(UnfinishedCard) if card.isVisible()]


def _later(opened: DeskWindow, work: Callable[[object], object]) -> None:
    """When the draft has had its time."""
    QTimer.singleShot(ALLOWED_MS, opened, lambda: opened._toolkit.tasks.run(work, print, print))


def type_into(field: QLineEdit, words: str) -> None:
    field.activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def is_quiet(opened: DeskWindow) -> bool:
    return not opened._toolkit.tasks.running


class Scene:
    """Goes on with its steps as soon as what they wait for is there."""

    def __init__(self, opened: DeskWindow, steps: Steps) -> None:
        self._steps = steps
        self._awaited: Callable[[], bool] = lambda: is_quiet(opened)
        self._clock = QTimer(opened)
        self._clock.timeout.connect(self._look)
        self._clock.start(LOOK_MS)

    def _look(self) -> None:
        if self._awaited():
            try:
                self._awaited = next(self._steps)
            except StopIteration:
                self._clock.stop()
                print("ready", flush=True)


def main(root: str, name: str) -> int:
    class Played(DeskWindow):
        """Its scene begins when the start is over."""

        def begin(self) -> None:
            super().begin()
            self.scene = Scene(self, SCENES[name](self))

    for one in (signal.SIGTERM, signal.SIGINT, *([signal.SIGHUP] if os.name == "posix" else [])):
        # A shell that runs tests in the background has some of them ignored.
        signal.signal(one, signal.SIG_DFL)
    setattr(run_window, DeskWindow.__name__, Played)
    return start_window(Path(root), lambda: shipped().messages)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
