"""Tariff code: six digits of the Harmonized System, then two, four or six of a national tariff (contract: HsCode).

Only the form is judged here; whether the first six digits are a subheading of HS 2022 is asked of `reference`.

>>> validate("0804.50")
'080450'
>>> subheading("0804502000")
'080450'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = (6, 8, 10, 12)
REASONS = Reasons("hs_code_pattern", "hs_code_length")


def compact(number: str) -> str:
    return without(" .-", number)


def subheading(code: str) -> str:
    """The six digits that every country shares."""
    return code[:6]


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
