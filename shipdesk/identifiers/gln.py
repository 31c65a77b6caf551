"""GLN, the GS1 Global Location Number of 13 digits (GS1 General Specifications).

>>> validate("9521234000006")
'9521234000006'
"""

from __future__ import annotations

from stdnum import ean

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (13,)
REASONS = Reasons("gln_pattern", "gln_length", "gln_check_digit")


def compact(number: str) -> str:
    return without(" -", number)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    require_check_digit(digits, digits[-1], ean.calc_check_digit(digits[:-1]), REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
