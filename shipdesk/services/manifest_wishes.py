"""Wishes about manifests: each is written in the transaction of the change at the desk it belongs to (H-24)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from shipdesk.domain.manifest import CLOSING, ControlTotals, Manifest
from shipdesk.services.desk import Desk
from shipdesk.services.outbox_wishes import Target, new_row
from shipdesk.store.outbox import OutboxRow

CREATE, AMEND, CLOSE, CANCEL = "createManifest", "amendManifest", "closeManifest", "cancelManifest"
MODE = "PARTIAL"
"""One consignment that the hub will not take does not keep the others ashore; it is named with its reason."""


def wish_manifest(desk: Desk, manifest: Manifest, consignment_ids: Sequence[str]) -> OutboxRow:
    body = {
        "client_reference": manifest.name,
        "departure_id": manifest.departure_id,
        "mode": MODE,
        "consignment_ids": list(consignment_ids),
    }
    return _wish(desk, Target(CREATE, "/manifests", manifest=manifest.name), body)


def wish_amendment(desk: Desk, manifest: Manifest, *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> OutboxRow:
    body = {"add_consignment_ids": list(add), "remove_consignment_ids": list(remove)}
    target = Target(
        AMEND,
        f"/manifests/{manifest.manifest_id}",
        headers=(_match(manifest), ("Content-Type", "application/json")),
        method="PATCH",
        manifest=manifest.name,
    )
    return _wish(desk, target, {name: ids for name, ids in body.items() if ids})


def wish_close(desk: Desk, manifest: Manifest, totals: ControlTotals) -> OutboxRow:
    """CLOSING until the hub has answered; the hub holds the control totals against its own (H-70)."""
    body = {
        "expected_consignments": totals.consignments,
        "expected_handling_units": totals.packages,
        "expected_gross_weight_kg": str(totals.gross_weight_kg),
        "vehicle_plate": manifest.vehicle_plate,
        "seal_number": manifest.seal_number,
    }
    desk.store.manifests.set_state(manifest, CLOSING, desk.tools.now())
    return _wish(
        desk, _at(manifest, CLOSE, "close"), {name: value for name, value in body.items() if value is not None}
    )


def wish_manifest_cancellation(desk: Desk, manifest: Manifest, reason: str) -> OutboxRow:
    return _wish(desk, _at(manifest, CANCEL, "cancel"), {"reason": reason})


def _wish(desk: Desk, target: Target, body: dict[str, Any]) -> OutboxRow:
    row = new_row(desk, target, body)
    desk.store.outbox.add(row, desk.tools.now())
    return row


def _at(manifest: Manifest, operation: str, act: str) -> Target:
    path = f"/manifests/{manifest.manifest_id}/{act}"
    return Target(operation, path, headers=(_match(manifest),), manifest=manifest.name)


def _match(manifest: Manifest) -> tuple[str, str]:
    return "If-Match", manifest.etag or ""
