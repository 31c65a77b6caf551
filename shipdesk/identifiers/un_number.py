"""UN number of dangerous goods: four digits (UN Recommendations on the Transport of Dangerous Goods).

>>> validate("UN 3480")
'3480'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = (4,)
REASONS = Reasons("un_number_pattern", "un_number_length")


def compact(number: str) -> str:
    return without(" -", number).upper().removeprefix("UN")


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
