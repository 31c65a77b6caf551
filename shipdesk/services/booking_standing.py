"""How the booking of one consignment stands: its number, what the hub refused and why, and what it told since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shipdesk.domain.states import Wish
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.follow_tracking import track


@dataclass(frozen=True)
class Refusal:
    """One reason of the hub in its own words; `pointer` leads to the value where the hub named one."""

    pointer: str | None
    words: str


@dataclass(frozen=True)
class BookingStanding:
    """`wish` is the state of the latest wish about this consignment, None where there was none."""

    state: str
    number: str | None
    wish: str | None
    refusals: tuple[Refusal, ...]
    events: tuple[dict[str, Any], ...]


def booking_standing(desk: Desk, reference: str) -> BookingStanding:
    """Read from the desk alone; the hub is not asked."""
    stored = find(desk, reference)
    rows = desk.store.outbox.of_reference(reference)
    last = rows[-1] if rows else None
    refused = last is not None and last.state == Wish.REFUSED
    return BookingStanding(
        state=stored.state,
        number=stored.consignment_number,
        wish=None if last is None else last.state,
        refusals=_refusals(last.problem or {}) if last is not None and refused else (),
        events=track(desk, reference).events,
    )


def _refusals(problem: dict[str, Any]) -> tuple[Refusal, ...]:
    """The single errors of the problem (RFC 9457), or the problem as a whole."""
    errors = problem.get("errors") or []
    single = tuple(Refusal(one.get("pointer"), str(one.get("detail") or one.get("code", ""))) for one in errors)
    whole = str(problem.get("detail") or problem.get("title") or problem.get("code") or "")
    return single or (Refusal(None, whole),)
