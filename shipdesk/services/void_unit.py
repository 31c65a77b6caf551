"""Take one handling unit of a booked consignment out, with or without another in its place (H-50)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import HandlingUnit
from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.calls import units
from shipdesk.hub.port import Done, Refused
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.hub_consignment import Booked, booked, require, settled
from shipdesk.services.outbox_wishes import wish
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.services.use_numbers import have_numbers_for, number_units
from shipdesk.store.outbox import OutboxRow

VOID = "voidHandlingUnit"
REASONS = ("LABEL_DAMAGED", "UNIT_REPACKED", "UNIT_REMOVED", "DATA_ERROR", "OTHER")


def void_unit(
    desk: Desk,
    reference: str,
    unit: str,
    reason: str,
    *,
    replaced: bool = False,
    note: str | None = None,
    progress: Progress | None = None,
) -> str | None:
    """`unit` is the desk's unit reference. Returns the number of the unit in its place, if one was asked for.

    Raises what the hub said no to, or that the wish waits. The old number stays used for ever.
    """
    if reason not in REASONS:
        choices = ", ".join(REASONS)
        raise WrongInput("not_in_enum", "not_in_list", pointer="/reason", value=reason, choices=choices)
    require(desk, VOID)
    known = booked(desk, reference)
    old = _unit(known, unit)
    if replaced:
        have_numbers_for(desk, 1)
    etag = _etag(desk, old.sscc or "")
    with desk.store.atomic():
        waiting = [row for row in desk.store.outbox.open_of(reference, VOID) if f"/{old.sscc}/" in row.path]
        row = waiting[0] if waiting else _wish(desk, known, old, etag, reason, note, replaced=replaced)
    send_waiting(desk, progress or Progress())
    settled(desk, row)
    return _replacement(row)


def _etag(desk: Desk, sscc: str) -> str:
    outcome = desk.hub.ask(units.one(sscc))
    if isinstance(outcome, Refused):
        raise outcome.problem.error()
    if not isinstance(outcome, Done):
        raise HubNotReached("upstream_unavailable", outcome.reason)
    return outcome.etag or f'"{outcome.body.get("version")}"'


def _wish(
    desk: Desk, known: Booked, old: HandlingUnit, etag: str, reason: str, note: str | None, *, replaced: bool
) -> OutboxRow:
    fresh = _numbered(desk, known, old) if replaced else None
    replacement: dict[str, Any] | None = encode(fresh) if fresh is not None else None
    effect = units.void(old.sscc or "", etag, reason, note=note, replacement=replacement)
    return wish(desk, effect, reference=known.stored.reference)


def _numbered(desk: Desk, known: Booked, old: HandlingUnit) -> HandlingUnit:
    """The same goods under another name and a number of its own (H-30)."""
    names = {one.client_unit_reference for one in known.stored.consignment.handling_units}
    stem, number = old.client_unit_reference[:36], 1
    while f"{stem}-R{number}" in names:
        number += 1
    bare = replace(old, client_unit_reference=f"{stem}-R{number}", sscc=None)
    numbers = number_units(desk, known.stored.id, (bare,), desk.tools.now())
    return replace(bare, sscc=numbers[bare.client_unit_reference])


def _unit(known: Booked, unit: str) -> HandlingUnit:
    told = {one.client_unit_reference: one for one in known.stored.consignment.outermost_units}
    if unit not in told:
        raise WrongInput("not_found", "unit_unknown", pointer="/unit", unit=unit)
    return told[unit]


def _replacement(row: OutboxRow) -> str | None:
    told = json.loads(row.body).get("replacement")
    return told.get("sscc") if isinstance(told, dict) else None
