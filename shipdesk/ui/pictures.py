"""Takes a picture of every page of the window; the caller says into which folder and at which scale."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from shipdesk.services.desk import Desk
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.desk_window import DeskWindow, make_toolkit
from shipdesk.ui.theme import STYLE, Mode
from shipdesk.ui.toolkit import Sentence, Toolkit

LANGUAGES = ("th", "en", "zh")
COLOURS = (Mode.LIGHT, Mode.DARK)
WIDTH, HEIGHT = 1280, 800
LONGEST_WAIT = 30.0
QUIET_S = 0.25
"""Longer than anything waits by itself before it asks for work."""


def take_pictures(
    desk: Desk,
    resources: Path,
    sentence: Sentence,
    breaks: Callable[[str], str],
    folder: Path,
    scale: int,
    shipment: str,
    look: Callable[[str, QWidget], None] | None = None,
) -> list[Path]:
    """Every page and every step of the editor, in each language, light and dark; `look` sees each scene first."""
    app = QApplication(["shipdesk", *STYLE])
    # A cursor that blinks would be on one picture and not on the next.
    app.setCursorFlashTime(0)
    toolkit, era = make_toolkit(app, desk, resources, sentence, breaks)
    opened = DeskWindow(toolkit, desk, era)
    opened.window.resize(WIDTH, HEIGHT)
    opened.window.show()
    taken = []
    for language in LANGUAGES:
        toolkit.languages.choose(language)
        for mode in COLOURS:
            toolkit.theme.choose(mode)
            for name, widget in _scenes(opened, toolkit, shipment):
                file = folder / f"{name}-{language}-{mode.value}-{scale}.png"
                widget.grab()  # a page of a paper is drawn only once somebody looks at it
                _settle(toolkit, QUIET_S)
                if look is not None:
                    look(file.stem, widget)
                widget.grab().save(str(file))
                taken.append(file)
    toolkit.tasks.shut_down()
    return taken


def _scenes(opened: DeskWindow, toolkit: Toolkit, shipment: str) -> Iterator[tuple[str, QWidget]]:
    """Each page as someone finds it who has chosen its first row."""
    window = opened.window
    for key in list(window.rail.buttons):
        opened.go_to(key)
        if key == "shipments":
            opened.pages.shipments.close_editor()
        _settle(toolkit)
        chosen = getattr(window.page, "list", None)
        if chosen is not None and hasattr(chosen, "table"):
            choose_row(chosen.table, 0)
        _settle(toolkit)
        yield key, window
    opened.open_shipment(shipment)
    _settle(toolkit)
    editor = opened.editor
    for step in list(editor.steps) if editor is not None else ():
        if editor is not None:
            editor.enter(step)
        _settle(toolkit)
        yield f"editor-{step}", window
    opened.open_settings()
    _settle(toolkit)
    if opened.dialog is not None:
        yield "settings", opened.dialog
        opened.dialog.close()


def _settle(toolkit: Toolkit, quiet_s: float = 0.0) -> None:
    """Until nothing runs any more, for so long too, and everything has been drawn."""
    until = time.monotonic() + LONGEST_WAIT
    for _ in range(3):
        QApplication.processEvents()
        while toolkit.tasks.running and time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.005)
    since = time.monotonic()
    while time.monotonic() - since < quiet_s and time.monotonic() < until:
        QApplication.processEvents()
        if toolkit.tasks.running:
            since = time.monotonic()
        time.sleep(0.005)
    QApplication.processEvents()
