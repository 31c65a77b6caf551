"""What can be done with shipments from a list: run off the UI thread, asked about before anything leaves the house."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.domain import states
from shipdesk.domain.money import Money
from shipdesk.errors import HubNotReached, StoppedByCheck
from shipdesk.progress import Progress
from shipdesk.services.book_consignment import Booking, book, cancel_consignment
from shipdesk.services.cancellation_fee import cancellation_terms
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_everything import issue_everything
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.reopen_consignment import can_reopen, reopen_consignment
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.cancel_dialog import CancelDialog
from shipdesk.ui.editor_decisions import EditorDecisions
from shipdesk.ui.hub_dialog import HubDialog
from shipdesk.ui.many import Outcome, each
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.reference_dialog import ReferenceDialog, counted_on
from shipdesk.ui.shipment_rows import ShipmentRow, facts_of
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.template_keeping import keep_as_template
from shipdesk.ui.toolkit import Toolkit

T = TypeVar("T")
MOST_NAMED = 5


class ShipmentActs(QObject):
    """Tells in `message` what became of each act; `open_editor` and `show_papers` are ways to other pages."""

    def __init__(
        self,
        toolkit: Toolkit,
        desk: Desk,
        message: MessageBar,
        open_editor: Callable[[str], None],
        show_papers: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._message, self._window = toolkit, desk, message, parent
        self._open_editor, self._show_papers = open_editor, show_papers
        self.question: QDialog | None = None

    def pack(self, references: Sequence[str]) -> None:
        desk = self._desk
        self._each(
            references, lambda one, _: pack_consignment(desk, one), self._packed, self.tr("Packing"),
            (What.CONSIGNMENTS,),
        )  # fmt: skip

    def check(self, references: Sequence[str]) -> None:
        """One with findings opens in the editor, where each leads to its field."""
        desk = self._desk

        def checked(outcome: Outcome[int]) -> None:
            blocked = [(reference, count) for reference, count in outcome.done if count]
            if len(references) == 1 and blocked:
                self._open_editor(references[0])
            elif blocked:
                lines = [
                    self.tr("{reference}: {count} to put right").format(reference=reference, count=count)
                    for reference, count in blocked
                ]
                self._message.tell(Tone.WARN, _listed(lines), self._to_editor(blocked[0][0]))
            else:
                self._message.tell(
                    Tone.OK, self.tr("Nothing stands in the way: {names}.").format(names=_named(outcome))
                )

        work: Callable[[str, Progress], int] = lambda one, _: facts_of(desk, one).blocks  # noqa: E731
        self._each(references, work, checked, self.tr("Checking"), ())

    def issue(self, references: Sequence[str]) -> None:
        """Papers and labels, frozen into the desk's own folder; the papers page shows and prints them."""
        desk = self._desk

        def work(reference: str, progress: Progress) -> None:
            issue_everything(desk, reference, progress=progress).whole()

        self._each(references, work, self._issued, self.tr("Making papers and labels"), (What.PAPERS,))

    def book(self, references: Sequence[str]) -> None:
        """Asks first: a booking leaves the house."""
        if len(references) == 1:
            title = self.tr("Book {reference}?").format(reference=references[0])
        else:
            title = self.tr("Book {count} shipments?").format(count=len(references))
        text = self.tr("The shipment goes to the hub. After that, goods and parties can’t be changed here.")
        remedy = Remedy(self.tr("Book"), lambda: self.book_now(references))
        self.question = MessageDialog.ask_first(self._toolkit, title, text, remedy, self._window)

    def book_now(self, references: Sequence[str]) -> None:
        """Without asking: for what was asked for already and only waits to be sent."""
        desk = self._desk

        def work(reference: str, progress: Progress) -> Booking:
            booking = book(desk, reference, progress)
            error = booking.error()
            if error is not None:
                raise error
            return booking

        self._each(references, work, self._booked, self.tr("Booking"), (What.CONSIGNMENTS, What.OUTBOX))

    def cancel(self, row: ShipmentRow) -> None:
        """Asks where the hub must be told; a shipment that never left the house is cancelled at once."""
        reference = row.reference
        if row.state in states.EDITABLE:
            self._cancel_now(reference, "DATA_ERROR")
        else:
            desk, now = self._desk, self._desk.tools.now()
            self._toolkit.tasks.run(
                lambda _: cancellation_terms(desk, reference, now).fee,
                lambda fee: self._ask_to_cancel(reference, fee), self._complain, owner=self,
            )  # fmt: skip

    def reopen(self, references: Sequence[str]) -> None:
        """Those that were cancelled here, as they were before."""
        desk = self._desk
        self._each(
            references, lambda one, _: reopen_consignment(desk, one), self._reopened, self.tr("Reopening"),
            (What.CONSIGNMENTS,),
        )  # fmt: skip

    def show_hub(self, reference: str) -> None:
        """Papers, labels, quote, screening and changes of one shipment at the hub."""
        desk = self._desk

        def found(stored: StoredConsignment) -> None:
            booked = states.is_booked(stored.state)
            self._ask(HubDialog(self._toolkit, desk, reference, is_booked=booked, parent=self._window))

        self._toolkit.tasks.run(lambda _: find(desk, reference), found, self._complain, owner=self)

    def record_rejection(self, reference: str) -> None:
        """Asks what the border turned back, and remembers it."""
        desk = self._desk
        decisions = EditorDecisions(self._toolkit, desk, self._message, self._window)

        def found(stored: StoredConsignment) -> None:
            decisions.stored = stored
            decisions.record_rejection()
            self.question = decisions.question

        self._toolkit.tasks.run(lambda _: find(desk, reference), found, self._complain, owner=self)

    def copy(self, reference: str, taken: frozenset[str]) -> None:
        """Asks for the new reference, copies and opens the copy."""
        desk = self._desk
        dialog = ReferenceDialog(self._toolkit, reference, counted_on(reference, taken), self._window)

        def copied(stored: StoredConsignment) -> None:
            dialog.accept()
            self._open_editor(stored.reference)

        dialog.named.connect(
            lambda name: self._toolkit.tasks.write(
                lambda _: copy_consignment(desk, reference, name), (What.CONSIGNMENTS,), copied,
                lambda error: dialog.tell(self._toolkit.words(error)), owner=dialog,
            )
        )  # fmt: skip
        self._ask(dialog)

    def keep_as_template(self, row: ShipmentRow) -> None:
        """Asks for the name; the customer's is the first guess."""
        reference, customer = row.reference, row.summary.consignee
        self.question = keep_as_template(self._toolkit, self._desk, reference, customer, self._message, self._window)

    def _ask_to_cancel(self, reference: str, fee: Money | None) -> None:
        """A person who has seen the fee accepts it, and no more than that (H-45)."""
        act = lambda reason: self._cancel_now(reference, reason, fee)  # noqa: E731
        self._ask(CancelDialog(self._toolkit, reference, act, self._window, fee=fee))

    def _cancel_now(self, reference: str, reason: str, fee: Money | None = None) -> None:
        desk = self._desk
        self._each(
            [reference], lambda one, _: cancel_consignment(desk, one, reason, fee), self._cancelled,
            self.tr("Cancelling"), (What.CONSIGNMENTS, What.OUTBOX),
        )  # fmt: skip

    def _packed(self, outcome: Outcome[StoredConsignment]) -> None:
        lines = [
            self.tr("{reference} is packed: {count} packages.").format(
                reference=reference, count=len(stored.consignment.outermost_units)
            )
            for reference, stored in outcome.done
        ]
        self._message.tell(Tone.OK, _listed(lines))

    def _issued(self, outcome: Outcome[None]) -> None:
        first = outcome.done[0][0]
        text = self.tr("Papers and labels are ready: {names}.").format(names=_named(outcome))
        self._message.tell(Tone.OK, text, Remedy(self.tr("Open the papers"), lambda: self._show_papers(first)))

    def _booked(self, outcome: Outcome[Booking]) -> None:
        lines = [
            self.tr("{reference} is booked. Consignment number: {number}").format(
                reference=reference, number=booking.consignment_number
            )
            for reference, booking in outcome.done
        ]
        self._message.tell(Tone.OK, _listed(lines))

    def _cancelled(self, outcome: Outcome[StoredConsignment]) -> None:
        stored = outcome.done[0][1]
        if stored.state == states.CANCELLED:
            text = self.tr("{reference} is cancelled.").format(reference=stored.reference)
        else:
            text = self.tr("The hub has been asked to cancel {reference}.").format(reference=stored.reference)
        back = Remedy(self.tr("Undo"), lambda: self.reopen([stored.reference])) if can_reopen(stored) else None
        self._message.tell(Tone.OK, text, back)

    def _reopened(self, outcome: Outcome[StoredConsignment]) -> None:
        self._message.tell(Tone.OK, self.tr("Open again: {names}.").format(names=_named(outcome)))

    def _each(
        self,
        references: Sequence[str],
        work: Callable[[str, Progress], T],
        told: Callable[[Outcome[T]], None],
        busy_text: str,
        changes: Sequence[What],
    ) -> None:
        def settled(outcome: Outcome[T]) -> None:
            if outcome.failed:
                self._tell_failed(outcome)
            elif outcome.done:
                told(outcome)

        self._message.hide()
        self._toolkit.tasks.write(
            lambda progress: each(references, lambda one: work(one, progress), progress), changes,
            settled, self._complain, busy_text, self,
        )  # fmt: skip

    def _tell_failed(self, outcome: Outcome[T]) -> None:
        """A single failure in its own words; of several each with its reference."""
        reference, first = outcome.failed[0]
        tone = Tone.WARN if isinstance(first, HubNotReached) else Tone.BLOCK
        remedy = self._to_editor(reference) if isinstance(first, StoppedByCheck) else None
        if len(outcome.failed) == 1 and not outcome.done:
            self._message.tell_error(first, remedy, tone)
            return
        lines = [f"{name}: {self._toolkit.words(error)}" for name, error in outcome.failed]
        if outcome.done:
            lines.insert(0, self.tr("Done: {names}.").format(names=_named(outcome)))
        self._message.tell(tone, _listed(lines), remedy)

    def _to_editor(self, reference: str) -> Remedy:
        return Remedy(self.tr("Show findings"), lambda: self._open_editor(reference))

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self._message.tell_error(error)

    def _ask(self, dialog: QDialog) -> None:
        self.question = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _named(outcome: Outcome[T]) -> str:
    return ", ".join(reference for reference, _ in outcome.done)


def _listed(lines: Sequence[str]) -> str:
    """So many lines as a message bar can hold."""
    more = [f"… +{len(lines) - MOST_NAMED}"] if len(lines) > MOST_NAMED else []
    return "\n".join([*lines[:MOST_NAMED], *more])
