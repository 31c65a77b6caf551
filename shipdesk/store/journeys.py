"""What former consignments tell of routes: events of their tracking, freight that was entered for them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.store.connection import Connections

_NOT_SENT = "('DRAFT', 'PACKED', 'REFUSED', 'CANCELLED', 'REJECTED')"
_STEPS = "('departing', 'arriving', 'receiving', 'delivering')"


@dataclass(frozen=True)
class TravelEvent:
    """A departure or arrival of another consignment, as its tracking told it."""

    reference: str
    route_id: str
    step: str
    day: date
    country: str | None
    planned_arrival: date | None


@dataclass(frozen=True)
class FreightRow:
    route_id: str
    freight: Money
    gross: Weight


class JourneyTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def events(self, destination: str, reference: str) -> list[TravelEvent]:
        """Of other consignments to that country, in the order in which they happened; withdrawn events are left out."""
        rows = self._connections.db.execute(
            "SELECT c.reference, c.route_id, json_extract(c.body, '$.desk.planned_arrival'), e.body"
            " FROM tracking_events AS e JOIN consignments AS c USING (consignment_id)"
            f" WHERE c.destination = ? AND c.reference <> ? AND json_extract(e.body, '$.bizStep') IN {_STEPS}"
            " AND json_extract(e.body, '$.errorDeclaration') IS NULL ORDER BY datetime(e.event_time), e.event_id",
            [destination, reference],
        )
        return [_event(*row) for row in rows]

    def freights(self, destination: str, reference: str) -> list[FreightRow]:
        """Freight charges of other consignments to that country that went to the hub."""
        rows = self._connections.db.execute(
            "SELECT route_id, gross_weight_kg, json_extract(body, '$.desk.charges') FROM consignments"
            f" WHERE destination = ? AND reference <> ? AND state NOT IN {_NOT_SENT}"
            " AND json_extract(body, '$.desk.charges') IS NOT NULL ORDER BY created_at",
            [destination, reference],
        )
        return [
            FreightRow(route_id, Money(Decimal(one["amount"]), one["currency"]), Weight(Decimal(gross)))
            for route_id, gross, charges in rows
            for one in json.loads(charges)
            if one["code"] == "freight"
        ]


def _event(reference: str, route_id: str, planned: str | None, body: str) -> TravelEvent:
    event: dict[str, Any] = json.loads(body)
    place = event.get("readPoint")
    return TravelEvent(
        reference=reference,
        route_id=route_id,
        step=event["bizStep"],
        day=date.fromisoformat(event["eventTime"][:10]),
        country=place.get("country_code") if isinstance(place, dict) else None,
        planned_arrival=None if planned is None else date.fromisoformat(planned),
    )
