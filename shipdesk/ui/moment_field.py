"""A typed day with the clock in Thailand, the long form of the day beside it."""

from __future__ import annotations

import re
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from shipdesk.errors import WrongInput
from shipdesk.services.desk import BANGKOK
from shipdesk.ui.dates import THAI_FIGURES
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_DAY_AND_CLOCK = re.compile(r"(\S.*?)\s+([01]?\d|2[0-3])[:.]([0-5]\d)")


class MomentField(Retranslated, QWidget):
    """`edited` tells the new moment when the field is left; a day without a clock is asked about, not guessed."""

    edited = Signal(object)
    faulted = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._value: datetime | None = None
        self.line, self.long_form = QLineEdit(self), QLabel(self)
        self.long_form.setProperty("role", "muted")
        self.line.setMinimumWidth(22 * GRID)
        self.line.editingFinished.connect(self._finish)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.long_form, 1)
        self.retranslate()

    def value(self) -> datetime | None:
        """The moment that stands in the field; raises `WrongInput` where it can't be read."""
        typed = self.line.text().translate(THAI_FIGURES).strip()
        if not typed:
            return None
        parts = _DAY_AND_CLOCK.fullmatch(typed)
        if parts is None:
            raise WrongInput("pattern", "moment_unreadable", text=self.line.text().strip()[:40])
        day = self._toolkit.dates().read(parts[1])
        return None if day is None else datetime.combine(day, time(int(parts[2]), int(parts[3])), BANGKOK)

    def set_value(self, value: datetime | None) -> None:
        self._value = None if value is None else value.astimezone(BANGKOK)
        dates, at = self._toolkit.dates(), self._value
        self.line.setText("" if at is None else f"{dates.short(at.date())} {at:%H:%M}")
        self.long_form.setText("" if at is None else f"{dates.long(at.date())} {at:%H:%M}")

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("day/month/year hour:minute"))
        if self._value is not None:
            self.set_value(self._value)

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
