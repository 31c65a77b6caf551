"""The backups of the desk: when they were made, one more now, prove one, go back to one, and the second place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.backups import Backup
from shipdesk.services.back_up_desk import PLACE, BackupReport, back_up, check_backup, elsewhere_of, list_backups
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.desk import Desk
from shipdesk.services.desk_health import Health, look
from shipdesk.services.restore_desk import Restored, restore
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.backup_look_dialog import BackupLookDialog
from shipdesk.ui.backup_words import elsewhere_line, missing_word, moment_word, size_word, trouble_lines, why_word
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.restore_dialog import RestoreDialog
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

EVERYTHING = tuple(What)


class BackupsDialog(TabbedDialog):
    """`made` carries each report, `restored` what the desk went back to."""

    made = Signal(object)
    restored = Signal(object)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask_path: AskPath | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask = toolkit, desk, ask_path or AskPath()
        self._elsewhere: Path | None = None
        self.question: RestoreDialog | None = None
        self.then: BackupLookDialog | None = None
        self.setWindowTitle(self.tr("Backups"))
        self.setModal(True)
        self.resize(104 * GRID, 68 * GRID)
        self.message = MessageBar(toolkit, self)
        self.note = WrappedLabel(
            toolkit,
            self.tr(
                "ShipDesk backs the desk up every half hour while something changes, soon after a paper or a booking,"
                " when it ends, and before an import, an update or a restore."
            ),
            self,
        )
        self.note.setProperty("role", "muted")
        self.look_it = QPushButton(self.tr("&Look at every file"), self)
        empty = EmptyState(
            toolkit, "save", lambda: self.tr("No backups yet"), lambda: self.tr("The first one is made by itself.")
        )
        self.list = ListView(toolkit, "backups", self._columns(), _key, empty, with_filter=False, parent=self)
        self.list.table.setAccessibleName(self.windowTitle())
        self.place, self.outside = QLabel(self), WrappedLabel(toolkit, "", self)
        self.outside.setProperty("role", "muted")
        self.outside.hide()
        self._make_buttons()
        self._lay_out()
        self.read()

    def read(self) -> None:
        desk, elsewhere = self._desk, self._elsewhere
        self._toolkit.tasks.run(
            lambda _: (list_backups(desk.folder, elsewhere), get_setting(desk, PLACE), elsewhere_of(desk)), self._fill,
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def back_up_now(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(
            lambda progress: back_up(desk, "asked", progress), self._made, self.message.tell_error,
            self.tr("Backing up"), self,
        )  # fmt: skip

    def prove(self) -> None:
        """Every file of the chosen backup against its hash."""
        chosen = self._chosen()
        if chosen is not None:
            self._toolkit.tasks.run(
                lambda progress: check_backup(chosen, progress), self._proved, self.message.tell_error,
                self.tr("Comparing"), self,
            )  # fmt: skip

    def look_at_desk(self) -> None:
        """Every index and every issued file, now and not only once a week."""
        desk = self._desk
        self._toolkit.tasks.run(
            lambda progress: look(desk, lambda: False, progress, thorough=True), self._looked, self.message.tell_error,
            self.tr("Looking at every file"), self,
        )  # fmt: skip

    def look_into(self) -> None:
        """The shipments as they were at the chosen backup."""
        chosen = self._chosen()
        if chosen is not None:
            self.then = BackupLookDialog(self._toolkit, self._desk, chosen, self)
            self.then.finished.connect(self.then.deleteLater)
            self.then.open()

    def ask_to_restore(self) -> None:
        """What would be lost is shown first."""
        chosen = self._chosen()
        if chosen is not None:
            self.question = question = RestoreDialog(self._toolkit, self._desk.folder, chosen, self)
            question.agreed.connect(lambda: self._restore(question, chosen))
            question.finished.connect(question.deleteLater)
            question.open()

    def choose_place(self) -> None:
        folder = self._ask.folder(self, self.tr("Second place for backups"))
        if folder is not None:
            self.set_place(str(folder))

    def set_place(self, folder: str) -> None:
        """An empty one for none; the backups there are go there at once."""
        desk = self._desk
        self._toolkit.tasks.write(
            lambda _: set_setting(desk, PLACE, folder), (What.SETTINGS,), lambda _: self.back_up_now(),
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def look_elsewhere(self) -> None:
        """Backups in a folder that the user names, as after the computer was lost."""
        folder = self._ask.folder(self, self.tr("Folder with backups"))
        if folder is not None:
            self._elsewhere = folder
            self.read()

    def _restore(self, question: RestoreDialog, chosen: Backup) -> None:
        desk = self._desk
        self._toolkit.tasks.write(
            lambda progress: restore(desk, chosen, progress), EVERYTHING,
            lambda done: self._restored(question, done), question.fail, self.tr("Going back"), self,
        )  # fmt: skip

    def _restored(self, question: RestoreDialog, done: Restored) -> None:
        question.accept()
        moment = moment_word(self._toolkit, done.backup.made_at)
        words = self.tr("The desk is back at {moment}.").format(moment=moment)
        if done.missing:
            self.message.tell(Tone.WARN, f"{words}\n{missing_word(done.missing)}")
        else:
            self.message.tell(Tone.OK, words)
        self._elsewhere = None
        self.restored.emit(done)
        self.read()

    def _made(self, report: BackupReport) -> None:
        lines = trouble_lines(self._toolkit, report)
        if lines:
            self.message.tell(Tone.WARN, "\n".join(lines))
        elif report.made.is_new:
            self.message.tell(Tone.OK, self.tr("The backup is made."))
        else:
            self.message.tell(Tone.OK, self.tr("Nothing has changed since the latest backup."))
        self.made.emit(report)
        self.read()

    def _looked(self, health: Health) -> None:
        if health.faults:
            self.message.tell_error(health.faults[0])
        elif health.is_over:
            self.message.tell(Tone.OK, self.tr("Desk, catalogs and issued files are what was written."))
        else:
            words = self.tr("Another program held a file of the desk. Close it, and look again.")
            self.message.tell(Tone.WARN, words)

    def _proved(self, faults: tuple[str, ...]) -> None:
        if faults:
            text = self.tr("This backup is not whole any more: {files}").format(files=", ".join(faults[:3]))
            self.message.tell(Tone.BLOCK, text)
        else:
            self.message.tell(Tone.OK, self.tr("Every file of this backup is as it was kept."))

    def _fill(self, found: tuple[list[Backup], str, tuple[str, ...]]) -> None:
        backups, place, outside = found
        self.outside.setText(elsewhere_line(outside))
        self.outside.setVisible(bool(outside))
        self.list.set_rows(backups)
        if backups and not self.list.chosen():
            choose_row(self.list.table, 0)
        self._enable()
        self.place.setText(
            self.tr("Second place: {folder}").format(folder=place) if place else self.tr("No second place is named.")
        )
        self.no_place.setVisible(bool(place))

    def _chosen(self) -> Backup | None:
        chosen = self.list.chosen()
        return chosen[0] if chosen else None

    def _enable(self) -> None:
        for button in (self.prove_it, self.into, self.go_back):
            button.setEnabled(self._chosen() is not None)

    def _columns(self) -> tuple[Column[Backup], ...]:
        toolkit = self._toolkit
        return (
            Column[Backup](
                "made", lambda: self.tr("Made"), lambda one: one.made_at, lambda at: moment_word(toolkit, at), width=170
            ),
            Column[Backup]("why", lambda: self.tr("Why"), lambda one: why_word(one.why), width=220, stretches=True),
            Column[Backup]("size", lambda: self.tr("Size"), lambda one: one.size, size_word, Kind.FIGURE, width=110),
            Column[Backup]("files", lambda: self.tr("Files"), lambda one: len(one.files), kind=Kind.FIGURE, width=90),
        )  # fmt: skip

    def _make_buttons(self) -> None:
        self.no_place, self.choose = QPushButton(self.tr("None"), self), QPushButton(self.tr("&Choose…"), self)
        self.now, self.go_back = QPushButton(self.tr("Back up &now"), self), QPushButton(self.tr("&Go back…"), self)
        self.into, self.prove_it, self.elsewhere = (
            QPushButton(self.tr("Look &into it…"), self), QPushButton(self.tr("&Prove"), self),
            QPushButton(self.tr("&Other folder…"), self),
        )  # fmt: skip
        self.folder, self.close_it = QPushButton(self.tr("Open the &folder"), self), QPushButton(self.tr("Close"), self)
        self.now.setProperty("role", "primary")
        acts = (
            (self.look_it, self.look_at_desk), (self.into, self.look_into),
            (self.now, self.back_up_now), (self.prove_it, self.prove), (self.go_back, self.ask_to_restore),
            (self.elsewhere, self.look_elsewhere), (self.choose, self.choose_place),
            (self.no_place, lambda: self.set_place("")), (self.close_it, self.accept),
            (self.folder, lambda: self._ask.show_folder(self._desk.folder.backups)),
        )  # fmt: skip
        for button, act in acts:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        self.list.selected.connect(lambda _: self._enable())
        self.list.opened.connect(lambda _: self.ask_to_restore())
        self.no_place.hide()

    def _lay_out(self) -> None:
        place, buttons, top = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.note, 1)
        top.addWidget(self.look_it)
        place.addWidget(self.place, 1)
        place.addWidget(self.no_place)
        place.addWidget(self.choose)
        for button in (self.now, self.go_back, self.into, self.prove_it, self.elsewhere, self.folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.message)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.outside)
        layout.addLayout(place)
        layout.addLayout(buttons)


def _key(one: Backup) -> str:
    return str(one.folder)
