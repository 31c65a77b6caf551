"""The contract's string formats, checked without further packages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from jsonschema import FormatChecker

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})", re.ASCII)


def _is_date(text: str) -> bool:
    """Not every form that Python reads: no weeks, no eight digits in a row."""
    return _DATE.fullmatch(text) is not None and date.fromisoformat(text) is not None


def _is_moment(text: str) -> bool:
    """RFC 3339, which wants its offset. In the first and last hours of the calendar a moment may have no UTC form."""
    return _MOMENT.fullmatch(text) is not None and datetime.fromisoformat(text).astimezone(UTC) is not None


CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "date": _is_date,
        "date-time": _is_moment,
        "email": lambda text: _EMAIL.fullmatch(text) is not None,
        "uri": lambda text: bool(urlsplit(text).scheme),
        "uri-reference": lambda text: " " not in text,
        "uuid": lambda text: _UUID.fullmatch(text) is not None,
    }
)


def keeps_to(name: str, text: str) -> bool:
    try:
        return CHECKS[name](text)
    except (ValueError, OverflowError):
        return False


@cache
def format_checker() -> FormatChecker:
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    for name in CHECKS:
        checker.checks(name)(lambda value, name=name: not isinstance(value, str) or keeps_to(name, value))
    return checker
