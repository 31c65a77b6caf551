"""About ShipDesk: its version, whether there is a newer one, whether what was downloaded is ours, whose work it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk import __version__
from shipdesk.services.desk import Desk
from shipdesk.services.look_for_update import check_download, look_for_update
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.status import TaskCell
from shipdesk.ui.tasks import was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel
from shipdesk.updates import Download, Notice

OpenPage = Callable[[str], None]


def open_page(address: str) -> None:
    """In the user's browser."""
    QDesktopServices.openUrl(QUrl(address))


class AboutDialog(Retranslated, QDialog):
    """`looked` carries what a look by hand has brought."""

    looked = Signal(object)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, notice: Notice | None = None, parent: QWidget | None = None,
        open_it: OpenPage = open_page, ask_path: AskPath | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._toolkit, self._desk, self._notice, self._open = toolkit, desk, notice, open_it
        self._ask_path = ask_path or AskPath()
        self.setModal(True)
        self.setMinimumWidth(90 * GRID)
        self.picture, self.heading = QLabel(self), QLabel(self)
        self.heading.setProperty("role", "title")
        self.version, self.note = QLabel(self), WrappedLabel(toolkit, "", self)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note.setProperty("role", "muted")
        self.message = MessageBar(toolkit, self)
        self.look_button, self.check_button, self.licences_button, self.close_button = (
            QPushButton(self) for _ in range(4)
        )
        self.task = TaskCell(toolkit, self)
        self.look_button.clicked.connect(self.look)
        self.check_button.clicked.connect(self.check)
        self.licences_button.clicked.connect(self.show_licences)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        icon = QApplication.windowIcon()
        self.picture.setPixmap(icon.pixmap(8 * GRID, 8 * GRID))
        self.picture.setVisible(not icon.isNull())
        self._lay_out()
        self.retranslate()
        if notice is not None:
            self._tell(notice)

    def look(self) -> None:
        """Now, because somebody has pressed the button."""
        desk = self._desk
        self.look_button.setEnabled(False)
        self._toolkit.tasks.run(lambda _: look_for_update(desk), self._looked, self._complain, owner=self)

    def check(self) -> None:
        """Hold a file that was downloaded against the signed notice: how far it is stands below, with its Cancel."""
        file = self._ask_path.to_open(self, self.tr("The file that was downloaded"), self.tr("All files (*)"))
        if file is None:
            return
        desk = self._desk
        self.message.hide()
        self.check_button.setEnabled(False)
        self._toolkit.tasks.run(
            lambda progress: check_download(desk, file, progress), lambda found: self._genuine(file, found),
            self._not_genuine, self.tr("Checking the file"), self,
        )  # fmt: skip

    def show_licences(self) -> None:
        from shipdesk.ui.licences_dialog import LicencesDialog

        self.licences = LicencesDialog(self._toolkit, self)
        self.licences.finished.connect(self.licences.deleteLater)
        self.licences.open()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About ShipDesk"))
        self.heading.setText(self.tr("ShipDesk"))
        self.version.setText(self.tr("Version {version}").format(version=__version__))
        self.note.setText(
            self.tr(
                "ShipDesk is free software under the Apache License 2.0. It asks for new versions only when you say so:"
                " here, or once a day if you allow it in the settings. Nothing about you or your desk is sent."
            )
        )
        self.look_button.setText(self.tr("Look for a new version"))
        self.check_button.setText(self.tr("Check a downloaded file…"))
        self.licences_button.setText(self.tr("Licences…"))
        self.close_button.setText(self.tr("Close"))

    def _looked(self, notice: Notice | None) -> None:
        self.look_button.setEnabled(True)
        self._notice = notice
        self.looked.emit(notice)
        if notice is None:
            self.message.tell(Tone.OK, self.tr("This is the newest version."))
        else:
            self._tell(notice)

    def _tell(self, notice: Notice) -> None:
        words = self.tr("Version {version} is out.").format(version=notice.version)
        news = notice.news_in(self._toolkit.languages.code)
        self.message.tell(Tone.INFO, f"{words} {news}".strip(), self._way_to(notice))

    def _way_to(self, notice: Notice) -> Remedy:
        return Remedy(self.tr("Open the download page"), lambda: self._open(notice.page))

    def _genuine(self, file: Path, found: Download) -> None:
        self.check_button.setEnabled(True)
        words = self.tr("{file} is genuine, byte for byte. Close ShipDesk, then open the file to install it.")
        show = Remedy(self.tr("Show the folder"), lambda: self._ask_path.show_folder(file.parent))
        self.message.tell(Tone.OK, words.format(file=found.name), show)

    def _not_genuine(self, error: Exception) -> None:
        self.check_button.setEnabled(True)
        if not was_cancelled(error):
            self.message.tell_error(error, None if self._notice is None else self._way_to(self._notice))

    def _complain(self, error: Exception) -> None:
        self.look_button.setEnabled(True)
        self.message.tell_error(error, tone=Tone.WARN)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.version)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.picture)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        for button in (self.look_button, self.check_button, self.licences_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(head)
        layout.addWidget(self.message)
        layout.addWidget(self.note)
        layout.addWidget(self.task)
        layout.addLayout(buttons)
