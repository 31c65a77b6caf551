"""Consignments as a manifest sees them before it takes them in: read in one query, without decoding the whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.domain.states import FINAL
from shipdesk.store.connection import Connections

_COLUMNS = (
    "reference, state, route_id, json_extract(body, '$.service_code'), json_extract(body, '$.departure_id'),"
    " consignment_id, consignee, destination, packages, gross_weight_kg, value, currency"
)
_NAMES = (
    *("reference", "state", "route_id", "service_code", "departure_id", "consignment_id", "consignee"),
    *("destination", "packages", "gross_weight_kg", "value", "currency"),
)
_ON_THE_WAY = frozenset({"HANDED_OVER", "IN_TRANSIT", "AT_BORDER", "ARRIVED", "OUT_FOR_DELIVERY", "RETURNING"})


@dataclass(frozen=True)
class Candidate:
    """`consignment_id` is the hub's, None before it is booked."""

    reference: str
    state: str
    route_id: str
    service_code: str
    departure_id: str | None
    consignment_id: str | None
    consignee: str
    destination: str
    packages: int
    gross_weight_kg: Weight
    value: Money


class CandidateTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def named(self, references: Iterable[str]) -> dict[str, Candidate]:
        """Those of these references that the desk knows."""
        rows = self._connections.db.execute(
            f"SELECT {_COLUMNS} FROM consignments WHERE reference IN (SELECT value FROM json_each(?))",
            [json.dumps(list(references))],
        )
        return {row[0]: _candidate(row) for row in rows.fetchall()}

    def routes_with(self, state: str) -> list[str]:
        """Routes that have a consignment in that state."""
        rows = self._connections.db.execute(
            "SELECT DISTINCT route_id FROM consignments WHERE state = ? ORDER BY route_id", [state]
        )
        return [route_id for (route_id,) in rows.fetchall()]

    def of_route(self, route_id: str) -> list[Candidate]:
        """Neither settled nor on their way, the oldest first."""
        over = sorted(FINAL | _ON_THE_WAY)
        rows = self._connections.db.execute(
            f"SELECT {_COLUMNS} FROM consignments WHERE route_id = ? AND state NOT IN ({', '.join('?' * len(over))})"
            " ORDER BY created_at, rowid",
            [route_id, *over],
        )
        return [_candidate(row) for row in rows.fetchall()]


def _candidate(row: Sequence[Any]) -> Candidate:
    named = dict(zip(_NAMES, row, strict=True))
    value = Money(Decimal(named.pop("value")), named.pop("currency"))
    return Candidate(**named | {"gross_weight_kg": Weight(Decimal(named["gross_weight_kg"])), "value": value})
