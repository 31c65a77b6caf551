"""Who asks: a bearer token, or a signature (H-99). Refused is whoever cannot be known."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import datetime

from shipdesk.embedded_hub.access import Access
from shipdesk.embedded_hub.contents import digest_header
from shipdesk.embedded_hub.contract import Operation
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.refusal import FieldFault, Refusal
from shipdesk.hub.port import HubRequest

MOST_SKEW_S = 300
_SIGNATURE = re.compile(r'keyId="([^"]+)",\s*ts=(\d{1,12}),\s*nonce="([^"]{1,64})",\s*sig="?([A-Za-z0-9+/=]{1,100})"?')
_HEADER = "Hub-Signature"


@dataclass(frozen=True)
class Asked:
    """The request with its path as it stood on the wire, which is what was signed."""

    request: HubRequest
    target: str


def account_of(asked: Asked, operation: Operation, access: Access, now: datetime) -> str:
    """Raises `Refusal` 401 or 403."""
    request = asked.request
    signature = request.header(_HEADER)
    if signature is not None:
        return _signer(asked, signature, access, now)
    scheme, _, token = (request.header("Authorization") or "").partition(" ")
    grant = access.grant_of(token.strip()) if scheme.lower() == "bearer" and token.strip() else None
    if grant is None:
        raise Refusal("unauthenticated", FieldFault("required", header="Authorization", limit="Bearer"))
    if grant.has_expired:
        raise Refusal("token_expired")
    if not operation.scopes <= grant.scopes:
        limit = " ".join(sorted(operation.scopes))
        raise Refusal("insufficient_scope", FieldFault("required", header="Authorization", limit=limit))
    return grant.account


def signed(secret: str, asked: Asked, ts: str, nonce: str, key: str | None = None) -> str:
    """The signature of this request; `key` is its Idempotency-Key where it is not to be as it stands."""
    request = asked.request
    parts = (
        request.method,
        asked.target,
        ts,
        nonce,
        request.header("Content-Digest") or "-",
        key or request.header("Idempotency-Key") or "-",
    )
    made = hmac.new(secret.encode(), "\n".join(parts).encode(), hashlib.sha256)
    return base64.b64encode(made.digest()).decode()


def _signer(asked: Asked, signature: str, access: Access, now: datetime) -> str:
    match = _SIGNATURE.fullmatch(signature.strip())
    client = access.client(match[1]) if match else None
    if match is None or client is None:
        raise _invalid()
    if abs(int(match[2]) - now.timestamp()) > MOST_SKEW_S:
        raise Refusal("clock_skew", server_time=written(now))
    if not any(hmac.compare_digest(one, match[4]) for one in _signatures(client.secret, asked, match[2], match[3])):
        raise _invalid()
    digest = asked.request.header("Content-Digest")
    if digest is not None and digest != digest_header(asked.request.body):
        raise _invalid()
    if not access.is_new(match[3]):
        raise _invalid()
    return client.account


def _signatures(secret: str, asked: Asked, ts: str, nonce: str) -> tuple[str, str]:
    """With the key as it stands in its header, or bare: both are the same key (H-02)."""
    bare = (asked.request.header("Idempotency-Key") or "").strip().strip('"')
    return signed(secret, asked, ts, nonce), signed(secret, asked, ts, nonce, bare)


def _invalid() -> Refusal:
    return Refusal("signature_invalid", FieldFault("inconsistent_state", header=_HEADER, limit="HMAC-SHA256"))
