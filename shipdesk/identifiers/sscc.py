"""SSCC, the GS1 Serial Shipping Container Code of 18 digits (GS1 General Specifications).

Extension digit, GS1 company prefix, serial number and check digit; stored without the application identifier (00).

>>> build(3, "9521234", 42)
'395212340000000427'
>>> validate("(00)395212340000000427")
'395212340000000427'
"""

from __future__ import annotations

from stdnum import ean

from shipdesk.errors import WrongInput
from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (18,)
PREFIX_PATTERN = "[0-9]{4,12}"
DIGITS_OF_PREFIX_AND_SERIAL = 16
REASONS = Reasons("sscc_pattern", "sscc_length", "sscc_check_digit")
PREFIX_REASONS = Reasons("gs1_prefix_pattern", "gs1_prefix_pattern")


def compact(number: str) -> str:
    return without(" -", number.strip().removeprefix("(00)"))


def check_digit(body: str) -> str:
    """The digit that closes the 17 digits of `body`: mod 10 with the weights 3, 1 from the right."""
    return ean.calc_check_digit(body)


def validate_prefix(gs1_prefix: str, *, pointer: str | None = None) -> str:
    """A GS1 company prefix: 4 to 12 digits."""
    prefix = without(" -", gs1_prefix)
    require_pattern(prefix, PREFIX_PATTERN, PREFIX_REASONS, pointer)
    return prefix


def build(extension_digit: int, gs1_prefix: str, serial: int) -> str:
    """The SSCC of the carton with this serial number; a serial that the prefix leaves no room for is refused."""
    prefix = validate_prefix(gs1_prefix)
    room = DIGITS_OF_PREFIX_AND_SERIAL - len(prefix)
    if not (0 <= extension_digit <= 9 and 0 <= serial < 10**room):
        raise WrongInput("out_of_range", "sscc_serial_range", prefix=prefix, serial=serial, last=10**room - 1)
    body = f"{extension_digit}{prefix}{serial:0{room}d}"
    return body + check_digit(body)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    require_check_digit(digits, digits[-1], check_digit(digits[:-1]), REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
