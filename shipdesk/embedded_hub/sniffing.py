"""What a document's bytes are, and what keeps the hub from taking them (H-62, H-65); names prove nothing."""

from __future__ import annotations

import json
import re

_BEGINNINGS = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
_ENDINGS = {"application/pdf": b"%%EOF", "image/png": b"IEND", "image/jpeg": b"\xff\xd9"}
_TAIL = 2048
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ENCRYPTED = re.compile(rb"/Encrypt\b")
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|RichMedia)\b|<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_MALWARE_TEST = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
"""The text by which every scanner of viruses is tried out."""


def media_type_of(content: bytes) -> str | None:
    """One of the contract's five; None for anything else."""
    for beginning, media_type in _BEGINNINGS.items():
        if content.startswith(beginning):
            return media_type
    text = content.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if text.startswith(b"<"):
        return "application/xml"
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return None
    return "application/json"


def reason_to_reject(content: bytes, media_type: str) -> str | None:
    """The contract's rejection_reason; None where nothing stands against the document."""
    if _MALWARE_TEST in content:
        return "MALWARE"
    if media_type == "application/pdf" and _ENCRYPTED.search(content):
        return "ENCRYPTED"
    if media_type in ("application/pdf", "application/xml") and _ACTIVE.search(content):
        return "MALWARE"
    ending = _ENDINGS.get(media_type)
    return "CORRUPT" if ending is not None and ending not in content[-_TAIL:] else None
