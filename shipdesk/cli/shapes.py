"""Domain values as the objects that commands.md promises; one place for every name a program outside relies on."""

from __future__ import annotations

from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.measures import plain
from shipdesk.domain.product import Product, row_of
from shipdesk.domain.totals import Totals, totals
from shipdesk.services.find_consignment import members_of
from shipdesk.store.consignments import ConsignmentSummary, StoredConsignment
from shipdesk.store.history import LoggedChange
from shipdesk.store.templates import Template


def consignment(stored: StoredConsignment) -> dict[str, Any]:
    """The contract's members, `desk`, and what the desk and the hub know beside them."""
    return members_of(stored) | {
        "reference": stored.reference,
        "state": stored.state,
        "totals": sums(totals(stored.consignment)),
        "consignment_number": stored.consignment_number,
        "consignment_id": stored.consignment_id,
        "version": stored.version,
    }


def sums(value: Totals) -> dict[str, Any]:
    return {
        "quantity": plain(value.quantity),
        "packages": value.packages,
        "cartons": value.cartons,
        "net_weight_kg": str(value.net_weight_kg),
        "gross_weight_kg": str(value.gross_weight_kg),
        "volume_m3": str(value.volume_m3),
        "value": encode(value.value),
    }


def summary(one: ConsignmentSummary) -> dict[str, Any]:
    departure = one.planned_departure
    return {
        "reference": one.reference,
        "state": one.state,
        "destination": one.destination,
        "consignee": one.consignee,
        "route_id": one.route_id,
        "packages": one.packages,
        "gross_weight_kg": str(one.gross_weight_kg),
        "value": encode(one.value),
        "planned_departure": None if departure is None else departure.isoformat(),
        "consignment_number": one.consignment_number,
    }


def product(value: Product) -> dict[str, Any]:
    """Every field of the catalog format under its header; null where the product does not say."""
    return {name: text or None for name, text in row_of(value).items()}


def change(one: LoggedChange) -> dict[str, Any]:
    """A line of the history."""
    moment = one.at.isoformat().replace("+00:00", "Z")
    return {"at": moment, "who": one.who, "pointer": one.change.pointer, "old": one.change.old, "new": one.change.new}


def template(one: Template) -> dict[str, Any]:
    return {
        "name": one.name,
        "customer": one.customer,
        "destination": one.consignment.destination,
        "route_id": one.consignment.route_id,
        "items": len(one.consignment.items),
        "saved_at": one.saved_at.isoformat().replace("+00:00", "Z"),
    }
