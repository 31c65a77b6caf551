"""The short key under which a party stands in the address book, proposed from its country and name."""

from __future__ import annotations

import re
from collections.abc import Collection

_WORD = re.compile(r"[A-Z0-9]{2,}")
_LONGEST_WORD = 12


def proposed_key(country: str, name: str, taken: Collection[str]) -> str:
    """Country and the first word of the name, counted on where it is taken; nothing without a name."""
    word = _WORD.search(name.upper())
    if word is None or not country:
        return ""
    stem = f"{country}-{word[0][:_LONGEST_WORD]}"
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
