"""A departure of a route, as the hub offers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

OPEN = "OPEN"


@dataclass(frozen=True, kw_only=True)
class Departure:
    """`status` and `capacity` are the contract's words; moments are aware."""

    departure_id: str
    route_id: str
    service_code: str
    status: str
    capacity: str
    cut_off_at: datetime
    documents_cut_off_at: datetime
    departs_at: datetime
    arrives_at: datetime
    vehicle_reference: str | None = None

    def left_until_cut_off(self, now: datetime) -> timedelta:
        """Negative once it has passed."""
        return self.cut_off_at - now
