"""What a single JSON value must look like: texts, numbers, dates. Each shape reads it or says what is wrong.

Text is brought to NFC; a character that controls the terminal or the printer is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from shipdesk.errors import WrongInput

Json = Any
"""A value as `json.loads` gives it."""

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
        if not text.isprintable():
            self._refuse_control_characters(text, pointer)
        if self.choices is not None and text not in self.choices:
            choices = ", ".join(sorted(self.choices)[:30])
            raise WrongInput("not_in_enum", "not_in_list", pointer=pointer, value=shorten(text), choices=choices)
        if self.pattern is not None and not re.fullmatch(self.pattern, text, re.ASCII):
            raise WrongInput("pattern", "pattern", pointer=pointer, value=shorten(text))
        return text

    def _refuse_control_characters(self, text: str, pointer: str) -> None:
        for character in text:
            if unicodedata.category(character) in ("Cc", "Cs") and not (self.multiline and character == "\n"):
                code_point = f"U+{ord(character):04X}"
                raise WrongInput("pattern", "text_control_character", pointer=pointer, code_point=code_point)

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
