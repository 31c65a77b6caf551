"""What customs of each country said about a consignment, read from the desk alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shipdesk.hub.moments import moment
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.hub_records import CUSTOMS, HubRecord


def customs_messages(desk: Desk, reference: str) -> list[dict[str, Any]]:
    """In the order they happened."""
    stored = find(desk, reference)
    if stored.consignment_id is None:
        return []
    return [
        one.body for one in sorted(desk.store.hub_records.of_consignment(CUSTOMS, stored.consignment_id), key=_when)
    ]


def _when(record: HubRecord) -> tuple[datetime, datetime]:
    last = datetime.max.replace(tzinfo=UTC)
    happened, told = (moment(record.body.get(name)) for name in ("occurred_at", "recorded_at"))
    return happened or last, told or last
