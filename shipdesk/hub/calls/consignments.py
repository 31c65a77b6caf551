"""Booking, amending, cancelling and looking up consignments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shipdesk.domain.money import Money
from shipdesk.hub.calls.call import (
    ANSWERS,
    MERGE_PATCH,
    Effect,
    Inquiry,
    effect,
    get,
    json_bytes,
    moment,
    money,
    unless_still,
    way,
    without_nothing,
)
from shipdesk.hub.calls.catalogue import LARGEST_PAGE
from shipdesk.hub.port import Json

CREATE_PATH = "/consignments"


def create(body: Json | bytes) -> Effect:
    """`body` is the contract's ConsignmentCreate."""
    return effect("createConsignment", "consignments", body=body)


def create_many(items: Sequence[tuple[str, bytes]]) -> Effect:
    """Each item (its own key, its ConsignmentCreate) is booked alone, in order; a key is the same key as singly (H-72).

    The bodies go in as the bytes they are, so that an item is what was sent singly.
    """
    parts = [b'{"idempotency_key":"%s","consignment":%s}' % (key.encode(), body) for key, body in items]
    return effect("createConsignmentBatch", "consignment-batches", body=b'{"items":[%s]}' % b",".join(parts))


def amend(consignment_id: str, etag: str, patch: Json) -> Effect:
    """`patch` is the contract's ConsignmentPatch, an RFC 7396 merge patch."""
    headers = {"Accept": ANSWERS, "Content-Type": MERGE_PATCH, "If-Match": etag}
    return Effect("amendConsignment", "PATCH", way("consignments", consignment_id), headers, json_bytes(patch))


def cancel(
    consignment_id: str, etag: str, reason: str, *, note: str | None = None, accept_fee_up_to: Money | None = None
) -> Effect:
    body = without_nothing(reason=reason, note=note, accept_fee_up_to=money(accept_fee_up_to))
    return effect("cancelConsignment", "consignments", consignment_id, "cancel", body=body, etag=etag)


def one(consignment_id: str, *, etag: str | None = None) -> Inquiry:
    return get("getConsignment", "consignments", consignment_id, headers=unless_still(etag))


def by_reference(client_reference: str) -> Inquiry:
    """A page with the consignment of that reference, or an empty one (H-14 c)."""
    return get("listConsignments", "consignments", client_reference=client_reference)


def listed(*, state: str | None = None, updated_since: datetime | None = None, cursor: str | None = None) -> Inquiry:
    return get(
        "listConsignments",
        "consignments",
        state=state,
        updated_since=moment(updated_since),
        cursor=cursor,
        limit=LARGEST_PAGE,
    )
