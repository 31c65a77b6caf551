"""Filters of the product table: what is filtered stands as chips above it, each taken away with one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from shipdesk.catalogs import Compare, Condition
from shipdesk.domain.product import PRODUCT_FIELDS
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.language import Retranslated
from shipdesk.ui.product_words import full_label
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


def compare_word(compare: Compare) -> str:
    translate = QCoreApplication.translate
    return {
        Compare.CONTAINS: translate("ProductFilters", "contains"),
        Compare.IS: translate("ProductFilters", "is exactly"),
        Compare.EMPTY: translate("ProductFilters", "is empty"),
        Compare.FILLED: translate("ProductFilters", "is not empty"),
        Compare.LEAST: translate("ProductFilters", "is at least"),
        Compare.MOST: translate("ProductFilters", "is at most"),
    }[compare]


WITHOUT_VALUE = frozenset({Compare.EMPTY, Compare.FILLED})


class FilterBar(Retranslated, QWidget):
    """`changed` carries all conditions as they are now; `left` tells that the cursor stood on the last chip."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.conditions: tuple[Condition, ...] = ()
        self.chips: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GRID)
        self._line.addStretch(1)
        self.hide()

    def add(self, condition: Condition) -> None:
        if condition not in self.conditions:
            self._set((*self.conditions, condition))

    def retranslate(self) -> None:
        for chip in self.chips:
            self._line.removeWidget(chip)
            chip.deleteLater()
        self.chips = [self._chip(condition) for condition in self.conditions]
        for place, chip in enumerate(self.chips):
            self._line.insertWidget(place, chip)
            chip.show()  # now and not after a while, so that it can take the cursor
        self.setVisible(bool(self.chips))

    def _set(self, conditions: tuple[Condition, ...]) -> None:
        self.conditions = conditions
        self.retranslate()
        self.changed.emit(conditions)

    def _chip(self, condition: Condition) -> QPushButton:
        words = [full_label(condition.field), compare_word(condition.test)]
        words += [] if condition.test in WITHOUT_VALUE else [f"“{condition.value}”"]
        text = " ".join(words)
        chip = QPushButton(text, self)
        chip.setIcon(self._toolkit.icon("close"))
        chip.setAccessibleName(self.tr("Take the filter away: {filter}").format(filter=text))
        chip.setToolTip(self.tr("Take this filter away"))
        chip.clicked.connect(lambda: self._take_away(condition))
        return chip

    def _take_away(self, condition: Condition) -> None:
        """The cursor goes on to the next chip, so that a keyboard can take them all away."""
        place = self.conditions.index(condition)
        self._set(tuple(one for one in self.conditions if one != condition))
        if self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus()
        else:
            self.left.emit()


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
