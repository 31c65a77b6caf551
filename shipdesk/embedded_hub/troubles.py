"""Faults that a sandbox was asked for: what becomes of a request that meets one."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from email.utils import format_datetime, parsedate_to_datetime
from types import MappingProxyType
from typing import Any

from shipdesk.hub.port import HubResponse

DROPPED, HANGING, TRUNCATED = "DROPPED", "HANGING", "TRUNCATED"

_REFUSED_WITH: Mapping[str, str] = MappingProxyType(
    {
        "STATUS_429": "rate_limited",
        "STATUS_500": "internal_error",
        "STATUS_503": "maintenance",
        "TOKEN_EXPIRED": "token_expired",
    }
)
_AHEAD = timedelta(minutes=10)
_UNHEARD_OF = "NEVER_HEARD_OF"
_TOLD_BY_STATE = ("state", "status", "verdict", "decision")


@dataclass(frozen=True)
class Delivery:
    """`trouble` is what the line does to the answer; None where it arrives as it is."""

    response: HubResponse
    trouble: str | None = None


def meet(fault: str, answer: Callable[[], HubResponse], refuse: Callable[[str], HubResponse]) -> Delivery:
    """`answer` carries the request out, `refuse` says a problem without doing so."""
    if fault in _REFUSED_WITH:
        return Delivery(refuse(_REFUSED_WITH[fault]))
    if fault == "DROP_BEFORE_COMMIT":
        return Delivery(HubResponse(0), DROPPED)
    response = answer()
    if fault in _OF_THE_LINE:
        return Delivery(response, _OF_THE_LINE[fault])
    return Delivery(_SPOILED[fault](response))


def _corrupted(response: HubResponse) -> HubResponse:
    """The last byte another one; of JSON nothing, for that would not be found out by a digest."""
    if "json" in (response.header("Content-Type") or "json") or not response.body:
        return response
    return replace(response, body=response.body[:-1] + bytes([response.body[-1] ^ 0xFF]))


def _with_unknown_field(response: HubResponse) -> HubResponse:
    return _changed(response, lambda body: body | {"x_later_version": {"note": "added later"}})


def _with_unknown_value(response: HubResponse) -> HubResponse:
    return _changed(response, _with_new_state)


def _with_new_state(body: dict[str, Any]) -> dict[str, Any]:
    """Of the resource itself, or of each of a list."""
    items = body.get("items")
    if isinstance(items, list):
        return {**body, "items": [_with_new_state(one) if isinstance(one, dict) else one for one in items]}
    return {name: _UNHEARD_OF if name in _TOLD_BY_STATE else value for name, value in body.items()}


def _ahead(response: HubResponse) -> HubResponse:
    date = parsedate_to_datetime(response.headers["Date"]) + _AHEAD
    return replace(response, headers={**response.headers, "Date": format_datetime(date, usegmt=True)})


def _changed(response: HubResponse, change: Callable[[dict[str, Any]], dict[str, Any]]) -> HubResponse:
    if response.header("Content-Type") != "application/json" or response.status >= 400:
        return response
    body = json.dumps(change(json.loads(response.body)), ensure_ascii=False, separators=(",", ":"))
    return replace(response, body=body.encode())


_OF_THE_LINE: Mapping[str, str] = MappingProxyType(
    {"DROP_AFTER_COMMIT": DROPPED, "HANG_AFTER_COMMIT": HANGING, "TRUNCATED_BODY": TRUNCATED}
)
_SPOILED: Mapping[str, Callable[[HubResponse], HubResponse]] = MappingProxyType(
    {
        "CORRUPT_BINARY": _corrupted,
        "UNKNOWN_FIELD": _with_unknown_field,
        "UNKNOWN_ENUM_VALUE": _with_unknown_value,
        "CLOCK_AHEAD_10M": _ahead,
    }
)
