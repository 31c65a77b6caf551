"""What `encode` wrote, read back: the values that `decode` gives, without judging each of them once more.

Whatever is stored was judged on its way in, and reading five hundred consignments again must not take the time of
judging them. What is not as `encode` writes it is handed to `decode`, which names the fault.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from shipdesk.domain.codec import Amount, Many, Nested, Words, declared, decode
from shipdesk.domain.money import Money
from shipdesk.domain.shapes import CalendarDate, Flag, Integer, Json, Moment, Number, Shape, Text

T = TypeVar("T")
Back = Callable[[Any], Any]
_NOT_SO_WRITTEN = (KeyError, TypeError, ValueError, ArithmeticError, AttributeError)
"""How a value shows that `encode` did not write it: a strange member, one missing, no number, no date."""


def restore(kind: type[T], value: Json) -> T:
    """`value` as a `kind`; raises `WrongInput` as `decode` does where it cannot be one."""
    try:
        restored: T = _builder(kind)(value)  # type: ignore[arg-type]
    except _NOT_SO_WRITTEN:
        return decode(kind, value)
    return restored


@cache
def _builder(kind: type[Any]) -> Back:
    """Reads an object of one declared dataclass."""
    members, _ = declared(kind)  # type: ignore[arg-type]
    ways = {one.name: (one.attribute, _way_back(one.shape)) for one in members}

    def build(stored: dict[str, Json]) -> Any:
        given = {}
        for name, found in stored.items():
            attribute, back = ways[name]
            if found is not None:
                given[attribute] = found if back is None else back(found)
        return kind(**given)

    return build


def _way_back(shape: Shape) -> Back | None:
    """None for what JSON holds as the domain does."""
    match shape:
        case Text() | Integer() | Flag():
            return None
        case Number(make=make):
            return Decimal if make is Decimal else lambda text: make(Decimal(text))
        case CalendarDate():
            return date.fromisoformat
        case Moment():
            return datetime.fromisoformat
        case Amount():
            return lambda money: Money(Decimal(money["amount"]), money["currency"])
        case Nested(of=kind):
            return _builder(kind)  # type: ignore[arg-type]
        case Many(each=each):
            return _each(_way_back(each))
        case Words():
            return lambda words: tuple(words.items())
    return lambda value: shape.read(value, "")


def _each(back: Back | None) -> Back:
    return tuple if back is None else lambda values: tuple(map(back, values))
