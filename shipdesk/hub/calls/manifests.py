"""Manifests of a departure."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.domain.money import Money
from shipdesk.hub.calls.call import (
    ANSWERS,
    JSON,
    Effect,
    Inquiry,
    effect,
    get,
    json_bytes,
    money,
    way,
    without_nothing,
)
from shipdesk.hub.calls.catalogue import LARGEST_PAGE
from shipdesk.hub.port import Json


def create(body: Json) -> Effect:
    """`body` is the contract's ManifestCreate."""
    return effect("createManifest", "manifests", body=body)


def amend(
    manifest_id: str,
    etag: str,
    *,
    add: Sequence[str] = (),
    remove: Sequence[str] = (),
    departure_id: str | None = None,
) -> Effect:
    """Not a merge patch: the body says which consignments come and go."""
    body = without_nothing(
        add_consignment_ids=list(add) or None, remove_consignment_ids=list(remove) or None, departure_id=departure_id
    )
    headers = {"Accept": ANSWERS, "Content-Type": JSON, "If-Match": etag}
    return Effect("amendManifest", "PATCH", way("manifests", manifest_id), headers, json_bytes(body))


def close(manifest_id: str, etag: str, totals: Json) -> Effect:
    """`totals` is the contract's ManifestClose, with the desk's own control totals (H-70)."""
    return effect("closeManifest", "manifests", manifest_id, "close", body=totals, etag=etag)


def cancel(
    manifest_id: str, etag: str, reason: str, *, note: str | None = None, accept_fee_up_to: Money | None = None
) -> Effect:
    body = without_nothing(reason=reason, note=note, accept_fee_up_to=money(accept_fee_up_to))
    return effect("cancelManifest", "manifests", manifest_id, "cancel", body=body, etag=etag)


def one(manifest_id: str) -> Inquiry:
    return get("getManifest", "manifests", manifest_id)


def by_name(client_reference: str) -> Inquiry:
    """A page with the manifest of that name, or an empty one."""
    return get("listManifests", "manifests", client_reference=client_reference)


def listed(cursor: str | None = None) -> Inquiry:
    return get("listManifests", "manifests", cursor=cursor, limit=LARGEST_PAGE)
