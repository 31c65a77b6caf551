"""One payment: how much and how, the QR code to pay it, and how it stands. That it is paid is said by the hub alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.pay_charges import (
    METHODS,
    OPEN_PAYMENTS,
    Charge,
    Payment,
    cancel_payment,
    due_total,
    pay,
    refresh_payment,
)
from shipdesk.services.payment_picture import qr_png, write_qr
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.hub_words import amount_words, hub_look, hub_state_word, method_word, told_moment
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

LOOK_AGAIN_MS = 15_000
DOTS_PER_MODULE = 5


class PaymentDialog(QDialog):
    """Made with charges to pay, or with a payment that is under way."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, chosen: Sequence[Charge], payment: Payment | None,
        parent: QWidget | None = None, ask_path: AskPath | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._ask_path = ask_path or AskPath()
        self._toolkit, self._desk, self._chosen, self.payment = toolkit, desk, list(chosen), payment
        self.setWindowTitle(self.tr("Payment"))
        self.setModal(True)
        self.setMinimumWidth(64 * GRID)
        self.message = MessageBar(toolkit, self)
        self.heading, self.standing, self.picture = QLabel(self), QLabel(self), QLabel(self)
        self.heading.setProperty("role", "title")
        self.note = WrappedLabel(toolkit, "", self)
        self.note.setMinimumWidth(56 * GRID)
        self.code, self.code_words = QLabel(self), WrappedLabel(toolkit, "", self)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(self.tr("PromptPay QR code"))
        self.code_words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.method_label, self.method = QLabel(self.tr("&Pay by"), self), QComboBox(self)
        self.method_label.setBuddy(self.method)
        self.method.setAccessibleName(self.tr("Pay by"))
        for one in METHODS:
            self.method.addItem(method_word(one), one)
        self.save_code = QPushButton(self.tr("Save the code…"), self)
        self.save_code.setProperty("role", "link")
        self.save_code.setAutoDefault(False)
        self.save_code.clicked.connect(self.save_it)
        self.back, self.cancel_button = (
            QPushButton(self.tr("Close"), self),
            QPushButton(self.tr("Cancel payment"), self),
        )
        self.main = QPushButton(self)
        self.main.setProperty("role", "primary")
        self._lay_out()
        self.back.clicked.connect(self.reject)
        self.cancel_button.clicked.connect(self.cancel_it)
        self.main.clicked.connect(self.do_main)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._clock.timeout.connect(self._look_again)
        self._show()

    def do_main(self) -> None:
        """Makes the payment, or asks the hub how it stands."""
        if self.payment is None:
            self._make()
        else:
            self.look()

    def look(self) -> None:
        """Asks the hub; a click says nothing about whether it is paid."""
        if self.payment is not None:
            desk, id_ = self._desk, self.payment.record.id
            self._run(lambda _: refresh_payment(desk, id_), self.tr("Asking the hub"))

    def save_it(self) -> None:
        """The code as a picture, for whoever pays at another place."""
        payment = self.payment
        target = self._ask_path.to_save(self, self.save_code.text(), "promptpay.png", "PNG (*.png)")
        if payment is not None and target is not None:
            self._toolkit.tasks.run(
                lambda _: write_qr(payment, target), self._tell_saved, self.message.tell_error, owner=self
            )

    def _tell_saved(self, file: Path) -> None:
        show = Remedy(self.tr("Show the folder"), lambda: self._ask_path.show_folder(file.parent))
        self.message.tell(Tone.OK, self.tr("The code lies in {file}.").format(file=file.name), show)

    def cancel_it(self) -> None:
        if self.payment is not None:
            desk, id_ = self._desk, self.payment.record.id
            self._run(lambda progress: cancel_payment(desk, id_, progress), self.tr("Cancelling the payment"))

    def _make(self) -> None:
        desk, method = self._desk, str(self.method.currentData())
        ids = [one.record.id for one in self._chosen]
        self._run(lambda progress: pay(desk, ids, method, progress), self.tr("Making the payment"))

    def _run(self, work: Callable[[Progress], Payment], busy: str) -> None:
        def settled(payment: Payment) -> None:
            self.payment = payment
            self._enable(True)
            self._show()

        def failed(error: Exception) -> None:
            self._enable(True)
            if not was_cancelled(error):
                self.message.tell_error(error)

        self._enable(False)
        self.message.hide()
        self._toolkit.tasks.write(work, (What.HUB, What.OUTBOX), settled, failed, busy, self)

    def _look_again(self) -> None:
        if self.payment is not None and self.payment.state in OPEN_PAYMENTS and self.main.isEnabled():
            self.look()

    def _enable(self, is_free: bool) -> None:
        for button in (self.main, self.cancel_button):
            button.setEnabled(is_free)

    def _show(self) -> None:
        payment = self.payment
        is_open = payment is not None and payment.state in OPEN_PAYMENTS
        total = payment.total if payment is not None else due_total(self._chosen)
        self.heading.setText(amount_words(total))
        self.method.setVisible(payment is None)
        self.method_label.setVisible(payment is None)
        self.cancel_button.setVisible(is_open)
        self.main.setVisible(payment is None or is_open)
        self.main.setText(self.tr("Make the payment") if payment is None else self.tr("Ask the hub now"))
        self.main.setDefault(True)
        self._show_standing(payment)
        self._show_code(payment if is_open else None)
        if is_open:
            self._clock.start()
        else:
            self._clock.stop()
        self.adjustSize()

    def _show_standing(self, payment: Payment | None) -> None:
        if payment is None:
            count = len(self._chosen)
            self.standing.setText(self.tr("{count} charges, with tax").format(count=count))
            self.note.setText(self.tr("The hub makes a code or a reference that is good for this one payment."))
            self.picture.hide()
            return
        self.picture.setPixmap(self._toolkit.picture(*hub_look(payment.state), 3 * GRID, self.devicePixelRatioF()))
        self.picture.show()
        self.standing.setText(hub_state_word(payment.state))
        until = told_moment(self._toolkit, payment.expires_at)
        words = self.tr("Good until {until}. ShipDesk asks the hub again by itself; only the hub says that it is paid.")
        self.note.setText(words.format(until=until) if payment.state in OPEN_PAYMENTS else "")
        self.note.setVisible(bool(self.note.text()))

    def _show_code(self, payment: Payment | None) -> None:
        for widget in (self.code, self.save_code):
            widget.setVisible(payment is not None and payment.qr is not None)
        if payment is not None and payment.qr is not None:
            picture = QPixmap()
            picture.loadFromData(qr_png(payment, DOTS_PER_MODULE))
            self.code.setPixmap(picture)
        if payment is not None and payment.qr_fault is not None:
            self.message.tell(Tone.BLOCK, self._toolkit.words(payment.qr_fault))
        told = payment.record.body if payment is not None else {}
        lines = [
            self.tr("Scan this code with a banking app.") if payment and payment.qr else "",
            self.tr("Bank reference: {number}").format(number=told["bank_reference"])
            if "bank_reference" in told
            else "",
            self.tr("Pay at: {address}").format(address=told["pay_url"]) if "pay_url" in told else "",
        ]
        self.code_words.setText("\n".join(line for line in lines if line))
        self.code_words.setVisible(bool(self.code_words.text()))

    def _lay_out(self) -> None:
        standing = QHBoxLayout()
        standing.setSpacing(GRID)
        standing.addWidget(self.picture)
        standing.addWidget(self.standing, 1)
        method = QHBoxLayout()
        method.setSpacing(GRID)
        method.addWidget(self.method_label)
        method.addWidget(self.method, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.main)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (self.message, self.heading):
            layout.addWidget(widget)
        layout.addLayout(standing)
        layout.addLayout(method)
        layout.addWidget(self.note)
        layout.addWidget(self.code)
        layout.addWidget(self.save_code, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.code_words)
        layout.addLayout(buttons)
