"""Save a consignment together with its history: one transaction, so neither is ever without the other."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shipdesk.domain.changes import Change, changes
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import members_of
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.history import STATE

UNITS = "handling_units"


def add(desk: Desk, stored: StoredConsignment, now: datetime) -> None:
    """A new consignment. Call inside `store.atomic()`, after asking whether its reference is free."""
    desk.store.consignments.add(stored, now)
    desk.store.history.add(stored.id, [Change(STATE, None, stored.state)], desk.tools.who(), now)


def set_state(desk: Desk, stored: StoredConsignment, state: str, now: datetime) -> None:
    """The user's own act: booking, cancelling. Call inside `store.atomic()`."""
    desk.store.consignments.set_state(stored.reference, state, now)
    desk.store.history.add(stored.id, [Change(STATE, stored.state, state)], desk.tools.who(), now)


def save(desk: Desk, before: StoredConsignment, after: StoredConsignment, now: datetime) -> StoredConsignment:
    """Call inside `store.atomic()`."""
    saved = desk.store.consignments.save(after, now)
    desk.store.history.add(before.id, told_changes(before, after), desk.tools.who(), now)
    return saved


def told_changes(before: StoredConsignment, after: StoredConsignment) -> list[Change]:
    """What is different, place by place; cartons by the thousand are counted, not listed."""
    told = list(changes(_without_units(before), _without_units(after)))
    if before.consignment.handling_units != after.consignment.handling_units:
        counts = [len(one.consignment.handling_units) or None for one in (before, after)]
        told.append(Change(f"/{UNITS}", *counts))
    return told


def _without_units(stored: StoredConsignment) -> dict[str, Any]:
    members = members_of(stored)
    members.pop(UNITS, None)
    return members | {"state": stored.state}
