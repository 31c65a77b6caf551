"""The contract's booking as karrio's shipment. What has no place there travels as the desk's own booking beside it.

Goods that karrio cannot tell a carrier about safely (dangerous goods, temperatures) are refused, not left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from shipdesk.hub.karrio.amounts import Inexact, each, number
from shipdesk.hub.karrio.answers import declined, fault
from shipdesk.hub.port import Json

KEY, BOOKING, ASKED_AT = "shipdesk_key", "shipdesk_booking", "shipdesk_asked_at"
"""Members of karrio's metadata. The key makes a booking findable; the booking is the desk's own JSON, byte for byte."""
LABEL_FORMAT = "PDF"
_PAYERS = {"EXPORTER": "sender", "IMPORTER": "recipient", "THIRD_PARTY": "third_party"}
_MOST_PIECES = 2_000_000_000
MOST_UNITS = 40
"""Its own carrier draws a label for each while the desk waits, and sends them all along with its answer."""


def shipment_of(booking: Json, carrier_id: str, metadata: Mapping[str, str]) -> dict[str, Any]:
    """Raises `Declined` with every place that cannot go this way."""
    lost = list(_lost(booking))
    if lost:
        raise declined(422, "validation_failed", "karrio cannot carry this", errors=lost)
    try:
        return {
            "reference": booking["client_reference"],
            "carrier_ids": [carrier_id],
            "label_type": LABEL_FORMAT,
            "shipper": _address(booking["exporter"]),
            "recipient": _address(booking["consignee"]),
            "parcels": [_parcel(booking, place) for place in range(len(booking["handling_units"]))],
            "customs": {
                "content_type": "merchandise",
                "incoterm": booking["incoterm"],
                "commodities": [_commodity(item, place) for place, item in enumerate(booking["items"])],
            },
            "payment": {
                "paid_by": _PAYERS.get(booking["freight_payer"], "sender"),
                "currency": booking["declared_value"]["currency"],
            },
            "metadata": dict(metadata),
        }
    except Inexact as inexact:
        detail = f"{inexact.amount} has more digits than karrio's floating point holds"
        errors = [fault("out_of_range", inexact.pointer, detail)]
        raise declined(422, "validation_failed", detail, errors=errors) from inexact


def _lost(booking: Json) -> Iterator[dict[str, str]]:
    if len(booking["handling_units"]) > MOST_UNITS:
        yield fault("too_many_items", "/handling_units", f"karrio takes {MOST_UNITS} at a time; book them on pallets")
    for place, item in enumerate(booking["items"]):
        if item.get("dangerous_goods"):
            pointer = f"/items/{place}/dangerous_goods"
            yield fault("not_served", pointer, "karrio has no place for dangerous goods")
    for place, unit in enumerate(booking["handling_units"]):
        if unit.get("temperature"):
            pointer = f"/handling_units/{place}/temperature"
            yield fault("not_served", pointer, "karrio has no place for a temperature")
    if booking.get("temperature"):
        yield fault("not_served", "/temperature", "karrio has no place for a temperature")


def _address(party: Json) -> dict[str, Any]:
    """In Latin letters: not every carrier's label prints others."""
    address = party["address"]
    latin = address["latin"]
    first, *more = latin["lines"]
    more += [latin[name] for name in ("subdistrict", "district") if latin.get(name)]
    told = {
        "company_name": party["name_latin"],
        "person_name": party.get("contact_name"),
        "phone_number": party.get("phone"),
        "email": party.get("email"),
        "address_line1": first,
        "address_line2": ", ".join(more) or None,
        "city": latin.get("city") or latin.get("province"),
        "state_code": latin.get("province"),
        "postal_code": address.get("postal_code"),
        "country_code": address["country_code"],
        "federal_tax_id": _tax_number(party),
    }
    return {name: value for name, value in told.items() if value is not None}


def _tax_number(party: Json) -> str | None:
    """The one that has a place there."""
    found = party.get("registrations") or ()
    return next((one["value"] for one in found if one["scheme"].endswith(("_TAX_ID", "_TIN"))), None)


def _parcel(booking: Json, place: int) -> dict[str, Any]:
    """A carrier may take the name of the first parcel for its tracking number: no two shipments share one, and it
    may stand in an address of karrio's.
    """
    unit = booking["handling_units"][place]
    sizes = {
        theirs: number(unit[ours], f"/handling_units/{place}/{ours}")
        for theirs, ours in (
            ("weight", "gross_weight_kg"), ("length", "length_cm"), ("width", "width_cm"), ("height", "height_cm"),
        )
    }  # fmt: skip
    name = unit.get("sscc") or f"{booking['client_reference']}:{unit['client_unit_reference']}".replace("/", ":")
    return {**sizes, "weight_unit": "KG", "dimension_unit": "CM", "reference_number": name}


def _commodity(item: Json, place: int) -> dict[str, Any]:
    """Value and weight of one piece where they come out exactly, else of the whole line as one piece."""
    pointer = f"/items/{place}"
    quantity = Decimal(item["quantity"])
    pieces = int(quantity) if quantity == int(quantity) and 0 < quantity < _MOST_PIECES else 1
    weight, value = each(item["net_weight_kg"], pieces), each(item["line_value"]["amount"], pieces)
    if weight is None or value is None or pieces != quantity:
        pieces, weight, value = 1, item["net_weight_kg"], item["line_value"]["amount"]
    return {
        "title": _english(item),
        "description": f"{item['quantity']} {item['unit_code']}",
        "hs_code": item["hs_code"],
        "sku": item.get("sku"),
        "quantity": pieces,
        "weight": number(weight, f"{pointer}/net_weight_kg"),
        "weight_unit": "KG",
        "value_amount": number(value, f"{pointer}/line_value/amount"),
        "value_currency": item["line_value"]["currency"],
        "origin_country": item["origin_country"],
    }


def _english(item: Json) -> str:
    """The one description that there is room for."""
    told = {one["language"]: str(one["text"]) for one in item["descriptions"]}
    return told.get("en") or next(iter(told.values()))
