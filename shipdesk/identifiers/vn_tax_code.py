"""MST, Vietnam's tax code: 10 digits, or 10 and a branch of 3, or a person's national number of 12 digits.

The check digit stands tenth: 10 - (sum of digit x 31, 29, 23, 19, 17, 13, 7, 5, 3 mod 11). A person's or household's
12-digit number (from 2025-07-01, to verify) has no published check digit.

>>> validate("0312345673")
'0312345673'
>>> validate("0312345673-001")
'0312345673-001'
"""

from __future__ import annotations

from stdnum.vn import mst

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (10, 12, 13)
PERSON_LENGTH = 12
REASONS = Reasons("vn_tax_code_pattern", "vn_tax_code_length", "vn_tax_code_check_digit")


def compact(number: str) -> str:
    """Ten digits, or ten digits, a hyphen and the branch."""
    digits = without(" -.", number)
    return f"{digits[:10]}-{digits[10:]}" if len(digits) == 13 else digits


def check_digit(body: str) -> str:
    """The tenth digit, given the first nine; "10" where no such number is issued."""
    return mst.calc_check_digit(body)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = without("-", compact(number))
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    if len(digits) != PERSON_LENGTH:
        require_check_digit(compact(number), digits[9], check_digit(digits[:9]), REASONS, pointer)
    return compact(digits)


def is_valid(number: str) -> bool:
    return holds(validate, number)
