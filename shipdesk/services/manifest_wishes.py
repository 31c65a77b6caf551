"""Wishes about manifests: each is written in the transaction of the change at the desk it belongs to (H-24)."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.domain.manifest import CLOSING, ControlTotals, Manifest
from shipdesk.hub.calls import manifests
from shipdesk.hub.calls.call import without_nothing
from shipdesk.services.desk import Desk
from shipdesk.services.outbox_wishes import wish
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
    return wish(desk, manifests.create(body), manifest=manifest.name)


def wish_amendment(desk: Desk, manifest: Manifest, *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> OutboxRow:
    effect = manifests.amend(manifest.manifest_id or "", manifest.etag or "", add=add, remove=remove)
    return wish(desk, effect, manifest=manifest.name)


def wish_close(desk: Desk, manifest: Manifest, totals: ControlTotals) -> OutboxRow:
    """CLOSING until the hub has answered; the hub holds the control totals against its own (H-70)."""
    body = without_nothing(
        expected_consignments=totals.consignments,
        expected_handling_units=totals.packages,
        expected_gross_weight_kg=str(totals.gross_weight_kg),
        vehicle_plate=manifest.vehicle_plate,
        seal_number=manifest.seal_number,
    )
    desk.store.manifests.set_state(manifest, CLOSING, desk.tools.now())
    return wish(desk, manifests.close(manifest.manifest_id or "", manifest.etag or "", body), manifest=manifest.name)


def wish_manifest_cancellation(desk: Desk, manifest: Manifest, reason: str) -> OutboxRow:
    effect = manifests.cancel(manifest.manifest_id or "", manifest.etag or "", reason)
    return wish(desk, effect, manifest=manifest.name)
