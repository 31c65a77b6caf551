"""The same shipment again under a new reference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.consignment import REFERENCE, Consignment, Item
from shipdesk.domain.desk_object import DeskObject, Invoice
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find, refuse_known_reference
from shipdesk.services.save_consignment import add
from shipdesk.store.consignments import StoredConsignment

NUMBERS_OF_A_COPY = ("consignment_number", "departure_id", "quote_id", "quote_option_id", "ready_at")
FACTS_OF_ONE_JOURNEY = (
    "order_references",
    "exchange_rates",
    "planned_departure",
    "planned_arrival",
    "valid_until",
    "certificate",
    "received_papers",
    "transport_units",
    "harvest",
    "buyer_year_total",
)


def copy_consignment(desk: Desk, reference: str, new_reference: str) -> StoredConsignment:
    """The same goods for the same parties under a new reference: numbers, dates and tracking are cleared.

    It is packed as the first one was. What the buyer has spent this year is a fact of that day, and asked for anew.
    """
    REFERENCE.read(new_reference, "/client_reference")
    with desk.store.atomic():
        stored = find(desk, reference)
        fresh = add_draft(desk, cleared(stored, new_reference))
        desk.store.packing_plans.put(fresh.id, desk.store.packing_plans.of(stored.id))
    return fresh


def add_draft(desk: Desk, consignment: Consignment) -> StoredConsignment:
    """A new draft of goods, parties and terms that stand already. Call inside `store.atomic()`."""
    refuse_known_reference(desk, consignment.client_reference, "/client_reference")
    fresh = StoredConsignment(
        id=desk.tools.new_id(),
        reference=consignment.client_reference,
        state=states.DRAFT,
        version=1,
        consignment=consignment,
        units_given=bool(consignment.handling_units),
    )
    add(desk, fresh, desk.tools.now())
    return fresh


def cleared(stored: StoredConsignment, new_reference: str) -> Consignment:
    """Goods, parties and terms under another reference; nothing that belongs to one journey only."""
    cleared: dict[str, Any] = dict.fromkeys(NUMBERS_OF_A_COPY)
    units = stored.consignment.handling_units if stored.units_given else ()
    customs = stored.consignment.customs
    return replace(
        stored.consignment,
        client_reference=new_reference,
        screening_ids=(),
        customs=replace(customs, export_declaration_number=None, preference_document_number=None),
        items=tuple(map(_without_lot, stored.consignment.items)),
        handling_units=tuple(replace(unit, sscc=None, seal_number=None) for unit in units),
        desk=_without_this_journey(stored.consignment.desk),
        **cleared,
    )


def _without_lot(item: Item) -> Item:
    return replace(item, lot_number=None, production_date=None, expiry_date=None)


def _without_this_journey(facts: DeskObject) -> DeskObject:
    emptied: dict[str, Any] = {
        name: () if isinstance(getattr(facts, name), tuple) else None for name in FACTS_OF_ONE_JOURNEY
    }
    if facts.invoice is not None:
        invoice = facts.invoice
        emptied["invoice"] = Invoice(issuer_name=invoice.issuer_name, issuer_country=invoice.issuer_country)
    if facts.signatory is not None:
        emptied["signatory"] = replace(facts.signatory, date=None)
    emptied["dangerous_goods"] = tuple(
        replace(one, production_date=None, packing_date=None, packing_temperature_c=None)
        for one in facts.dangerous_goods
    )
    return replace(facts, **emptied)
