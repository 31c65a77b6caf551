"""Which columns of the product table stand where and how wide: as the user chose, else so that they fit the window.

Of the columns that nobody chose so many stand there as the window has room for. Beside an open product the table is
narrower; the columns stay then, the rest of them to the right, and no column is cut in two at the edge.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QTableView

from shipdesk.ui.product_columns import SHOWN
from shipdesk.ui.product_model import ProductModel

SAVED = "lists/product-columns"
LEAST_NAME, MOST_NAME = 200, 420
"""The name takes what the others leave, within these."""
Room = Callable[[], int]
"""The width that the table has where no product is open beside it."""


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
        self.room: Room = self._table.width
        self._roomy = set(SHOWN)
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

    def can_move(self, number: int, by: int) -> bool:
        return self._beside(number, by) is not None

    def move(self, number: int, by: int) -> None:
        """Over the next column that is seen, to the left (-1) or to the right (1)."""
        beside = self._beside(number, by)
        if beside is not None:
            self._header.moveSection(self._header.visualIndex(number), self._header.visualIndex(beside))

    def _beside(self, number: int, by: int) -> int | None:
        seen = [one for one in self._in_order() if not self._table.isColumnHidden(one)]
        at = seen.index(number) + by if number in seen else -1
        return seen[at] if 0 <= at < len(seen) else None

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
        if self._table.isVisible():
            self._header.ensurePolished()
            self._roomy = self._with_room()
        for number, key in enumerate(self._keys):
            self._table.setColumnHidden(number, not self._is_wanted(key))
        if self._table.isVisible():
            wide = {number: self._width(number) for number, key in enumerate(self._keys) if self._is_wanted(key)}
            name = self._keys.index("name")
            if name in wide and "name" not in self._widths:
                wide[name] = self._width_of_name(wide, name)
            for number, width in wide.items():
                self._header.resizeSection(number, width)
        self._bring_cursor_into_sight()
        self._is_fitting = False

    def _with_room(self) -> set[str]:
        """Of the columns to begin with, the first that fit beside those the user chose."""
        rest = self.room() - self._table.verticalScrollBar().sizeHint().width() - 2 * self._table.frameWidth()
        rest -= sum(self._least_width(key) for key in self._keys if self._is_chosen(key))
        fitting: set[str] = set()
        for key in SHOWN:
            if key in self._shown or self._is_chosen(key) or not self._is_useful(key):
                continue
            rest -= self._least_width(key)
            if rest < 0:
                break
            fitting.add(key)
        return fitting

    def _width_of_name(self, wide: dict[int, int], name: int) -> int:
        """What the columns in sight leave: all of them, else those that can be seen whole."""
        rest = self._header.width() - LEAST_NAME
        others = [number for number in self._in_order() if number in wide and number != name]
        for number in others:
            if rest < wide[number]:
                break
            rest -= wide[number]
        return max(LEAST_NAME, min(LEAST_NAME + rest, MOST_NAME))

    def _in_order(self) -> list[int]:
        return [self._header.logicalIndex(place) for place in range(self._header.count())]

    def _bring_cursor_into_sight(self) -> None:
        """What is typed or pasted goes where the cursor is seen."""
        current = self._table.currentIndex()
        if current.isValid() and self._table.isColumnHidden(current.column()):
            seen = next(
                (number for number in self._in_order() if not self._table.isColumnHidden(number)), current.column()
            )
            self._table.setCurrentIndex(self._model.index(current.row(), seen))

    def _is_wanted(self, key: str) -> bool:
        if key in self._shown:
            return self._shown[key]
        return self._is_useful(key) and (key in self._roomy or self._is_chosen(key))

    def _is_chosen(self, key: str) -> bool:
        """The user has shown it, or given it a width."""
        return self._shown.get(key, key in self._widths)

    def _is_useful(self, key: str) -> bool:
        """On an English screen the column of English names would say everything twice."""
        return not (key == "name_en" and self._language() == "en") and not (key == "catalog" and self._has_one_catalog)

    def _least_width(self, key: str) -> int:
        return LEAST_NAME if key == "name" else self._width(self._keys.index(key))

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
        order = [self._keys[number] for number in self._in_order()]
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
