"""The hub's resources as records of the desk: which member is the id, which the state, what must be there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from shipdesk.hub.port import Json
from shipdesk.services.desk import Desk
from shipdesk.store import hub_records
from shipdesk.store.hub_records import HubRecord

PLAIN_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True)
class Shape:
    """Names of the members of a resource."""

    id: str
    state: str = "state"
    needs: tuple[str, ...] = ()


SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        hub_records.LABEL: Shape("label_id", needs=("format", "size")),
        hub_records.DOCUMENT: Shape("document_id", needs=("document_type", "sha256", "origin")),
        hub_records.CUSTOMS: Shape("message_id", "status", needs=("authority", "occurred_at")),
        hub_records.CHARGE: Shape("charge_id", needs=("code",)),
        hub_records.PAYMENT: Shape("payment_id", needs=("method", "expires_at")),
        hub_records.QUOTE: Shape("quote_id", "valid_until"),
        hub_records.SCREENING: Shape("screening_id", "decision", needs=("valid_until",)),
    }
)


def is_whole(kind: str, told: Json) -> bool:
    """Whether an answer holds what the desk goes by; its id must be a plain name, for files are called by it."""
    shape = SHAPES[kind]
    texts = (shape.id, shape.state, *shape.needs)
    return all(isinstance(told.get(name), str) for name in texts) and PLAIN_ID.fullmatch(told[shape.id]) is not None


def record_of(
    desk: Desk, kind: str, told: Json, etag: str | None = None, consignment_id: str | None = None
) -> HubRecord | None:
    """None where the answer lacks what the desk goes by; `consignment_id` where the resource names none itself."""
    shape = SHAPES[kind]
    if not is_whole(kind, told):
        return None
    about, version = told.get("consignment_id"), told.get("version")
    return HubRecord(
        kind=kind,
        id=told[shape.id],
        environment=desk.hub_identity.environment,
        account=desk.hub_identity.account,
        consignment_id=about if isinstance(about, str) else consignment_id,
        state=told[shape.state],
        version=version if _is_integer(version) else None,
        etag=etag,
        told_at=desk.tools.now(),
        body=dict(told),
    )


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
