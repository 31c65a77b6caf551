"""USCC, China's unified social credit identifier of 18 characters (GB 32100-2015).

One department, one class, six digits of region, nine of the organisation, one check character; no I, O, S, V, Z.

>>> validate("91440300MA5F2K8L7P")
'91440300MA5F2K8L7P'
"""

from __future__ import annotations

from stdnum.cn import uscc

from shipdesk.identifiers.faults import Reasons, holds, require_check_digit, require_length, require_pattern, without

LENGTHS = (18,)
CHARACTERS = "[0-9A-HJ-NPQRTUWXY]*"
SHAPE = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}"
REASONS = Reasons("cn_uscc_pattern", "cn_uscc_length", "cn_uscc_check_digit")


def compact(number: str) -> str:
    return without(" -", number).upper()


def check_digit(body: str) -> str:
    """The eighteenth character, given the first seventeen."""
    return uscc.calc_check_digit(body)


def validate(number: str, *, pointer: str | None = None) -> str:
    text = compact(number)
    require_pattern(text, CHARACTERS, REASONS, pointer)
    require_length(text, LENGTHS, REASONS, pointer)
    require_pattern(text, SHAPE, REASONS, pointer)
    require_check_digit(text, text[-1], check_digit(text[:-1]), REASONS, pointer)
    return text


def is_valid(number: str) -> bool:
    return holds(validate, number)
