"""Line edits for values of the trade: a decimal number with its unit beside it, and a date of either era.

A field holds a native value (`Decimal`, `date`) or nothing, and says at once what it can't read.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from shipdesk.domain.measures import plain
from shipdesk.errors import WrongInput
from shipdesk.ui.dates import THAI_FIGURES
from shipdesk.ui.language import Retranslated
from shipdesk.ui.month import Calendar
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")


def read_decimal(text: str, places: int, minimum: Decimal | None, maximum: Decimal | None) -> Decimal | None:
    """The number in `text`: Thai figures and commas between thousands are fine; None for nothing at all."""
    typed = text.translate(THAI_FIGURES).strip()
    if not typed:
        return None
    if _GROUPED.fullmatch(typed):
        typed = typed.replace(",", "")
    if not _NUMBER.fullmatch(typed) or len(typed) > 30:
        raise WrongInput("pattern", "number_unreadable", text=text.strip()[:40])
    number = Decimal(typed)
    if number != number.quantize(Decimal(1).scaleb(-places)):
        raise WrongInput("pattern", "number_too_fine", text=text.strip(), places=places)
    if minimum is not None and number < minimum:
        raise WrongInput("out_of_range", "number_too_small", text=text.strip(), limit=plain(minimum))
    if maximum is not None and number > maximum:
        raise WrongInput("out_of_range", "number_too_large", text=text.strip(), limit=plain(maximum))
    return number


class DecimalField(QWidget):
    """A right-aligned number and its unit; `edited` tells the new value when the user leaves the field."""

    edited = Signal(object)
    faulted = Signal(object)

    def __init__(
        self, unit: str = "", places: int = 3, minimum: Decimal | None = Decimal(0), maximum: Decimal | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._places, self._minimum, self._maximum = places, minimum, maximum
        self.line = QLineEdit(self)
        self.unit = QLabel(unit, self)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.line.editingFinished.connect(self._finish)
        self.line.setMaximumWidth(24 * GRID)
        self.unit.setProperty("role", "unit")
        self.unit.setVisible(bool(unit))
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.unit)
        layout.addStretch(1)
        self._last: Decimal | None = None

    def value(self) -> Decimal | None:
        """The number that stands in the field; raises `WrongInput` where it can't be read."""
        return read_decimal(self.line.text(), self._places, self._minimum, self._maximum)

    def set_value(self, value: Decimal | None) -> None:
        self._last = value
        self.line.setText("" if value is None else plain(value))

    def _finish(self) -> None:
        try:
            value = self.value()
        except WrongInput as fault:
            self.faulted.emit(fault)
            return
        self.faulted.emit(None)
        if value != self._last:
            self.set_value(value)
            self.edited.emit(value)


class DateField(Retranslated, QWidget):
    """A typed date with the long form beside it, so that the era is never in doubt, and a calendar to pick from."""

    edited = Signal(object)
    faulted = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._value: date | None = None
        self.line = QLineEdit(self)
        self.long_form = QLabel(self)
        self.long_form.setProperty("role", "muted")
        self._open = QAction(self)
        self._open.triggered.connect(self.pick)
        self._open.setShortcut("Alt+Down")
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.line.setMinimumWidth(18 * GRID)
        self.line.editingFinished.connect(self._finish)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.long_form, 1)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def value(self) -> date | None:
        """The date that stands in the field; raises `WrongInput` where it can't be read."""
        return self._toolkit.dates().read(self.line.text())

    def set_value(self, value: date | None) -> None:
        self._value = value
        dates = self._toolkit.dates()
        self.line.setText(dates.short(value))
        self.long_form.setText("" if value is None else dates.long(value))

    def pick(self) -> None:
        """The calendar, below the field."""
        calendar = Calendar(self._toolkit, self._value or self._toolkit.today(), self)
        calendar.picked.connect(self._take)
        calendar.open_below(self.line)

    def retranslate(self) -> None:
        keys = self._open.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._open.setToolTip(f"{self.tr('Choose a day')} ({keys})")
        self._open.setText(self.tr("Choose a day"))
        self.line.setPlaceholderText(self.tr("day/month/year"))
        if self._value is not None:
            self.set_value(self._value)

    def restyle(self) -> None:
        self._open.setIcon(self._toolkit.icon("calendar", "muted"))

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.window().activateWindow()
        self.line.setFocus()
        self.faulted.emit(None)
        self.edited.emit(day)

    def _finish(self) -> None:
        try:
            value = self.value()
        except WrongInput as fault:
            self.long_form.setText("")
            self.faulted.emit(fault)
            return
        self.faulted.emit(None)
        if value != self._value:
            self.set_value(value)
            self.edited.emit(value)
