"""karrio's shipment as the contract's consignment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from shipdesk.hub.calls.call import moment, without_nothing
from shipdesk.hub.karrio.shipment_out import ASKED_AT, BOOKING, KEY
from shipdesk.hub.port import Json

DRAFT, CANCELLED = "draft", "cancelled"
STATES: Mapping[str, str] = {
    "draft": "SUBMITTED",
    "created": "ACCEPTED",
    "shipped": "IN_TRANSIT",
    "in_transit": "IN_TRANSIT",
    "needs_attention": "IN_TRANSIT",
    "delivery_failed": "IN_TRANSIT",
    "out_for_delivery": "OUT_FOR_DELIVERY",
    "delivered": "DELIVERED",
    "cancelled": "CANCELLED",
}
"""A word that is not here goes on as it is: an unknown state is shown as "other" (H-81)."""
_STEPS = tuple(STATES)


def key_of(shipment: Json) -> str | None:
    return _metadata(shipment).get(KEY)


def booking_of(shipment: Json) -> dict[str, Any]:
    """The desk's own booking, as it was sent; empty where the desk did not make this shipment."""
    try:
        told = json.loads(_metadata(shipment).get(BOOKING, "{}"))
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def asked_at(shipment: Json) -> datetime | None:
    return read_moment(_metadata(shipment).get(ASKED_AT))


def is_booked(shipment: Json) -> bool:
    """Whether a carrier has it, or had it: a draft is a note, and so is one that was thrown away."""
    return shipment.get("status") != DRAFT and bool(shipment.get("tracking_number"))


def version_of(shipment: Json) -> int:
    """karrio counts none. A shipment only goes on from state to state, so the step serves for one."""
    status = shipment.get("status")
    return _STEPS.index(status) + 1 if status in _STEPS else len(_STEPS)


def etag_of(shipment: Json) -> str:
    return f'"{version_of(shipment)}"'


def state_of(shipment: Json) -> str:
    status = str(shipment.get("status"))
    return STATES.get(status, status.upper())


def consignment_of(shipment: Json, manifest_id: str | None = None) -> dict[str, Any]:
    """The desk's own booking, with what karrio says of it."""
    booking = booking_of(shipment)
    numbered = [one for one in booking.get("handling_units", ()) if one.get("sscc")]
    created = moment(read_moment(shipment.get("created_at")))
    return without_nothing(
        **booking,
        consignment_id=shipment.get("id"),
        consignment_number=shipment.get("tracking_number"),
        environment=environment_of(shipment),
        state=state_of(shipment),
        version=version_of(shipment),
        created_at=created,
        updated_at=created,
        manifest_id=manifest_id,
        ssccs=[{name: one[name] for name in ("client_unit_reference", "sscc")} for one in numbered],
        holds=[],
        required_documents=[],
        amendable_fields=[],
        charges_total=_price(shipment.get("selected_rate")),
    )


def summary_of(shipment: Json) -> dict[str, Any]:
    whole = consignment_of(shipment)
    names = "consignment_id client_reference consignment_number state mode version created_at updated_at".split()
    return {name: whole[name] for name in names if name in whole} | {"client_reference": shipment.get("reference")}


def environment_of(told: Json) -> str:
    return "SANDBOX" if told.get("test_mode") else "PRODUCTION"


def read_moment(written: Any) -> datetime | None:
    """With its zone; UTC where it names none."""
    try:
        read = datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None
    return read if read is None or read.tzinfo is not None else read.replace(tzinfo=UTC)


def _price(rate: Any) -> dict[str, str] | None:
    """The digits that stood on the wire."""
    match rate:
        case {"total_charge": amount, "currency": str(currency)} if amount is not None:
            return {"amount": str(amount), "currency": currency}
    return None


def _metadata(shipment: Json) -> Mapping[str, str]:
    told = shipment.get("metadata")
    found = told.items() if isinstance(told, dict) else ()
    return {name: value for name, value in found if isinstance(value, str)}
