"""National tariff code: the Harmonized System's six digits with the country's own behind them.

Thailand 8 digits of AHTN and 3 of statistics, China 8, 10 or 13, the neighbours 8 or 10. Only the form is judged
here; how many digits a country has stands in the rule pack. A code is never filled up with zeros.

>>> validate("8523.51.11.000")
'85235111000'
"""

from __future__ import annotations

from shipdesk.identifiers.faults import Reasons, holds, require_length, require_pattern, without

LENGTHS = (8, 10, 11, 13)
REASONS = Reasons("tariff_code_pattern", "tariff_code_length")


def compact(number: str) -> str:
    return without(" .-", number)


def validate(number: str, *, pointer: str | None = None) -> str:
    digits = compact(number)
    require_pattern(digits, "[0-9]*", REASONS, pointer)
    require_length(digits, LENGTHS, REASONS, pointer)
    return digits


def is_valid(number: str) -> bool:
    return holds(validate, number)
