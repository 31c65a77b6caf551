"""Cambodian taxpayer number (VATTIN): a letter, three digits, nine digits; no published check digit (form to verify).

>>> validate("k001123456789")
'K001-123456789'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = (13,)
REASONS = Reasons("kh_tin_pattern", "kh_tin_length")


def compact(number: str) -> str:
    """The letter and three digits, a hyphen, the other nine."""
    text = without(" -", number).upper()
    return f"{text[:4]}-{text[4:]}" if len(text) > 4 else text


def validate(number: str, *, pointer: str | None = None) -> str:
    text = without("-", compact(number))
    require_pattern(text, "([A-Z][0-9]*)?", REASONS, pointer)
    require_length(text, LENGTHS, REASONS, pointer)
    return compact(text)


def is_valid(number: str) -> bool:
    return holds(validate, number)
