"""The printers of the desk: add, change, calibrate, take away. What is done here is kept at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.services.calibrate_printer import calibrate, queue_calibration
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import list_printers, put_back_printer, put_printer, remove_printer
from shipdesk.services.send_prints import PrintRun, send_prints
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.calibrate_dialog import CalibrateDialog
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.print_words import trouble, way_word
from shipdesk.ui.printer_form import PrinterForm
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

_PRINTER = int(Qt.ItemDataRole.UserRole)


class PrintersDialog(QDialog):
    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.setWindowTitle(self.tr("Printers"))
        self.setModal(True)
        self.resize(88 * GRID, 60 * GRID)
        self.question: QDialog | None = None
        self.message = MessageBar(toolkit, self)
        self.taking = TakingAway(toolkit, self.message, (What.PRINTS,), self.read, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Printers"))
        self.add, self.change = QPushButton(self.tr("&Add…"), self), QPushButton(self.tr("&Change…"), self)
        self.calibrate, self.remove = (
            QPushButton(self.tr("Ca&librate…"), self),
            QPushButton(self.tr("&Take away"), self),
        )
        self.close_it = QPushButton(self.tr("Close"), self)
        self._enable()
        self._connect()
        self._lay_out()
        self.read()

    def read(self, chosen: str | None = None) -> None:
        desk, wanted = self._desk, chosen or self._name()
        self._toolkit.tasks.run(
            lambda _: list_printers(desk), lambda found: self._fill(found, wanted), self.message.tell_error, owner=self
        )

    def known(self) -> KnownPrinter | None:
        item: QListWidgetItem | None = self.list.currentItem()
        found: KnownPrinter | None = None if item is None else item.data(_PRINTER)
        return found

    def _name(self) -> str | None:
        known = self.known()
        return None if known is None else known.profile.name

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self._ask(None))
        self.change.clicked.connect(lambda: self._ask(self.known()))
        self.list.itemActivated.connect(lambda _: self._ask(self.known()))
        self.calibrate.clicked.connect(self._calibrate)
        self.remove.clicked.connect(self._remove)
        self.close_it.clicked.connect(self.accept)
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        for button in (self.add, self.change, self.calibrate, self.remove, self.close_it):
            button.setAutoDefault(False)

    def _ask(self, known: KnownPrinter | None) -> None:
        """The system is asked for its queues first, and may take its time."""
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: desk.system_printers().names(), lambda queues: self._open_form(queues, known),
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def _open_form(self, queues: list[str], known: KnownPrinter | None) -> None:
        form = PrinterForm(self._toolkit, queues, known.profile if known else None, self)
        self.question = form
        form.accepted.connect(lambda: self._keep(form.members, known))
        form.finished.connect(form.deleteLater)
        form.open()

    def _keep(self, members: dict[str, Any], former: KnownPrinter | None) -> None:
        desk = self._desk
        self._toolkit.tasks.write(
            lambda _: put_printer(desk, members), (What.PRINTS,), lambda known: self._kept(known, former),
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def _kept(self, known: KnownPrinter, former: KnownPrinter | None) -> None:
        words, desk = self.tr("{printer} is kept.").format(printer=known.profile.name), self._desk
        if former is None or former.profile.name != known.profile.name:
            self.message.tell(Tone.OK, words)
        else:
            self.taking.offer(words, lambda: put_back_printer(desk, former))
        self.read(known.profile.name)

    def _remove(self) -> None:
        desk, name = self._desk, self._name()
        if name is not None:
            self.taking.take(name, lambda: remove_printer(desk, name), lambda known: put_back_printer(desk, known))

    def _calibrate(self) -> None:
        known = self.known()
        if known is None:
            return
        name = known.profile.name
        dialog = CalibrateDialog(self._toolkit, known.profile, lambda: self._print_page(name), self)
        self.question = dialog
        dialog.accepted.connect(lambda: self._put_right(name, dialog.measured))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print_page(self, name: str) -> None:
        desk, key = self._desk, self._desk.tools.new_key()

        def work(_: object) -> PrintRun:
            queue_calibration(desk, name, key)
            return send_prints(desk, name)

        self._toolkit.tasks.write(
            work, (What.PRINTS,), self._printed, self.message.tell_error, self.tr("Printing"), self
        )

    def _printed(self, run: PrintRun) -> None:
        error = trouble(run.stopped)
        if error is not None:
            self.message.tell_error(error, tone=Tone.WARN)
        else:
            self.message.tell(Tone.OK, self.tr("The page was sent to {printer}.").format(printer=run.printer))

    def _put_right(self, name: str, measured: dict[str, str]) -> None:
        desk = self._desk
        former = self.known()
        self._toolkit.tasks.write(
            lambda _: calibrate(desk, name, measured), (What.PRINTS,), lambda known: self._kept(known, former),
            self.message.tell_error, owner=self,
        )  # fmt: skip

    def _fill(self, found: list[KnownPrinter], chosen: str | None) -> None:
        self.list.clear()
        for known in found:
            profile = known.profile
            stopped = self.tr(" — stopped") if known.stopped is not None else ""
            facts = (way_word(profile.kind), profile.address, f"{profile.medium} mm", f"{profile.dpi} dpi")
            words = f"{profile.name}{stopped}\n{' · '.join(facts)}"
            item = QListWidgetItem(self._toolkit.icon("print", "warn" if known.stopped else "text"), words, self.list)
            item.setData(_PRINTER, known)
            if profile.name == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self._enable()

    def _enable(self) -> None:
        for button in (self.change, self.calibrate, self.remove):
            button.setEnabled(self.known() is not None)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Printers"), self)
        heading.setProperty("role", "heading")
        note = WrappedLabel(
            self._toolkit, self.tr("Labels and papers go to these. Which one prints a kind is remembered."), self
        )
        note.setProperty("role", "muted")
        buttons = QHBoxLayout()
        for button in (self.add, self.change, self.calibrate, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(heading)
        layout.addWidget(note)
        layout.addWidget(self.message)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
