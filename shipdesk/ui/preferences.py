"""Language, colours and era: read from the desk's settings at the start, written back when a switch changes them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.desk import Desk
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import Mode
from shipdesk.ui.toolkit import Toolkit


class Era:
    """How Thai screens count years; one value that the toolkit asks for each date."""

    def __init__(self, value: str) -> None:
        self.value = value

    def __call__(self) -> str:
        return self.value


class Preferences(QObject):
    """Takes what the settings dialog has kept, and keeps what the switches of the status line choose."""

    def __init__(self, toolkit: Toolkit, desk: Desk, era: Era, parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._era = toolkit, desk, era
        self._theme = toolkit.theme.mode
        toolkit.languages.chosen.connect(lambda code: self._keep("language", code))
        toolkit.theme.changed.connect(self._keep_theme)

    def apply(self, key: str, value: str) -> None:
        """A setting that the dialog has kept."""
        if key == "language":
            self._toolkit.languages.choose(value)
        elif key == "theme":
            self._theme = Mode(value)
            self._toolkit.theme.choose(self._theme)
        elif key == "era":
            self._era.value = value
            self._toolkit.changed.tell(What.SETTINGS)

    def _keep_theme(self) -> None:
        # The system's own change of light and dark is no choice of this user.
        if self._toolkit.theme.mode is not self._theme:
            self._theme = self._toolkit.theme.mode
            self._keep("theme", self._theme.value)

    def _keep(self, key: str, value: str) -> None:
        desk = self._desk

        def work(_: object) -> None:
            if get_setting(desk, key) != value:
                set_setting(desk, key, value)

        # Where it can't be kept the screen has changed all the same; the next start shows the old choice.
        self._toolkit.tasks.run(work, lambda _: None, lambda _: None)
