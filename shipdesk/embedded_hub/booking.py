"""Creating, amending and cancelling consignments."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from shipdesk.domain.merge_patch import merge
from shipdesk.embedded_hub import catalogue, consignments, quotes
from shipdesk.embedded_hub.consignments import Record, find, publish_change, save_change
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, require_match, to_text
from shipdesk.embedded_hub.manifest_entries import manifest_of
from shipdesk.embedded_hub.manifesting import leave_draft
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.numbers import claim_consignment_number, new_consignment_number
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, CONSIGNMENT_RULES, faults_of
from shipdesk.embedded_hub.tracking import let_due_steps_happen, plan, plan_booking
from shipdesk.embedded_hub.units import add_units, replace_units, void_units


def create_consignment(exchange: Exchange) -> Answer:
    """Submitted and, as nothing stands against it, accepted at once."""
    body = exchange.body
    _require_sound(exchange, body)
    _require_new_reference(exchange, body["client_reference"])
    free_until = _require_bookable(exchange, body)
    consignment_id = exchange.new_id("con")
    given = body.get("consignment_number")
    number = claim_consignment_number(exchange, given) if given else new_consignment_number(exchange)
    exchange.db.execute(
        "INSERT INTO consignments (consignment_id, account, client_reference, consignment_number, state, version,"
        " created_at, updated_at, free_until, body) VALUES (?, ?, ?, ?, 'ACCEPTED', 1, ?, ?, ?, ?)",
        [
            consignment_id,
            exchange.account,
            body["client_reference"],
            number,
            exchange.at,
            exchange.at,
            free_until,
            to_text(body),
        ],
    )
    add_units(exchange, consignment_id, body["handling_units"])
    record = find(exchange, consignment_id)
    publish_change(exchange, record, "SUBMITTED")
    publish_change(exchange, record, "ACCEPTED")
    plan_booking(exchange, consignment_id)
    let_due_steps_happen(exchange)
    return consignments.answer(exchange, record, 201)


def amend_consignment(exchange: Exchange) -> Answer:
    """RFC 7396, all or nothing (H-40)."""
    record = find(exchange, exchange.path["consignment_id"])
    require_match(exchange, record.version)
    patch = exchange.body
    refuse_if_any(_patch_faults(exchange, record, patch))
    body = merge(record.body, patch)
    _require_sound(exchange, body)
    if patch.get("departure_id"):
        catalogue.require_open_departure(exchange, body)
    if body == record.body:
        return consignments.answer(exchange, record)
    if "handling_units" in patch:
        replace_units(exchange, record.consignment_id, body["handling_units"])
    return consignments.answer(exchange, save_change(exchange, replace(record, body=body)))


def cancel_consignment(exchange: Exchange) -> Answer:
    record = find(exchange, exchange.path["consignment_id"])
    wish = exchange.body
    refuse_if_any(exchange.facts.contract.faults("CancelRequest", wish))
    if record.state == "CANCELLED":
        # The wish is fulfilled already, whichever version it was meant for (H-46).
        return consignments.answer(exchange, record)
    require_match(exchange, record.version)
    _require_not_manifested(exchange, record)
    if record.state not in consignments.AMENDABLE_STATES:
        raise Refusal("void_window_closed")
    fee = _require_accepted_fee(exchange, record, wish)
    cancellation = {
        "reason": wish["reason"],
        "requested_at": exchange.at,
        "outcome": "ACCEPTED",
        "decided_at": exchange.at,
        "fee": fee,
    }
    if "note" in wish:
        cancellation["note"] = wish["note"]
    draft = manifest_of(exchange, record.consignment_id, ["DRAFT"])
    void_units(exchange, record.consignment_id, "consignment cancelled")
    saved = save_change(exchange, replace(record, state="CANCELLED", cancellation=cancellation))
    if draft is not None:
        leave_draft(exchange, record.consignment_id, draft)
    plan(exchange, record.consignment_id, "void_shipping", exchange.at)
    let_due_steps_happen(exchange)
    return consignments.answer(exchange, saved)


def _require_sound(exchange: Exchange, body: Any) -> None:
    """Everything wrong with the body, at once (H-80)."""
    facts = exchange.facts
    faults = facts.contract.faults("ConsignmentCreate", body)
    faults += faults_of(CONSIGNMENT_RULES, body, facts.minor_units, faults)
    faults += catalogue.service_faults(facts, body)
    refuse_if_any(faults)


def _require_new_reference(exchange: Exchange, client_reference: str) -> None:
    """H-20: for ever, also after cancellation."""
    row = exchange.db.execute(
        "SELECT consignment_id FROM consignments WHERE account = ? AND client_reference = ?",
        [exchange.account, client_reference],
    ).fetchone()
    if row is not None:
        raise Refusal("duplicate_client_reference", existing=f"{BASE}/consignments/{row[0]}")


def _require_bookable(exchange: Exchange, body: dict[str, Any]) -> str:
    """Route, departure and quote can be had now; gives the moment until which cancelling is free."""
    if exchange.facts.services[body["service_code"]].route.status == "SUSPENDED":
        raise Refusal("route_suspended")
    for index, _ in enumerate(body.get("screening_ids", ())):
        raise Refusal("validation_failed", FieldFault("not_found", pointer("screening_ids", index)))
    quotes.require_valid(exchange, body)
    if "departure_id" in body:
        return catalogue.require_open_departure(exchange, body)
    days = exchange.facts.tariff["free_cancellation_days"]
    return written(exchange.now + timedelta(days=days))


def _require_not_manifested(exchange: Exchange, record: Record) -> None:
    """H-47: only after its manifest is cancelled."""
    closed = manifest_of(exchange, record.consignment_id, ["CLOSED", "ACCEPTED"])
    if closed is not None:
        raise Refusal("already_manifested", existing=f"{BASE}/manifests/{closed}")


def _patch_faults(exchange: Exchange, record: Record, patch: Any) -> list[FieldFault]:
    facts = exchange.facts
    fixed: list[FieldFault] = []
    if isinstance(patch, dict):
        known, allowed = facts.contract.members("ConsignmentBody"), consignments.amendable_fields(record)
        fixed = [FieldFault("not_amendable", pointer(name)) for name in patch if name in known and name not in allowed]
    told = {fault.pointer for fault in fixed}
    faults = [fault for fault in facts.contract.faults("ConsignmentPatch", patch) if fault.pointer not in told]
    more = faults_of(ANY_BODY_RULES, patch, facts.minor_units, faults)
    return fixed + faults + more


def _require_accepted_fee(exchange: Exchange, record: Record, wish: dict[str, Any]) -> dict[str, str]:
    """H-44, H-45: free until the moment told at booking, then never more than the user accepted."""
    if exchange.now < read(record.free_until):
        return {"amount": "0.00", "currency": "THB"}
    fee = {"amount": exchange.facts.tariff["cancellation_fee_thb"], "currency": "THB"}
    accepted = wish.get("accept_fee_up_to", {"amount": "0", "currency": "THB"})
    if accepted["currency"] != "THB" or Decimal(accepted["amount"]) < Decimal(fee["amount"]):
        raise Refusal("payment_required", FieldFault("out_of_range", pointer("accept_fee_up_to"), limit=fee["amount"]))
    return fee
