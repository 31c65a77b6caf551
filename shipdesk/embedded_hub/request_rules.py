"""What the contract asks of a request beside its body: identifiers, versions, digests, and the mark of a wish."""

from __future__ import annotations

import re
from collections.abc import Mapping

from shipdesk.embedded_hub.contract import Operation
from shipdesk.embedded_hub.refusal import FieldFault, Refusal
from shipdesk.embedded_hub.wishes import fingerprint, is_key
from shipdesk.hub.port import HubRequest

_DIGEST = re.compile(r"sha-256=:[A-Za-z0-9+/]{43}=:", re.ASCII)
_ACTS = ("/cancel", "/close", "/void", "/withdraw")


def require_identifiers(parameters: Mapping[str, str]) -> None:
    key = parameters.get("idempotency_key")
    if key is not None and not is_key(key):
        raise Refusal("invalid_idempotency_key", FieldFault("pattern", parameter="idempotency_key", limit="UUID"))


def if_match_of(operation: Operation, request: HubRequest) -> str | None:
    """H-38."""
    if not operation.needs_if_match:
        return None
    if_match = request.header("If-Match")
    if if_match is None:
        raise Refusal("precondition_required", FieldFault("required", header="If-Match"))
    if if_match.strip() == "*":
        raise Refusal("malformed_request", FieldFault("pattern", header="If-Match", limit="ETag"))
    return if_match.strip()


def require_digest(header: str | None) -> str:
    """Of a document's bytes, as RFC 9530 writes it."""
    if header is None:
        raise Refusal("malformed_request", FieldFault("required", header="Content-Digest"))
    if not _DIGEST.fullmatch(header.strip()):
        raise Refusal("malformed_request", FieldFault("pattern", header="Content-Digest", limit="sha-256=:...:"))
    return header.strip()


def mark_of(operation: Operation, path: str, body: object) -> str:
    """By which the same wish is known again (H-03)."""
    from rfc8785 import CanonicalizationError

    try:
        return fingerprint(operation.method, path, body, has_body=operation.media_type is not None)
    except (CanonicalizationError, UnicodeEncodeError) as error:
        raise Refusal("malformed_request", FieldFault("pattern", limit="RFC 8785")) from error


def resource_of(operation: Operation, path: str) -> str:
    """Of a wish about a resource that exists: the resource itself, not the act."""
    if not operation.needs_if_match:
        return path
    return next((path.removesuffix(act) for act in _ACTS if path.endswith(act)), path)
