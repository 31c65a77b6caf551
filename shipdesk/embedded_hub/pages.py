"""Lists in pages: a cursor remembers where the last page ended, so that inserts neither hide nor double (H-93)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.refusal import FieldFault, Refusal

_LARGEST = 2**63


def cursor_of(*values: Any) -> str:
    text = json.dumps(values, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def values_of(cursor: str, *kinds: type) -> list[Any]:
    """The values in a cursor; refused if this hub did not make it for such a list."""
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if isinstance(values, list) and [type(value) for value in values] == list(kinds) and all(map(_fits, values)):
            return values
    except (ValueError, binascii.Error):
        pass
    raise Refusal("malformed_request", FieldFault("pattern", parameter="cursor"))


def _fits(value: Any) -> bool:
    """In a column of the database; half a letter is a `UnicodeEncodeError`."""
    return abs(value) < _LARGEST if isinstance(value, int) else bool(str(value).encode())


def page(
    exchange: Exchange,
    path: str,
    rows: Sequence[Any],
    show: Callable[[Any], Any],
    position: Callable[[Any], Sequence[Any]],
) -> Answer:
    """`rows` beginning after the cursor, one more than the limit if there are more."""
    limit = exchange.query["limit"]
    shown = rows[:limit]
    cursor = cursor_of(*position(shown[-1])) if len(rows) > limit else None
    headers = {}
    if cursor:
        kept = {name: value for name, value in exchange.query.items() if name != "cursor"}
        headers["Link"] = f'<{BASE}{path}?{urlencode({**kept, "cursor": cursor})}>; rel="next"'
    return Answer(200, {"items": [show(row) for row in shown], "next_cursor": cursor}, headers)
