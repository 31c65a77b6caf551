"""The contract's HMAC signature of a request, for hubs that offer HMAC_SHA256."""

from __future__ import annotations

import base64
import hashlib
import hmac

from shipdesk.hub.port import HubRequest

BASE = "/v1"


def signature(request: HubRequest, key_id: str, secret: str, at_unix: int, nonce: str) -> str:
    """The value of the Hub-Signature header; each nonce is for one sending, the idempotency key outlives it (H-99)."""
    lines = [
        request.method,
        BASE + request.path,
        str(at_unix),
        nonce,
        request.header("Content-Digest") or "-",
        (request.header("Idempotency-Key") or "-").strip('"'),
    ]
    mac = hmac.new(secret.encode(), "\n".join(lines).encode(), hashlib.sha256).digest()
    return f'keyId="{key_id}",ts={at_unix},nonce="{nonce}",sig={base64.b64encode(mac).decode()}'
