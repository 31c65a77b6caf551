"""Filters of the product table: what is filtered stands as chips above it, each taken away with one press."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from shipdesk.catalogs import Compare, Condition
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
