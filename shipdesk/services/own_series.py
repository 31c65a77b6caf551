"""A series of carton numbers for each copy of a desk: two that both go on would give one number twice.

The first figure of an SSCC is free to choose, so every copy gets one that neither its desk nor another copy of it has.
Ten are all there are: a further copy goes on behind a stretch that is left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.store.desk_copies import note_settings

DIGIT, PREFIX = "sscc_extension_digit", "gs1_prefix"
LENT = "sscc_digits_lent"
_DIGITS = "0123456789"


def lend_series(desk: Desk) -> dict[str, str]:
    """What the sealed file says to the copy: its own figure, nothing where none is left, and those of others."""
    with desk.store.atomic():
        own, lent = get_setting(desk, DIGIT), desk.store.settings.get(LENT) or ""
        taken = {own, *lent}
        behind = int(own) + 1
        spare = next((one for one in _DIGITS[behind:] + _DIGITS[:behind] if _is_free(desk, one, taken)), "")
        desk.store.settings.set(LENT, lent + spare)
    return {"own": spare, "others": own + lent}


def take_series(copy: Path, told: Any) -> None:
    """Into the copy of a desk, as the sealed file says; one of an older program says nothing."""
    if not isinstance(told, dict):
        return
    own, others = (str(told.get(name, "")) for name in ("own", "others"))
    if len(own) == 1 and own in _DIGITS:
        note_settings(copy, {DIGIT: own, LENT: "".join(one for one in others if one in _DIGITS)})


def _is_free(desk: Desk, digit: str, taken: set[str]) -> bool:
    prefix = get_setting(desk, PREFIX)
    return digit not in taken and (not prefix or desk.store.numbers.highest_serial(digit + prefix) is None)
