"""The print queue, which is the print log: what waits, what went out, what nobody knows of, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from shipdesk.domain import print_job
from shipdesk.domain.print_job import PrintJob
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import LABEL
from shipdesk.services.manage_printers import list_printers
from shipdesk.services.print_again import cancel_prints, print_again
from shipdesk.services.print_log import LogWish, export_log, read_log
from shipdesk.services.replace_label import replace_label
from shipdesk.services.send_prints import pause, print_run
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Tone
from shipdesk.ui.more_button import MoreAction
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.print_acts import PrintActs
from shipdesk.ui.print_columns import print_columns
from shipdesk.ui.print_reason_dialog import PrintReasonDialog
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.toolkit import Toolkit

ON_THE_WAY = (print_job.QUEUED, print_job.SENDING)
REPEATABLE = (print_job.SENT, print_job.UNKNOWN, print_job.FAILED, print_job.CANCELLED)
LOOK_AGAIN_MS = 1000
MOST_SHOWN = 5000
"""The newest; `print list` finds older ones."""


class PrintQueuePage(Retranslated, QWidget):
    """Newest job first."""

    key, icon = "prints", "print"
    shows = frozenset({What.PRINTS})

    def __init__(self, toolkit: Toolkit, desk: Desk, ask_path: AskPath | None = None) -> None:
        super().__init__()
        self._toolkit, self._desk, self._ask_path = toolkit, desk, ask_path or AskPath()
        self._latest = Latest(toolkit.tasks, self)
        self.question: QDialog | None = None
        self.printers: list[KnownPrinter] = []
        self._told: dict[str, dict[str, str]] = {}
        self._make_actions()
        empty = EmptyState(
            toolkit, "print", lambda: self.tr("Nothing was printed yet"),
            lambda: self.tr("Choose shipments and print their labels: each then stands here, with its printer."),
        )  # fmt: skip
        self.list = ListView(toolkit, "prints", print_columns(toolkit), lambda job: job.id, empty)
        self.frame = PageFrame(
            toolkit, self.title, self.list,
            [(self.more, "down"), (self.set_up, "settings"), (self.again, "print"), (self.go_on, "right")],
        )  # fmt: skip
        self.acts = PrintActs(toolkit, desk, self.frame.message, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self._look_again = QTimer(self)
        self._look_again.setInterval(LOOK_AGAIN_MS)
        self._connect()
        self.retranslate()
        self._enable()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Print queue")

    def help_text(self) -> str:
        return self.tr(
            "Sent is not printed: only the printer knows that. Nothing goes out a second time unless you say so here."
        )

    def commands(self) -> list[QAction]:
        return [*self._row_actions, self.go_on, self.set_up]

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk

        def work(_: object) -> tuple[list[PrintJob], list[KnownPrinter]]:
            return read_log(desk, LogWish(most=MOST_SHOWN)), list_printers(desk)

        self._latest.ask(work, lambda read: self._show(*read), self._complain)

    def retranslate(self) -> None:
        self.again.setText(self.tr("Print again…"))
        self.replace.setText(self.tr("Replace, with a new number…"))
        self.copy.setText(self.tr("Copy as new…"))
        self.go_on.setText(self.tr("Continue…"))
        self.pause.setText(self.tr("Pause the printer"))
        self.cancel.setText(self.tr("Cancel what waits"))
        self.export.setText(self.tr("Export the log…"))
        self.set_up.setText(self.tr("Printers…"))
        self.more.setText(self.tr("More"))
        self.list.model.layoutChanged.emit()

    def print_again(self) -> None:
        """The chosen labels, once more, with one reason."""
        jobs, desk, key = self._chosen(REPEATABLE), self._desk, self._desk.tools.new_key()
        words = self.tr("The same label goes out a second time. The reason stays in the log with your name.")

        def work(reason: str, printer: str) -> list[str]:
            return [print_again(desk, job.id, reason=reason, key=key, printer=printer).printer for job in jobs]

        if jobs:
            self._ask_reason(self.tr("Print again"), words, jobs[0].printer, work)

    def replace_label(self) -> None:
        """A new number for the package, and its label."""
        jobs, desk = self._chosen(REPEATABLE), self._desk
        words = self.tr(
            "The number of this label becomes void for ever; the package gets a new one. Destroy the old label."
        )

        def work(reason: str, printer: str) -> list[str]:
            return [replace_label(desk, jobs[0].id, reason=reason, printer=printer).printer]

        if jobs:
            self._ask_reason(self.tr("Replace"), words, jobs[0].printer, work)

    def copy_as_new(self) -> None:
        """One more shipment like that of the label, with numbers of its own, and its labels."""
        jobs = [job for job in self.list.chosen() if job.subject.family == LABEL]
        if jobs:
            self.acts.copy_as_new(jobs[0])

    def continue_printer(self) -> None:
        """The printer that stopped, from the label the user names, or with what waits."""
        known = self._stopped()
        if known is not None:
            self.acts.continue_printer(known.profile.name)

    def pause_printer(self) -> None:
        desk, names = self._desk, {job.printer for job in self._chosen(ON_THE_WAY)}

        def work() -> None:
            for name in names:
                pause(desk, name)

        self._write(work)

    def cancel_waiting(self) -> None:
        desk, jobs = self._desk, self._chosen((print_job.QUEUED, print_job.FAILED))
        self._write(lambda: [cancel_prints(desk, "id", job.id) for job in jobs])

    def export_log(self) -> None:
        """What the list shows now, with its filter."""
        path = self._ask_path.to_save(self, self.tr("Export the log"), "print-log.xlsx", "*.xlsx *.csv")
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        model = self.list.model
        jobs = [model.row_at(number) for number in range(model.rowCount())]

        def written(count: int) -> None:
            self.frame.message.tell(Tone.OK, self.tr("{count} rows written.").format(count=count))

        self._toolkit.tasks.run(lambda _: export_log(jobs, path), written, self._complain, self.tr("Saving"), self)

    def _make_actions(self) -> None:
        self.again, self.replace, self.go_on, self.pause = (QAction(self) for _ in range(4))
        self.cancel, self.export, self.set_up, self.copy = (QAction(self) for _ in range(4))
        self._row_actions = [self.again, self.replace, self.copy, self.pause, self.cancel, self.export]
        self.more = MoreAction(self._row_actions, self)
        self.again.setShortcut(QKeySequence("Ctrl+P"))
        self.go_on.setShortcut(QKeySequence("F5"))
        self.cancel.setShortcut(QKeySequence("Del"))

    def _connect(self) -> None:
        self.frame.addActions(self._row_actions)
        self.list.set_actions(self._row_actions)
        self.list.selected.connect(lambda _: self._enable())
        for action, act in (
            (self.again, self.print_again), (self.replace, self.replace_label), (self.go_on, self.continue_printer),
            (self.pause, self.pause_printer), (self.cancel, self.cancel_waiting), (self.export, self.export_log),
            (self.set_up, self.acts.printers), (self.copy, self.copy_as_new),
        ):  # fmt: skip
            action.triggered.connect(lambda _=False, act=act: act())
        self._look_again.timeout.connect(lambda: self.refresh(frozenset({What.PRINTS})))

    def _ask_reason(self, title: str, words: str, printer: str, work: Callable[[str, str], list[str]]) -> None:
        names = [known.profile.name for known in self.printers]
        names.sort(key=lambda name: name != printer)
        dialog = PrintReasonDialog(self._toolkit, title, words, names, self)

        def said() -> None:
            reason, to = dialog.reason, dialog.printer.value()
            self._toolkit.tasks.write(
                lambda _: work(reason, to), (What.PRINTS, What.CONSIGNMENTS, What.PAPERS), self._send_all,
                self._complain, self.tr("Making labels"), self,
            )  # fmt: skip

        dialog.accepted.connect(said)
        self.question = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _send_all(self, printers: list[str]) -> None:
        for printer in dict.fromkeys(printers):
            self.acts.send(printer)

    def _show(self, jobs: list[PrintJob], printers: list[KnownPrinter]) -> None:
        self.printers = printers
        self.list.set_rows(jobs)
        self._enable()
        self._tell_stops(printers)
        stopped = {known.profile.name for known in printers if known.stopped is not None}
        moving = any(job.state in ON_THE_WAY and job.printer not in stopped for job in jobs)
        (self._look_again.start if moving else self._look_again.stop)()

    def _tell_stops(self, printers: list[KnownPrinter]) -> None:
        """Each once: the label in question may stand far down the list."""
        stops = {known.profile.name: known.stopped for known in printers if known.stopped is not None}
        new = next((name for name, why in stops.items() if self._told.get(name) != why), None)
        self._told, desk = stops, self._desk
        if new is not None:
            self._toolkit.tasks.run(lambda _: print_run(desk, new), self.acts.tell_run, self._complain, owner=self)

    def _chosen(self, states: tuple[str, ...]) -> list[PrintJob]:
        return [job for job in self.list.chosen() if job.state in states]

    def _stopped(self) -> KnownPrinter | None:
        """The stopped printer of the chosen job, else the first that stopped."""
        stopped = [known for known in self.printers if known.stopped is not None]
        names = {job.printer for job in self.list.chosen()}
        return next((known for known in stopped if known.profile.name in names), next(iter(stopped), None))

    def _enable(self) -> None:
        labels = [job for job in self._chosen(REPEATABLE) if job.subject.unit]
        self.again.setEnabled(bool(self._chosen(REPEATABLE)))
        self.replace.setEnabled(len(labels) == 1)
        self.copy.setEnabled(len([job for job in self.list.chosen() if job.subject.family == LABEL]) == 1)
        self.go_on.setEnabled(self._stopped() is not None)
        self.pause.setEnabled(bool(self._chosen(ON_THE_WAY)))
        self.cancel.setEnabled(bool(self._chosen((print_job.QUEUED, print_job.FAILED))))
        self.export.setEnabled(self.list.model.rowCount() > 0)

    def _write(self, work: Callable[[], object]) -> None:
        self._toolkit.tasks.write(lambda _: work(), (What.PRINTS,), lambda _: None, self._complain, owner=self)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
