"""A desk that can't be opened: what is wrong, and three ways on: back to a backup, what can be read, only look.

The damaged file is kept whichever way is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.backups import DESK, Backup
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.rescue_desk import Rescued, salvage_desk
from shipdesk.services.restore_desk import Restored, restore_folder
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.backup_words import missing_word, moment_word, size_word, why_word
from shipdesk.ui.messages import MessageBar, Tone, details_of
from shipdesk.ui.salvage_report import SalvageReport
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

T = TypeVar("T")
_BACKUP = int(Qt.ItemDataRole.UserRole)


class Way(StrEnum):
    """CLOSED: nothing was done. MENDED: the desk can be opened again. LOOK: the file is to be opened to look at."""

    CLOSED = "closed"
    MENDED = "mended"
    LOOK = "look"


@dataclass(frozen=True)
class Choice:
    way: Way = Way.CLOSED
    database: Path | None = None


class RescueDialog(QDialog):
    """`choice` says what became of it. The newest backup is chosen already: one press takes the desk back to it."""

    def __init__(
        self,
        toolkit: Toolkit,
        folder: DeskFolder,
        fault: DeskUnusable,
        parent: QWidget | None = None,
        ask_path: AskPath | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._folder, self._fault, self._now = toolkit, folder, fault, now
        self._ask = ask_path or AskPath()
        self.choice = Choice()
        self.report: SalvageReport | None = None
        self.setWindowTitle(self.tr("The desk can't be opened"))
        self.setMinimumWidth(92 * GRID)
        self.heading = QLabel(self.windowTitle(), self)
        self.heading.setProperty("role", "title")
        self.words = WrappedLabel(toolkit, toolkit.words(fault), self)
        self.kept = WrappedLabel(
            toolkit, self.tr("Whatever you choose, the file as it is now is kept beside the new one."), self
        )
        self.kept.setProperty("role", "muted")
        self.details = WrappedLabel(toolkit, details_of(fault), self)
        self.details.setProperty("role", "muted")
        self.details.hide()
        self.message, self.bar = MessageBar(toolkit, self), QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setMinimumHeight(24 * GRID)
        self._make_buttons()
        self._lay_out()
        self.read()

    def read(self, elsewhere: Path | None = None) -> None:
        """The backups of this desk, or those in a folder the user names."""
        folder = self._folder
        self._toolkit.tasks.run(
            lambda _: list_backups(folder, elsewhere), self._fill, self.message.tell_error, owner=self
        )

    def go_back(self) -> None:
        """The desk becomes the chosen backup; carton numbers that may have been used since are left out."""
        chosen, folder, now = self._chosen(), self._folder, self._now()
        if chosen is not None:
            self._work(lambda progress: restore_folder(folder, chosen, now, progress), self._came_back)

    def salvage(self) -> None:
        """Every row that can still be read, in a new desk."""
        folder, now = self._folder, self._now()
        self._work(lambda progress: salvage_desk(folder, now, progress), self._tell)

    def look(self) -> None:
        """The chosen backup, with nothing that can be changed; the damaged desk stays as it is."""
        chosen = self._chosen()
        if chosen is not None:
            self.choice = Choice(Way.LOOK, chosen.folder / DESK)
            self.accept()

    def look_elsewhere(self) -> None:
        folder = self._ask.folder(self, self.tr("Folder with backups"))
        if folder is not None:
            self.read(folder)

    def _work(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self._enable(is_busy=True)
        self._toolkit.tasks.run(work, done, self._failed, owner=self)

    def _came_back(self, done: Restored) -> None:
        """Without some of its files the desk can be opened all the same, once a person has read which."""
        if not done.missing:
            self._mended()
            return
        self.choice = Choice(Way.MENDED)
        self._enable(is_busy=True)
        self.heading.setText(self.tr("The desk is back, without some files"))
        for widget in (self.bar, self.words, self.kept):
            widget.hide()
        self.message.tell(Tone.WARN, missing_word(done.missing))
        self.close_it.setText(self.tr("Open the desk"))
        self.close_it.setEnabled(True)
        self.close_it.setFocus()

    def _mended(self) -> None:
        self.choice = Choice(Way.MENDED)
        self.accept()

    def _tell(self, rescued: Rescued) -> None:
        """However the report is closed, the desk is there."""
        self.report = SalvageReport(self._toolkit, rescued, self)
        self.report.finished.connect(lambda _: self._mended())
        self.report.open()

    def _failed(self, error: Exception) -> None:
        self.message.tell_error(error)
        self._enable()

    def _fill(self, found: list[Backup]) -> None:
        self.list.clear()
        for backup in found:
            facts = (why_word(backup.why), size_word(backup.size))
            words = f"{moment_word(self._toolkit, backup.made_at)}  ·  {'  ·  '.join(facts)}"
            item = QListWidgetItem(self._toolkit.icon("save"), words, self.list)
            item.setData(_BACKUP, backup)
        if found:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        self._enable()
        (self.back if found else self.read_rest).setFocus()

    def _chosen(self) -> Backup | None:
        item: QListWidgetItem | None = self.list.currentItem()
        chosen: Backup | None = None if item is None else item.data(_BACKUP)
        return chosen

    def _enable(self, *, is_busy: bool = False) -> None:
        has_backup = self._chosen() is not None
        self.bar.setVisible(is_busy)
        for button in (self.back, self.only_look):
            button.setEnabled(has_backup and not is_busy)
        self.read_rest.setEnabled(self._fault.code == "not_a_table" and not is_busy)
        for button in (self.elsewhere, self.close_it):
            button.setEnabled(not is_busy)

    def _make_buttons(self) -> None:
        self.none = WrappedLabel(self._toolkit, self.tr("There is no backup in this desk's folder."), self)
        self.none.hide()
        self.back = QPushButton(self.tr("&Go back to this backup"), self)
        self.back.setProperty("role", "primary")
        self.back.setDefault(True)
        self.read_rest = QPushButton(self.tr("&Save what can be read"), self)
        self.only_look = QPushButton(self.tr("Only &look at this backup"), self)
        self.elsewhere = QPushButton(self.tr("&Other folder…"), self)
        self.fold = QPushButton(self.tr("Details"), self)
        self.fold.setCheckable(True)
        self.fold.setProperty("role", "quiet")
        self.close_it = QPushButton(self.tr("Close"), self)
        acts = (
            (self.back, self.go_back), (self.read_rest, self.salvage), (self.only_look, self.look),
            (self.elsewhere, self.look_elsewhere), (self.close_it, self.reject),
        )  # fmt: skip
        for button, act in acts:
            button.clicked.connect(lambda _=False, act=act: act())
        for button in (self.read_rest, self.only_look, self.elsewhere, self.fold, self.close_it):
            button.setAutoDefault(False)
        self.fold.toggled.connect(self.details.setVisible)
        self.list.itemActivated.connect(lambda _: self.go_back())

    def _lay_out(self) -> None:
        ways, buttons = QHBoxLayout(), QHBoxLayout()
        for button in (self.back, self.only_look, self.read_rest):
            ways.addWidget(button)
        ways.addStretch(1)
        for button in (self.fold, self.elsewhere):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (self.heading, self.words, self.message, self.list, self.none, self.bar):
            layout.addWidget(widget)
        layout.addLayout(ways)
        for widget in (self.kept, self.details):
            layout.addWidget(widget)
        layout.addLayout(buttons)
