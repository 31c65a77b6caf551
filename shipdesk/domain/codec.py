"""Contract JSON to frozen dataclasses and back, every fault reported with its pointer.

A dataclass declares for each field the shape its JSON has (`required(...)`, `optional(...)`, `many(...)`);
`decode` reads a whole value and raises one `WrongInput` that carries all faults; `encode` writes it again.
Names in JSON are the names of the fields. Text is brought to NFC; a character that controls the terminal or
the printer is refused.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

from shipdesk.domain.measures import Length, Volume, Weight, plain
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput

T = TypeVar("T")
Json = Any
"""A value as `json.loads` gives it."""

SHAPE, ALWAYS, NAME = "shape", "always", "name"
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


class Shape:
    """What one JSON value must look like; `read` returns the domain value or raises `WrongInput`."""

    def read(self, value: Json, pointer: str) -> Any:
        raise TypeError(f"{type(self).__name__} cannot read {value!r} at {pointer}")


def wrong_type(value: Json, pointer: str, expected: str) -> WrongInput:
    return WrongInput("wrong_type", f"wrong_type_{expected}", pointer=pointer, value=shorten(value))


def shorten(value: Json) -> str:
    """A value as an error shows it: at most 60 characters."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


@dataclass(frozen=True)
class Text(Shape):
    """A string of `shortest` to `longest` characters, of a pattern or one of `choices` where given."""

    longest: int = 200
    shortest: int = 1
    pattern: str | None = None
    choices: frozenset[str] | None = None
    multiline: bool = False

    def read(self, value: Json, pointer: str) -> str:
        if not isinstance(value, str):
            raise wrong_type(value, pointer, "text")
        text = unicodedata.normalize("NFC", value)
        self._length(text, pointer)
        for character in text:
            if unicodedata.category(character) in ("Cc", "Cs") and not (self.multiline and character == "\n"):
                code_point = f"U+{ord(character):04X}"
                raise WrongInput("pattern", "text_control_character", pointer=pointer, code_point=code_point)
        if self.choices is not None and text not in self.choices:
            choices = ", ".join(sorted(self.choices)[:30])
            raise WrongInput("not_in_enum", "not_in_list", pointer=pointer, value=shorten(text), choices=choices)
        if self.pattern is not None and not re.fullmatch(self.pattern, text, re.ASCII):
            raise WrongInput("pattern", "pattern", pointer=pointer, value=shorten(text))
        return text

    def _length(self, text: str, pointer: str) -> None:
        if len(text.strip()) < self.shortest:
            raise WrongInput("too_short", "text_empty", pointer=pointer)
        if len(text) > self.longest:
            raise WrongInput("too_long", "text_too_long", pointer=pointer, limit=self.longest, length=len(text))


@dataclass(frozen=True)
class Number(Shape):
    """A decimal string of the contract, turned into a Decimal or a measure by `make`."""

    digits: int = 15
    decimals: int = 6
    negative: bool = False
    above_zero: bool = False
    make: Callable[[Decimal], Any] = Decimal

    def read(self, value: Json, pointer: str) -> Any:
        if not isinstance(value, str):
            raise wrong_type(value, pointer, "decimal")
        text = value.translate(_THAI_DIGITS)
        if not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", text, re.ASCII):
            raise WrongInput("pattern", "not_a_decimal", pointer=pointer, value=shorten(value))
        whole, _, fraction = text.lstrip("-").partition(".")
        if len(whole) > self.digits:
            raise WrongInput("out_of_range", "decimal_too_large", pointer=pointer, value=shorten(value))
        if len(fraction) > self.decimals:
            limit = self.decimals
            raise WrongInput("pattern", "too_many_decimals", pointer=pointer, value=shorten(value), limit=limit)
        number = Decimal(text)
        if (number < 0 and not self.negative) or (number <= 0 and self.above_zero):
            reason = "must_be_above_zero" if self.above_zero else "must_not_be_negative"
            raise WrongInput("out_of_range", reason, pointer=pointer, value=shorten(value))
        return self.make(number)


@dataclass(frozen=True)
class Integer(Shape):
    least: int
    most: int

    def read(self, value: Json, pointer: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise wrong_type(value, pointer, "integer")
        if not self.least <= value <= self.most:
            raise WrongInput(
                "out_of_range", "integer_range", pointer=pointer, value=value, least=self.least, most=self.most
            )
        return value


class Flag(Shape):
    def read(self, value: Json, pointer: str) -> bool:
        if not isinstance(value, bool):
            raise wrong_type(value, pointer, "flag")
        return value


class CalendarDate(Shape):
    """A Gregorian ISO date; 2569-11-22, a Buddhist year, is out of range (H-79)."""

    def read(self, value: Json, pointer: str) -> date:
        if not isinstance(value, str):
            raise wrong_type(value, pointer, "date")
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
            raise WrongInput("pattern", "not_a_date", pointer=pointer, value=shorten(value))
        try:
            day = date.fromisoformat(value)
        except ValueError as error:
            raise WrongInput("pattern", "not_a_date", pointer=pointer, value=shorten(value)) from error
        if not EARLIEST <= day <= LATEST:
            raise WrongInput("out_of_range", "year_out_of_range", pointer=pointer, value=value)
        return day


class Moment(Shape):
    """An RFC 3339 date-time with an offset."""

    def read(self, value: Json, pointer: str) -> datetime:
        if not isinstance(value, str):
            raise wrong_type(value, pointer, "date")
        pattern = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})"
        if not re.fullmatch(pattern, value, re.ASCII):
            raise WrongInput("pattern", "not_a_moment", pointer=pointer, value=shorten(value))
        try:
            moment = datetime.fromisoformat(value)
        except ValueError as error:
            raise WrongInput("pattern", "not_a_moment", pointer=pointer, value=shorten(value)) from error
        if not EARLIEST.year <= moment.year <= LATEST.year:
            raise WrongInput("out_of_range", "year_out_of_range", pointer=pointer, value=value)
        return moment


@dataclass(frozen=True)
class Amount(Shape):
    """Money: {"amount": "85.00", "currency": "THB"} with at most `decimals` decimals."""

    decimals: int = 4
    negative: bool = False

    def read(self, value: Json, pointer: str) -> Money:
        members = _object(value, pointer)
        _only(members, {"amount", "currency"}, pointer)
        faults: list[WrongInput] = []
        number = Number(decimals=self.decimals, negative=self.negative)
        amount = _collect(faults, lambda: number.read(_present(members, "amount", pointer), f"{pointer}/amount"))
        code = Text(3, 3, "[A-Z]{3}")
        currency = _collect(faults, lambda: code.read(_present(members, "currency", pointer), f"{pointer}/currency"))
        if faults:
            raise WrongInput.of_many(faults)
        return Money(amount, currency)


@dataclass(frozen=True)
class Nested(Shape):
    """An object of another declared dataclass."""

    of: type[Any]

    def read(self, value: Json, pointer: str) -> Any:
        return decode(self.of, value, pointer)


@dataclass(frozen=True)
class Many(Shape):
    """An array of `least` to `most` values of one shape, read into a tuple."""

    each: Shape
    least: int = 0
    most: int = 1_000_000

    def read(self, value: Json, pointer: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise wrong_type(value, pointer, "list")
        if len(value) < self.least:
            raise WrongInput("too_few_items", "too_few_items", pointer=pointer, limit=self.least)
        if len(value) > self.most:
            raise WrongInput("too_many_items", "too_many_items", pointer=pointer, limit=self.most, length=len(value))
        faults: list[WrongInput] = []
        read = [_collect(faults, partial(self.each.read, one, f"{pointer}/{index}")) for index, one in enumerate(value)]
        if faults:
            raise WrongInput.of_many(faults)
        return tuple(read)


@dataclass(frozen=True)
class Words(Shape):
    """A free map of short texts (the contract's Metadata), kept in order as pairs."""

    most: int = 20

    def read(self, value: Json, pointer: str) -> tuple[tuple[str, str], ...]:
        members = _object(value, pointer)
        if len(members) > self.most:
            raise WrongInput("too_many_items", "too_many_items", pointer=pointer, limit=self.most, length=len(members))
        key, text = Text(40, 1, "[a-z0-9_.-]{1,40}"), Text(200, 0)
        return tuple(
            (key.read(name, at(pointer, name)), text.read(members[name], at(pointer, name))) for name in members
        )


def kilograms(above_zero: bool = False) -> Number:
    """The contract's WeightKg."""
    return Number(7, 3, above_zero=above_zero, make=Weight)


def centimetres() -> Number:
    """The contract's LengthCm; a box has no side of nothing."""
    return Number(5, 1, above_zero=True, make=Length)


def required(shape: Shape, name: str | None = None) -> Any:
    """A member that must be there; `name` where JSON's word is a keyword of Python."""
    return field(metadata={SHAPE: shape, NAME: name})


def optional(shape: Shape) -> Any:
    return field(default=None, metadata={SHAPE: shape})


def many(each: Shape, least: int = 0, most: int = 1_000_000) -> Any:
    """An optional array; absent is the same as empty."""
    return field(default=(), metadata={SHAPE: Many(each, least, most)})


def always(each: Shape, most: int) -> Any:
    """An array that is written even when it is empty, because the contract requires the member."""
    return field(default=(), metadata={SHAPE: Many(each, 0, most), ALWAYS: True})


def words() -> Any:
    return field(default=(), metadata={SHAPE: Words()})


def at(pointer: str, name: str) -> str:
    """`pointer` one member deeper (RFC 6901 escapes)."""
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def decode(kind: type[T], value: Json, pointer: str = "") -> T:
    """`value` as a `kind`; raises one `WrongInput` with every fault found in `all`."""
    members = _object(value, pointer)
    faults: list[WrongInput] = []
    fields = {_json_name(one): one for one in dataclasses.fields(kind) if SHAPE in one.metadata}  # type: ignore[arg-type]
    _collect(faults, lambda: _only(members, fields.keys(), pointer))
    given: dict[str, Any] = {}
    for name, one in fields.items():
        if members.get(name) is None:
            if _must_be_given(one):
                faults.append(WrongInput("required", "required", pointer=at(pointer, name), field=name))
            continue
        shape: Shape = one.metadata[SHAPE]
        given[one.name] = _collect(faults, partial(shape.read, members[name], at(pointer, name)))
    if faults:
        raise WrongInput.of_many(faults)
    return kind(**given)


def encode(value: Any) -> Json:
    """A domain value as contract JSON; absent members and empty arrays are left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Money):
            return {"amount": str(value), "currency": value.currency}
        if isinstance(value, Weight | Length | Volume):
            return str(value)
        return _members(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime | date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, tuple | list):
        return [encode(one) for one in value]
    return value


def _members(value: Any) -> dict[str, Json]:
    members: dict[str, Json] = {}
    for one in dataclasses.fields(value):
        shape, content = one.metadata.get(SHAPE), getattr(value, one.name)
        if shape is None or content is None or (content == () and not one.metadata.get(ALWAYS)):
            continue
        members[_json_name(one)] = dict(content) if isinstance(shape, Words) else encode(content)
    return members


def _json_name(one: dataclasses.Field[Any]) -> str:
    return one.metadata.get(NAME) or one.name


def _must_be_given(one: dataclasses.Field[Any]) -> bool:
    shape = one.metadata[SHAPE]
    no_default = one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
    return no_default or (isinstance(shape, Many) and shape.least > 0)


def _object(value: Json, pointer: str) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise wrong_type(value, pointer, "object")
    return value


def _only(members: Mapping[str, Json], known: Sequence[str] | Any, pointer: str) -> None:
    unknown = [
        WrongInput("unknown_field", "unknown_field", pointer=at(pointer, name), field=shorten(name))
        for name in members
        if name not in known
    ]
    if unknown:
        raise WrongInput.of_many(unknown)


def _present(members: Mapping[str, Json], name: str, pointer: str) -> Json:
    if members.get(name) is None:
        raise WrongInput("required", "required", pointer=at(pointer, name), field=name)
    return members[name]


def _collect(faults: list[WrongInput], read: Callable[[], Any]) -> Any:
    try:
        return read()
    except WrongInput as fault:
        faults.extend(fault.all)
        return None
