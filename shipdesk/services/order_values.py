"""Single values of an order out of a shop's JSON, each fault under its pointer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain import cells
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput

Json = Mapping[str, Any]


class Reader:
    """Reads values and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[WrongInput] = []

    def number(self, value: Any, pointer: str) -> Decimal | None:
        """A number of zero or more; shops write it as text or as a number. None for nothing."""
        if value is None or value == "" or isinstance(value, bool):
            return None
        try:
            return cells.read_decimal(cells.clean(str(value)), digits=12, decimals=6)
        except WrongInput as fault:
            fault.pointer = pointer
            fault.values.setdefault("column", pointer.rpartition("/")[2])
            self.faults.append(fault)
            return None

    def quantity(self, value: Any, pointer: str) -> Decimal:
        number = self.number(value, pointer)
        if number is None or not number:
            self.faults.append(WrongInput("out_of_range", "order_quantity_zero", pointer=pointer))
            return Decimal(1)
        return number

    def day(self, value: Any, pointer: str) -> date | None:
        """The calendar date of an ISO moment."""
        if not value:
            return None
        try:
            return date.fromisoformat(str(value)[:10])
        except ValueError:
            self.faults.append(WrongInput("pattern", "date_unreadable", pointer=pointer, text=str(value)[:40]))
            return None

    def currency(self, value: Any, known: Mapping[str, int], pointer: str) -> str | None:
        if not value:
            return None
        try:
            return cells.read_currency(str(value), known)
        except WrongInput as fault:
            fault.pointer = pointer
            fault.values.setdefault("column", "currency")
            self.faults.append(fault)
            return None

    def finish(self) -> None:
        if self.faults:
            raise WrongInput.of_many(self.faults)


def price(amount: Decimal | None, currency: str | None) -> Money | None:
    return None if amount is None or currency is None else Money(amount, currency)


def text(value: Any, longest: int = 200) -> str:
    return cells.clean(str(value))[:longest] if isinstance(value, str | int) else ""
