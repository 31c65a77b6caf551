"""GACC registration of an overseas food manufacturer (China Customs, Decree 248, since 2026-06-01 Decree 280).

C, the country (THA), four digits of product type, the day of application as yymmdd, four digits of serial. Plants
approved before 2022 may keep the number of their own country, so a wrong form is a reason to look, not to stop.

>>> validate("CTHA19052203150021")
'CTHA19052203150021'
"""

from __future__ import annotations

from datetime import date

from shipdesk.errors import WrongInput
from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = (18,)
REASONS = Reasons("gacc_pattern", "gacc_length")


def compact(number: str) -> str:
    return without(" -", number).upper()


def applied_on(number: str) -> date:
    """The day of application inside a number of the right shape; ValueError where it is no day."""
    year, month, day = (int(number[start : start + 2]) for start in (8, 10, 12))
    return date(2000 + year, month, day)


def validate(number: str, *, pointer: str | None = None) -> str:
    text = compact(number)
    require_pattern(text, "[A-Z0-9]*", REASONS, pointer)
    require_length(text, LENGTHS, REASONS, pointer)
    require_pattern(text, "C[A-Z]{3}[0-9]{14}", REASONS, pointer)
    try:
        applied_on(text)
    except ValueError:
        raise WrongInput("pattern", "gacc_date", pointer=pointer, number=text, digits=text[8:14]) from None
    return text


def is_valid(number: str) -> bool:
    return holds(validate, number)
