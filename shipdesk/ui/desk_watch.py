"""Keeps the window's frame in step with the desk: the hub's cell, the training strip, the settings that show."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from shipdesk.errors import DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.desk_presence import can_be_written, is_of
from shipdesk.services.pause_outbox import Pause, pause_of
from shipdesk.ui.gone_banner import GoneBanner
from shipdesk.ui.paused_banner import PausedBanner
from shipdesk.ui.read_only_banner import ReadOnlyBanner
from shipdesk.ui.status import HubState
from shipdesk.ui.strips import Strips
from shipdesk.ui.tasks import Latest, What
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.training_banner import TrainingBanner
from shipdesk.ui.window import MainWindow

OFFLINE = "OFFLINE"
AGAIN_MS = 2000
WATCHED = frozenset({What.OUTBOX, What.CONSIGNMENTS, What.NEWS, What.SETTINGS})


@dataclass(frozen=True)
class Standing:
    """What the frame shows of the desk."""

    hub: HubState
    is_training: bool
    pause: Pause | None


def read_standing(desk: Desk, _: Progress) -> Standing:
    """Off the UI thread: the hub is asked whether it answers."""
    from shipdesk.domain.states import Wish
    from shipdesk.services.hub_status import status

    hub, counts = status(desk), desk.store.outbox.counts()
    state = HubState(
        is_embedded=hub.environment == OFFLINE,
        is_reachable=hub.reachable,
        waiting=hub.queued,
        needs_a_look=hub.unknown + counts[Wish.BLOCKED] + desk.store.outbox.refused_for_good(),
    )
    return Standing(state, get_setting(desk, "training") == "yes", pause_of(desk.store))


class DeskWatch(QObject):
    """Reads again after every write that could change it."""

    def __init__(self, toolkit: Toolkit, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._latest = Latest(toolkit.tasks, self)
        self.banner = TrainingBanner(toolkit, window)
        self.paused = PausedBanner(toolkit, window)
        self.gone = GoneBanner(toolkit, window)
        self.gone.hide()
        strips = (ReadOnlyBanner(toolkit, window),) if desk.is_read_only else ()
        window.setMenuWidget(Strips((*strips, self.gone, self.banner, self.paused), window))
        self.banner.setVisible(get_setting(desk, "training") == "yes")
        toolkit.changed.happened.connect(self._changed)
        self._toolkit, self._is_held = toolkit, False
        self._try_again = QTimer(self)
        self._try_again.setSingleShot(True)
        self._try_again.setInterval(AGAIN_MS)
        self._try_again.timeout.connect(self.look)
        self._presence = Latest(toolkit.tasks, self)
        self._look_for_it = QTimer(self)
        self._look_for_it.setInterval(AGAIN_MS)
        self._look_for_it.timeout.connect(self._look_whether_there)
        toolkit.tasks.failed.connect(self._failed)

    def look(self) -> None:
        """Not before the window is there: the embedded hub takes longer to begin than the window."""
        desk = self._desk
        # A hub that can't be asked is shown as not reached by the pages' own messages; the cell keeps what it knows.
        self._latest.ask(lambda progress: read_standing(desk, progress), self._show, lambda _: None)

    def _changed(self, what: frozenset[What]) -> None:
        if what & WATCHED:
            self.look()

    def _failed(self, fault: Exception) -> None:
        """Another program holds the database, or its disk is gone: look until it is back, then all is read anew."""
        if isinstance(fault, DeskUnusable) and fault.reason == "database_busy":
            self._is_held = True
            self._try_again.start()
        elif not self._desk.is_read_only and is_of(self._desk.folder, fault):
            self._look_whether_there()

    def _look_whether_there(self) -> None:
        """Off the UI thread: a disk that is going may let one wait."""
        folder = self._desk.folder
        self._presence.ask(lambda _: can_be_written(folder), self._show_presence, lambda _: None)

    def _show_presence(self, is_there: bool) -> None:
        if not is_there:
            self.gone.show()
            self._look_for_it.start()
        elif self._look_for_it.isActive():
            self._look_for_it.stop()
            self._desk.renew()
            self.gone.hide()
            self._toolkit.changed.tell(*What)

    def _show(self, standing: Standing) -> None:
        if self._is_held:
            self._is_held = False
            self._toolkit.changed.tell(*What)
        self._window.status.hub.set_state(standing.hub)
        self.banner.setVisible(standing.is_training)
        self.paused.show_pause(standing.pause)
