"""Asks for a received paper: its file, what it is, and what it states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.codec import encode
from shipdesk.errors import WrongInput
from shipdesk.services.received_facts import state_value
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.editor_columns import Cell, EditColumn
from shipdesk.ui.editor_desk_words import paper_states, received_types
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.fields import DateField
from shipdesk.ui.form import Form, Mark, side_by_side
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ReceiveWish:
    """The file, and the JSON of what is said of it."""

    file: Path
    facts: Mapping[str, Any]


class ReceiveDialog(QDialog):
    """`wished` carries a `ReceiveWish`; the caller accepts the dialog or tells what is wrong."""

    wished = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None, ask_path: AskPath | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._ask_path = toolkit, ask_path or AskPath()
        self.setWindowTitle(self.tr("Received paper"))
        self.setModal(True)
        self.resize(92 * GRID, 84 * GRID)
        self.form, self.message = Form(toolkit, self), MessageBar(toolkit, self)
        self.file, self.choose = TextField(400), QPushButton(self.tr("Choose…"))
        self.type = ChoiceField(received_types)
        self.type.set_value("LAB_TEST_REPORT")
        self.texts = {name: TextField(120) for name in ("number", "subject", "issuer", "lot_number")}
        self.days = {name: DateField(toolkit) for name in ("issued_on", "valid_until")}
        self.states = LineTable(toolkit, _state_columns(), lambda: {"name": "packages"})
        self.states.changed.connect(lambda lines: self.states.set_lines(lines or [], True))
        self.back, self.add = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Add the paper"), self)
        self._add_rows()
        self._lay_out()
        self.choose.setFocus()

    def wish(self) -> ReceiveWish:
        """As it stands in the fields; raises `WrongInput` with every fault."""
        faults: list[WrongInput] = []
        facts: dict[str, Any] = {"document_type": self.type.value()}
        facts |= {name: field.value() for name, field in self.texts.items()}
        for name, field in self.days.items():
            facts[name] = _collected(faults, f"/{name}", lambda field=field: encode(field.value()))  # type: ignore[misc]
        said = {}
        for line in self.states.table.lines_model.lines:
            name, text = str(line.get("name")), str(line.get("value") or "")
            if text:
                read = lambda name=name, text=text: state_value(name, text, self._toolkit.today())  # noqa: E731
                said[name] = _collected(faults, "/states", read)
        if self.file.value() is None:
            faults.insert(0, WrongInput("required", "needed_here", pointer="/file"))
        if faults:
            raise WrongInput.of_many(faults)
        facts["states"] = said or None
        kept = {name: value for name, value in facts.items() if value is not None}
        return ReceiveWish(Path(str(self.file.value())), kept)

    def add_it(self) -> None:
        """Give the wish away, or say by field what is missing."""
        self.message.hide()
        self.form.set_marks({})
        try:
            wish = self.wish()
        except WrongInput as fault:
            self.tell(fault)
        else:
            self.wished.emit(wish)

    def tell(self, error: Exception) -> None:
        """What is wrong, at its field where it has one."""
        faults = error.all if isinstance(error, WrongInput) else ()
        marks = {_row_of(fault.pointer): Mark(Tone.BLOCK, self._toolkit.words(fault)) for fault in reversed(faults)}
        here = {at: mark for at, mark in marks.items() if at in self.form.rows}
        self.form.set_marks(here)
        if here:
            self.form.go_to(min(here, key=list(self.form.rows).index))
        else:
            self.message.tell_error(error)

    def choose_file(self) -> None:
        kinds = self.tr("PDF and pictures ({kinds})").format(kinds="*.pdf *.jpg *.jpeg *.png")
        path = self._ask_path.to_open(self, self.tr("Choose the paper"), kinds)
        if path is not None:
            self.file.set_value(str(path))
            self.type.setFocus()

    def _add_rows(self) -> None:
        self.form.add("/file", side_by_side(self.file, self.choose), lambda: self.tr("File"))
        self.form.add("/document_type", self.type, lambda: self.tr("Paper"))
        labels: dict[str, Callable[[], str]] = {
            "number": lambda: self.tr("Number"),
            "subject": lambda: self.tr("Subject"),
            "issuer": lambda: self.tr("Issuer"),
            "lot_number": lambda: self.tr("Lot"),
            "issued_on": lambda: self.tr("Issued on"),
            "valid_until": lambda: self.tr("Valid until"),
        }
        for name, label in labels.items():
            self.form.add(f"/{name}", (self.texts | self.days)[name], label)
        self.form.add(
            "/states", self.states, lambda: self.tr("What it states"),
            lambda: self.tr("Numbers and names as they stand on the paper; the check holds them against the shipment."),
        )  # fmt: skip
        self.states.set_lines([], True)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Add a received paper"), self)
        heading.setProperty("role", "title")
        self.choose.clicked.connect(self.choose_file)
        self.back.clicked.connect(self.reject)
        self.add.clicked.connect(self.add_it)
        self.add.setShortcut("Ctrl+Return")
        self.add.setProperty("role", "primary")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.back, self.add):
            # Enter goes to the next field; the form is finished with Ctrl+Enter.
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.choose.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(self.message)
        layout.addWidget(self.form, 1)
        layout.addLayout(buttons)


def _state_columns() -> list[EditColumn]:
    return [
        EditColumn(
            title=lambda: translate("Received", "What"), member="/name", cell=Cell.CHOICE, width=220,
            options=paper_states,
        ),
        EditColumn(title=lambda: translate("Received", "Says"), member="/value", width=220, stretches=True),
    ]  # fmt: skip


def _row_of(pointer: str | None) -> str:
    """Faults inside the file or what it states stand at their row."""
    text = pointer or ""
    if text.endswith("/file"):
        return "/file"
    return "/states" if text.startswith("/states") else text


def _collected(faults: list[WrongInput], pointer: str, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except WrongInput as fault:
        fault.pointer = pointer
        faults.append(fault)
        return None
