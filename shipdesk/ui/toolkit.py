"""What every widget of the window is given: one value, made once by the one who wires the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QIcon, QPixmap

from shipdesk.ui.dates import Dates
from shipdesk.ui.icons import Icons
from shipdesk.ui.language import Languages
from shipdesk.ui.tasks import Changed, TaskRunner
from shipdesk.ui.theme import Theme

Sentence = Callable[[Exception, str], str]
"""The words for an error in a language, from the catalogue of sentences: what happened and what to do."""


@dataclass(frozen=True)
class Toolkit:
    """Everything that widgets share; nothing of it is found from anywhere else."""

    theme: Theme
    icons: Icons
    languages: Languages
    tasks: TaskRunner
    changed: Changed
    session: QSettings
    sentence: Sentence
    today: Callable[[], date]
    breaks: Callable[[str], str]
    """Puts zero-width spaces where a line may break; for the screen only, never stored or copied."""
    era: Callable[[], str] = lambda: "be"
    """How Thai screens count years: be or ce."""

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon in one of the theme's colours; ask again when the theme changes."""
        return self.icons.tinted(name, QColor(getattr(self.theme.tokens, colour)))

    def switched_icon(self, name: str, off: str, on: str) -> QIcon:
        """For a button that stays pressed."""
        return self.icons.switched(
            name, QColor(getattr(self.theme.tokens, off)), QColor(getattr(self.theme.tokens, on))
        )

    def picture(self, name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
        """The icon as a picture, for a label."""
        return self.icons.pixmap(name, QColor(getattr(self.theme.tokens, colour)), pixels, ratio)

    def dates(self) -> Dates:
        """Dates as the language in use writes them."""
        return Dates(self.languages.code, self.today(), self.era())

    def words(self, error: Exception) -> str:
        """The sentence for `error` in the language in use."""
        return self.sentence(error, self.languages.code)
