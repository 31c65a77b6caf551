"""Postal item number (UPU S10): two letters of the service, eight digits, a check digit, two letters of the country.

>>> validate("EE 123 456 785 TH")
'EE123456785TH'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (13,)
WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
REASONS = Reasons("s10_pattern", "s10_length", "s10_check_digit")


def compact(number: str) -> str:
    return without(" -", number).upper()


def check_digit(serial: str) -> str:
    """The ninth digit, given the eight before it: 11 less the weighted sum modulo 11; 10 is 0, 11 is 5."""
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(serial, WEIGHTS, strict=True)) % 11
    return {10: "0", 11: "5"}.get(rest, str(rest))


def validate(number: str, *, pointer: str | None = None) -> str:
    text = compact(number)
    require_pattern(text, "[A-Z0-9]*", REASONS, pointer)
    require_length(text, LENGTHS, REASONS, pointer)
    require_pattern(text, "[A-Z]{2}[0-9]{9}[A-Z]{2}", REASONS, pointer)
    require_check_digit(text, text[10], check_digit(text[2:10]), REASONS, pointer)
    return text


def is_valid(number: str) -> bool:
    return holds(validate, number)
