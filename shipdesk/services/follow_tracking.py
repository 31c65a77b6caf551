"""What is known of a consignment's way, read from the desk alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find


@dataclass(frozen=True)
class Tracking:
    reference: str
    state: str
    events: tuple[dict[str, Any], ...]


def track(desk: Desk, reference: str) -> Tracking:
    """What is known of a consignment's way, without asking the hub."""
    stored = find(desk, reference)
    events = desk.store.tracking.events(stored.consignment_id) if stored.consignment_id else []
    return Tracking(reference, stored.state, tuple(events))
