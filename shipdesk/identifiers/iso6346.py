"""Freight container number (ISO 6346): owner, U, J or Z, six digits, check digit.

>>> validate("CSQU 305438 3")
'CSQU3054383'
>>> validate("MSKU1234565")
'MSKU1234565'
"""

from __future__ import annotations

from stdnum import iso6346

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (11,)
REASONS = Reasons("container_pattern", "container_length", "container_check_digit")


def compact(number: str) -> str:
    return without(" -", number).upper()


def check_digit(body: str) -> str:
    """The eleventh digit, given the four letters and six digits."""
    return iso6346.calc_check_digit(body)


def validate(number: str, *, pointer: str | None = None) -> str:
    text = compact(number)
    require_pattern(text, "[A-Z0-9]*", REASONS, pointer)
    require_length(text, LENGTHS, REASONS, pointer)
    require_pattern(text, "[A-Z]{3}[UJZ][0-9]{7}", REASONS, pointer)
    require_check_digit(text, text[-1], check_digit(text[:-1]), REASONS, pointer)
    return text


def is_valid(number: str) -> bool:
    return holds(validate, number)
