"""Which columns of the product table stand where and how wide: as the user chose, else so that they fit the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QTableView

from shipdesk.ui.product_columns import SHOWN
from shipdesk.ui.product_model import ProductModel

SAVED = "lists/product-columns"
LEAST_NAME, MOST_NAME = 150, 420
"""The name takes what the others leave, within these."""


class ColumnLayout(QObject):
    """Only what the user has chosen is kept: a width that some language's title needed is none of it."""

    def __init__(
        self, table: QTableView, model: ProductModel, session: QSettings, language: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._table, self._model, self._session, self._language = table, model, session, language
        self._header = table.horizontalHeader()
        self._keys = [column.key for column in model.columns]
        self._shown: dict[str, bool] = {}
        self._widths: dict[str, int] = {}
        self._has_one_catalog = True
        self._is_fitting = True
        self._restore()
        self._is_fitting = False
        self._header.sectionMoved.connect(lambda *_: self._save())
        self._header.sectionResized.connect(lambda number, _, width: self._resized(number, width))

    def show_column(self, number: int, is_shown: bool) -> None:
        """As the user chooses, and so from now on."""
        self._shown[self._keys[number]] = is_shown
        self.fit()
        self._save()

    def count_catalogs(self, count: int) -> None:
        """With one catalog nobody needs to be told which."""
        if self._has_one_catalog != (count < 2):
            self._has_one_catalog = count < 2
            self.fit()

    def fit(self) -> None:
        """No title is cut off, and what can be seen without scrolling is."""
        if self._is_fitting:
            return
        self._is_fitting = True
        for number, key in enumerate(self._keys):
            self._table.setColumnHidden(number, not self._is_wanted(key))
        if self._table.isVisible():
            self._header.ensurePolished()
            numbers = [number for number, key in enumerate(self._keys) if self._is_wanted(key)]
            wide = {number: self._width(number) for number in numbers}
            name = self._keys.index("name")
            if name in wide and "name" not in self._widths:
                rest = self._table.viewport().width() - sum(wide.values()) + wide[name]
                wide[name] = max(LEAST_NAME, min(rest, MOST_NAME))
            for number, width in wide.items():
                self._header.resizeSection(number, width)
        self._bring_cursor_into_sight()
        self._is_fitting = False

    def _bring_cursor_into_sight(self) -> None:
        """What is typed or pasted goes where the cursor is seen."""
        current = self._table.currentIndex()
        if current.isValid() and self._table.isColumnHidden(current.column()):
            places = (self._header.logicalIndex(place) for place in range(self._header.count()))
            seen = next((number for number in places if not self._table.isColumnHidden(number)), current.column())
            self._table.setCurrentIndex(self._model.index(current.row(), seen))

    def _is_wanted(self, key: str) -> bool:
        if key in self._shown:
            return self._shown[key]
        # On an English screen the column of English names would say everything twice.
        is_doubled = (key == "name_en" and self._language() == "en") or (key == "catalog" and self._has_one_catalog)
        return key in SHOWN and not is_doubled

    def _width(self, number: int) -> int:
        chosen = self._widths.get(self._keys[number])
        return chosen or max(self._model.columns[number].width, self._header.sectionSizeHint(number))

    def _resized(self, number: int, width: int) -> None:
        if not self._is_fitting and width:
            self._widths[self._keys[number]] = width
            self._save()

    def _save(self) -> None:
        if self._is_fitting:
            return
        order = [self._keys[self._header.logicalIndex(place)] for place in range(self._header.count())]
        kept = {"order": order, "shown": self._shown, "widths": self._widths}
        self._session.setValue(SAVED, json.dumps(kept))

    def _restore(self) -> None:
        kept = _read(self._session)
        self._shown = {key: bool(one) for key, one in kept.get("shown", {}).items() if key in self._keys}
        self._widths = {key: int(one) for key, one in kept.get("widths", {}).items() if key in self._keys}
        order = [key for key in kept.get("order", SHOWN) if key in self._keys]
        for place, key in enumerate(order):
            self._header.moveSection(self._header.visualIndex(self._keys.index(key)), place)
        for number, column in enumerate(self._model.columns):
            self._header.resizeSection(number, self._widths.get(column.key, column.width))
            self._table.setColumnHidden(number, not self._is_wanted(column.key))


def _read(session: QSettings) -> dict[str, Any]:
    """What was kept; nothing where it cannot be read."""
    try:
        kept = json.loads(str(session.value(SAVED, "") or "{}"))
        return kept if isinstance(kept, dict) else {}
    except ValueError:
        return {}
