"""What karrio with one carrier can do, in the contract's words; everything that is not here is absent."""

from __future__ import annotations

from typing import Any

from shipdesk.hub.calls.call import moment
from shipdesk.hub.karrio.carrier import TRACKING, Carrier
from shipdesk.hub.karrio.labels import SIZE
from shipdesk.hub.karrio.shipment_out import LABEL_FORMAT, MOST_UNITS
from shipdesk.hub.karrio.wire import Wire

ALWAYS = frozenset(
    {
        "getHealth",
        "getCapabilities",
        "getOperation",
        "listConsignments",
        "createConsignment",
        "getConsignment",
        "cancelConsignment",
        "createLabels",
        "listLabels",
        "getLabel",
        "getLabelContent",
    }
)
REQUESTS_PER_MINUTE = 300
"""What karrio allows of requests that reach a carrier, unless its keeper has set another pace."""
KEY_DAYS = 30
"""A key stands in the shipment's own metadata for as long as there is a shipment; the contract asks for no less."""


def offer(wire: Wire, carrier: Carrier) -> dict[str, Any]:
    """The contract's Capabilities, with the operations one by one: the contract takes many for granted."""
    tracks = TRACKING in carrier.capabilities
    return {
        "contract_version": "1.0.0",
        "provider": f"karrio: {carrier.display_name}"[:60],
        "environment": carrier.environment,
        "server_time": moment(wire.server_time),
        "account_id": carrier.carrier_id[:40],
        "auth_schemes": ["NONE"],
        "features": [f"LABEL_{LABEL_FORMAT}", *(["TRACKING"] if tracks else [])],
        "operations": sorted(ALWAYS | ({"listTrackingEvents"} if tracks else set())),
        "notes": ["carrier_label", "narrow_goods"],
        "label_sizes": [{"format": LABEL_FORMAT, "sizes": [SIZE], "dpi": []}],
        "label_scripts": ["Latn"],
        "text_encodings": ["UTF-8"],
        "limits": {"requests_per_minute": REQUESTS_PER_MINUTE, "max_batch_items": 1, "max_handling_units": MOST_UNITS},
        "retention_days": {"idempotency_keys": KEY_DAYS},
    }
