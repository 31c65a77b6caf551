"""Cancelling consignments: free for a while, then for a fee that the user accepted (H-44 to H-48)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from shipdesk.embedded_hub import charges, consignments, declaring
from shipdesk.embedded_hub.consignments import Record, find, save_change
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, require_match
from shipdesk.embedded_hub.hub_labels import void_labels
from shipdesk.embedded_hub.journey import let_due_steps_happen
from shipdesk.embedded_hub.manifest_entries import manifest_of
from shipdesk.embedded_hub.manifesting import leave_manifest
from shipdesk.embedded_hub.moments import read
from shipdesk.embedded_hub.pricing import CURRENCY, money
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.embedded_hub.tracking import plan
from shipdesk.embedded_hub.units import void_units


def cancel_consignment(exchange: Exchange) -> Answer:
    record = find(exchange, exchange.path["consignment_id"])
    wish = exchange.body
    faults = exchange.facts.contract.faults("CancelRequest", wish)
    refuse_if_any(faults + faults_of(ANY_BODY_RULES, wish, exchange.facts.minor_units, faults))
    if record.state == "CANCELLED":
        # The wish is fulfilled already, whichever version it was meant for (H-46).
        return consignments.answer(exchange, record)
    require_match(exchange, record.version)
    _require_not_manifested(exchange, record)
    if record.state not in consignments.AMENDABLE_STATES:
        raise Refusal("void_window_closed")
    fee = _require_accepted_fee(exchange, record, wish)
    draft = manifest_of(exchange, record.consignment_id, ["DRAFT"])
    cancelled = replace(record, state="CANCELLED", cancellation=_cancellation(exchange, wish, fee), holds=[])
    saved = save_change(exchange, cancelled)
    _give_up(exchange, record.consignment_id, fee)
    if draft is not None:
        leave_manifest(exchange, record.consignment_id, draft)
    plan(exchange, [record.consignment_id], [("void_shipping", exchange.at)])
    let_due_steps_happen(exchange)
    return consignments.answer(exchange, saved)


def _give_up(exchange: Exchange, consignment_id: str, fee: Decimal) -> None:
    """H-48; the numbers and the reference stay used."""
    void_units(exchange, consignment_id, "consignment cancelled")
    void_labels(exchange, consignment_id)
    declaring.give_up(exchange, consignment_id)
    charges.give_up(exchange, consignment_id)
    if fee:
        charges.charge(exchange, consignment_id, "CANCELLATION_FEE", fee)


def _cancellation(exchange: Exchange, wish: dict[str, Any], fee: Decimal) -> dict[str, Any]:
    cancellation = {
        "reason": wish["reason"],
        "requested_at": exchange.at,
        "outcome": "ACCEPTED",
        "decided_at": exchange.at,
        "fee": money(fee),
    }
    return cancellation | ({"note": wish["note"]} if "note" in wish else {})


def _require_not_manifested(exchange: Exchange, record: Record) -> None:
    """H-47: only after its manifest is cancelled."""
    closed = manifest_of(exchange, record.consignment_id, ["CLOSED", "ACCEPTED"])
    if closed is not None:
        raise Refusal("already_manifested", existing=f"{BASE}/manifests/{closed}")


def _require_accepted_fee(exchange: Exchange, record: Record, wish: dict[str, Any]) -> Decimal:
    """H-44, H-45: the moment at which the wish came decides."""
    if exchange.now < read(record.free_until):
        return Decimal("0.00")
    fee = Decimal(exchange.facts.tariff["cancellation_fee_thb"])
    accepted = wish.get("accept_fee_up_to", {"amount": "0", "currency": CURRENCY})
    if accepted["currency"] != CURRENCY or Decimal(accepted["amount"]) < fee:
        raise Refusal("payment_required", FieldFault("out_of_range", pointer("accept_fee_up_to"), limit=str(fee)))
    return fee
