"""What can be wrong with any identifier: its characters, its length, its check digit."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from shipdesk.errors import WrongInput


@dataclass(frozen=True)
class Reasons:
    """Keys of the sentences that tell a person what is wrong with one identifier."""

    pattern: str
    length: str
    check_digit: str = ""


def without(separators: str, number: str) -> str:
    """The number without surrounding space and the separators people write into it."""
    return number.strip().translate({ord(sign): None for sign in separators})


def require_pattern(number: str, pattern: str, reasons: Reasons, pointer: str | None) -> None:
    """The whole number matches `pattern`; patterns name ASCII digits, so Thai or full-width digits are refused."""
    if not re.fullmatch(pattern, number):
        raise WrongInput("pattern", reasons.pattern, pointer=pointer, number=number)


def require_length(number: str, lengths: Collection[int], reasons: Reasons, pointer: str | None) -> None:
    """Below the longest allowed length a number is too short, above it too long."""
    if len(number) not in lengths:
        code = "too_long" if len(number) > max(lengths) else "too_short"
        raise WrongInput(code, reasons.length, pointer=pointer, number=number, length=len(number))


def require_check_digit(number: str, stands: str, expected: str, reasons: Reasons, pointer: str | None) -> None:
    """The check digit that stands in the number is the one its other digits give."""
    if stands != expected:
        raise WrongInput("check_digit", reasons.check_digit, pointer=pointer, number=number, expected=expected)


def holds(validate: Callable[[str], str], number: str) -> bool:
    """Whether `validate` lets the number pass."""
    try:
        validate(number)
    except WrongInput:
        return False
    return True
