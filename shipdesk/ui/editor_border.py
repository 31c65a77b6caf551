"""Rows of the step Terms: what the goods are worth at the border, by which rates, and where they originate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from shipdesk.ui.border_value_box import BorderValueBox
from shipdesk.ui.editor_model import Edit, value_at
from shipdesk.ui.editor_rates import RatesOfShipment
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.editor_words import schemes
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.language import Retranslated
from shipdesk.ui.origin_dialog import OriginDialog
from shipdesk.ui.origin_materials import ORIGIN
from shipdesk.ui.rates_dialog import RatesDialog
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel

RATES = "/desk/exchange_rates"


class OriginRow(QWidget):
    """What is stated of the origin has its fields in a dialog, which opens for whoever is led there."""

    def __init__(self, choose: Callable[[str], None]) -> None:
        super().__init__()
        self._choose = choose

    def enter(self, pointer: str) -> bool:
        if pointer:
            self._choose(pointer)
        else:
            self.setFocus()
        return True


class BorderRows(Retranslated, QWidget):
    """Stands in no layout itself; its rows are those of the step's form."""

    def __init__(self, context: EditorContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self.dialog: OriginDialog | RatesDialog | None = None
        self.box = BorderValueBox(context.toolkit, context.desk.reference, parent)
        self.rates = RatesOfShipment(context, parent)
        self.rates.lines.changed.connect(lambda lines: context.edit([Edit(RATES, lines)]))
        self.origin_words, self.open_origin = WrappedLabel(context.toolkit, "", parent), QPushButton(parent)
        self.origin_action, self.rates_action = QAction(self), QAction(self)
        self.open_origin.clicked.connect(lambda _=False: self.choose_origin())
        self.origin_action.triggered.connect(lambda _=False: self.choose_origin())
        self.rates.open_table.clicked.connect(lambda _=False: self.open_rates())
        self.rates_action.triggered.connect(lambda _=False: self.open_rates())
        self.hide()
        self.retranslate()

    def add_to(self, form: Form) -> None:
        form.add("border-value", self.box, lambda: self.tr("Value at the border"))
        form.add(RATES, self.rates, lambda: self.tr("Exchange rates"))
        origin = OriginRow(self.choose_origin)
        layout = QHBoxLayout(origin)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.open_origin)
        layout.addWidget(self.origin_words, 1)
        origin.setFocusProxy(self.open_origin)
        form.add(ORIGIN, origin, lambda: self.tr("Origin"))

    def actions_of_rows(self) -> list[QAction]:
        """For the palette."""
        return [self.origin_action, self.rates_action]

    def show_shipment(self, shown: Shown) -> None:
        self._shown = shown
        self.box.show_consignment(shown.stored.consignment)
        self.rates.show_rates(shown, value_at(shown.members, RATES) or [])
        self._say_origin()
        if isinstance(self.dialog, OriginDialog):
            self.dialog.show_shipment(shown)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        own = {at[len(RATES) :]: mark for at, mark in marks.items() if at.startswith(f"{RATES}/")}
        self.rates.lines.set_marks(own)

    def choose_origin(self, pointer: str = "") -> None:
        """The dialog; with a pointer inside what is stated, standing in its field."""
        if self._shown is not None and self.dialog is None:
            dialog = OriginDialog(self._context, self._shown, self.window())
            self._open(dialog)
            if pointer:
                dialog.materials.enter(pointer)

    def open_rates(self) -> None:
        if self.dialog is None:
            self._open(RatesDialog(self._context.toolkit, self._context.desk, self.window()))

    def retranslate(self) -> None:
        self.open_origin.setText(self.tr("Origin…"))
        self.origin_action.setText(self.tr("Compare the trade agreements"))
        self.rates_action.setText(self.tr("Exchange rates of the desk"))
        self._say_origin()

    def _open(self, dialog: OriginDialog | RatesDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self.open_origin.setFocus()

    def _say_origin(self) -> None:
        if self._shown is None:
            return
        scheme = str(value_at(self._shown.members, "/customs/preference_scheme"))
        stated: list[dict[str, Any]] = value_at(self._shown.members, ORIGIN) or []
        criteria = ", ".join(dict.fromkeys(one["criterion"] for one in stated if one.get("criterion")))
        words = schemes().get(scheme, scheme)
        self.origin_words.setText(f"{words} · {criteria}" if criteria else words)
