"""Shipments that fit a departure, each with a tick; those that may not go yet stand below with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from shipdesk.services.find_departures import Fitting
from shipdesk.ui.language import Retranslated
from shipdesk.ui.manifest_words import why_not_word
from shipdesk.ui.shipment_columns import figure, money
from shipdesk.ui.theme import GRID

REFERENCE, BUYER, PACKAGES, GROSS, VALUE = range(5)


class ShipmentPicker(Retranslated, QTreeWidget):
    """Space ticks the shipment one stands on; `changed` tells that the ticks did; `country` names a code."""

    changed = Signal()

    def __init__(self, country: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self._found: tuple[Fitting, ...] = ()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setColumnCount(5)
        self.setMinimumHeight(28 * GRID)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(BUYER, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(REFERENCE, QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(False)
        self.setColumnWidth(REFERENCE, 26 * GRID)
        self.itemChanged.connect(lambda *_: self.changed.emit())
        self.retranslate()

    def show_fitting(self, found: Sequence[Fitting]) -> None:
        """All that may go are ticked."""
        self._found = tuple(found)
        self._fill({one.candidate.reference for one in found if one.why_not is None})

    def ticked(self) -> list[str]:
        items = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        return [
            item.text(REFERENCE)
            for item in items
            if item is not None and not item.isDisabled() and item.checkState(REFERENCE) == Qt.CheckState.Checked
        ]

    def tick_all(self, ticked: bool) -> None:
        self._fill({one.candidate.reference for one in self._found} if ticked else set())
        self.changed.emit()

    def retranslate(self) -> None:
        self.setHeaderLabels(
            [self.tr("Shipment"), self.tr("To"), self.tr("Packages"), self.tr("Gross kg"), self.tr("Value")]
        )
        self.setAccessibleName(self.tr("Shipments for this departure"))
        self._fill(set(self.ticked()))

    def _fill(self, ticked: set[str]) -> None:
        self.blockSignals(True)
        self.clear()
        for one in self._found:
            item = _item(one, self._country(one.candidate.destination), one.candidate.reference in ticked)
            item.setSizeHint(REFERENCE, QSize(0, 4 * GRID))
            if item.isDisabled():
                muted = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
                for column in range(self.columnCount()):
                    item.setForeground(column, muted)
            self.addTopLevelItem(item)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self.blockSignals(False)


def _item(one: Fitting, country: str, is_ticked: bool) -> QTreeWidgetItem:
    candidate, reason = one.candidate, why_not_word(one.why_not)
    buyer = f"{country} · {candidate.consignee}"
    item = QTreeWidgetItem(
        [
            candidate.reference,
            f"{reason} · {buyer}" if reason else buyer,
            figure(candidate.packages),
            figure(candidate.gross_weight_kg.kg),
            money(candidate.value),
        ]
    )
    for column in (PACKAGES, GROSS, VALUE):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if reason:
        item.setDisabled(True)
        item.setToolTip(BUYER, reason)
        return item
    item.setCheckState(REFERENCE, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    return item
