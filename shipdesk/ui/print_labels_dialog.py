"""Asks where and in what order labels are printed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from shipdesk.services.queue_labels import SORTS, PrintWish
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.editor_words import papers
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.print_words import sort_word
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class PrintLabelsDialog(FormDialog):
    """`wish` is what was asked for once it is accepted."""

    def __init__(
        self, toolkit: Toolkit, references: Sequence[str], printers: Sequence[KnownPrinter],
        kinds: Sequence[str], kind: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(toolkit, parent)
        self.setWindowTitle(self.tr("Print labels"))
        named = references[0] if len(references) == 1 else self.tr("{count} shipments").format(count=len(references))
        self.heading.setText(self.tr("Labels of {shipments}").format(shipments=named))
        self.words.setText(
            self.tr("Each label is read back before it goes to the printer. What went out before is not printed again: "
                    "the print queue prints single labels again, with a reason.")
        )  # fmt: skip
        self.main.setText(self.tr("Print"))
        self.wish = PrintWish()
        self._printers = printers
        names = [(one.profile.name, f"{one.profile.name} ({one.profile.medium} mm)") for one in printers]
        self.kind = ChoiceField(lambda: [(kind, papers().get(kind, kind)) for kind in kinds])
        self.kind.set_value(kind)
        self.kind.edited.connect(lambda _: self._follow_kind())
        self.printer = ChoiceField(lambda: names)
        self._follow_kind()
        self.sort = ChoiceField(lambda: [(sort, sort_word(sort)) for sort in SORTS])
        self.sort.set_value(SORTS[0])
        self.form.add("/kind", self.kind, lambda: self.tr("&Label"))
        self.form.add("/printer", self.printer, lambda: self.tr("&Printer"))
        self.form.add("/sort", self.sort, lambda: self.tr("&Order"))
        self.copies = DecimalField("", 0, Decimal(1), Decimal(99))
        self.copies.set_value(Decimal(1))
        self.form.add("/copies", self.copies, lambda: self.tr("&Copies of each"))
        self.form.setMinimumHeight(26 * GRID)
        self.printer.setFocus()

    def take(self) -> bool:
        copies = self.number("/copies", self.copies)
        if copies is None:
            return False
        self.wish = PrintWish(self.printer.value(), self.kind.value(), self.sort.value(), copies=int(copies))
        return True

    def _follow_kind(self) -> None:
        """The printer that was remembered for this kind of label."""
        kind, first = self.kind.value(), self._printers[0].profile.name
        self.printer.set_value(next((one.profile.name for one in self._printers if kind in one.prints), first))
