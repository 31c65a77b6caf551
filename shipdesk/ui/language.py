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
        self._translators: list[QTranslator] = []
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
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._code = code
        self._translators = [self._installed(file) for file in self._files(code)] if code != SOURCE else []
        self.chosen.emit(code)

    def _installed(self, file: Path) -> QTranslator:
        translator = QTranslator(self)
        translator.load(str(file))
        self._app.installTranslator(translator)
        return translator

    def _files(self, code: str) -> list[Path]:
        """Texts of Qt's own menus first: those of the desk win."""
        own_menus = self._folder / f"qt_{code}.qm"
        return [own_menus, self._file(code)] if own_menus.is_file() else [self._file(code)]

    def _file(self, code: str) -> Path:
        return self._folder / f"shipdesk_{code}.qm"


class Retranslated:
    """Mixed into a QWidget, before it: calls the widget's `retranslate()` at a change of language."""

    retranslate: Callable[[], None]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]
