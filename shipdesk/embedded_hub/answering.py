"""From an answer or a refusal to status, headers and bytes, in the reader's language."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from shipdesk.embedded_hub.exchange import Answer, to_text
from shipdesk.embedded_hub.facts import LANGUAGES, Facts
from shipdesk.embedded_hub.quota import Left
from shipdesk.embedded_hub.refusal import FieldFault, Refusal
from shipdesk.hub.port import HubResponse

_PROBLEM = "application/problem+json"
_PROBLEM_TYPE = "https://hub.example/problems/"
_LONGEST_REJECTED = 200


def common_headers(per_minute: int, left: Left, now: datetime, request_id: str) -> dict[str, str]:
    """What every answer carries."""
    return {
        "Hub-Request-Id": request_id,
        "RateLimit": f'"default";r={max(0, left.requests)};t={left.seconds}',
        "RateLimit-Policy": f'"default";q={per_minute};w=60',
        "Date": format_datetime(now.astimezone(UTC), usegmt=True),
    }


def body_of(answer: Answer) -> bytes:
    return answer.content if answer.content is not None else to_text(answer.body).encode()


def language_of(accept_language: str | None) -> str:
    """The first language asked for that the hub speaks, else English."""
    for wish in (accept_language or "").split(","):
        tag = wish.partition(";")[0].strip().lower()
        if tag.startswith("zh"):
            return "zh-Hans"
        if tag[:2] in LANGUAGES:
            return tag[:2]
    return "en"


def problem(facts: Facts, refusal: Refusal, language: str, request_id: str, common: dict[str, str]) -> HubResponse:
    """RFC 9457."""
    body = problem_body(facts, refusal, language, request_id)
    headers = {**common, "Content-Type": _PROBLEM, "Content-Language": language}
    if "retry_after_s" in body:
        headers["Retry-After"] = str(body["retry_after_s"])
    return HubResponse(body["status"], headers, to_text(body).encode())


def problem_body(facts: Facts, refusal: Refusal, language: str, request_id: str) -> dict[str, Any]:
    """The contract's Problem; also for one consignment of many."""
    words = facts.texts["problems"][refusal.code]
    body: dict[str, Any] = {
        "type": _PROBLEM_TYPE + refusal.code,
        "title": words[language],
        "status": words["status"],
        "code": refusal.code,
        "request_id": request_id,
        "retryable": words.get("retryable", False),
    }
    retry_after = refusal.retry_after_s or words.get("retry_after_s")
    if retry_after is not None:
        body["retry_after_s"] = retry_after
    if refusal.faults:
        body["errors"] = [field_error(facts, fault, language) for fault in refusal.faults]
    if refusal.existing:
        body["existing"] = refusal.existing
    if refusal.current_etag:
        body["current_etag"] = refusal.current_etag
    if refusal.server_time:
        body["server_time"] = refusal.server_time
    return body


def field_error(facts: Facts, fault: FieldFault, language: str) -> dict[str, str]:
    """The contract's FieldError."""
    rejected = fault.rejected[:_LONGEST_REJECTED] if isinstance(fault.rejected, str) else None
    members = {
        "pointer": fault.pointer,
        "parameter": fault.parameter,
        "header": fault.header,
        "code": fault.code,
        "detail": facts.texts["fields"][fault.code][language].format(limit=fault.limit),
        "rejected_value": rejected,
        "limit": fault.limit or None,
        "suggestion": fault.suggestion,
    }
    return {name: value for name, value in members.items() if value is not None}
