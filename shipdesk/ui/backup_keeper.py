"""Backs the open desk up by itself: every half hour while something changes, and once more when the window closes.

What others were told is not to be lost even with the desk's file: within five minutes of a paper, a label or a wish to
the hub there is a backup that knows of it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from shipdesk.services.desk import Desk
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.backups import Backup
    from shipdesk.services.back_up_desk import BackupReport

EVERY_MS = 30 * 60 * 1000
SOON_MS = 5 * 60 * 1000
FIRST_MS = 2 * 60 * 1000
TOLD_OTHERS = frozenset({What.PAPERS, What.PRINTS, What.OUTBOX, What.MANIFESTS})


class BackupKeeper(QObject):
    """`latest` is when the last backup was made, `report` what the last run did, `fault` why it failed; `happened`
    after each.
    """

    happened = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.report: BackupReport | None = None
        self.latest: datetime | None = None
        self.fault: Exception | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.run)
        self._is_urgent = False
        toolkit.changed.happened.connect(self._changed)

    def start(self, after_ms: int = FIRST_MS) -> None:
        """When the latest one was made is told at once; the first new one waits until the start is over."""
        from shipdesk.services.back_up_desk import list_backups

        self._clock.start(after_ms)
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_backups(desk.folder), self._found, lambda _: None, owner=self)

    def run(self) -> None:
        from shipdesk.services.back_up_desk import back_up

        desk, self._is_urgent = self._desk, False
        self._toolkit.tasks.run(lambda progress: back_up(desk, "time", progress), self.take, self._failed, owner=self)

    def take(self, report: BackupReport) -> None:
        """Also of a backup that was made by hand."""
        from shipdesk.services.backup_troubles import troubles

        self.report, self.fault, self.latest = report, None, report.made.backup.made_at
        if troubles(report):
            self._toolkit.changed.tell(What.NEWS)
        self._wait()
        self.happened.emit()

    def _changed(self, what: frozenset[What]) -> None:
        """While a backup runs nobody knows whether it has this already: the next one comes as soon."""
        if what & TOLD_OTHERS and not self._is_urgent:
            self._is_urgent = True
            if self._clock.remainingTime() > SOON_MS:
                self._clock.start(SOON_MS)

    def _wait(self) -> None:
        self._clock.start(SOON_MS if self._is_urgent else EVERY_MS)

    def _found(self, backups: list[Backup]) -> None:
        self.latest = backups[0].made_at if backups else None
        self.happened.emit()

    def _failed(self, error: Exception) -> None:
        self.fault = error
        self._wait()
        self.happened.emit()
