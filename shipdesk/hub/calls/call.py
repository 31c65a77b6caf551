"""What a call is made of, and the few forms in which the contract wants bytes, addresses and headers."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlencode

from shipdesk.domain.money import Money

JSON = "application/json"
MERGE_PATCH = "application/merge-patch+json"
ANSWERS = f"{JSON}, application/problem+json"
LABEL_FILES = "application/pdf, image/png, application/zpl, application/zip, application/problem+json"
DOCUMENT_FILES = "application/pdf, image/png, image/jpeg, application/xml, application/json, application/problem+json"


@dataclass(frozen=True)
class Inquiry:
    """Asks and changes nothing; may be repeated at will. `file` where the answer is a label's or paper's bytes."""

    operation: str
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    file: bool = False


UNKEYED = frozenset({"createConsignmentBatch", "putDocumentContent"})
"""Effects without an Idempotency-Key: a batch's items have their own, and a document's bytes are the same again."""


@dataclass(frozen=True)
class Effect:
    """Changes something at the hub; all but the `UNKEYED` carry an Idempotency-Key."""

    operation: str
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def get(operation: str, *steps: str, headers: Mapping[str, str] | None = None, **query: str | int | None) -> Inquiry:
    """`steps` are the parts of the path; a query parameter that is None is left out."""
    given = {name: value for name, value in query.items() if value is not None}
    path = f"{way(*steps)}?{urlencode(given)}" if given else way(*steps)
    return Inquiry(operation, "GET", path, {"Accept": ANSWERS} | dict(headers or {}))


def get_file(operation: str, *steps: str, media: str, etag: str | None) -> Inquiry:
    headers = {"Accept": media} | unless_still(etag)
    return Inquiry(operation, "GET", way(*steps), headers, file=True)


def pure(operation: str, *steps: str, body: Mapping[str, Any]) -> Inquiry:
    """A POST that only computes (H-23), or moves a sandbox."""
    return Inquiry(operation, "POST", way(*steps), {"Accept": ANSWERS, "Content-Type": JSON}, json_bytes(body))


def effect(operation: str, *steps: str, body: Mapping[str, Any] | bytes | None, etag: str | None = None) -> Effect:
    """A POST; `etag` is the version that the user saw, where the contract asks for it (H-38)."""
    raw = b"" if body is None else body if isinstance(body, bytes) else json_bytes(body)
    kind = {"Content-Type": JSON} if body is not None else {}
    match = {"If-Match": etag} if etag is not None else {}
    return Effect(operation, "POST", way(*steps), {"Accept": ANSWERS} | kind | match, raw)


def way(*steps: str) -> str:
    """The path; what stands in a step never leads out of it."""
    return "".join(f"/{quote(step, safe='')}" for step in steps)


def unless_still(etag: str | None) -> dict[str, str]:
    """Asks for 304 where the copy at hand is still the hub's."""
    return {"If-None-Match": etag} if etag is not None else {}


def json_bytes(body: Mapping[str, Any]) -> bytes:
    """UTF-8; text stands as it is, not escaped."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def without_nothing(**members: Any) -> dict[str, Any]:
    """The members that are not None."""
    return {name: value for name, value in members.items() if value is not None}


def money(amount: Money | None) -> dict[str, str] | None:
    """A decimal string, never a number (H-75)."""
    return None if amount is None else {"amount": str(amount), "currency": amount.currency}


def moment(at: datetime | None) -> str | None:
    """RFC 3339 in UTC (H-79)."""
    return None if at is None else at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def content_digest(content: bytes) -> str:
    """RFC 9530."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"
