"""Air waybill number (IATA): three digits of the airline, seven of a serial, and the serial modulo 7.

>>> validate("217-0123 4564")
'217-01234564'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (11,)
REASONS = Reasons("awb_pattern", "awb_length", "awb_check_digit")


def compact(number: str) -> str:
    return without(" -", number)


def check_digit(serial: str) -> str:
    """The last digit, given the seven digits of the serial."""
    return str(int(serial) % 7)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    require_check_digit(digits, digits[-1], check_digit(digits[3:-1]), REASONS, pointer)
    return f"{digits[:3]}-{digits[3:]}"


def is_valid(number: str) -> bool:
    return holds(validate, number)
