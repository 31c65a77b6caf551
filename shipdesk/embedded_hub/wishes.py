"""Idempotency: each wish by its key, with its first answer kept byte for byte (H-01 to H-10)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shipdesk.database import Database
from shipdesk.embedded_hub.canonical import canonical_form
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.refusal import FieldFault, Refusal
from shipdesk.hub.port import HubResponse

_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HEADER = "Idempotency-Key"


@dataclass(frozen=True)
class Wish:
    """One wish that was carried out, and the answer given first."""

    key: str
    method: str
    path: str
    fingerprint: str
    committed_at: str
    expires_at: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    resource: str | None


def read_key(header: str | None) -> str:
    """Quoted or bare (H-02)."""
    if header is None:
        raise Refusal("missing_idempotency_key", FieldFault("required", header=_HEADER))
    text = header.strip()
    key = text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text
    if not is_key(key):
        raise Refusal("invalid_idempotency_key", FieldFault("pattern", header=_HEADER, limit="UUID"))
    return key


def is_key(text: str) -> bool:
    return _KEY.fullmatch(text) is not None


def fingerprint(method: str, path: str, body: Any, *, has_body: bool) -> str:
    """H-03: neither spaces nor the order of members count; `path` begins with the server's `/v1`."""
    canonical = canonical_form(body) if has_body else b""
    return hashlib.sha256(f"{method}\n{path}\n".encode() + canonical).hexdigest()


def find_wish(db: Database, account: str, key: str, at: str) -> Wish | None:
    rows = db.query("SELECT * FROM wishes WHERE account = ? AND key = ? AND expires_at > ?", [account, key, at])
    row = next(iter(rows), None)
    if row is None:
        return None
    del row["account"]
    return Wish(**{**row, "headers": json.loads(row["headers"])})


def replayed(known: Wish, mark: str, common: Mapping[str, str]) -> HubResponse:
    """The very answer that was given first (H-04), unless something else was meant this time (H-05)."""
    if known.fingerprint != mark:
        raise Refusal("idempotency_key_reused", FieldFault("duplicate", header=_HEADER))
    headers = {"Content-Type": "application/json", "Idempotency-Replayed": "true"}
    return HubResponse(known.status, {**common, **known.headers, **headers}, known.body)


def keep_wish(db: Database, account: str, wish: Wish) -> None:
    """Written in the transaction of its effect (H-07); an expired one with this key makes room."""
    db.execute("DELETE FROM wishes WHERE account = ? AND key = ?", [account, wish.key])
    db.execute(
        "INSERT INTO wishes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            account,
            wish.key,
            wish.method,
            wish.path,
            wish.fingerprint,
            wish.committed_at,
            wish.expires_at,
            wish.status,
            json.dumps(dict(wish.headers)),
            wish.body,
            wish.resource,
        ],
    )


def expiry(now: datetime, days: int) -> str:
    return written(now + timedelta(days=days))
