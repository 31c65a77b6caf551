"""What the hub charges, and paying it: choose what is due, pay by PromptPay QR or another way, see how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shipdesk.domain.money import Money
from shipdesk.errors import HubNotReached
from shipdesk.hub.port import Refused, Unknown
from shipdesk.services.desk import Desk
from shipdesk.services.pay_charges import (
    DUE,
    OPEN_PAYMENTS,
    Charge,
    Payment,
    all_payments,
    charges,
    due_total,
    refresh_charges,
)
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.hub_words import amount_words, charge_word, hub_look, hub_state_word, told_moment
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.payment_dialog import PaymentDialog
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


@dataclass(frozen=True)
class Known:
    charges: list[Charge]
    payments: dict[str, Payment]


def read_charges(desk: Desk) -> Known:
    """From the desk alone."""
    payments = {one.record.id: one for one in all_payments(desk)}
    return Known(charges(desk), payments)


def charge_columns(toolkit: Toolkit) -> tuple[Column[Charge], ...]:
    translate = QCoreApplication.translate
    return (
        Column[Charge](
            "state", lambda: translate("ChargeColumns", "State"), lambda row: row.record.state,
            text=lambda state: hub_state_word(str(state)),
            icon=lambda row: toolkit.icon(*hub_look(str(row.record.state))), width=170,
        ),
        Column[Charge](
            "code", lambda: translate("ChargeColumns", "What for"), lambda row: str(row.record.body.get("code")),
            text=charge_word, width=190, stretches=True,
        ),
        Column[Charge](
            "reference", lambda: translate("ChargeColumns", "Shipment"), lambda row: row.reference or "", width=190
        ),
        Column[Charge](
            "amount", lambda: translate("ChargeColumns", "Amount"), lambda row: row.amount,
            text=amount_words, kind=Kind.FIGURE, width=130,
        ),
        Column[Charge](
            "tax", lambda: translate("ChargeColumns", "Tax"), lambda row: row.tax, text=amount_words,
            kind=Kind.FIGURE, width=110,
        ),
        Column[Charge](
            "due", lambda: translate("ChargeColumns", "To be paid by"), lambda row: row.record.body.get("due_at"),
            text=lambda at: told_moment(toolkit, at), width=150,
        ),
    )  # fmt: skip


class ChargesPage(Retranslated, QWidget):
    """One line for each charge; those that are due and chosen are paid together."""

    key, icon = "charges", "coins"
    shows = frozenset({What.HUB, What.CONSIGNMENTS, What.NEWS, What.OUTBOX})

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self._latest = Latest(toolkit.tasks, self)
        self._known = Known([], {})
        self.dialog: PaymentDialog | None = None
        self.ask, self.pay = QAction(self), QAction(self)
        self.ask.setShortcut(QKeySequence("F5"))
        self.pay.setShortcut(QKeySequence("Ctrl+Return"))
        for action in (self.ask, self.pay):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.ask.triggered.connect(self.ask_now)
        self.pay.triggered.connect(self.pay_chosen)
        empty = EmptyState(
            toolkit, "coins", lambda: self.tr("No charges"),
            lambda: self.tr("What the hub charges for your shipments stands here, with what is still to be paid."),
        )  # fmt: skip
        self.list = ListView(toolkit, "charges", charge_columns(toolkit), lambda row: row.record.id, empty)
        self.sum = QLabel(self)
        self.sum.setProperty("role", "heading")
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.list, 1)
        column.addWidget(self.sum)
        work.setFocusProxy(self.list)
        self.frame = PageFrame(toolkit, self.title, work, [(self.ask, "refresh"), (self.pay, "coins")])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self.list.set_actions([self.pay])
        self.list.selected.connect(lambda _: self._enable())
        self.list.opened.connect(lambda _: self.pay_chosen())
        self.retranslate()
        self._enable()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Charges")

    def help_text(self) -> str:
        return self.tr(
            "What the hub charges. Choose what is due and pay it together. Only the hub says that it is paid."
        )

    def commands(self) -> list[QAction]:
        return [self.ask, self.pay]

    def retranslate(self) -> None:
        self.ask.setText(self.tr("Ask the hub now"))
        self.list.model.layoutChanged.emit()
        self._enable()

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk
        self._latest.ask(lambda _: read_charges(desk), self._show, self._complain)

    def ask_now(self) -> None:
        """Reads the charges from the hub."""
        desk = self._desk

        def work(_: object) -> None:
            outcome = refresh_charges(desk)
            if isinstance(outcome, Refused):
                raise outcome.problem.error()
            if isinstance(outcome, Unknown):
                raise HubNotReached("upstream_unavailable", outcome.reason)

        self.frame.message.hide()
        self._toolkit.tasks.write(work, (What.HUB,), lambda _: None, self._complain, self.tr("Asking the hub"), self)

    def pay_chosen(self) -> None:
        """A payment that is under way is shown; else what is due is paid together."""
        chosen = self.list.chosen()
        under_way = self._under_way(chosen)
        if under_way is not None:
            self._open(PaymentDialog(self._toolkit, self._desk, [], under_way, self))
        elif chosen and all(one.record.state == DUE for one in chosen):
            self._open(PaymentDialog(self._toolkit, self._desk, chosen, None, self))

    def _open(self, dialog: PaymentDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _under_way(self, chosen: list[Charge]) -> Payment | None:
        ids = {str(one.record.body.get("payment_id")) for one in chosen}
        found = [self._known.payments[id_] for id_ in ids if id_ in self._known.payments]
        return found[0] if len(ids) == 1 and found and found[0].state in OPEN_PAYMENTS else None

    def _show(self, known: Known) -> None:
        self._known = known
        self.list.set_rows(known.charges)
        self._enable()

    def _enable(self) -> None:
        chosen = self.list.chosen()
        under_way = self._under_way(chosen)
        due = [one for one in chosen if one.record.state == DUE]
        total = due_total(due) if due and len(due) == len(chosen) else None
        self.pay.setEnabled(under_way is not None or total is not None)
        self.pay.setText(self.tr("Show the payment") if under_way is not None else self.tr("Pay what is chosen"))
        self.sum.setText(self._words(total))

    def _words(self, total: Money | None) -> str:
        if total is not None:
            return self.tr("Chosen: {total} with tax").format(total=amount_words(total))
        due = due_total([one for one in self._known.charges if one.record.state == DUE])
        return self.tr("Due in all: {total} with tax").format(total=amount_words(due)) if due is not None else ""

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
