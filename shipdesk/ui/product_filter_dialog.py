"""Asks for one condition on the products that the table shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from shipdesk.catalogs import Compare, Condition
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.product_filters import WITHOUT_VALUE, compare_word
from shipdesk.ui.product_words import full_label
from shipdesk.ui.toolkit import Toolkit


class FilterDialog(FormDialog):
    """`chosen` carries the condition."""

    chosen = Signal(object)

    def __init__(
        self, toolkit: Toolkit, field: str, fields: Sequence[str] = PRODUCT_FIELDS, parent: QWidget | None = None
    ) -> None:
        super().__init__(toolkit, parent)
        self.field, self.compare, self.value = QComboBox(), QComboBox(), QLineEdit()
        for one in fields:
            self.field.addItem(full_label(one), one)
        for compare in Compare:
            self.compare.addItem(compare_word(compare), compare.value)
        self.field.setCurrentIndex(max(self.field.findData(field), 0))
        self.form.add("/field", self.field, lambda: self.tr("Column"))
        self.form.add("/compare", self.compare, lambda: self.tr("Condition"))
        self.form.add("/value", self.value, lambda: self.tr("Value"))
        self.compare.currentIndexChanged.connect(self._follow)
        self.value.returnPressed.connect(self.do_it)
        self.heading.setText(self.tr("Filter products"))
        self.words.setText(self.tr("Only products that fulfil every filter are shown, exported and counted."))
        self.main.setText(self.tr("Filter"))
        self.setWindowTitle(self.heading.text())
        self.value.setFocus()

    def take(self) -> bool:
        compare = Compare(self.compare.currentData())
        value = "" if compare in WITHOUT_VALUE else self.value.text().strip()
        if not value and compare not in WITHOUT_VALUE:
            compare = Compare.EMPTY
        self.chosen.emit(Condition(self.field.currentData(), compare, value))
        return True

    def _follow(self) -> None:
        self.value.setEnabled(Compare(self.compare.currentData()) not in WITHOUT_VALUE)
