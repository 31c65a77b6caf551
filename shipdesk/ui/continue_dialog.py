"""Asks from which label a printer goes on after a jam."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QCheckBox, QWidget

from shipdesk.errors import WrongInput
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.line_field import LineField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class ContinueDialog(FormDialog):
    """`start` is None where it simply goes on with what waits; else the label to begin at, with `reason`.

    `silent` is ticked where the printer is to be known as one that never answers.
    """

    def __init__(
        self, toolkit: Toolkit, printer: str, why: str, labels: int, proposal: int, parent: QWidget | None = None,
        *, may_be_silent: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(toolkit, parent)
        self.setWindowTitle(self.tr("Continue printing"))
        self.heading.setText(self.tr("Continue on {printer}").format(printer=printer))
        self.main.setText(self.tr("Continue"))
        self.start: int | None = None
        self.reason = ""
        self.line = LineField()
        self.label = DecimalField(self.tr("of {labels}").format(labels=labels), 0, Decimal(1), Decimal(labels))
        self.form.add(
            "/from", self.label, lambda: self.tr("&From label"),
            lambda: self.tr("The first label that is missing or spoiled. It and all after it are printed; empty means "
                            "to go on with what waits."),
        )  # fmt: skip
        self.form.add("/reason", self.line, lambda: self.tr("&Reason"))
        self.line.set_value(self.tr("Paper jam"))
        note = self.tr("Leave the number empty to go on with what waits. The last label that was sent is {number}.")
        self.words.setText(f"{why}\n\n{note.format(number=proposal)}" if why else note.format(number=proposal))
        self.silent = QCheckBox(self.tr("This printer never answers: take what it has let in as &sent"), self)
        self.silent.setVisible(may_be_silent)
        if may_be_silent:
            self.form.add_across(self.silent)
        self.form.setMinimumHeight(14 * GRID)
        self.resize(self.minimumWidth(), 42 * GRID)
        self.label.setFocus()

    def take(self) -> bool:
        try:
            value = self.label.value()
        except WrongInput as fault:
            self.mark("/from", fault)
            return False
        self.start = None if value is None else int(value)
        self.reason = self.line.value()
        if self.start is not None and not self.reason:
            self.mark("/reason", WrongInput("required", "reprint_reason_missing", pointer="/reason"))
            return False
        return True
