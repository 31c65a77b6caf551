"""All consignments that are at the hub, with their state, the last thing that happened, and what customs asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shipdesk.domain import states
from shipdesk.services.desk import Desk
from shipdesk.store.consignment_list import Sought
from shipdesk.store.consignments import ConsignmentSummary
from shipdesk.store.hub_records import CUSTOMS

ORDER = (
    "ON_HOLD", "LOST", "REJECTED", "RETURNING", "CANCELLATION_REQUESTED", "SUBMITTED", "ACCEPTED", "MANIFESTED",
    "HANDED_OVER", "IN_TRANSIT", "AT_BORDER", "ARRIVED", "OUT_FOR_DELIVERY", "DELIVERED", "RETURNED",
)  # fmt: skip
"""Trouble first, then the way of the goods; words that nobody knows stand last, as "other"."""
OTHER = "OTHER"


@dataclass(frozen=True)
class BoardRow:
    """`last` is the event that happened last, `customs` the last message; either may be None."""

    summary: ConsignmentSummary
    consignment_id: str
    last: dict[str, Any] | None
    customs: dict[str, Any] | None

    @property
    def reference(self) -> str:
        return self.summary.reference

    @property
    def state(self) -> str:
        return self.summary.state


@dataclass(frozen=True)
class Board:
    """The rows in the order of the board; how many stand in each state, also of those that are not among the rows."""

    rows: list[BoardRow]
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def read_board(desk: Desk, sought: Sequence[Sought] = ()) -> Board:
    """Read from the desk alone: the newest, all that are under way, and those sought."""
    booked = [one for one in desk.store.consignment_list.read(sought).rows if states.is_booked(one.state)]
    ids = desk.store.booked.hub_ids(one.reference for one in booked)
    last = desk.store.tracking.last_events(ids.values())
    customs = _last_messages(desk, ids.values())
    rows = [
        BoardRow(one, ids[one.reference], last.get(ids[one.reference]), customs.get(ids[one.reference]))
        for one in booked
        if one.reference in ids
    ]
    return Board(sorted(rows, key=lambda row: place_of(row.state)), _counts(desk))


def _counts(desk: Desk) -> dict[str, int]:
    """How many consignments stand in each state, in the order of the board; unknown words together."""
    found: dict[str, int] = {}
    by_state = desk.store.consignment_list.at_the_hub()
    for state in sorted(filter(states.is_booked, by_state), key=place_of):
        found[column_of(state)] = found.get(column_of(state), 0) + by_state[state]
    return found


def column_of(state: str) -> str:
    return state if state in ORDER else OTHER


def place_of(state: str) -> int:
    return ORDER.index(state) if state in ORDER else len(ORDER)


def _last_messages(desk: Desk, consignment_ids: Any) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for record in desk.store.hub_records.of_consignments(CUSTOMS, consignment_ids):
        known = found.get(record.consignment_id or "")
        if known is None or str(record.body.get("occurred_at")) >= str(known.get("occurred_at")):
            found[record.consignment_id or ""] = record.body
    return found
