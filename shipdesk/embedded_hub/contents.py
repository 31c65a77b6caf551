"""Bytes handed out with what proves them (RFC 9530)."""

from __future__ import annotations

import base64
import hashlib

from shipdesk.embedded_hub.exchange import Answer


def content_answer(content: bytes, media_type: str) -> Answer:
    headers = {
        "Content-Type": media_type,
        "ETag": f'"{hashlib.sha256(content).hexdigest()}"',
        "Repr-Digest": digest_header(content),
    }
    return Answer(200, {}, headers, content)


def digest_header(content: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"
