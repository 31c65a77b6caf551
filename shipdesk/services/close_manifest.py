"""Gather consignments of one departure on a manifest, change it, close it, and cancel it before the cut-off.

Closing takes every consignment along and there is no reopening: only cancelling before the cut-off (H-71).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from shipdesk.domain import states
from shipdesk.domain.codes import CANCEL_REASONS
from shipdesk.domain.consignment import REFERENCE
from shipdesk.domain.departure import Departure
from shipdesk.domain.manifest import ENTRY_REFUSED, Manifest, control_totals
from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError, HubNotReached, RefusedByHub, WrongInput
from shipdesk.hub.port import Refused
from shipdesk.progress import Progress
from shipdesk.services import manifest_answers, manifest_faults
from shipdesk.services.book_consignment import refusal
from shipdesk.services.desk import Desk
from shipdesk.services.find_departures import find_departure
from shipdesk.services.judge_for_manifest import refuse_if_any_stopped
from shipdesk.services.manifest_wishes import (
    CREATE,
    wish_amendment,
    wish_close,
    wish_manifest,
    wish_manifest_cancellation,
)
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.services.show_manifest import find_manifest, included_lines
from shipdesk.store.manifests import Entry
from shipdesk.store.outbox import OutboxRow


@dataclass(frozen=True)
class ManifestWish:
    """What became of one wish about a manifest; `refused` are consignments that the hub did not take."""

    manifest: Manifest
    row: OutboxRow | None
    refused: tuple[Entry, ...] = ()

    def error(self) -> DeskError | None:
        """None where the hub did all of it; else what to tell: refused, in part, or waiting."""
        name = self.manifest.name
        if self.row is not None and self.row.state == Wish.REFUSED:
            return refusal(name, self.row.problem or {})
        if self.row is not None and self.row.state != Wish.DONE:
            return HubNotReached("upstream_unavailable", "manifest_waits", manifest=name, state=self.row.state)
        if not self.refused:
            return None
        told = "; ".join(f"{one.reference}: {(one.problem or {}).get('title', '')}" for one in self.refused[:20])
        count = len(self.refused)
        return RefusedByHub("validation_failed", "manifest_entries_refused", manifest=name, count=count, told=told)


def new_manifest(
    desk: Desk, name: str, departure_id: str, references: Sequence[str], progress: Progress | None = None
) -> ManifestWish:
    """Opens a draft at the hub with all of these consignments; any fault of one keeps the whole from being sent."""
    REFERENCE.read(name, "/name")
    send_waiting(desk, Progress())
    known = desk.store.manifests.get(name)
    waiting = _waiting(desk, known) if known is not None else None
    if waiting is not None:
        return waiting
    manifest_faults.refuse_known_name(desk, name)
    departure = _departure(desk, departure_id)
    chosen = manifest_faults.joining(desk, references, departure)
    refuse_if_any_stopped(desk, list(chosen), progress)
    manifest = _draft(desk, name, departure_id, departure)
    with desk.store.atomic():
        former = manifest_faults.refuse_known_name(desk, name)
        manifest = manifest if former is None else replace(manifest, id=former.id)
        desk.store.manifests.put(manifest, desk.tools.now())
        desk.store.manifests.put_entries(manifest.id, [Entry(id_, ref) for ref, id_ in chosen.items()])
        row = wish_manifest(desk, manifest, list(chosen.values()))
    return _sent(desk, name, row, list(chosen.values()))


def add_to_manifest(desk: Desk, name: str, references: Sequence[str], progress: Progress | None = None) -> ManifestWish:
    """More consignments onto a draft; one that stands there already is left as it is."""
    manifest = _ready_for(desk, name)
    waiting = _waiting(desk, manifest)
    if waiting is not None:
        return waiting
    manifest_faults.refuse_unless_open(manifest)
    there = {line.reference for line in included_lines(desk, manifest)}
    wanted = [one for one in references if one not in there]
    chosen = manifest_faults.joining(desk, wanted, _departure(desk, manifest.departure_id)) if wanted else {}
    refuse_if_any_stopped(desk, list(chosen), progress)
    if not chosen:
        return ManifestWish(manifest, None)
    ids = list(chosen.values())
    return _wished(desk, manifest, lambda: wish_amendment(desk, manifest, add=ids), ids)


def remove_from_manifest(desk: Desk, name: str, references: Sequence[str]) -> ManifestWish:
    """Consignments off a draft."""
    manifest = _ready_for(desk, name)
    waiting = _waiting(desk, manifest)
    if waiting is not None:
        return waiting
    manifest_faults.refuse_unless_open(manifest)
    ids = manifest_faults.leaving(desk, manifest, references)
    return _wished(desk, manifest, lambda: wish_amendment(desk, manifest, remove=ids))


def close_manifest(
    desk: Desk,
    name: str,
    *,
    vehicle_plate: str | None = None,
    seal_number: str | None = None,
    progress: Progress | None = None,
) -> ManifestWish:
    """Hands the manifest to the hub with its control totals; every consignment is MANIFESTED by it, or none."""
    manifest = _ready_for(desk, name)
    waiting = _waiting(desk, manifest)
    if waiting is not None or manifest.is_closed:
        return waiting or ManifestWish(manifest, None)
    manifest_faults.refuse_unless_open(manifest)
    told = replace(
        manifest,
        vehicle_plate=manifest_faults.plate(vehicle_plate) or manifest.vehicle_plate,
        seal_number=manifest_faults.seal(seal_number) or manifest.seal_number,
    )
    lines = manifest_faults.ready_to_close(desk, manifest)
    refuse_if_any_stopped(desk, [line.reference for line in lines], progress)
    return _wished(desk, told, lambda: wish_close(desk, told, control_totals(lines)))


def cancel_manifest(desk: Desk, name: str, reason: str = "GOODS_NOT_READY") -> ManifestWish:
    """Its consignments are free again. What never reached the hub is cancelled here; else the hub decides."""
    if reason not in CANCEL_REASONS:
        choices = ", ".join(sorted(CANCEL_REASONS))
        raise WrongInput("not_in_enum", "not_in_list", pointer="/reason", value=reason, choices=choices)
    if _cancelled_at_the_desk(desk, name):
        return ManifestWish(find_manifest(desk, name), None)
    manifest = _ready_for(desk, name)
    waiting = _waiting(desk, manifest)
    if waiting is not None or manifest.state == states.CANCELLED:
        return waiting or ManifestWish(manifest, None)
    if manifest.manifest_id is None:
        return ManifestWish(_cancelled(desk, manifest), None)
    return _wished(desk, manifest, lambda: wish_manifest_cancellation(desk, manifest, reason))


def _ready_for(desk: Desk, name: str) -> Manifest:
    """The manifest as the hub has it now, once what waited about it was sent; as last known where it is silent."""
    find_manifest(desk, name)
    send_waiting(desk, Progress())
    manifest = find_manifest(desk, name)
    if manifest.manifest_id is not None:
        present = manifest_answers.refresh(desk, manifest)
        if isinstance(present, Refused):
            raise refusal(name, dict(present.problem.raw))
    return find_manifest(desk, name)


def _waiting(desk: Desk, manifest: Manifest) -> ManifestWish | None:
    """An earlier wish whose outcome is not known yet: nothing new is asked before it is."""
    rows = [row for row in desk.store.outbox.of_manifest(manifest.name) if row.state in Wish.OPEN]
    return ManifestWish(manifest, rows[0]) if rows else None


def _wished(desk: Desk, manifest: Manifest, wish: Callable[[], OutboxRow], joining: Sequence[str] = ()) -> ManifestWish:
    """The wish and the local change in one transaction; then it is sent."""
    with desk.store.atomic():
        row = wish()
    return _sent(desk, manifest.name, row, joining)


def _sent(desk: Desk, name: str, row: OutboxRow, joining: Sequence[str]) -> ManifestWish:
    send_waiting(desk, Progress())
    manifest = find_manifest(desk, name)
    entries = {entry.consignment_id: entry for entry in desk.store.manifests.entries(manifest.id)}
    refused = [entries[one] for one in joining if one in entries and entries[one].status == ENTRY_REFUSED]
    return ManifestWish(manifest, desk.store.outbox.get(row.id), tuple(refused))


def _departure(desk: Desk, departure_id: str) -> Departure | None:
    """None where the hub is silent: the wish may wait for it, and the hub judges the rest."""
    try:
        return find_departure(desk, departure_id)
    except HubNotReached:
        return None


def _draft(desk: Desk, name: str, departure_id: str, departure: Departure | None) -> Manifest:
    manifest = Manifest(id=desk.tools.new_id(), name=name, state=states.QUEUED, departure_id=departure_id)
    if departure is None:
        return manifest
    return replace(
        manifest,
        route_id=departure.route_id,
        service_code=departure.service_code,
        cut_off_at=departure.cut_off_at,
        departs_at=departure.departs_at,
        arrives_at=departure.arrives_at,
        vehicle_reference=departure.vehicle_reference,
    )


def _cancelled_at_the_desk(desk: Desk, name: str) -> bool:
    """Where the hub has never heard of it: an unsent wish goes with it."""
    with desk.store.atomic():
        manifest = find_manifest(desk, name)
        if manifest.manifest_id is not None:
            return False
        rows = [row for row in desk.store.outbox.of_manifest(name) if row.operation == CREATE]
        if rows and rows[-1].state in Wish.OPEN:
            if rows[-1].state != Wish.QUEUED or rows[-1].tries:
                return False
            desk.store.outbox.remove(rows[-1].id)
        _cancelled(desk, manifest)
    return True


def _cancelled(desk: Desk, manifest: Manifest) -> Manifest:
    gone = replace(manifest, state=states.CANCELLED)
    desk.store.manifests.put(gone, desk.tools.now())
    return gone
