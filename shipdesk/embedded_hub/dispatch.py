"""Which function answers which operation of the contract, and how it is run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from shipdesk.embedded_hub import (
    advice,
    amending,
    booking,
    cancelling,
    catalogue,
    charges,
    consignments,
    customs,
    declaring,
    departures,
    documents,
    feed,
    handling_units,
    hub_labels,
    labelling,
    manifesting,
    manifests,
    numbers,
    payments,
    quotes,
    sandbox,
    screenings,
    simulations,
    system,
    tracking,
)
from shipdesk.embedded_hub.exchange import Answer, Exchange

Handler = Callable[[Exchange], Answer]

BATCH = "createConsignmentBatch"
HEALTH = "getHealth"

READS: Mapping[str, Handler] = MappingProxyType(
    {
        HEALTH: system.health,
        "getCapabilities": system.capabilities,
        "listServices": catalogue.list_services,
        "listDepartures": departures.list_departures,
        "getDeparture": departures.get_departure,
        "getQuote": quotes.get_quote,
        "listConsignments": consignments.list_consignments,
        "getConsignment": consignments.get_consignment,
        "listHandlingUnits": handling_units.list_units,
        "getHandlingUnit": handling_units.get_unit,
        "listLabels": hub_labels.list_labels,
        "getLabel": hub_labels.get_label,
        "getLabelContent": hub_labels.get_label_content,
        "listDocuments": documents.list_documents,
        "getDocument": documents.get_document,
        "getDocumentContent": declaring.get_content,
        "listManifests": manifests.list_manifests,
        "getManifest": manifests.get_manifest,
        "listCustomsMessages": customs.list_messages,
        "listTrackingEvents": tracking.list_events,
        "readFeed": feed.read_feed,
        "getScreening": screenings.get_screening,
        "listCharges": charges.list_charges,
        "getCharge": charges.get_charge,
        "getPayment": payments.get_payment,
        "validateAddress": advice.validate_address,
        "adviseHs": advice.advise_hs,
    }
)
"""They change nothing, whatever their method is (H-23)."""

LOCKED_READS: Mapping[str, Handler] = MappingProxyType({"getOperation": system.operation})
"""They wait for whoever is writing."""

KEYED_WRITES: Mapping[str, Handler] = MappingProxyType(
    {
        "createNumberBlock": numbers.create_block,
        "createQuote": quotes.create_quote,
        "createConsignment": booking.create_consignment,
        "amendConsignment": amending.amend_consignment,
        "cancelConsignment": cancelling.cancel_consignment,
        "voidHandlingUnit": handling_units.void_unit,
        "createLabels": labelling.create_labels,
        "declareDocument": declaring.declare_document,
        "withdrawDocument": declaring.withdraw_document,
        "createManifest": manifesting.create_manifest,
        "amendManifest": manifesting.amend_manifest,
        "closeManifest": manifesting.close_manifest,
        "cancelManifest": manifesting.cancel_manifest,
        "createScreening": screenings.create_screening,
        "createPayment": payments.create_payment,
        "cancelPayment": payments.cancel_payment,
    }
)
"""Each happens once for each Idempotency-Key."""

PLAIN_WRITES: Mapping[str, Handler] = MappingProxyType(
    {
        "putDocumentContent": declaring.put_content,
        "simulate": simulations.simulate,
        "armFault": sandbox.arm_fault,
        "advanceClock": sandbox.advance_clock,
    }
)
"""Without a key: by their nature harmless when repeated, or meant to happen each time."""

SANDBOX_ONLY = frozenset({"armFault", "advanceClock"})
