"""A party typed in by hand: the fields of the address book, and a key that is proposed from country and name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.party import KnownParty
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.manage_parties import add_party, list_parties
from shipdesk.services.own_company import unfinished_company
from shipdesk.services.party_keys import proposed_key
from shipdesk.ui.form import Mark
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.party_form import PartyForm
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class NewPartyDialog(QDialog):
    """`added` carries the key of the party that is in the address book now."""

    added = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._taken: frozenset[str] = frozenset()
        self.setWindowTitle(self.tr("New party"))
        self.setModal(True)
        self.resize(90 * GRID, 84 * GRID)
        self.fields = PartyForm(toolkit, desk.reference, with_key=True)
        self.message = MessageBar(toolkit, self)
        self.back, self.add = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Add the party"), self)
        self._connect()
        self._lay_out()
        toolkit.tasks.run(
            lambda _: (list_parties(desk), unfinished_company(desk)),
            lambda known: self._know(*known), self.message.tell_error, owner=self,
        )  # fmt: skip
        self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_it(self) -> None:
        """Into the address book, or say by field what is missing."""
        self._propose()
        desk, row = self._desk, self.fields.row()
        self.message.hide()
        self.add.setEnabled(False)
        self._toolkit.tasks.write(
            lambda _: add_party(desk, row), (What.PARTIES,), self._was_added, self._failed, owner=self
        )

    def _know(self, parties: list[KnownParty], company: dict[str, str]) -> None:
        """What the first run was told of the company is not asked again."""
        self._taken = frozenset(known.key for known in parties)
        if company and not any(self.fields.row().values()):
            self.fields.show_row(company)
            self._propose()

    def _propose(self) -> None:
        """What someone typed stays."""
        row = self.fields.row()
        if not row["key"]:
            self.fields.fields["key"].set_value(proposed_key(row["country_code"], row["name_latin"], self._taken))

    def _was_added(self, known: KnownParty) -> None:
        self.accept()
        self.added.emit(known.key)

    def _failed(self, error: Exception) -> None:
        self.add.setEnabled(True)
        rows = self.fields.form.rows
        faults = error.all if isinstance(error, WrongInput) else ()
        marks = {str(one.pointer): Mark(Tone.BLOCK, self._toolkit.words(_plain(one))) for one in reversed(faults)}
        self.fields.form.set_marks(marks)
        at = [pointer for pointer in rows if pointer in marks]
        if at:
            self.fields.form.go_to(at[0])
        if not marks.keys() <= rows.keys() or not marks:
            self.message.tell_error(error)

    def _connect(self) -> None:
        self.fields.edited.connect(lambda name, _: self._propose() if name != "key" else None)
        steps: tuple[tuple[QPushButton, Callable[[], None]], ...] = ((self.back, self.reject), (self.add, self.add_it))
        for button, act in steps:
            button.clicked.connect(lambda _=False, act=act: act())
            # Enter goes to the next field; the form is finished with Ctrl+Enter.
            button.setAutoDefault(False)
        self.add.setShortcut("Ctrl+Return")
        self.add.setToolTip("Ctrl+Enter")
        self.add.setProperty("role", "primary")

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("New party"), self)
        heading.setProperty("role", "title")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(self.message)
        layout.addWidget(self.fields, 1)
        layout.addLayout(buttons)


def _plain(fault: WrongInput) -> WrongInput:
    """A mark stands at its field, so it need not name it."""
    return WrongInput(fault.code, "needed_here", pointer=fault.pointer) if fault.reason == "required" else fault
