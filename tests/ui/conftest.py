"""The toolkit that every widget needs, on the real fonts, icons and translations, with a fixed day."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shipdesk.errors import DeskError
from shipdesk.paths import resources
from shipdesk.ui.fonts import use_fonts
from shipdesk.ui.icons import Icons
from shipdesk.ui.language import Languages
from shipdesk.ui.tasks import Changed, TaskRunner
from shipdesk.ui.theme import STYLE, Mode, Theme
from shipdesk.ui.toolkit import Toolkit

TODAY = date(2026, 11, 24)
PATIENCE_MS = 60_000
"""How long a test waits for what must come: long enough that a busy machine is no fault of the program's."""


def sentence(error: Exception, language: str) -> str:
    """Enough of a catalogue to see which error in which language arrived."""
    return f"{language}:{error.reason}" if isinstance(error, DeskError) else f"{language}:{error}"


@pytest.fixture(scope="session")
def dressed_app(qapp: QApplication) -> QApplication:
    qapp.setStyle(STYLE[1])
    use_fonts(qapp, resources() / "fonts")
    return qapp


@pytest.fixture(scope="session")
def icons(dressed_app: QApplication) -> Icons:
    """Drawn once for all tests, as once in a program."""
    return Icons(resources() / "icons")


@pytest.fixture
def toolkit(dressed_app: QApplication, icons: Icons, tmp_path: Path) -> Iterator[Toolkit]:
    changed = Changed()
    tasks = TaskRunner(changed)
    languages = Languages(dressed_app, resources() / "translations")
    theme = Theme(dressed_app, resources(), Mode.LIGHT)
    yield Toolkit(
        theme=theme,
        icons=icons,
        languages=languages,
        tasks=tasks,
        changed=changed,
        session=QSettings(str(tmp_path / "session.ini"), QSettings.Format.IniFormat),
        sentence=sentence,
        today=lambda: TODAY,
        breaks=lambda text: text,
    )
    languages.choose("en")
    tasks.shut_down()
    _bury(dressed_app, theme, languages)


@pytest.fixture
def qtbot(qtbot: QtBot, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """What is added looks as it does in the window; what is waited for has the time of a busy machine."""
    add, wait_until, wait_signal = qtbot.addWidget, qtbot.waitUntil, qtbot.waitSignal

    def dressed(widget: QWidget, **more: Any) -> None:
        if "toolkit" in request.fixturenames and widget.parent() is None:
            request.getfixturevalue("toolkit").theme.dress(widget)
        add(widget, **more)

    def until(true: Callable[[], Any], timeout: int = 0) -> None:
        wait_until(true, timeout=max(timeout, PATIENCE_MS))

    def signal(*signals: Any, timeout: int = 0, raising: bool | None = None, **more: Any) -> Any:
        # Where nothing is to come, as in `assertNotEmitted`, nobody waits for it.
        patience = timeout if raising is False else max(timeout, PATIENCE_MS)
        return wait_signal(*signals, timeout=patience, raising=raising, **more)

    monkeypatch.setattr(qtbot, "addWidget", dressed)
    monkeypatch.setattr(qtbot, "waitUntil", until)
    monkeypatch.setattr(qtbot, "waitSignal", signal)
    return qtbot


def _bury(app: QApplication, *listened_to: QObject) -> None:
    """What a test made is gone before the next one begins, and not in the middle of it.

    A theme and a language that lived on would dress and name every later test's widgets once more.
    """
    gc.collect()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for one in listened_to:
        shiboken6.delete(one)
