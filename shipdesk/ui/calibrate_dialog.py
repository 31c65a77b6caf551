"""Calibration: a page is printed, two numbers measured on it are typed, the next print lies right."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QPushButton, QWidget

from shipdesk.domain.measures import plain
from shipdesk.domain.printer import PrinterProfile
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.toolkit import Toolkit

NEEDED = ("left", "top")


class CalibrateDialog(FormDialog):
    """`measured` holds what was typed once it is accepted; `print_page` puts the page into the queue."""

    def __init__(
        self, toolkit: Toolkit, profile: PrinterProfile, print_page: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(toolkit, parent)
        self.setWindowTitle(self.tr("Calibrate {printer}").format(printer=profile.name))
        self.heading.setText(self.windowTitle())
        self.words.setText(
            self.tr("Print the page and measure with a ruler, from the edge of the label to the line. Two numbers are "
                    "enough; C and D put the scale right too.")
        )  # fmt: skip
        self.main.setText(self.tr("Put right"))
        self.measured: dict[str, str] = {}
        self.page = QPushButton(self.tr("Print the calibration page"), self)
        self.page.setAutoDefault(False)
        self.page.clicked.connect(print_page)
        self.form.add_across(self.page)
        self.fields: dict[str, DecimalField] = {
            "left": self.add_number("/left", lambda: self.tr("&A: left edge to the upright line"), "mm", 1),
            "top": self.add_number("/top", lambda: self.tr("&B: upper edge to the lying line"), "mm", 1),
            "across": self.add_number("/across", lambda: self.tr("&C: ruler across, if you like"), "mm", 1),
            "along": self.add_number("/along", lambda: self.tr("&D: ruler along, if you like"), "mm", 1),
        }
        self.page.setFocus()

    def take(self) -> bool:
        values: dict[str, Decimal | None] = {}
        for name, field in reversed(self.fields.items()):
            values[name] = self.number(f"/{name}", field, needed=name in NEEDED)
        self.measured = {name: plain(value) for name, value in values.items() if value is not None}
        return all(row.mark is None for row in self.form.rows.values())
