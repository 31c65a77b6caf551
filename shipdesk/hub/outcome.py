"""Three outcomes, not two: done, refused, unknown (rules H-13 and H-16).

Refused is only what the hub itself said in the contract's form. A proxy's error page, a redirect, a broken body or a
5xx proves nothing about the wish.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shipdesk.hub.calls.call import content_digest
from shipdesk.hub.port import Done, FieldFault, HubResponse, Outcome, Problem, Refused, Unknown
from shipdesk.hub.retry_after import retry_after_of

_COME_BACK = {
    401: "hub_sign_in",
    408: "hub_no_answer",
    425: "hub_wait",
    429: "hub_wait",
}
"""4xx that say nothing about the wish itself."""


def classify(response: HubResponse) -> Outcome:
    """What this answer says about the wish."""
    content = _json_object(response)
    if 200 <= response.status < 300:
        return _done(response, content) if content is not None else Unknown("hub_broken_answer")
    if response.status == 304:
        return _done(response, {})
    return _not_done(response, content)


def classify_file(response: HubResponse) -> Outcome:
    """The same where success is a file. One that is not what its own digest says is no answer (H-53)."""
    if response.status == 304:
        return _done(response, {})
    if response.status != 200:
        return _not_done(response, _json_object(response))
    told = response.header("Repr-Digest")
    if not response.body or (told is not None and content_digest(response.body) not in told):
        return Unknown("hub_broken_answer")
    media_type = (response.header("Content-Type") or "").partition(";")[0].strip() or None
    return replace(_done(response, {}), content=response.body, media_type=media_type)


def refusal(status: int, content: Mapping[str, Any] | None, headers: Mapping[str, str]) -> Outcome:
    """What an answer of 4xx or 5xx says; also that about one item of a batch, which has no headers."""
    response = HubResponse(status, headers)
    problem = _problem(response, content) if content is not None else None
    retry_after = _retry_after(response, problem)
    if status in _COME_BACK:
        return Unknown(_COME_BACK[status], retry_after_s=retry_after, problem=problem)
    if problem is None:
        reason = "hub_broken_answer" if status < 500 else "hub_failed"
        return Unknown(reason, retry_after_s=retry_after)
    if problem.code == "idempotency_in_progress":
        return Unknown("hub_wait", retry_after_s=retry_after, problem=problem)
    # A feature that this hub does not have is a plain no, although its status is a 5xx (H-84).
    if status < 500 or problem.code == "not_supported":
        return Refused(problem)
    return Unknown("hub_failed", retry_after_s=retry_after, problem=problem)


def _not_done(response: HubResponse, content: Mapping[str, Any] | None) -> Outcome:
    if not 400 <= response.status < 600:
        return Unknown("hub_redirect" if 300 <= response.status < 400 else "hub_broken_answer")
    return refusal(response.status, content, response.headers)


def _done(response: HubResponse, content: Mapping[str, Any]) -> Done:
    return Done(
        status=response.status,
        body=content,
        etag=response.header("ETag"),
        location=response.header("Location"),
        replayed=response.header("Idempotency-Replayed") == "true",
    )


def _json_object(response: HubResponse) -> Mapping[str, Any] | None:
    try:
        content = response.json()
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _problem(response: HubResponse, content: Mapping[str, Any]) -> Problem | None:
    code = content.get("code")
    if not isinstance(code, str):
        return None
    retry_after = content.get("retry_after_s")
    errors = content.get("errors")
    return Problem(
        code=code,
        status=response.status,
        title=str(content.get("title") or code),
        detail=_text(content, "detail"),
        request_id=_text(content, "request_id") or response.header("Hub-Request-Id") or "",
        retryable=content.get("retryable") is True,
        retry_after_s=retry_after if type(retry_after) is int and retry_after >= 0 else None,
        errors=tuple(_field_fault(error) for error in errors if isinstance(error, dict))
        if isinstance(errors, list)
        else (),
        existing=_text(content, "existing"),
        current_etag=_text(content, "current_etag"),
        raw=content,
    )


def _field_fault(error: Mapping[str, Any]) -> FieldFault:
    return FieldFault(
        code=_text(error, "code") or "other",
        detail=_text(error, "detail") or "",
        pointer=_text(error, "pointer"),
        parameter=_text(error, "parameter"),
        header=_text(error, "header"),
    )


def _text(content: Mapping[str, Any], member: str) -> str | None:
    value = content.get(member)
    return value if isinstance(value, str) else None


def _retry_after(response: HubResponse, problem: Problem | None) -> int | None:
    told = retry_after_of(response)
    if told is not None:
        return told
    return problem.retry_after_s if problem else None
