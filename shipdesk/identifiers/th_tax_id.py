"""Thai tax identification number, 13 digits: a company's number starts with 0, a person's with 1 to 8.

Check digit of the Revenue Department and the citizen number: (11 - sum of digit x (13 - position) mod 11) mod 10.

>>> validate("0-1055-56001-23-4")
'0105556001234'
>>> validate("3101200123453")
'3101200123453'
>>> grouped("0105556001234")
'0-1055-56001-23-4'
"""

from __future__ import annotations

from stdnum.th import pin

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (13,)
REASONS = Reasons("th_tax_id_pattern", "th_tax_id_length", "th_tax_id_check_digit")


def compact(number: str) -> str:
    return without(" -", number)


def check_digit(body: str) -> str:
    """The thirteenth digit, given the first twelve."""
    return pin.calc_check_digit(body)


def grouped(number: str) -> str:
    """As paper shows it: x-xxxx-xxxxx-xx-x."""
    digits = compact(number)
    return "-".join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12:]))


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "([0-8][0-9]*)?", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    require_check_digit(digits, digits[-1], check_digit(digits[:-1]), REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
