"""Printing labels and scanning them, from a list of shipments: asked where, queued, sent off the UI thread, told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.domain.print_job import QUEUED, PrintJob
from shipdesk.progress import Progress
from shipdesk.services.copy_printed import copy_as_new
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import DEFAULT_KIND, LabelWish, label_kinds, wish_written
from shipdesk.services.manage_printers import known_or_added, list_printers
from shipdesk.services.print_issued import files_of, is_of_a_roll, queue_sheets
from shipdesk.services.print_offer import PrintOffer, offer_prints, offer_sheets
from shipdesk.services.queue_files import FileToPrint, FileWish, QueuedFiles, queue_files
from shipdesk.services.queue_labels import PrintWish, QueuedLabels, file_labels, queue_labels
from shipdesk.services.send_prints import PrintRun, send_prints
from shipdesk.store.issued import Issued
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.editor_words import papers
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.print_continuing import PrintContinuing
from shipdesk.ui.print_files_dialog import PrintFilesDialog
from shipdesk.ui.print_labels_dialog import PrintLabelsDialog
from shipdesk.ui.print_words import print_word, stop_words, trouble
from shipdesk.ui.printers_dialog import PrintersDialog
from shipdesk.ui.reference_dialog import ReferenceDialog, counted_on
from shipdesk.ui.scan_dialog import ScanDialog
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.toolkit import Toolkit

CHANGES = (What.PRINTS, What.PAPERS)


class Tells(Protocol):
    """A message bar, or what stands for one."""

    def tell(self, tone: Tone, text: str, remedy: Remedy | None = None) -> None: ...

    def tell_error(self, error: Exception, remedy: Remedy | None = None, tone: Tone = Tone.BLOCK) -> None: ...


class PrintActs(QObject):
    """Tells in `message` what became of each act."""

    def __init__(self, toolkit: Toolkit, desk: Desk, message: Tells, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._message, self._window = toolkit, desk, message, parent
        self.question: QDialog | None = None
        self._continuing = PrintContinuing(
            toolkit, desk, parent, send=self._send_on, opened=self._open, complain=self._complain
        )

    def print_labels(self, references: Sequence[str], kind: str = DEFAULT_KIND) -> None:
        self._print_labels(references, PrintWish(kind=kind))

    def _print_labels(self, references: Sequence[str], proposed: PrintWish) -> None:
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: (list_printers(desk), label_kinds()),
            lambda found: self._ask(references, proposed, *found),
            self._complain,
            owner=self,
        )

    def print_issued(self, issues: Sequence[tuple[str, Issued]]) -> None:
        """Issued papers and sheets as they are; labels of a roll once each, as the shipment is today."""
        desk, (reference, first) = self._desk, issues[0]
        if is_of_a_roll(desk, first):
            self.print_as(reference, wish_written(first.kind, first.form))
            return
        others = [(name, one) for name, one in issues if not is_of_a_roll(desk, one)]
        self.print_files(lambda: [file for name, one in others for file in files_of(desk, name, one)])

    def print_files(self, found: Callable[[], list[FileToPrint]]) -> None:
        """`found` is asked off the UI thread."""
        desk = self._desk

        def work(_: object) -> tuple[list[FileToPrint], PrintOffer]:
            files = found()
            return files, offer_prints(desk, files)

        def asked(both: tuple[list[FileToPrint], PrintOffer]) -> None:
            files, offer = both
            self._ask_files(self._named(files), offer, lambda _, wish: queue_files(desk, files, wish))

        self._toolkit.tasks.run(work, asked, self._complain, owner=self)

    def print_as(self, reference: str, wish: LabelWish) -> None:
        """The first kind of the wish: on a label printer's roll, or on sheets of several."""
        kind = wish.kinds[0]
        if self._desk.reference.label_sizes[wish.size].per_sheet == 1:
            proposed = PrintWish(kind=kind, size=wish.size, copies=dict(wish.copies).get(kind))
            self._print_labels([reference], proposed)
        else:
            self.print_sheets(reference, wish)

    def print_sheets(self, reference: str, sheet: LabelWish) -> None:
        """Labels on sheets of several, made in the dots of the printer that is chosen."""
        desk = self._desk

        def queue(progress: Progress, wish: FileWish) -> QueuedFiles:
            return queue_sheets(desk, [reference], sheet, wish, progress)

        what = f"{papers().get(sheet.kinds[0], sheet.kinds[0])} · {reference}"
        self._toolkit.tasks.run(
            lambda _: offer_sheets(desk, sheet.kinds[0]), lambda offer: self._ask_files(what, offer, queue),
            self._complain, owner=self,
        )  # fmt: skip

    def copy_as_new(self, job: PrintJob) -> None:
        """Asks for the reference of one more shipment like that of the label, and prints its labels."""
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: frozenset(desk.store.consignment_list.references()),
            lambda taken: self._ask_reference(job, taken), self._complain, owner=self,
        )  # fmt: skip

    def scan(self, reference: str) -> None:
        self._open(ScanDialog(self._toolkit, self._desk, reference, self._window))

    def printers(self) -> None:
        self._open(PrintersDialog(self._toolkit, self._desk, self._window))

    def send(self, printer: str, after: Callable[[], None] = lambda: None) -> None:
        """What waits for the printer; progress and cancel stand in the status line, and cancel pauses."""
        desk = self._desk

        def sent(run: PrintRun) -> None:
            self.tell_run(run)
            after()

        self._toolkit.tasks.write(
            lambda progress: send_prints(desk, printer, progress), CHANGES, sent, self._complain,
            self.tr("Printing"), self,
        )  # fmt: skip

    def continue_printer(self, name: str) -> None:
        """After a jam, from the label that the user names, or with what waits."""
        self._continuing.ask(name)

    def _send_on(self, printer: str) -> None:
        self._message.tell(Tone.INFO, self.tr("Printing goes on, on {printer}.").format(printer=printer))
        self.send(printer)

    def tell_run(self, run: PrintRun) -> None:
        error = trouble(run.stopped)
        if error is not None:
            go_on = Remedy(self.tr("Continue…"), lambda: self.continue_printer(run.printer))
            self._message.tell(Tone.WARN, stop_words(run, self._toolkit.words(error)), go_on)
        else:
            self._message.tell(
                Tone.OK, self.tr("Sent to {printer}: {count}.").format(count=run.sent, printer=run.printer)
            )

    def _ask(
        self, references: Sequence[str], proposed: PrintWish, printers: list[KnownPrinter], kinds: list[str]
    ) -> None:
        if not printers:
            words = self.tr("No printer has been added yet. Add one; “save to a folder” needs no machine.")
            self._message.tell(Tone.INFO, words, Remedy(self.tr("Printers…"), self.printers))
            return
        dialog = PrintLabelsDialog(self._toolkit, self._desk, references, printers, kinds, proposed, self._window)
        dialog.accepted.connect(lambda: self._queue(references, dialog.wish))
        self._open(dialog)

    def _ask_files(self, what: str, offer: PrintOffer, queue: Callable[[Progress, FileWish], QueuedFiles]) -> None:
        if not offer.printers:
            words = self.tr("No printer for papers is known to the system or to the desk. Add one first.")
            self._message.tell(Tone.INFO, words, Remedy(self.tr("Printers…"), self.printers))
            return
        desk, dialog = self._desk, PrintFilesDialog(self._toolkit, what, offer, self._window)

        def said() -> None:
            profile, wish = dialog.printer, dialog.wish

            def work(progress: Progress) -> QueuedFiles:
                known_or_added(desk, profile)
                return queue(progress, wish)

            self._toolkit.tasks.write(
                work, CHANGES, self._send_files, self._complain, self.tr("Making labels and papers"), self
            )

        dialog.accepted.connect(said)
        self._open(dialog)

    def _ask_reference(self, job: PrintJob, taken: frozenset[str]) -> None:
        desk, reference = self._desk, job.subject.reference
        dialog = ReferenceDialog(self._toolkit, reference, counted_on(reference, taken), self._window)

        def copied(queued: QueuedLabels) -> None:
            dialog.accept()
            self.send(queued.printer, lambda: self._file(queued))

        dialog.named.connect(
            lambda name: self._toolkit.tasks.write(
                lambda _: copy_as_new(desk, job.id, name), (*CHANGES, What.CONSIGNMENTS), copied,
                lambda error: dialog.tell(self._toolkit.words(error)), self.tr("Making labels"), dialog,
            )
        )  # fmt: skip
        self._open(dialog)

    def _named(self, files: Sequence[FileToPrint]) -> str:
        if len(files) > 1:
            return self.tr("{count} papers").format(count=len(files))
        return f"{print_word(files[0].family, files[0].kind)} · {files[0].reference}"

    def _send_files(self, queued: QueuedFiles) -> None:
        if not any(job.state == QUEUED for job in queued.jobs):
            words = self.tr("All of it was printed or queued before. Print it again in the print queue, with a reason.")
            self._message.tell(Tone.INFO, words)
            return
        for printer in queued.printers:
            self.send(printer)

    def _queue(self, references: Sequence[str], wish: PrintWish) -> None:
        desk = self._desk

        def work(progress: Progress) -> QueuedLabels:
            return queue_labels(desk, references, wish, progress)

        def queued(labels: QueuedLabels) -> None:
            if labels.added:
                self.send(labels.printer, lambda: self._file(labels))
            else:
                words = self.tr("These labels were all printed or queued before. Print single ones again in the queue.")
                self._message.tell(Tone.INFO, words)

        self._toolkit.tasks.write(work, CHANGES, queued, self._complain, self.tr("Making labels"), self)

    def _file(self, labels: QueuedLabels) -> None:
        """Among the papers of the shipment, once the printer has them."""
        desk = self._desk
        self._toolkit.tasks.write(
            lambda _: file_labels(desk, labels), (What.PAPERS,), lambda _: None, self._complain, owner=self
        )

    def _open(self, dialog: QDialog) -> None:
        self.question = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self._message.tell_error(error)
