"""Numbers of the Thai FDA on food and cosmetics: 13 digits, no check digit is published.

The food serial number (เลขสารบบอาหาร) is written XX-X-XXXXX-X-XXXX, the notification number of a cosmetic
(เลขที่ใบรับจดแจ้ง) XX-X-XXXXXXXXXX. Older and other goods have numbers of other forms, so a wrong form is a reason
to look, not to stop.

>>> validate_food("อย. 10-1-12345-5-0001")
'1011234550001'
>>> validate_cosmetic("10-1-6500012345")
'1016500012345'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, require_length, require_pattern, without

LENGTHS = (13,)
FOOD = Reasons("th_fda_food_pattern", "th_fda_food_length")
COSMETIC = Reasons("th_fda_cosmetic_pattern", "th_fda_cosmetic_length")
_MARK = "อย."
"""The agency's initials, as people copy them from the logo in front of the number."""


def compact(number: str) -> str:
    return without(" -/", number.strip().removeprefix(_MARK))


def validate_food(number: str, *, pointer: str | None = None) -> str:
    return _validate(number, FOOD, pointer)


def validate_cosmetic(number: str, *, pointer: str | None = None) -> str:
    return _validate(number, COSMETIC, pointer)


def _validate(number: str, reasons: Reasons, pointer: str | None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", reasons, pointer)
    require_length(digits, LENGTHS, reasons, pointer)
    return digits
