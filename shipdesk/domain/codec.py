"""Contract JSON to frozen dataclasses and back, every fault reported with its pointer.

A dataclass declares for each field the shape its JSON has (`required(...)`, `optional(...)`, `many(...)`);
`decode` reads a whole value and raises one `WrongInput` that carries all faults; `encode` writes it again.
Names in JSON are the names of the fields.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from shipdesk.domain.measures import Length, Volume, Weight, plain
from shipdesk.domain.money import Money
from shipdesk.domain.shapes import Json, Number, Shape, Text, shorten, wrong_type
from shipdesk.errors import WrongInput

T = TypeVar("T")
SHAPE, ALWAYS, NAME = "shape", "always", "name"


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
        read: list[Any] = []
        for index, one in enumerate(value):
            try:
                read.append(self.each.read(one, f"{pointer}/{index}"))
            except WrongInput as fault:
                faults.extend(fault.all)
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


@dataclass(frozen=True)
class Member:
    """What `decode` must know of one declared field, found out once for each dataclass."""

    name: str
    attribute: str
    step: str
    shape: Shape
    must_be_given: bool


@cache
def declared(kind: type[Any]) -> tuple[tuple[Member, ...], frozenset[str]]:
    """The members of a dataclass and their names in JSON."""
    members = tuple(
        Member(_json_name(one), one.name, at("", _json_name(one)), one.metadata[SHAPE], _must_be_given(one))
        for one in dataclasses.fields(kind)
        if SHAPE in one.metadata
    )
    return members, frozenset(member.name for member in members)


def decode(kind: type[T], value: Json, pointer: str = "") -> T:
    """`value` as a `kind`; raises one `WrongInput` with every fault found in `all`."""
    members = _object(value, pointer)
    faults: list[WrongInput] = []
    wanted, names = declared(kind)  # type: ignore[arg-type]
    if not names.issuperset(members):
        _collect(faults, lambda: _only(members, names, pointer))
    given: dict[str, Any] = {}
    for one in wanted:
        found = members.get(one.name)
        if found is None:
            if one.must_be_given:
                faults.append(WrongInput("required", "required", pointer=pointer + one.step, field=one.name))
            continue
        try:
            given[one.attribute] = one.shape.read(found, pointer + one.step)
        except WrongInput as fault:
            faults.extend(fault.all)
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
