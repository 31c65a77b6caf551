"""Ask the hub what a consignment would cost, and keep what it said; offline it is an estimate (H-34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput
from shipdesk.hub.calls import quotes
from shipdesk.hub.moments import moment
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_consignment import require, settled
from shipdesk.services.hub_money import money_of
from shipdesk.services.outbox_wishes import booking_body, wish
from shipdesk.services.record_answers import QUOTE as OPERATION
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.hub_records import QUOTE, HubRecord


@dataclass(frozen=True)
class QuoteOption:
    """One offer; `told` is the hub's own option with its charges."""

    option_id: str
    service_code: str
    route_id: str
    total: Money | None
    told: dict[str, Any]


@dataclass(frozen=True)
class Quote:
    """`binding` is False for an estimate; `before` is the total of the former quote for the same option."""

    quote_id: str
    binding: bool
    valid_until: datetime | None
    options: tuple[QuoteOption, ...]
    declined: tuple[dict[str, Any], ...]
    body: dict[str, Any]
    before: dict[str, Money]

    def is_valid(self, now: datetime) -> bool:
        return self.valid_until is not None and now < self.valid_until


def quote_consignment(desk: Desk, reference: str, progress: Progress | None = None) -> Quote:
    """A new quote of the hub for what the consignment says now. Raises what the hub said, or that it waits."""
    stored = find(desk, reference)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=reference)
    require(desk, OPERATION)
    effect = quotes.quote(_request(desk, stored.consignment))
    with desk.store.atomic():
        waiting = [row for row in desk.store.outbox.open_of(reference, OPERATION) if row.body == effect.body]
        row = waiting[0] if waiting else wish(desk, effect, reference=reference)
    send_waiting(desk, progress or Progress())
    settled(desk, row)
    found = last_quote(desk, reference)
    if found is None:
        raise WrongInput("not_found", "no_quote", reference=reference)
    return found


def take_offer(desk: Desk, reference: str, option_id: str) -> StoredConsignment:
    """The consignment goes by this offer: its service, its route, and the quote that the hub is held to.

    Raises `WrongInput` where there is no such offer, or it is no longer good: a new price is never taken unseen.
    """
    quote = last_quote(desk, reference)
    offer = next((one for one in quote.options if one.option_id == option_id), None) if quote is not None else None
    if quote is None or offer is None:
        raise WrongInput("not_found", "offer_unknown", pointer="/option_id", reference=reference, option=option_id)
    if not quote.is_valid(desk.tools.now()):
        raise WrongInput("quote_expired", "offer_expired", pointer="/option_id", reference=reference, option=option_id)
    chosen = {"service_code": offer.service_code, "route_id": offer.route_id}
    return edit_consignment(desk, reference, chosen | {"quote_id": quote.quote_id, "quote_option_id": option_id})


def last_quote(desk: Desk, reference: str) -> Quote | None:
    """The newest quote for the consignment, with what the one before it said."""
    found = desk.store.hub_records.of_reference(QUOTE, reference)
    found.sort(key=lambda one: str(one.body.get("created_at")))
    if not found:
        return None
    before = {one.option_id: one.total for one in _options(found[-2])} if len(found) > 1 else {}
    return _quote(found[-1], {name: total for name, total in before.items() if total is not None})


def _quote(record: HubRecord, before: dict[str, Money]) -> Quote:
    declined = record.body.get("declined")
    return Quote(
        record.id,
        record.body.get("binding") is True,
        moment(record.body.get("valid_until")),
        tuple(_options(record)),
        tuple(one for one in declined if isinstance(one, dict)) if isinstance(declined, list) else (),
        record.body,
        before,
    )


def _options(record: HubRecord) -> list[QuoteOption]:
    told = record.body.get("options")
    return [
        QuoteOption(
            str(one.get("option_id")), str(one.get("service_code")), str(one.get("route_id")),
            money_of(one.get("total")), one,
        )
        for one in (told if isinstance(told, list) else [])
        if isinstance(one, dict)
    ]  # fmt: skip


def _request(desk: Desk, consignment: Consignment) -> dict[str, Any]:
    """The contract's QuoteRequest."""
    body = booking_body(consignment)
    ready = consignment.ready_at or desk.tools.now() + timedelta(days=1)
    request = {
        "origin": body.get("pickup_address") or body["exporter"]["address"],
        "destination": body["consignee"]["address"],
        "modes": [body["mode"]],
        "ready_at": encode(ready) if consignment.ready_at is None else body["ready_at"],
        "units": _units(body["handling_units"]),
        "goods": _goods(body["items"]),
        "declared_value": body["declared_value"],
        "incoterm": body["incoterm"],
        "currency": body["declared_value"]["currency"],
    }
    return request | ({"temperature": body["temperature"]} if "temperature" in body else {})


def _units(units: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Units of the same kind, size and weight are one line with their count."""
    names = ("package_type", "gross_weight_kg", "length_cm", "width_cm", "height_cm")
    counts: dict[tuple[Any, ...], int] = {}
    for unit in units:
        key = tuple(unit[name] for name in names)
        counts[key] = counts.get(key, 0) + 1
    return [{"count": count, **dict(zip(names, key, strict=True))} for key, count in counts.items()]


def _goods(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    seen = dict.fromkeys((item["hs_code"], item["origin_country"]) for item in items)
    return [{"hs_code": code, "origin_country": country} for code, country in seen]
