"""Backs the open desk up by itself: every half hour while something changes, and once more when the window closes.

What others were told is not to be lost even with the desk's file: within five minutes of a paper, a print or a wish to
the hub there is a backup that knows of it, unless the desk is so large that copying it takes seconds.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QTimer, Signal

from shipdesk.services.desk import Desk
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.backups import Backup
    from shipdesk.services.back_up_desk import BackupReport

EVERY_MS = 30 * 60 * 1000
SOON_MS = 5 * 60 * 1000
FIRST_MS = 2 * 60 * 1000
LARGE = 200_000_000
"""Bytes of a desk that is copied each half hour and no oftener."""
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
        self._is_large = self._is_urgent = False
        self._half_hour = QDeadlineTimer()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self.run)
        toolkit.changed.happened.connect(self._changed)

    def start(self, after_ms: int = FIRST_MS) -> None:
        """When the latest one was made is told at once; the first new one waits until the start is over."""
        from shipdesk.services.back_up_desk import list_backups

        self._clock.start(after_ms)
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_backups(desk.folder), self._found, lambda _: None, owner=self)

    def run(self) -> None:
        from shipdesk.backups.lists import SOON, TIME
        from shipdesk.services.back_up_desk import back_up

        desk, self._is_urgent = self._desk, False
        is_soon = not self._half_hour.hasExpired()
        self._toolkit.tasks.run(
            lambda progress: back_up(desk, SOON if is_soon else TIME, progress),
            lambda report: self.take(report, is_soon=is_soon),
            self._failed,
            owner=self,
        )

    def take(self, report: BackupReport, *, is_soon: bool = False) -> None:
        """Also of a backup that was made by hand."""
        from shipdesk.services.backup_troubles import troubles

        self.report, self.fault = report, None
        self._know(report.made.backup)
        if troubles(report):
            self._toolkit.changed.tell(What.NEWS)
        self._wait(self._half_hour.remainingTime() if is_soon else EVERY_MS)
        self.happened.emit()

    def _changed(self, what: frozenset[What]) -> None:
        """While a backup runs nobody knows whether it has this already: the next one comes as soon."""
        if what & TOLD_OTHERS and not self._is_large and not self._is_urgent:
            self._is_urgent = True
            if self._clock.remainingTime() > SOON_MS:
                self._clock.start(SOON_MS)

    def _wait(self, rest_ms: int) -> None:
        """Until the half hour is over, of which so much is left, or sooner."""
        self._half_hour.setRemainingTime(rest_ms)
        self._clock.start(min(rest_ms, SOON_MS) if self._is_urgent else rest_ms)

    def _know(self, backup: Backup) -> None:
        from shipdesk.backups import DESK

        desk = backup.file(DESK)
        self.latest, self._is_large = backup.made_at, desk is not None and desk.size > LARGE

    def _found(self, backups: list[Backup]) -> None:
        if backups:
            self._know(backups[0])
        self.happened.emit()

    def _failed(self, error: Exception) -> None:
        self.fault = error
        self._wait(EVERY_MS)
        self.happened.emit()
