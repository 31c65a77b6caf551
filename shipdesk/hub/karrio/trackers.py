"""A tracker's events as the contract's. karrio's have no id, no certain time zone, and free text for a place."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from shipdesk.hub.calls.call import moment, without_nothing
from shipdesk.hub.karrio.answers import page
from shipdesk.hub.karrio.shipment_in import booking_of, read_moment
from shipdesk.hub.karrio.wire import Wire
from shipdesk.hub.port import HubResponse, Json

UNKNOWN_COUNTRY = "ZZ"
_STEPS: Mapping[str, tuple[str, str, str | None]] = {
    "picked_up": ("receiving", "in_progress", "HANDED_OVER"),
    "in_transit": ("transporting", "in_transit", "IN_TRANSIT"),
    "on_hold": ("holding", "stopped", None),
    "delivery_delayed": ("holding", "stopped", None),
    "out_for_delivery": ("shipping", "in_transit", "OUT_FOR_DELIVERY"),
    "ready_for_pickup": ("arriving", "available", "ARRIVED"),
    "delivered": ("delivering", "available", "DELIVERED"),
    "return_to_sender": ("returning", "returned", "RETURNING"),
}
"""Business step, disposition, and the state that the shipment has after it; other words say "other"."""


def tracking_of(wire: Wire, shipment: Json) -> HubResponse:
    """Empty where nothing follows the shipment."""
    number = str(shipment.get("tracking_number") or "")
    found = wire.all_of("/v1/trackers", tracking_number=number) if number else []
    events = [
        event
        for tracker in found
        if tracker.get("tracking_number") == number
        for told in tracker.get("events") or ()
        if (event := _event(told, shipment)) is not None
    ]
    return page(events)


def _event(told: Json, shipment: Json) -> dict[str, Any] | None:
    """None where nobody can say when it was."""
    at = _moment(told)
    if at is None:
        return None
    step, disposition, state = _STEPS.get(str(told.get("status")), ("other", "unknown", None))
    told_at = moment(at)
    words = ("code", "description", "location", "status")
    identity = "|".join([str(shipment["id"]), str(told_at), *(str(told.get(name) or "") for name in words)])
    return without_nothing(
        eventID=f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, identity)}",
        type="ObjectEvent",
        action="OBSERVE",
        bizStep=step,
        disposition=disposition,
        eventTime=told_at,
        eventTimeZoneOffset="+00:00",
        recordTime=told_at,
        readPoint={"name": str(told.get("location") or "-")[:120], "country_code": UNKNOWN_COUNTRY},
        epcList=[f"https://id.gs1.org/00/{sscc}" for sscc in _ssccs(shipment)],
        consignment_id=shipment["id"],
        consignment_state=state,
        texts=_texts(told),
    )


def _moment(told: Json) -> datetime | None:
    """Its time stamp, else day and time as they stand there, taken as UTC where no zone is named."""
    stamp = read_moment(told.get("timestamp"))
    if stamp is not None:
        return stamp
    written = f"{told.get('date') or ''} {told.get('time') or '00:00'}"
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %I:%M %p"):
        try:
            return datetime.strptime(written, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def _ssccs(shipment: Json) -> list[str]:
    return [one["sscc"] for one in booking_of(shipment).get("handling_units", ()) if one.get("sscc")]


def _texts(told: Json) -> list[dict[str, str]] | None:
    text = str(told.get("description") or told.get("code") or "")[:500]
    return [{"language": "en", "text": text}] if text else None
