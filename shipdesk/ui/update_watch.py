"""A quiet word in the line at the bottom when a new version is out; looked for once a day, where that is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from shipdesk.services.desk import Desk
from shipdesk.ui.language import Retranslated
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.updates import Notice

FIRST_MS = 20_000
EVERY_MS = 60 * 60 * 1000


class UpdateCell(Retranslated, QToolButton):
    """Hidden while there is nothing new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "link")
        self.hide()
        self.retranslate()

    def show_notice(self, notice: Notice | None) -> None:
        self._notice = notice
        self.setVisible(notice is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("New version"))
        if self._notice is not None:
            self.setText(self.tr("Version {version} is out").format(version=self._notice.version))
            self.setToolTip(self.tr("What is new, and where to download it"))


class UpdateWatch(QObject):
    """`found` carries the notice, or None where this version is the newest that is known."""

    found = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.notice: Notice | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.run)

    def start(self, after_ms: int = FIRST_MS) -> None:
        self._clock.start(after_ms)

    def run(self) -> None:
        """What is known already, or what a look brings where one is due."""
        from shipdesk.services.look_for_update import known_update, look_for_update, may_look

        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: look_for_update(desk) if may_look(desk) else known_update(desk),
            self.take, self._failed, owner=self,
        )  # fmt: skip

    def take(self, notice: Notice | None) -> None:
        """Also what a look by hand has brought."""
        self.notice = notice
        self._clock.start(EVERY_MS)
        self.found.emit(notice)

    def _failed(self, _: Exception) -> None:
        """Whoever wants to know why looks by hand; nobody is bothered with it."""
        self._clock.start(EVERY_MS)

    def allowed_changed(self, what: frozenset[What]) -> None:
        if What.SETTINGS in what and self.notice is None:
            self.run()
