"""Numbers of the Thai Department of Agriculture on fresh fruit: the orchard's GAP and the packing house's (DOA).

No format is published; both must equal the entry on China Customs' list letter by letter, so they are kept as they
are written. Only what can't be such a number at all is told: one without digits, or too short to name anybody.

>>> validate_orchard("AC 03-9001-22990000-001")
'AC 03-9001-22990000-001'
"""

from __future__ import annotations

from shipdesk.errors import WrongInput

LEAST_DIGITS = 6


def validate_orchard(number: str, *, pointer: str | None = None) -> str:
    return _validate(number, "th_gap_orchard_form", pointer)


def validate_packing_house(number: str, *, pointer: str | None = None) -> str:
    return _validate(number, "th_doa_packing_house_form", pointer)


def _validate(number: str, reason: str, pointer: str | None) -> str:
    text = " ".join(number.split())
    if sum(character.isdigit() for character in text) < LEAST_DIGITS:
        raise WrongInput("pattern", reason, pointer=pointer, number=text)
    return text
