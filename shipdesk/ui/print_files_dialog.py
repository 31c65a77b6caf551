"""Asks where papers go, in how many copies, and why again where they went out before."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from shipdesk.domain.print_job import require_reason
from shipdesk.domain.printer import MOST_COPIES, PrinterProfile
from shipdesk.errors import WrongInput
from shipdesk.services.print_offer import PrintOffer
from shipdesk.services.queue_files import FileWish
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.line_field import LineField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class PrintFilesDialog(FormDialog):
    """`wish` and `printer` are what was asked for once it is accepted."""

    def __init__(self, toolkit: Toolkit, what: str, offer: PrintOffer, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, parent)
        self.setWindowTitle(self.tr("Print"))
        self.heading.setText(self.tr("Print {papers}").format(papers=what))
        self.words.setText(self._told(offer))
        self.main.setText(self.tr("Print"))
        self._offer, self.wish = offer, FileWish()
        names = [(one.name, f"{one.name} ({one.medium} mm)") for one in offer.printers]
        self.where = ChoiceField(lambda: names)
        self.where.set_value(offer.chosen or "")
        self.copies = DecimalField("", 0, Decimal(1), Decimal(MOST_COPIES))
        self.copies.set_value(Decimal(offer.copies))
        self.reason = LineField()
        self.form.add("/printer", self.where, lambda: self.tr("&Printer"))
        self.form.add("/copies", self.copies, lambda: self.tr("&Copies"))
        if offer.before:
            self.reason.setPlaceholderText(self.tr("Smeared, torn, lost, jammed …"))
            self.form.add("/reason", self.reason, lambda: self.tr("&Reason"))
        self.form.setMinimumHeight(22 * GRID)
        self.where.setFocus()

    @property
    def printer(self) -> PrinterProfile:
        return next(one for one in self._offer.printers if one.name == self.where.value())

    def take(self) -> bool:
        copies = self.number("/copies", self.copies)
        reason = self._reason()
        if copies is None or (self._offer.before and reason is None):
            return False
        left = self._offer.originals_left
        if left and copies > left:
            fault = WrongInput("out_of_range", "copies_beyond_originals", pointer="/copies", left=left)
            self.mark("/copies", fault)
            return False
        self.wish = FileWish(self.where.value(), int(copies), reason)
        return True

    def _reason(self) -> str | None:
        if not self._offer.before:
            return None
        try:
            return require_reason(self.reason.value())
        except WrongInput as fault:
            self.mark("/reason", fault)
            return None

    def _told(self, offer: PrintOffer) -> str:
        told = [self.tr("In its true size, as it was issued. It stands in the print queue, and the log keeps it.")]
        if offer.before:
            told.append(self.tr("It went out before. Say why it is printed again; the reason stays in the log."))
        if offer.originals_left == 0:
            told.append(self.tr("All its originals are out: what is printed now bears COPY."))
        elif offer.originals_left is not None:
            told.append(self.tr("Originals left: {count}.").format(count=offer.originals_left))
        return "\n".join(told)
