"""Lao taxpayer number: 9 to 12 digits, no published check digit (form to verify).

>>> validate("123456789-000")
'123456789000'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = range(9, 13)
REASONS = Reasons("la_tin_pattern", "la_tin_length")


def compact(number: str) -> str:
    return without(" -", number)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
