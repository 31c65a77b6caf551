"""The value at the border: FOB and CIF side by side, each step with its amount and rate, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from shipdesk.domain.border_value import BorderValue, Missing, Step, border_value, in_currency
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.money import Money
from shipdesk.domain.needed_rates import CUSTOMS_CURRENCY
from shipdesk.reference import Reference
from shipdesk.ui.border_words import assumed_words, missing_words, step_words, used_rate_words
from shipdesk.ui.editor_columns import price_words
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

FOB, CIF = 1, 2
NOTHING = "–"


class BorderValueBox(Retranslated, QFrame):
    """Words to the left, a column each for FOB and CIF."""

    def __init__(self, toolkit: Toolkit, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._reference = toolkit, reference
        self._consignment: Consignment | None = None
        self.setProperty("role", "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._inside: QWidget | None = None

    def show_consignment(self, consignment: Consignment) -> None:
        if consignment != self._consignment:
            self._consignment = consignment
            self._fill()

    def retranslate(self) -> None:
        self._fill()

    def words(self) -> list[str]:
        """Everything that stands in the box, from top to bottom."""
        return [label.text() for label in self.findChildren(QLabel)]

    def _fill(self) -> None:
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        if self._consignment is None:
            return
        value = border_value(self._consignment, self._reference.minor_units)
        self._inside = BorderValueTable(self._toolkit, self._reference, self._consignment, value, self)
        self._layout.addWidget(self._inside)


class BorderValueTable(QWidget):
    """Made anew whenever the value changes."""

    def __init__(
        self, toolkit: Toolkit, reference: Reference, consignment: Consignment, value: BorderValue, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._reference, self._consignment = toolkit, reference, consignment
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._row = 0
        self._head(value.fob.currency)
        for steps in _by_place(value):
            self._step(*steps)
        self._total(value)
        for missing in _missing(value):
            self._note(missing_words(missing), "warn")
        for assumed in value.assumed:
            self._note(assumed_words(assumed), None)
        self._customs(value.fob.money)

    def _head(self, currency: str) -> None:
        self._put(QLabel(currency, self), 0, "muted")
        self._put(QLabel("FOB", self), FOB, "heading")
        self._put(QLabel("CIF", self), CIF, "heading")
        self._row += 1

    def _step(self, fob: Step | None, cif: Step | None) -> None:
        step = fob or cif
        if step is None:
            return
        self._put(WrappedLabel(self._toolkit, step_words(step), self), 0, None)
        for place, one in ((FOB, fob), (CIF, cif)):
            self._put(QLabel(NOTHING if one is None else self._amount(one.money), self), place, None)
        self._row += 1
        if step.rate is not None:
            given = f"{self._amount(step.given)} {step.given.currency}"
            self._note(f"{given} · {used_rate_words(step.rate, self._toolkit.dates())}", None)

    def _total(self, value: BorderValue) -> None:
        self._put(QLabel(self.tr("Value at the border"), self), 0, "heading")
        for place, money in ((FOB, value.fob.money), (CIF, value.cif.money)):
            text = self.tr("not known") if money is None else self._amount(money)
            self._put(QLabel(text, self), place, "heading")
        self._row += 1

    def _customs(self, fob: Money | None) -> None:
        """What the Thai export declaration states."""
        if fob is None or fob.currency == CUSTOMS_CURRENCY:
            return
        converted = in_currency(fob, CUSTOMS_CURRENCY, self._consignment, self._reference.minor_units)
        if converted is None or converted.rate is None:
            text = self.tr("FOB in {currency} for Thai customs: no rate is stated.").format(currency=CUSTOMS_CURRENCY)
        else:
            text = self.tr("FOB for Thai customs: {amount} {currency} · {rate}").format(
                amount=self._amount(converted.money),
                currency=CUSTOMS_CURRENCY,
                rate=used_rate_words(converted.rate, self._toolkit.dates()),
            )
        self._note(text, None)

    def _note(self, text: str, kind: str | None) -> None:
        label = WrappedLabel(self._toolkit, text, self)
        label.setProperty("kind" if kind else "role", kind or "muted")
        self._grid.addWidget(label, self._row, 0, 1, 3)
        self._row += 1

    def _put(self, label: QLabel, column: int, role: str | None) -> None:
        if role is not None:
            label.setProperty("role", role)
        if column:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, self._row, column)

    def _amount(self, money: Money) -> str:
        return price_words(money.amount, self._reference.minor_units.get(money.currency, 2))


def _by_place(value: BorderValue) -> list[tuple[Step | None, Step | None]]:
    """The steps of both values, those of one charge beside each other."""
    fob = {step.pointer: step for step in value.fob.steps}
    cif = {step.pointer: step for step in value.cif.steps}
    return [(fob.get(pointer), cif.get(pointer)) for pointer in dict.fromkeys((*fob, *cif))]


def _missing(value: BorderValue) -> list[Missing]:
    """What either value lacks, once."""
    return list({(one.element, one.pointer): one for one in (*value.fob.missing, *value.cif.missing)}.values())
