"""Read consignments of the desk."""

from __future__ import annotations

from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import ConsignmentSummary, StoredConsignment


def find(desk: Desk, reference: str) -> StoredConsignment:
    """The consignment, or `WrongInput` not_found."""
    stored = desk.store.consignments.get(reference) if is_whole(reference) else None
    if stored is None:
        raise WrongInput("not_found", "consignment_unknown", reference=reference)
    return stored


def list_consignments(desk: Desk) -> list[ConsignmentSummary]:
    """Newest first."""
    return desk.store.consignments.all()


def members_of(stored: StoredConsignment) -> dict[str, Any]:
    """The consignment as JSON: the contract's members and `desk`."""
    members: dict[str, Any] = encode(stored.consignment)
    return members | {"desk": encode(stored.consignment.desk)}


def refuse_known_reference(desk: Desk, reference: str, pointer: str) -> None:
    if desk.store.consignments.exists(reference):
        raise WrongInput("duplicate_client_reference", "reference_exists", pointer=pointer, reference=reference)
