"""Myanmar company registration (DICA) or taxpayer number: 9 digits or more, no published check digit (form to verify).

>>> validate("123 456 789")
'123456789'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = range(9, 61)
REASONS = Reasons("mm_tin_pattern", "mm_tin_length")


def compact(number: str) -> str:
    return without(" -", number)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
