"""Going on after a jam, from wherever it was told: asks for the label to begin at, and sends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shipdesk.domain import print_job
from shipdesk.domain.print_job import PrintJob
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import become_silent, get_printer
from shipdesk.services.print_again import continue_printing, last_batch
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.continue_dialog import ContinueDialog
from shipdesk.ui.print_words import trouble
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit


class PrintContinuing(QObject):
    """`send` sends what waits for a printer; `opened` gets the dialog."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, window: QWidget, *, send: Callable[[str], None],
        opened: Callable[[ContinueDialog], None], complain: Callable[[Exception], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._toolkit, self._desk, self._window = toolkit, desk, window
        self._send, self._opened, self._complain = send, opened, complain

    def ask(self, name: str) -> None:
        """From which label of the batch that the printer was last at work on."""
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: (get_printer(desk, name), last_batch(desk, name)), lambda found: self._ask(*found),
            self._complain, owner=self,
        )  # fmt: skip

    def _ask(self, known: KnownPrinter, batch: list[PrintJob]) -> None:
        sent = max((job.place for job in batch if job.state == print_job.SENT), default=0)
        error = trouble(known.stopped)
        why = self._toolkit.words(error) if error is not None else ""
        unconfirmed = (known.stopped or {}).get("reason") == "print_not_confirmed"
        name, last = known.profile.name, batch[-1].place
        dialog = ContinueDialog(self._toolkit, name, why, last, sent, self._window, may_be_silent=unconfirmed)
        dialog.accepted.connect(lambda: self._go_on(name, dialog))
        self._opened(dialog)

    def _go_on(self, name: str, dialog: ContinueDialog) -> None:
        desk, start, reason, silent = self._desk, dialog.start, dialog.reason, dialog.silent.isChecked()

        def work(_: object) -> None:
            if silent:
                become_silent(desk, name)
            continue_printing(desk, name, start=start, reason=reason)

        self._toolkit.tasks.write(work, (What.PRINTS,), lambda _: self._send(name), self._complain, owner=self)
