"""A small dialog of labelled fields: what is missing is marked at its field, Ctrl+Enter does it, Escape goes back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.errors import WrongInput
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form import Form
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class FormDialog(QDialog):
    """`done_with` is called with nothing wrong in the fields; it gives False to keep the dialog open."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toolkit = toolkit
        self.setModal(True)
        self.setMinimumWidth(76 * GRID)
        self.heading, self.words = QLabel(self), WrappedLabel(toolkit, "", self)
        self.heading.setProperty("role", "title")
        self.words.setProperty("role", "muted")
        self.form = Form(toolkit, self)
        self.back, self.main = QPushButton(self.tr("Back"), self), QPushButton(self)
        self.main.setProperty("role", "primary")
        self.main.setToolTip("Ctrl+Enter")
        # Not the button's own shortcut, which it loses with every new text.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.main.click)
        for button, act in ((self.back, self.reject), (self.main, self.do_it)):
            button.clicked.connect(lambda _=False, act=act: act())
            # Enter goes to the next field.
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.main)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.words)
        layout.addWidget(self.form, 1)
        layout.addLayout(buttons)

    def do_it(self) -> None:
        """What the main button stands for: close, unless something is missing."""
        self.form.set_marks({})
        if self.take():
            self.accept()

    def take(self) -> bool:
        """Read the fields; False where one of them is marked."""
        return True

    def number(self, pointer: str, field: DecimalField, *, needed: bool = True) -> Decimal | None:
        """The field's number; marks it where it can't be read or is missing."""
        try:
            value = field.value()
        except WrongInput as fault:
            self.mark(pointer, fault)
            return None
        if value is None and needed:
            self.mark(pointer, WrongInput("required", "needed_here", pointer=pointer))
        return value

    def mark(self, pointer: str, fault: Exception) -> None:
        self.form.rows[pointer].show_fault(fault)
        self.form.go_to(pointer)

    def add_number(
        self, pointer: str, label: Callable[[], str], unit: str = "", places: int = 3, value: Decimal | None = None
    ) -> DecimalField:
        field = DecimalField(unit, places)
        field.set_value(value)
        self.form.add(pointer, field, label)
        return field
