"""The contract's string formats, checked without further packages."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from jsonschema import FormatChecker

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@cache
def format_checker() -> FormatChecker:
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    checks = {
        "date": _is_date,
        "date-time": _is_moment,
        "email": lambda text: _EMAIL.fullmatch(text) is not None,
        "uri": lambda text: bool(urlsplit(text).scheme),
        "uri-reference": lambda text: " " not in text,
        "uuid": lambda text: _UUID.fullmatch(text) is not None,
    }
    for name, check in checks.items():
        checker.checks(name, raises=(ValueError, OverflowError))(
            lambda value, check=check: not isinstance(value, str) or check(value)
        )
    return checker


def _is_date(text: str) -> bool:
    date.fromisoformat(text)
    return True


def _is_moment(text: str) -> bool:
    moment = datetime.fromisoformat(text)
    # In the first and last hours of the calendar a moment may have no UTC form.
    return moment.tzinfo is not None and moment.astimezone(UTC) is not None
