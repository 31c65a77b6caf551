"""Walks through the whole window of a sample desk: each page, each step of the editor, and whatever each action opens.

`python -m tests.nightly.every_dialog DESK LANGUAGE WIDTH HEIGHT` tells what does not fit, has no name or lies out of
order, one line of JSON for each scene. Qt takes its scale from the environment.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from shiboken6 import isValid

from shipdesk import paths
from shipdesk.app.sample import fill
from shipdesk.app.shipped import shipped
from shipdesk.app.window import breakable, words_of
from shipdesk.app.wiring import open_desk
from shipdesk.ui.application import application
from shipdesk.ui.desk_window import DeskWindow, make_toolkit
from shipdesk.ui.system_printers import QtSystemPrinters
from tests.ui.looks import clipped, cut_heads, out_of_order, tab_chain, unnamed

LONGEST_WAIT = 30.0
SHIPMENT = "SAMPLE-KUNMING-001"
MOST_ROUNDS, PATIENT_ROUNDS = 200, 40
DEEP = 2
"""Dialogs that a dialog opens are looked at, and no further."""


class Walk:
    def __init__(self, root: Path, language: str, width: int, height: int) -> None:
        fill(root)
        self.desk = replace(open_desk(root), system_printers=QtSystemPrinters)
        messages = shipped().messages
        self.toolkit, era = make_toolkit(
            application(), self.desk, paths.resources(), words_of(lambda: messages), breakable
        )
        self.opened = DeskWindow(self.toolkit, self.desk, era)
        self.toolkit.languages.choose(language)
        self.opened.window.resize(width, height)
        self.opened.window.show()
        self._home = QTimer()
        self._home.timeout.connect(_leave_file_dialogs)
        self._home.start(10)
        self._seen: set[str] = set()

    def scenes(self) -> Iterator[tuple[str, QWidget]]:
        """Each as it stands when it is given out."""
        opened = self.opened
        for key in list(opened.window.rail.buttons):
            yield from self._page(key, partial(self._go, key))
        self._edit()
        for step in list(opened.editor.steps) if opened.editor else ():
            yield from self._page(f"editor-{step}", partial(self._enter, step))
        for name, ask in (
            ("settings", opened.open_settings), ("hub", opened.open_hub), ("backups", opened.open_backups),
            ("about", opened.open_about), ("report", opened.open_report), ("first-run", opened.beginning.set_up),
            ("people", opened.beginning.seat.ask), ("inbox", opened.inbox.open), ("help", opened.window.explain),
            ("palette", opened.window.open_palette), ("keys", opened.window.show_keys),
        ):  # fmt: skip
            self.close_dialogs()
            ask()
            yield from self._dialogs(name, DEEP)

    def _page(self, name: str, come: Callable[[], None]) -> Iterator[tuple[str, QWidget]]:
        come()
        yield name, self.opened.window
        for number in range(len(self._acts())):
            self.close_dialogs()
            come()
            acts = self._acts()
            if number < len(acts) and acts[number].isEnabled():
                words = acts[number].text()
                # Else what goes away as soon as one looks elsewhere would go when the window comes forward.
                bring_forward(self.opened.window)
                acts[number].trigger()
                yield from self._dialogs(f"{name} / {words}", DEEP)
        self.close_dialogs()

    def _acts(self) -> list[QAction]:
        """Of the page that is seen, in the order they were made; not of a dialog over it that goes just now."""
        found = self.opened.window.page.widget.findChildren(QAction)
        return [one for one in found if one.text().strip() and self._is_in_the_window(one)]

    def _is_in_the_window(self, act: QAction) -> bool:
        parent = act.parent()
        return not isinstance(parent, QWidget) or parent.window() is self.opened.window

    def _dialogs(self, name: str, deep: int) -> Iterator[tuple[str, QWidget]]:
        self.settle()
        front = _front()
        if front is None or deep == 0:
            return
        known = f"{type(front).__name__} {front.windowTitle()}"
        if known in self._seen:
            return
        self._seen.add(known)
        yield f"{name} / {known}", front
        if not isValid(front):
            return
        for button in [one for one in front.findChildren(QPushButton) if one.text().rstrip().endswith("…")]:
            if _front() is front and button.isVisible() and button.isEnabled():
                button.click()
                self.settle()
                if _front() is not front:
                    yield from self._dialogs(name, deep - 1)
                    _close(_front())
                    self.settle()

    def _go(self, key: str) -> None:
        self.opened.go_to(key)
        if key == "shipments":
            self.opened.pages.shipments.close_editor()
        self.settle()
        chosen = getattr(self.opened.window.page, "list", None)
        if chosen is not None and hasattr(chosen, "table"):
            chosen.table.selectRow(0)
        self.settle()

    def _edit(self) -> None:
        self.close_dialogs()
        self.opened.open_shipment(SHIPMENT)
        self.settle()

    def _enter(self, step: str) -> None:
        if self.opened.window.page is not self.opened.pages.shipments or self.opened.editor is None:
            self._edit()
        assert self.opened.editor is not None
        self.opened.editor.enter(step)
        self.settle()

    def lasting_faults(self, scene: QWidget) -> dict[str, list[str]]:
        """A layout inside a layout asks its outer one for another round: what is put right by then is none."""
        for _ in range(5):
            found = faults_of(scene)
            if not found:
                break
            self.settle()
        return found

    def close_dialogs(self) -> None:
        until = time.monotonic() + LONGEST_WAIT
        while (front := _front()) is not None and time.monotonic() < until:
            _close(front)
            self.settle()

    def settle(self) -> None:
        until = time.monotonic() + LONGEST_WAIT
        for _ in range(4):
            QApplication.processEvents()
            while self.toolkit.tasks.running and time.monotonic() < until:
                QApplication.processEvents()
                time.sleep(0.003)
        QApplication.processEvents()


def bring_forward(window: QWidget) -> None:
    """Without a window manager a window that was closed may leave none active."""
    for count in range(MOST_ROUNDS):
        if window.isActiveWindow():
            break
        window.raise_()
        window.activateWindow()
        if count >= PATIENT_ROUNDS:
            # The X server has given the keyboard to a window that is gone, and nobody passes it on.
            QApplication.setActiveWindow(window)
        QApplication.processEvents()
        time.sleep(0.05)


def _front() -> QDialog | None:
    asked = QApplication.activeModalWidget()
    if isinstance(asked, QDialog):
        return asked
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()), None)


def _close(dialog: QDialog | None) -> None:
    if dialog is not None:
        dialog.reject()


def _leave_file_dialogs() -> None:
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QFileDialog) and one.isVisible():
            one.reject()


def faults_of(scene: QWidget) -> dict[str, list[str]]:
    found = {
        "clipped": clipped(scene), "heads": cut_heads(scene), "unnamed": unnamed(scene),
        "order": out_of_order(tab_chain(scene)),
    }  # fmt: skip
    return {kind: faults for kind, faults in found.items() if faults}


def main(arguments: list[str]) -> int:
    root, language, width, height = Path(arguments[0]), arguments[1], int(arguments[2]), int(arguments[3])
    pictures = Path(arguments[4]) if len(arguments) > 4 else None
    walk = Walk(root, language, width, height)
    for number, (name, scene) in enumerate(walk.scenes()):
        print(json.dumps({"scene": name, "faults": walk.lasting_faults(scene)}, ensure_ascii=False), flush=True)
        if pictures is not None:
            scene.grab().save(str(pictures / f"{number:03d}-{language}.png"))
    walk.toolkit.tasks.shut_down()
    walk.desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
