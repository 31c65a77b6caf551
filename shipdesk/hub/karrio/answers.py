"""Answers in the contract's form."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from http import HTTPStatus
from typing import Any

from shipdesk.hub.port import HubResponse

JSON, PROBLEM = "application/json", "application/problem+json"


class Declined(Exception):
    """The question ends with this answer."""

    def __init__(self, answer: HubResponse) -> None:
        super().__init__(answer.status)
        self.answer = answer


def told(body: Mapping[str, Any], status: int = 200, **headers: str) -> HubResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    content = json.dumps(body, ensure_ascii=False, default=_text).encode()
    return HubResponse(status, {"Content-Type": JSON, **named}, content)


def page(items: Sequence[Mapping[str, Any]]) -> HubResponse:
    """All there is: lists about one thing are short."""
    return told({"items": list(items), "next_cursor": None})


def declined(status: int, code: str, detail: str, **members: Any) -> Declined:
    """`members` are further ones of the contract's Problem."""
    return Declined(problem(status, code, detail, **members))


def problem(
    status: int, code: str, detail: str, headers: Mapping[str, str] | None = None, **members: Any
) -> HubResponse:
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail if detail.endswith(".") else f"{detail}.",
        "code": code,
        "request_id": (headers or {}).get("Hub-Request-Id", ""),
        "retryable": status >= 500 and code != "not_supported",
        **members,
    }
    return HubResponse(status, {"Content-Type": PROBLEM, **(headers or {})}, json.dumps(body).encode())


def fault(code: str, pointer: str | None, detail: str) -> dict[str, str]:
    """One FieldError."""
    return {"code": code, "detail": detail} | ({} if pointer is None else {"pointer": pointer})


def _text(value: Any) -> str:
    """A number that was read as a decimal goes on as its digits."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    raise TypeError(type(value).__name__)
