"""Asks once why a label is printed again or replaced, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from shipdesk.domain.print_job import require_reason
from shipdesk.errors import WrongInput
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.line_field import LineField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class PrintReasonDialog(FormDialog):
    """`reason` and `printer` hold what was said once it is accepted."""

    def __init__(
        self, toolkit: Toolkit, title: str, words: str, printers: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(toolkit, parent)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.words.setText(words)
        self.main.setText(title)
        self.reason = ""
        self.line, self.printer = LineField(), ChoiceField(lambda: [(name, name) for name in printers])
        self.printer.set_value(printers[0] if printers else "")
        self.line.setPlaceholderText(self.tr("Smeared, torn, lost, jammed …"))
        self.form.add("/reason", self.line, lambda: self.tr("&Reason"))
        self.form.add("/printer", self.printer, lambda: self.tr("&Printer"))
        self.form.setMinimumHeight(18 * GRID)
        self.line.setFocus()

    def take(self) -> bool:
        try:
            self.reason = require_reason(self.line.value())
        except WrongInput as fault:
            self.mark("/reason", fault)
            return False
        return True
