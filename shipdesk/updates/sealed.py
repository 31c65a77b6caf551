"""A notice in its seal: the very bytes that were signed with Ed25519, and who signed them.

The bytes travel as base64 inside a small JSON object, so that nothing has to be written the same way twice for the
signature to hold. What is signed begins with words that no other kind of document of ours begins with.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shipdesk.domain.codec import decode
from shipdesk.errors import WrongInput
from shipdesk.updates.notice import Notice

LARGEST_NOTICE = 65_536
PURPOSE = b"ShipDesk notice of a version 1\n"


@dataclass(frozen=True)
class Key:
    """A public key that the program trusts."""

    public: bytes
    placeholder: bool = False
    """Made so that everything can be rehearsed; its secret half was thrown away."""

    @property
    def fingerprint(self) -> str:
        return fingerprint_of(self.public)


def fingerprint_of(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:16]


def open_sealed(data: bytes, keys: Sequence[Key]) -> Notice:
    """The notice, if one of the keys has signed it. Raises `WrongInput` else."""
    if len(data) > LARGEST_NOTICE:
        raise WrongInput("limit", "update_too_large", limit=LARGEST_NOTICE)
    content, signature, who = _parts(data)
    trusted = next((key for key in keys if key.fingerprint == who), None)
    if trusted is None or not _is_signed(trusted.public, content, signature):
        raise WrongInput("pattern", "update_not_signed")
    return _notice(content)


def seal(content: bytes, secret: bytes) -> bytes:
    """For maintainers: the notice's JSON, signed with the 32 bytes of a secret key."""
    from nacl.signing import SigningKey

    key = SigningKey(secret)
    members = {
        "key": fingerprint_of(bytes(key.verify_key)),
        "notice": base64.b64encode(content).decode("ascii"),
        "signature": base64.b64encode(key.sign(PURPOSE + content).signature).decode("ascii"),
    }
    return json.dumps(members, indent=1).encode("ascii") + b"\n"


def _parts(data: bytes) -> tuple[bytes, bytes, str]:
    members = _json(data)
    if set(members) != {"key", "notice", "signature"} or not all(isinstance(one, str) for one in members.values()):
        raise _unreadable()
    try:
        content, signature = (base64.b64decode(members[name], validate=True) for name in ("notice", "signature"))
    except (binascii.Error, ValueError) as error:
        raise _unreadable() from error
    return content, signature, members["key"]


def _is_signed(public: bytes, content: bytes, signature: bytes) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.exceptions import ValueError as WrongLength
    from nacl.signing import VerifyKey

    try:
        VerifyKey(public).verify(PURPOSE + content, signature)
    except (BadSignatureError, WrongLength, ValueError):
        return False
    return True


def _notice(content: bytes) -> Notice:
    try:
        return decode(Notice, _json(content))
    except WrongInput as error:
        raise _unreadable() from error


def _json(data: bytes) -> dict[str, Any]:
    try:
        members = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error
    if not isinstance(members, dict):
        raise _unreadable()
    return members


def _unreadable() -> WrongInput:
    return WrongInput("pattern", "update_unreadable")
