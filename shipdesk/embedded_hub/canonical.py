"""RFC 8785, the form in which two bodies that mean the same are the same bytes."""

from __future__ import annotations

import json
from typing import Any

_LARGEST_EXACT = 2**53 - 1
_PLAIN = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False)


def canonical_form(value: Any) -> bytes:
    """Python's own encoder writes it so too, and far quicker, where no number and no name is out of the ordinary."""
    if _is_ordinary(value):
        return _PLAIN.encode(value).encode()
    import rfc8785

    return rfc8785.dumps(value)


def _is_ordinary(value: Any) -> bool:
    """No fractions, no numbers beyond the exact ones, no names that UTF-16 sorts in another order."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if not all(map(str.isascii, one)):
                return False
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, float) or (isinstance(one, int) and abs(one) > _LARGEST_EXACT):
            return False
    return True
