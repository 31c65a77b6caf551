"""From a pointer to the cell of the goods table that shows its value."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.ui.editor_columns import EditColumn, Line
from shipdesk.ui.editor_model import parts_of, value_at
from shipdesk.ui.editor_table import Place

CURRENCIES = ("/unit_price/currency", "/line_value/currency", "/declared_value/currency")
"""Ends of pointers to the one currency of all prices."""
TOTAL = "/declared_value"
"""The sum of the lines: it is changed by their prices."""
_COLUMN_OF = {"line_value": "unit_price"}


def place_of(pointer: str, columns: Sequence[EditColumn]) -> Place | None:
    """The cell of a value of a line; the first of its line where no column shows it."""
    parts = parts_of(pointer)
    if len(parts) < 2 or parts[0] != "items" or not parts[1].isdecimal():
        return None
    return int(parts[1]), (_column(parts[2], columns) or 0) if len(parts) > 2 else 0


def takes(pointer: str, columns: Sequence[EditColumn], lines: Sequence[Line]) -> bool:
    """Whether the value can be changed in the table: lines as a whole, and what has a cell of its own."""
    parts = parts_of(pointer)
    if parts[0] != "items" or len(parts) < 3:
        return parts[0] == "items"
    if parts[2] != "descriptions":
        return _column(parts[2], columns) is not None
    return value_at(list(lines), f"/{parts[1]}/descriptions/{parts[-2]}/language") == "en"


def first_price(columns: Sequence[EditColumn]) -> Place:
    return 0, _column("unit_price", columns) or 0


def _column(name: str, columns: Sequence[EditColumn]) -> int | None:
    name = _COLUMN_OF.get(name, name)
    return next((at for at, column in enumerate(columns) if parts_of(column.member)[0] == name), None)
