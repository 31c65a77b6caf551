"""Printing labels and scanning them, from a list of shipments: asked where, queued, sent off the UI thread, told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import DEFAULT_KIND, label_kinds
from shipdesk.services.manage_printers import list_printers
from shipdesk.services.queue_labels import PrintWish, QueuedLabels, queue_labels
from shipdesk.services.send_prints import PrintRun, send_prints
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.print_labels_dialog import PrintLabelsDialog
from shipdesk.ui.print_words import trouble
from shipdesk.ui.printers_dialog import PrintersDialog
from shipdesk.ui.scan_dialog import ScanDialog
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.toolkit import Toolkit

CHANGES = (What.PRINTS, What.PAPERS)


class PrintActs(QObject):
    """Tells in `message` what became of each act."""

    def __init__(self, toolkit: Toolkit, desk: Desk, message: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._message, self._window = toolkit, desk, message, parent
        self.question: QDialog | None = None

    def print_labels(self, references: Sequence[str], kind: str = DEFAULT_KIND) -> None:
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: (list_printers(desk), label_kinds()),
            lambda found: self._ask(references, kind, *found),
            self._complain,
            owner=self,
        )

    def scan(self, reference: str) -> None:
        self._open(ScanDialog(self._toolkit, self._desk, reference, self._window))

    def printers(self) -> None:
        self._open(PrintersDialog(self._toolkit, self._desk, self._window))

    def send(self, printer: str) -> None:
        """What waits for the printer; progress and cancel stand in the status line, and cancel pauses."""
        desk = self._desk
        self._toolkit.tasks.write(
            lambda progress: send_prints(desk, printer, progress), CHANGES, self.tell_run, self._complain,
            self.tr("Printing"), self,
        )  # fmt: skip

    def tell_run(self, run: PrintRun) -> None:
        error = trouble(run.stopped)
        if error is not None:
            self._message.tell_error(error, tone=Tone.WARN)
        else:
            self._message.tell(
                Tone.OK, self.tr("{count} labels sent to {printer}.").format(count=run.sent, printer=run.printer)
            )

    def _ask(self, references: Sequence[str], kind: str, printers: list[KnownPrinter], kinds: list[str]) -> None:
        if not printers:
            words = self.tr("No printer has been added yet. Add one; “save to a folder” needs no machine.")
            self._message.tell(Tone.INFO, words, Remedy(self.tr("Printers…"), self.printers))
            return
        dialog = PrintLabelsDialog(self._toolkit, references, printers, kinds, kind, self._window)
        dialog.accepted.connect(lambda: self._queue(references, dialog.wish))
        self._open(dialog)

    def _queue(self, references: Sequence[str], wish: PrintWish) -> None:
        desk = self._desk

        def work(progress: Progress) -> QueuedLabels:
            return queue_labels(desk, references, wish, progress)

        def queued(labels: QueuedLabels) -> None:
            if labels.added:
                self.send(labels.printer)
            else:
                words = self.tr("These labels were all printed or queued before. Print single ones again in the queue.")
                self._message.tell(Tone.INFO, words)

        self._toolkit.tasks.write(work, CHANGES, queued, self._complain, self.tr("Making labels"), self)

    def _open(self, dialog: QDialog) -> None:
        self.question = dialog
        dialog.open()

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self._message.tell_error(error)
