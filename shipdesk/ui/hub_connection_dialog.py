"""Which hub the desk works with: connect to another, sign in, try the connection, go back to the built-in one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.errors import RefusedByHub, SecretTrouble
from shipdesk.hub.capabilities import Capabilities
from shipdesk.hub.oauth import Invitation
from shipdesk.progress import Progress
from shipdesk.services.connect_hub import (
    Connected,
    ConnectionReport,
    connect,
    connect_machine,
    connect_person,
    connect_provider,
    connect_signed,
    disconnect,
    try_connection,
)
from shipdesk.services.desk import Desk
from shipdesk.services.hub_connection import HUB, KARRIO, ProviderChoice
from shipdesk.services.hub_lacks import absent, notes
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.exchanges_dialog import ExchangesDialog
from shipdesk.ui.form import Form
from shipdesk.ui.hub_lacks_note import HubLacksNote
from shipdesk.ui.leaving_hub import ask_to_leave
from shipdesk.ui.line_field import LineField
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.sign_in_code import SignInCode
from shipdesk.ui.tasks import Task, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

T = TypeVar("T")
PERSON, TOKEN, MACHINE, SIGNED, NOBODY = "person", "token", "machine", "signed", "nobody"
CHANGES = (What.SETTINGS, What.OUTBOX, What.CONSIGNMENTS, What.HUB)


class HubConnectionDialog(QDialog):
    """Nothing is changed before the hub has answered as it should."""

    invited = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._task: Task | None = None
        self.question: MessageDialog | None = None
        self.setWindowTitle(self.tr("The hub"))
        self.setModal(True)
        self.setMinimumWidth(84 * GRID)
        heading = QLabel(self.tr("The hub this desk works with"), self)
        heading.setProperty("role", "title")
        self.standing, self.note = WrappedLabel(toolkit, "", self), WrappedLabel(toolkit, "", self)
        self.note.setProperty("role", "muted")
        self.note.setText(
            self.tr("The token goes into the computer’s keyring, never into a file. What waits for another hub stays.")
        )
        self.said = QPushButton(self.tr("What was said…"), self)
        self.said.setToolTip(self.tr("The latest questions to the hub and its answers"))
        self.message, self.lacks = MessageBar(toolkit, self), HubLacksNote(toolkit, self)
        self._make_form()
        self._make_buttons()
        self._lay_out(heading)
        self._show_way()
        self._show_invitation(None)
        self._show_present()

    def _make_form(self) -> None:
        self.form = Form(self._toolkit, self)
        self.form.setMinimumHeight(19 * GRID)
        self.address, self.way, self.token = LineField(), ChoiceField(self._ways), QLineEdit()
        self.key_id, self.carrier = LineField(), LineField()
        self.provider = ChoiceField(self._providers)
        self.provider.set_value(HUB)
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.way.set_value(PERSON)
        self.address.setPlaceholderText("https://")
        self.form.add("/provider", self.provider, lambda: self.tr("Provider"))
        self.form.add("/url", self.address, lambda: self.tr("Address"))
        self._way_row = self.form.add("/way", self.way, lambda: self.tr("Sign in"))
        self._key_row = self.form.add("/key_id", self.key_id, self._key_words)
        self._token_row = self.form.add("/token", self.token, self._secret_words)
        self._carrier_row = self.form.add("/carrier", self.carrier, lambda: self.tr("Carrier’s account"))
        self.carrier.setPlaceholderText(self.tr("only where there are several"))
        for choice in (self.way, self.provider):
            choice.edited.connect(lambda _: self._show_way())

    def _make_buttons(self) -> None:
        self.sign_in = SignInCode(self)
        self.invited.connect(self._show_invitation)
        self.leave = QPushButton(self.tr("Back to the built-in hub"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.test, self.go = QPushButton(self.tr("Try the connection"), self), QPushButton(self.tr("Connect"), self)
        self.go.setProperty("role", "primary")
        for button, act in (
            (self.test, self.try_it), (self.go, self.connect_it), (self.leave, self.ask_to_leave),
            (self.close_button, self.reject), (self.said, self.show_said),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())

    def try_it(self) -> None:
        """The address that was typed, else the hub in use: what works, and the first thing that does not."""
        desk, address, choice = self._desk, self.address.value() or None, self._choice()
        # The secret of a client is no token: it goes to the page of signing in alone.
        is_token = choice.kind != HUB or self.way.value() != MACHINE
        token = (self.token.text().strip() or None) if is_token else None
        key_id = self.key_id.value() if choice.kind == HUB and self.way.value() == SIGNED else None
        self._run(
            lambda _: try_connection(desk, address, token, key_id, choice),
            self._tried, self.tr("Trying the connection"), (),
        )  # fmt: skip

    def connect_it(self) -> None:
        desk, address, way = self._desk, self.address.value(), self.way.value()
        secret = self.token.text().strip()
        key_id, choice = self.key_id.value(), self._choice()
        work: Callable[[Progress], Connected]
        if choice.kind != HUB:
            work = lambda _: connect_provider(desk, address, secret or None, choice)  # noqa: E731
        elif way == PERSON:
            work = lambda progress: connect_person(desk, address, self.invited.emit, progress)  # noqa: E731
        elif way == MACHINE:
            work = lambda _: connect_machine(desk, address, key_id, secret)  # noqa: E731
        elif way == SIGNED:
            work = lambda _: connect_signed(desk, address, key_id, secret)  # noqa: E731
        else:
            work = lambda _: connect(desk, address, (secret or None) if way == TOKEN else None)  # noqa: E731
        self._run(work, self._connected, self.tr("Connecting"), CHANGES)

    def show_said(self) -> None:
        self.exchanges = ExchangesDialog(self._toolkit, self._desk, self)
        self.exchanges.finished.connect(self.exchanges.deleteLater)
        self.exchanges.open()

    def ask_to_leave(self) -> None:
        act = Remedy(self.leave.text(), self.disconnect_it)
        self.question = ask_to_leave(self._toolkit, self._desk.hub_identity.provider, act, self)

    def disconnect_it(self) -> None:
        self._run(lambda _: disconnect(self._desk), self._left, self.tr("Disconnecting"), CHANGES)

    def done(self, result: int) -> None:
        """A sign-in that nobody answers ends with the dialog."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _run(
        self, work: Callable[[Progress], T], told: Callable[[T], None], busy: str, changes: tuple[What, ...]
    ) -> None:
        def settled(result: T) -> None:
            self._enable(True)
            told(result)

        def failed(error: Exception) -> None:
            self._enable(True)
            if not was_cancelled(error):
                self._complain(error)

        self._enable(False)
        self.message.hide()
        self._task = self._toolkit.tasks.write(work, changes, settled, failed, busy, self)

    def _tried(self, report: ConnectionReport) -> None:
        self._tell_lacks(report.capabilities)
        if report.error is not None:
            self.message.tell_error(report.error, tone=Tone.WARN if report.reached else Tone.BLOCK)
            return
        known = report.capabilities
        words = self.tr("All is well: {provider}, {environment}, account {account}. Clocks differ by {seconds} s.")
        self.message.tell(
            Tone.OK,
            words.format(
                provider=known.provider if known else "", environment=known.environment if known else "",
                account=known.account if known else "", seconds=abs(report.skew_seconds),
            ),
        )  # fmt: skip

    def _connected(self, made: Connected) -> None:
        self._tell_lacks(made.capabilities)
        self.token.clear()
        self._show_invitation(None)
        self._show_present()
        if made.fault is not None:
            self.message.tell_error(made.fault, tone=Tone.WARN)
        else:
            words = self.tr("Connected to {provider}. New shipments are booked there.")
            self.message.tell(Tone.OK, words.format(provider=made.connection.provider))

    def _tell_lacks(self, known: Capabilities | None) -> None:
        self.lacks.tell([*absent(known), *notes(known)])

    def _left(self, still_kept: SecretTrouble | None) -> None:
        self.lacks.tell(())
        self._show_present()
        if still_kept is not None:
            self.message.tell_error(still_kept, tone=Tone.WARN)
            return
        self.message.tell(Tone.OK, self.tr("The desk works with its built-in hub again."))

    def _complain(self, error: Exception) -> None:
        """A hub that wants a sign-in says so before anything was sent."""
        self._show_invitation(None)
        asks = isinstance(error, RefusedByHub) and error.code == "unauthenticated" and self.way.value() != PERSON
        self.message.tell_error(error)
        if asks:
            self.way.set_value(PERSON)
            self._show_way()

    def _show_present(self) -> None:
        identity = self._desk.hub_identity
        if identity.url is None:
            words = self.tr("The built-in hub of this desk. It needs no network, and its papers say SPECIMEN.")
            self.standing.setText(words)
        else:
            words = self.tr("{provider} at {url}: {environment}, account {account}")
            self.standing.setText(
                words.format(
                    provider=identity.provider, url=identity.url, environment=identity.environment,
                    account=identity.account,
                )
            )  # fmt: skip
            self.address.set_value(identity.url)
        self.leave.setVisible(identity.url is not None)

    def _show_way(self) -> None:
        is_hub, way = self.provider.value() == HUB, self.way.value()
        for row, is_asked in (
            (self._way_row, is_hub), (self._token_row, not is_hub or way in (TOKEN, MACHINE, SIGNED)),
            (self._key_row, is_hub and way in (MACHINE, SIGNED)), (self._carrier_row, not is_hub),
        ):  # fmt: skip
            row.setVisible(is_asked)
            row.label.setVisible(is_asked)
        for row in (self._token_row, self._key_row):
            row.retranslate()

    def _key_words(self) -> str:
        return self.tr("Client ID") if self.way.value() == MACHINE else self.tr("Key")

    def _secret_words(self) -> str:
        if self.provider.value() != HUB:
            return self.tr("Key of the server")
        words = {SIGNED: self.tr("Secret of the key"), MACHINE: self.tr("Secret of the client")}
        return words.get(self.way.value(), self.tr("Token"))

    def _choice(self) -> ProviderChoice:
        kind = self.provider.value()
        return ProviderChoice(kind, None if kind == HUB else self.carrier.value() or None)

    def _providers(self) -> list[tuple[str, str]]:
        return [(HUB, self.tr("A Smart Digital Hub")), (KARRIO, self.tr("karrio’s server, with one carrier"))]

    def _show_invitation(self, invitation: Invitation | None) -> None:
        self.sign_in.show_invitation(invitation)
        if invitation is not None:
            words = self.tr("Open {address} in a browser and type this code. The desk waits for your answer there.")
            self.message.tell(Tone.INFO, words.format(address=invitation.address))

    def _enable(self, is_free: bool) -> None:
        for button in (self.test, self.go, self.leave):
            button.setEnabled(is_free)

    def _ways(self) -> list[tuple[str, str]]:
        return [
            (PERSON, self.tr("In the browser, with your account")),
            (TOKEN, self.tr("With a token from the hub")),
            (MACHINE, self.tr("With a client ID and its secret")),
            (SIGNED, self.tr("With a key that signs every request (HMAC)")),
            (NOBODY, self.tr("This hub asks for none")),
        ]  # fmt: skip

    def _lay_out(self, heading: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        for button in (self.close_button, self.test, self.go):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        present = QHBoxLayout()
        present.addWidget(self.standing, 1)
        present.addWidget(self.said)
        layout.addWidget(heading)
        layout.addLayout(present)
        for widget in (self.message, self.lacks, self.sign_in, self.form, self.note):
            layout.addWidget(widget)
        layout.addLayout(buttons)
