"""Handling units at the hub."""

from __future__ import annotations

from shipdesk.hub.calls.call import Effect, Inquiry, effect, get, without_nothing
from shipdesk.hub.calls.catalogue import LARGEST_PAGE
from shipdesk.hub.port import Json


def of_consignment(consignment_id: str, cursor: str | None = None) -> Inquiry:
    return get("listHandlingUnits", "consignments", consignment_id, "handling-units", cursor=cursor, limit=LARGEST_PAGE)


def one(sscc: str) -> Inquiry:
    return get("getHandlingUnit", "handling-units", sscc)


def void(sscc: str, etag: str, reason: str, *, note: str | None = None, replacement: Json | None = None) -> Effect:
    """With a replacement (HandlingUnitInput) both happen or none (H-50)."""
    body = without_nothing(reason=reason, note=note, replacement=replacement)
    return effect("voidHandlingUnit", "handling-units", sscc, "void", body=body, etag=etag)
