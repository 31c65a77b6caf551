"""Asks where, how many and in what order labels are printed; a printer that does not hold the label is refused here."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from shipdesk.domain.printer import MOST_COPIES, size_word
from shipdesk.errors import WrongInput
from shipdesk.services.choose_labels import LabelCount, count_labels
from shipdesk.services.desk import Desk
from shipdesk.services.labels_to_print import require_size
from shipdesk.services.queue_labels import SORTS, PrintWish
from shipdesk.store.printers import KnownPrinter
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.editor_words import papers
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.print_words import sort_word
from shipdesk.ui.tasks import Latest
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class PrintLabelsDialog(FormDialog):
    """`proposed` is what was chosen before; `wish` is what was asked for once it is accepted."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, references: Sequence[str], printers: Sequence[KnownPrinter],
        kinds: Sequence[str], proposed: PrintWish, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(toolkit, parent)
        self._desk, self._references, self._printers = desk, references, printers
        self._counted, self._count = Latest(toolkit.tasks, self), LabelCount(0, 0)
        self.wish, self._proposed = proposed, proposed
        self.setWindowTitle(self.tr("Print labels"))
        self.words.setText(
            self.tr("Each label is read back before it goes to the printer. What went out before is not printed again: "
                    "the print queue prints single labels again, with a reason.")
        )  # fmt: skip
        self.main.setText(self.tr("Print"))
        names = [(one.profile.name, f"{one.profile.name} ({one.profile.medium} mm)") for one in printers]
        self.kind = ChoiceField(lambda: [(kind, papers().get(kind, kind)) for kind in kinds])
        self.printer = ChoiceField(lambda: names)
        self.sort = ChoiceField(lambda: [(sort, sort_word(sort)) for sort in SORTS])
        self.copies = DecimalField("", 0, Decimal(1), Decimal(MOST_COPIES))
        self._fill(proposed)
        self.form.setMinimumHeight(26 * GRID)
        self.printer.setFocus()

    def take(self) -> bool:
        try:
            copies = self.copies.value()
        except WrongInput as fault:
            self.mark("/copies", fault)
            return False
        kind, printer = self.kind.value(), self.printer.value()
        try:
            require_size(self._desk, kind, self._known(printer).profile, self._size(kind))
        except WrongInput as fault:
            self.mark("/printer", fault)
            return False
        count = None if copies is None else int(copies)
        self.wish = PrintWish(printer, kind, self.sort.value(), size=self._size(kind), copies=count)
        return True

    def _fill(self, proposed: PrintWish) -> None:
        self.kind.set_value(proposed.kind)
        self.kind.edited.connect(lambda _: self._follow_kind())
        self.sort.set_value(proposed.sort)
        self.copies.set_value(None if proposed.copies is None else Decimal(proposed.copies))
        self.copies.line.setPlaceholderText(self.tr("as many as usual"))
        self.copies.edited.connect(lambda _: self._name())
        self.form.add("/kind", self.kind, lambda: self.tr("&Label"))
        self.form.add("/printer", self.printer, lambda: self.tr("&Printer"))
        self.form.add("/sort", self.sort, lambda: self.tr("&Order"))
        self.form.add("/copies", self.copies, lambda: self.tr("&Copies of each"))
        self._follow_kind()

    def _follow_kind(self) -> None:
        """The printer that holds the size looked at, or was remembered for the kind, and how many labels there are."""
        kind = self.kind.value()
        size = self._size(kind)
        liked = max(self._printers, key=lambda one: (size in (None, size_word(one.profile)), kind in one.prints))
        self.printer.set_value(liked.profile.name)
        self._show_count(LabelCount(0, 0))
        desk, references = self._desk, self._references
        # Why there are none of a kind is told when they are asked for.
        self._counted.ask(lambda _: count_labels(desk, references, kind), self._show_count, lambda _: None)

    def _show_count(self, count: LabelCount) -> None:
        self._count = count
        self._name()

    def _name(self) -> None:
        many = self.tr("{count} shipments").format(count=len(self._references))
        named = self._references[0] if len(self._references) == 1 else many
        count = self._count.usual if self.copies.line.text() == "" else self._count.labels * self._typed()
        if count:
            self.heading.setText(self.tr("Labels of {shipments}: {count}").format(shipments=named, count=count))
        else:
            self.heading.setText(self.tr("Labels of {shipments}").format(shipments=named))

    def _typed(self) -> int:
        try:
            return int(self.copies.value() or 0)
        except WrongInput:
            return 0

    def _size(self, kind: str) -> str | None:
        """The size that was looked at, of the kind that was looked at."""
        return self._proposed.size if kind == self._proposed.kind else None

    def _known(self, name: str) -> KnownPrinter:
        return next(one for one in self._printers if one.profile.name == name)
