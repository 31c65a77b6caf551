"""The languages of the window: Qt translations, switched while the program runs.

Widgets that show text derive from `Retranslated` as well: `retranslate()` sets every text, once at the start and
again whenever the language changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

SOURCE = "en"


@dataclass(frozen=True)
class Language:
    """One language of the switch: its code, the letters on the switch and its own name."""

    code: str
    short: str
    name: str


LANGUAGES = (Language("th", "TH", "ไทย"), Language("en", "EN", "English"), Language("zh", "ZH", "中文"))


class Languages(QObject):
    """Installs the translation of the language in use; English is the source and needs none."""

    chosen = Signal(str)

    def __init__(self, app: QApplication, folder: Path, code: str = SOURCE) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._translator: QTranslator | None = None
        self._code = SOURCE
        self.choose(code)

    @property
    def code(self) -> str:
        return self._code

    @property
    def available(self) -> tuple[Language, ...]:
        """English, and every language whose translation file lies in the folder."""
        return tuple(item for item in LANGUAGES if item.code == SOURCE or self._file(item.code).is_file())

    def choose(self, code: str) -> None:
        """Switch; a code without a translation means English."""
        if code not in {item.code for item in self.available}:
            code = SOURCE
        if code == self._code:
            return
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        self._code = code
        if code != SOURCE:
            self._translator = QTranslator(self)
            self._translator.load(str(self._file(code)))
            self._app.installTranslator(self._translator)
        self.chosen.emit(code)

    def _file(self, code: str) -> Path:
        return self._folder / f"shipdesk_{code}.qm"


class Retranslated:
    """Mixed into a QWidget, before it: calls the widget's `retranslate()` at a change of language."""

    retranslate: Callable[[], None]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]
