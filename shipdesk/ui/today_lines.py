"""What needs a hand today, worked out from the shipments and the outbox; no shipment stands in two groups of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from shipdesk.domain import states
from shipdesk.domain.manifest import Manifest
from shipdesk.domain.states import Wish
from shipdesk.store.outbox import OutboxRow
from shipdesk.ui.next_step import Step
from shipdesk.ui.shipment_rows import ShipmentRow

DEPARTS_WITHIN = timedelta(days=7)
CUT_OFF_WITHIN = timedelta(hours=24)
TROUBLE_ON_THE_WAY = frozenset({"ON_HOLD", "REJECTED", "LOST", "RETURNING"})
UNANSWERED = (Wish.REFUSED, Wish.UNKNOWN, Wish.BLOCKED)


class Need(StrEnum):
    """Why a line stands on the page; the order is that of the page."""

    WISH = "wish"
    CUT_OFF = "cut_off"
    BLOCKED = "blocked"
    TROUBLE = "trouble"
    DEPARTS = "departs"
    READY = "ready"
    PRINT = "print"
    DRAFT = "draft"


@dataclass(frozen=True)
class TodayLine:
    """One thing to do: about a shipment, a wish to the hub, or both; or about a manifest."""

    need: Need
    reference: str
    row: ShipmentRow | None = None
    wish: OutboxRow | None = None
    manifest: Manifest | None = None
    left: timedelta | None = None
    """Until the manifest's cut-off."""

    @property
    def step(self) -> Step | None:
        """What its button does; None where only the outbox tells more."""
        if self.row is None or (self.wish is not None and self.row.state not in (states.REFUSED, states.UNKNOWN)):
            return None
        return self.row.step


def today_lines(rows: Sequence[ShipmentRow], outbox: Iterable[OutboxRow], today: date) -> list[TodayLine]:
    """By need, and within a need in the order of the planned departure."""
    by_reference = {row.reference: row for row in rows}
    lines = [
        TodayLine(Need.WISH, wish.reference or wish.manifest or "", by_reference.get(wish.reference or ""), wish)
        for wish in _unsettled(outbox, by_reference)
    ]
    told = {line.reference for line in lines}
    for row in rows:
        need = _need_of(row, today)
        if need is not None and row.reference not in told:
            lines.append(TodayLine(need, row.reference, row))
    order = list(Need)
    return sorted(lines, key=lambda line: (order.index(line.need), _departure(line)))


def cut_off_lines(manifests: Iterable[Manifest], now: datetime) -> list[TodayLine]:
    """Open manifests whose cut-off is within a day or was missed, the nearest first; `now` by the hub's clock."""
    lines = [
        TodayLine(Need.CUT_OFF, one.name, manifest=one, left=one.left_until_cut_off(now))
        for one in manifests
        if one.is_open
    ]
    near = [line for line in lines if line.left is not None and line.left <= CUT_OFF_WITHIN]
    return sorted(near, key=lambda line: line.left or CUT_OFF_WITHIN)


def _unsettled(outbox: Iterable[OutboxRow], rows: dict[str, ShipmentRow]) -> list[OutboxRow]:
    """The last wish of each shipment, where the hub said no or its answer is not known."""
    last = {wish.subject: wish for wish in outbox}
    found = []
    for wish in last.values():
        row = rows.get(wish.reference or "")
        # A refused shipment that was edited since is a draft again, and one that is over needs nobody.
        is_past = row is not None and row.state in states.FINAL | {states.DRAFT, states.PACKED}
        if wish.state in UNANSWERED and not is_past:
            found.append(wish)
    return found


def _need_of(row: ShipmentRow, today: date) -> Need | None:
    if row.state in TROUBLE_ON_THE_WAY:
        return Need.TROUBLE
    if row.state in states.FINAL:
        return None
    if row.step in (Step.COMPLETE, Step.CHECK):
        return Need.BLOCKED
    departure = row.summary.planned_departure
    if departure is not None and departure - today <= DEPARTS_WITHIN and row.state in _BEFORE_DEPARTURE:
        return Need.DEPARTS
    if row.step is Step.BOOK:
        return Need.READY
    if row.step is Step.PRINT:
        return Need.PRINT
    return Need.DRAFT if row.state == states.DRAFT else None


_BEFORE_DEPARTURE = states.EDITABLE | {states.QUEUED, "SUBMITTED", "ACCEPTED", "MANIFESTED"}


def _departure(line: TodayLine) -> tuple[bool, date]:
    departure = line.row.summary.planned_departure if line.row is not None else None
    return departure is None, departure or date.max
