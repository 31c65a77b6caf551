"""What the close-out of a manifest is held against: control totals, states, departure, documents (H-70, H-77)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from shipdesk.embedded_hub.consignments import find
from shipdesk.embedded_hub.departures import Departure
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.manifest_entries import as_fault, candidates, included, totals, why_not
from shipdesk.embedded_hub.refusal import FieldFault, pointer
from shipdesk.embedded_hub.requirements import required_documents


def closing_faults(
    exchange: Exchange, manifest_id: str, departure: Departure, wish: Mapping[str, Any]
) -> list[FieldFault]:
    """Everything that keeps the manifest open, at once (H-80)."""
    return [
        *_sums_that_differ(exchange, manifest_id, wish),
        *_entries_that_cannot_go(exchange, manifest_id, departure),
        *_missing_documents(exchange, manifest_id),
    ]


def _sums_that_differ(exchange: Exchange, manifest_id: str, wish: Mapping[str, Any]) -> Iterator[FieldFault]:
    held = totals(exchange, manifest_id).as_json()
    for name, value in held.items():
        member = f"expected_{name}"
        if Decimal(wish[member]) != Decimal(value):
            yield FieldFault("inconsistent_sum", pointer(member), limit=str(value), rejected=str(wish[member]))


def _entries_that_cannot_go(exchange: Exchange, manifest_id: str, departure: Departure) -> Iterator[FieldFault]:
    """On hold, or changed since they were taken in."""
    ids = included(exchange, manifest_id)
    known = candidates(exchange, ids)
    for position, consignment_id in enumerate(ids):
        refusal = why_not(known.get(consignment_id), departure, manifest_id)
        if refusal is not None:
            yield as_fault(refusal, pointer("entries", position), consignment_id)


def _missing_documents(exchange: Exchange, manifest_id: str) -> Iterator[FieldFault]:
    if all(demand["needed_by"] != "MANIFEST_CLOSE" for demand in exchange.facts.tariff["required_documents"]):
        return
    for position, consignment_id in enumerate(included(exchange, manifest_id)):
        for demand in required_documents(exchange, consignment_id, find(exchange, consignment_id).body):
            if demand["needed_by"] == "MANIFEST_CLOSE" and not demand["satisfied"]:
                place = pointer("entries", position)
                yield FieldFault("document_missing", place, limit=demand["document_type"], rejected=consignment_id)
