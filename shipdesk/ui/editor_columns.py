"""Columns of an editable table: how a cell reads its JSON, shows it, and turns typed words back into JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.measures import Weight, plain
from shipdesk.ui.editor_fields import Options
from shipdesk.ui.editor_model import value_at
from shipdesk.ui.fields import read_decimal
from shipdesk.ui.toolkit import Toolkit

Line = Mapping[str, Any]


class Cell(Enum):
    """What stands in a column's cells."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, kw_only=True)
class EditColumn:
    """`member` is the pointer inside a line. `shown` and `written` are for cells that are more than their member."""

    title: Callable[[], str]
    member: str
    cell: Cell = Cell.TEXT
    width: int = 100
    stretches: bool = False
    is_fixed: bool = False
    places: int = 3
    is_signed: bool = False
    options: Options | None = None
    shown: Callable[[Line], str] | None = None
    written: Callable[[Line, Any], tuple[str, Any]] | None = None
    """From the line and the value read to the member's pointer and its JSON."""

    def text(self, line: Line, toolkit: Toolkit) -> str:
        """What the cell shows."""
        value = value_at(line, self.member)
        if self.shown is not None:
            return self.shown(line)
        if value is None:
            return "" if self.options is None else dict(self.options()).get(None, "")
        if self.cell is Cell.NUMBER:
            return grouped(Decimal(value))
        if self.cell is Cell.DATE:
            return toolkit.dates().short(date.fromisoformat(value))
        return dict(self.options()).get(value, str(value)) if self.options else str(value)

    def typed(self, line: Line, toolkit: Toolkit) -> str:
        """What stands in the cell when someone starts to change it."""
        value = value_at(line, self.member)
        if self.cell is Cell.NUMBER and isinstance(value, str):
            return value
        return self.text(line, toolkit)

    def read(self, typed: Any, line: Line, toolkit: Toolkit) -> tuple[str, Any]:
        """The member's pointer and JSON for what was typed; `WrongInput` where it can't be read."""
        value: Any = typed
        if self.cell is Cell.NUMBER:
            value = read_decimal(str(typed), self.places, None if self.is_signed else Decimal(0), None)
        elif self.cell is Cell.DATE:
            value = toolkit.dates().read(str(typed))
        elif self.cell is Cell.TEXT:
            value = str(typed).strip() or None
        json = None if value is None else encode(value)
        return self.written(line, json) if self.written else (self.member, json)


def grouped(number: Decimal) -> str:
    """A number with commas between thousands, and every decimal it has."""
    return f"{number:,f}"


def weight_words(weight: Weight) -> str:
    """Kilograms with commas between thousands and no idle zeros."""
    return grouped(Decimal(str(weight)))


def price_words(amount: Decimal, decimals: int) -> str:
    """An amount with at least the decimals of its currency; a unit price may have more."""
    written = grouped(Decimal(plain(amount)))
    return written if len(written.partition(".")[2]) >= decimals else f"{amount:,.{decimals}f}"
