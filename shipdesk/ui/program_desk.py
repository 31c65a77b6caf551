"""What the window has to do with the program itself: its version, a newer one, and the dialog that tells of both."""

from __future__ import annotations

from PySide6.QtCore import QObject

from shipdesk.services.desk import Desk
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.update_watch import UpdateWatch
from shipdesk.ui.window import MainWindow


class ProgramDesk(QObject):
    def __init__(self, toolkit: Toolkit, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._toolkit, self._desk, self._window = toolkit, desk, window
        self.watch = UpdateWatch(toolkit, desk, self)
        cell = window.status.update_cell
        self.watch.found.connect(cell.show_notice)
        cell.clicked.connect(self.open_about)
        toolkit.changed.happened.connect(self.watch.allowed_changed)
        self.watch.start()

    def word(self) -> str:
        return self.tr("About ShipDesk: version, new versions, licences")

    def open_about(self) -> None:
        from shipdesk.ui.about_dialog import AboutDialog

        self.dialog = AboutDialog(self._toolkit, self._desk, self.watch.notice, self._window)
        self.dialog.looked.connect(self.watch.take)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
