"""How long a hub asks to be left in peace: seconds, or a moment by its own clock (RFC 9110)."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from shipdesk.hub.port import HubResponse


def retry_after_of(answer: HubResponse) -> int | None:
    """Whole seconds; a moment counts from the answer's own Date, whatever this computer's clock says. None without."""
    told = (answer.header("Retry-After") or "").strip()
    if told.isascii() and told.isdigit():
        return int(told)
    until, since = _moment(told), _moment(answer.header("Date") or "")
    if until is None or since is None:
        return None
    return max(0, math.ceil((until - since).total_seconds()))


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
