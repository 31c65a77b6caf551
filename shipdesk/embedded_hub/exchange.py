"""What a handler is given and what it gives back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shipdesk.database import Database, ulid, uuid7
from shipdesk.embedded_hub.facts import Facts
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.refusal import Refusal

BASE = "/v1"
"""Where the contract's paths lie; the hub writes its links with it."""


@dataclass(frozen=True)
class Answer:
    """`body` as JSON; `headers` beside those that every answer has."""

    status: int
    body: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = None
    """Bytes that are answered instead of JSON, with their `Content-Type` among the headers."""


@dataclass(frozen=True)
class Exchange:
    """One request of one account at one moment, read and found well-formed, with the means to answer it."""

    db: Database
    salt: bytes
    """This database's own, in every identifier made here."""
    facts: Facts
    account: str
    now: datetime
    path: Mapping[str, str]
    query: Mapping[str, Any]
    language: str = "en"
    """The reader's, for problems that stand inside an answer."""
    request_id: str = ""
    body: Any = None
    """JSON, or the bytes of a document."""
    if_match: str | None = None
    media_type: str = ""
    digest: str | None = None
    """The `Content-Digest` of a document's bytes."""

    @property
    def at(self) -> str:
        """Now, as the contract writes it."""
        return written(self.now)

    def require_consignment(self) -> str:
        """The one in the path; refused as not found also where it is another account's (H-97)."""
        consignment_id = self.path["consignment_id"]
        known = self.db.execute(
            "SELECT 1 FROM consignments WHERE consignment_id = ? AND account = ?", [consignment_id, self.account]
        ).fetchone()
        if known is None:
            raise Refusal("not_found")
        return consignment_id

    def count(self, name: str, step: int = 1) -> int:
        """Adds `step` to a counter that never goes back; gives its value before, from 1."""
        (after,) = self.db.conn.execute(
            "INSERT INTO counters (name, value) VALUES (?, 1 + ?) ON CONFLICT (name)"
            " DO UPDATE SET value = value + excluded.value - 1 RETURNING value",
            [name, step],
        ).fetchall()[0]
        return int(after) - step

    def new_id(self, prefix: str) -> str:
        """E.g. `con_01K...`: unique in this database, and the same again for the same history and clock."""
        return f"{prefix}_{ulid(self.now, self._unique_bytes())}"

    def new_uuid(self) -> str:
        return uuid7(self.now, self._unique_bytes())

    def _unique_bytes(self) -> bytes:
        return hashlib.sha256(self.salt + str(self.count("ids")).encode()).digest()[:10]


_AS_TEXT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_text(value: Any) -> str:
    return _AS_TEXT.encode(value)


def etag(version: int) -> str:
    return f'"{version}"'


def require_match(exchange: Exchange, version: int) -> None:
    """H-38: whoever changes something has seen it as it is now."""
    current = etag(version)
    if exchange.if_match != current:
        raise Refusal("precondition_failed", current_etag=current)
