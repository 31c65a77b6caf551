"""What follows at the desk when the hub has taken a handling unit out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.hub.port import Done
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.following import Follow, Needed, holds
from shipdesk.services.save_consignment import save
from shipdesk.store.outbox import OutboxRow
from shipdesk.store.unit_marks import VoidedSscc

VOID = "voidHandlingUnit"
UNIT: Needed = {"sscc": "[0-9]{18}", "state": "[A-Z_]+"}


def _done(desk: Desk, row: OutboxRow, done: Done) -> None:
    """The desk's own unit goes, or becomes the one in its place; cartons inside a pallet go along."""
    stored = find(desk, row.reference or "")
    old = next((one for one in stored.consignment.handling_units if one.sscc == done.body["sscc"]), None)
    if old is None:
        return
    told = json.loads(row.body)
    fresh = told.get("replacement")
    now, who = desk.tools.now(), desk.tools.who()
    desk.store.unit_marks.void(
        VoidedSscc(old.sscc or "", (fresh or {}).get("sscc", ""), stored.id, told["reason"], who), now
    )
    moved = (_moved(one, old, fresh) for one in stored.consignment.handling_units)
    left = tuple(one for one in moved if one is not None)
    save(desk, stored, replace(stored, consignment=replace(stored.consignment, handling_units=left)), now)


def _moved(one: HandlingUnit, old: HandlingUnit, fresh: dict[str, Any] | None) -> HandlingUnit | None:
    name = old.client_unit_reference
    if one is old:
        return (
            None
            if fresh is None
            else replace(old, client_unit_reference=fresh["client_unit_reference"], sscc=fresh["sscc"])
        )
    if one.parent_unit_reference == name:
        return None if fresh is None else replace(one, parent_unit_reference=fresh["client_unit_reference"])
    return one


FOLLOWS: Mapping[str, Follow] = MappingProxyType({VOID: Follow(lambda _row, done: holds(done.body, UNIT), _done)})
