"""Booking: the shipment in a few lines, what Book does, what the hub said, its events, and the way to cancel."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from shipdesk.domain import states
from shipdesk.domain.money import Money
from shipdesk.domain.totals import invoice_total, totals
from shipdesk.services.book_consignment import Booking, book, cancel_consignment
from shipdesk.services.booking_standing import BookingStanding, booking_standing
from shipdesk.services.cancellation_fee import cancellation_terms
from shipdesk.services.reopen_consignment import can_reopen, reopen_consignment
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.cancel_dialog import CancelDialog
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.editor_columns import grouped, weight_words
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.findings_panel import FindingCard, ShownFinding
from shipdesk.ui.form import Mark
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.tracking_view import EventLine
from shipdesk.ui.wrapped_label import WrappedLabel


class BookingStep(EditorStep):
    key = "booking"

    def build(self) -> None:
        self.form.hide()
        self._standing: BookingStanding | None = None
        self.booking, self.cancelling, self.reopening = QAction(self), QAction(self), QAction(self)
        self.booking.triggered.connect(self.book)
        self.cancelling.triggered.connect(self.ask_to_cancel)
        self.reopening.triggered.connect(self.reopen)
        self.summary, self.words = WrappedLabel(self.toolkit, "", self), WrappedLabel(self.toolkit, "", self)
        self.number = QLabel(self)
        self.number.setProperty("role", "title")
        self.words.setProperty("role", "muted")
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self._told = QWidget(self)
        self._told.setProperty("role", "scrolled")
        self._told_column = QVBoxLayout(self._told)
        self._told_column.setContentsMargins(0, 0, GRID, 0)
        self._told_column.setSpacing(GRID)
        self._told_column.addStretch(1)
        self.book_button = ActionButton(self.toolkit, self.booking, "book", parent=self)
        self._lay_out()
        self.setFocusProxy(self.book_button)

    def title(self) -> str:
        return self.tr("Booking")

    def actions_of_step(self) -> list[QAction]:
        return [self.booking, self.cancelling, self.reopening]

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        state = shown.stored.state
        # A wish that waits is sent again by the same button: the desk makes no second one of it.
        self.booking.setEnabled(state in (states.PACKED, states.REFUSED, states.QUEUED, states.UNKNOWN))
        self.booking.setVisible(not states.is_booked(state) and state != states.CANCELLED)
        self.cancelling.setEnabled(state not in states.FINAL)
        self.reopening.setVisible(can_reopen(shown.stored))
        self.retranslate()
        desk, reference = self.desk, shown.stored.reference
        self.toolkit.tasks.run(
            lambda _: booking_standing(desk, reference), self._show_standing, self.context.tell_error, owner=self
        )

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """What stands in the way is in the panel."""

    def go_to(self, pointer: str) -> bool:
        self.book_button.setFocus()
        return True

    def do_main(self) -> None:
        self.book()

    def book(self) -> None:
        """Hand the shipment to the hub, or send again what waits."""
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        self.context.act(
            lambda progress: book(desk, reference, progress), (What.CONSIGNMENTS, What.OUTBOX),
            self.tr("Booking"), self._booked,
        )  # fmt: skip

    def ask_to_cancel(self) -> None:
        """It asks where the hub must be told; what never left the house is cancelled at once and can be reopened."""
        if self.shown is None:
            return
        stored = self.shown.stored
        if states.is_booked(stored.state):
            desk, now = self.desk, self.desk.tools.now()
            self.toolkit.tasks.run(
                lambda _: cancellation_terms(desk, stored.reference, now).fee, self._ask_with_fee,
                self.context.tell_error, owner=self,
            )  # fmt: skip
        else:
            self.cancel("DATA_ERROR")

    def reopen(self) -> None:
        """As it was before it was cancelled."""
        if self.shown is not None:
            desk, reference = self.desk, self.shown.stored.reference
            self.context.act(
                lambda _: reopen_consignment(desk, reference), (What.CONSIGNMENTS,), self.tr("Reopening"),
                lambda _: None,
            )  # fmt: skip

    def _ask_with_fee(self, fee: Money | None) -> None:
        if self.shown is not None:
            reference = self.shown.stored.reference
            self._ask(CancelDialog(self.toolkit, reference, lambda reason: self.cancel(reason, fee), self, fee=fee))

    def _ask(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def cancel(self, reason: str, fee: Money | None = None) -> None:
        """`fee` is what a person has seen and accepts."""
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        self.context.act(
            lambda _: cancel_consignment(desk, reference, reason, fee), (What.CONSIGNMENTS, What.OUTBOX),
            self.tr("Cancelling"), self._cancelled,
        )  # fmt: skip

    def _cancelled(self, stored: StoredConsignment) -> None:
        if can_reopen(stored):
            words = self.tr("{reference} is cancelled.").format(reference=stored.reference)
            self.context.tell(Tone.OK, words, Remedy(self.tr("Undo"), self.reopen))

    def retranslate(self) -> None:
        is_booked = self.shown is not None and states.is_booked(self.shown.stored.state)
        self.cancelling.setText(self.tr("Cancel shipment…") if is_booked else self.tr("Cancel shipment"))
        self.reopening.setText(self.tr("Reopen shipment"))
        self._area.setAccessibleName(self.tr("About this booking"))
        if self.shown is None:
            self.booking.setText(self.tr("Book"))
            return
        waits = self.shown.stored.state in (states.QUEUED, states.UNKNOWN)
        self.booking.setText(self.tr("Send again") if waits else self.tr("Book"))
        self.summary.setText(self._summary(self.shown))
        self.words.setText(self._words(self.shown))
        self.words.setVisible(bool(self.words.text()))
        self._show_number()

    def _booked(self, booking: Booking) -> None:
        error = booking.error()
        if error is None:
            number = booking.consignment_number or booking.reference
            self.context.tell(Tone.OK, self.tr("Booked. The hub's number is {number}.").format(number=number), None)
        else:
            self.context.tell_error(error)

    def _show_standing(self, standing: BookingStanding) -> None:
        self._standing = standing
        while self._told_column.count() > 1:
            place = self._told_column.takeAt(0)
            old = place.widget() if place is not None else None
            if old is not None:
                old.deleteLater()
        told: list[QFrame] = []
        for refusal in standing.refusals:
            card = FindingCard(
                self.toolkit, ShownFinding("", Tone.BLOCK, refusal.words, "", refusal.pointer), self._told
            )
            card.wanted.connect(self.context.go)
            told.append(card)
        told += [EventLine(self.toolkit, event, self._told) for event in reversed(standing.events)]
        for at, widget in enumerate(told):
            self._told_column.insertWidget(at, widget)
        self._show_number()

    def _show_number(self) -> None:
        standing = self._standing
        number = standing.number if standing else None
        self.number.setText(self.tr("Consignment number {number}").format(number=number) if number else "")
        self.number.setVisible(bool(number))
        has_refusals = standing is not None and bool(standing.refusals)
        has_events = standing is not None and bool(standing.events)
        self.heading.setVisible(has_refusals or has_events)
        self.heading.setText(self.tr("What the hub refused") if has_refusals else self.tr("Tracking"))

    def _summary(self, shown: Shown) -> str:
        consignment = shown.stored.consignment
        sums, total = totals(consignment), invoice_total(consignment)
        country = self.desk.reference.countries[consignment.destination].name(self.context.language)
        route = self.desk.reference.routes.get(consignment.route_id)
        lines = [
            self.tr("State: {state}").format(state=state_word(shown.stored.state)),
            self.tr("To: {consignee}, {country}").format(consignee=consignment.consignee.name_latin, country=country),
            self.tr("Route: {route}").format(
                route=route.title(self.context.language) if route else consignment.route_id
            ),
            self.tr("Term: {term} {place}").format(term=consignment.incoterm, place=consignment.incoterm_place),
            self.tr("Invoice total: {amount} {currency}").format(amount=grouped(total.amount), currency=total.currency),
        ]
        if sums.packages:
            packed = self.tr("{packages} packages, gross {gross} kg, {volume} m³")
            gross = weight_words(sums.gross_weight_kg)
            lines.append(packed.format(packages=sums.packages, gross=gross, volume=sums.volume_m3))
        return "\n".join(lines)

    def _words(self, shown: Shown) -> str:
        state = shown.stored.state
        if state == states.DRAFT:
            return self.tr("Pack the shipment first; then it can be booked.")
        if state in (states.PACKED, states.REFUSED):
            return self.tr(
                "Book hands this shipment to the hub {hub}. From then on it can't be changed here, only cancelled."
            ).format(hub=self.desk.hub_identity.provider)
        if state in (states.QUEUED, states.UNKNOWN):
            return self.tr("The booking waits in the outbox. Sending it again never books twice.")
        if can_reopen(shown.stored):
            return self.tr("This shipment is cancelled. Reopen it to go on with it.")
        if state == states.CANCELLED:
            return self.tr("This shipment is cancelled. Copy it as new to use its data again.")
        return ""

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        for widget in (self.number, self.summary, self.words):
            inside.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.book_button)
        buttons.addWidget(ActionButton(self.toolkit, self.cancelling, "cancelled", parent=self))
        buttons.addWidget(ActionButton(self.toolkit, self.reopening, "undo", parent=self))
        buttons.addStretch(1)
        inside.addLayout(buttons)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._told)
        self.column.addWidget(card)
        self.column.addWidget(self.heading)
        self.column.addWidget(area, 1)
