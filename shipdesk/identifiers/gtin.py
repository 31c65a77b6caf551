"""GTIN, the GS1 Global Trade Item Number of 8, 12, 13 or 14 digits (GS1 General Specifications).

>>> validate("9521234000013")
'9521234000013'
>>> validate("1 9521234 00001 0")
'19521234000010'
"""

from __future__ import annotations

from stdnum import ean

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (8, 12, 13, 14)
REASONS = Reasons("gtin_pattern", "gtin_length", "gtin_check_digit")


def compact(number: str) -> str:
    return without(" -", number)


def check_digit(body: str) -> str:
    """The digit that closes `body`: mod 10 with the weights 3, 1 from the right."""
    return ean.calc_check_digit(body)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    require_check_digit(digits, digits[-1], check_digit(digits[:-1]), REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
