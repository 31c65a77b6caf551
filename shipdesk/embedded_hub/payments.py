"""Payments of charges: instructed, waited for, expired or settled (H-105 to H-107)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from shipdesk.embedded_hub import charges
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, etag, require_match, to_text
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.hub_papers import issue_paper
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pricing import CURRENCY, money
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.identifiers import promptpay

AWAITING, SUCCEEDED, FAILED, EXPIRED, CANCELLED = "AWAITING_PAYER", "SUCCEEDED", "FAILED", "EXPIRED", "CANCELLED"
_NOBODYS_BILLER = "000000000000000"
"""No biller has this number, so that no bank takes a specimen for a bill."""


def create_payment(exchange: Exchange) -> Answer:
    wish = exchange.body
    faults = exchange.facts.contract.faults("PaymentCreate", wish)
    faults += faults_of(ANY_BODY_RULES, wish, exchange.facts.minor_units, faults)
    refuse_if_any(faults)
    _require_payable(exchange, wish["charge_ids"])
    total = _require_total(exchange, wish)
    terms = exchange.facts.tariff["payments"][wish["method"]]
    expires_at = written(exchange.now + timedelta(minutes=terms["valid_minutes"]))
    payment_id = exchange.new_id("pay")
    payment = {
        "payment_id": payment_id,
        "method": wish["method"],
        "total": money(total),
        "charge_ids": wish["charge_ids"],
        "created_at": exchange.at,
        **_instruction(exchange, wish["method"], total),
    }
    exchange.db.execute(
        "INSERT INTO payments (payment_id, account, state, version, expires_at, payment) VALUES (?, ?, ?, 1, ?, ?)",
        [payment_id, exchange.account, AWAITING, expires_at, to_text(payment)],
    )
    charges.set_state(exchange, wish["charge_ids"], charges.PENDING, payment_id)
    _publish(exchange, payment_id, 1, AWAITING)
    if wish["method"] == "CREDIT_ACCOUNT":
        settle(exchange, payment_id)
    return _answer(exchange, payment_id, 201)


def get_payment(exchange: Exchange) -> Answer:
    return _answer(exchange, exchange.path["payment_id"])


def cancel_payment(exchange: Exchange) -> Answer:
    """As long as nobody has paid it."""
    payment_id = exchange.path["payment_id"]
    payment = _find(exchange, payment_id)
    if payment["state"] == CANCELLED:
        # The wish is fulfilled already, whichever version it was meant for (as H-46).
        return _answer(exchange, payment_id)
    require_match(exchange, payment["version"])
    if payment["state"] != AWAITING:
        raise Refusal("state_conflict", existing=_link(payment_id))
    _end(exchange, payment, CANCELLED)
    return _answer(exchange, payment_id)


def settle(exchange: Exchange, payment_id: str) -> None:
    """The money has come, perhaps late: it is never lost (H-107)."""
    payment = _find(exchange, payment_id)
    held = charges.find_all(exchange, payment["charge_ids"])
    payable = [one for one in held.values() if one["state"] in (charges.PENDING, charges.DUE)]
    mine = [one["charge_id"] for one in payable if one.get("payment_id") in (None, payment_id)]
    given_up = [one["charge_id"] for one in held.values() if one["state"] == charges.CANCELLED]
    charges.set_state(exchange, mine, charges.PAID, payment_id)
    charges.set_state(exchange, given_up, charges.REFUND_PENDING, payment_id)
    rows = [("Payment", payment_id), ("Amount", f"{payment['total']['amount']} {CURRENCY}"), ("Paid", exchange.at)]
    receipt = issue_paper(exchange, "RECEIPT", payment_id[-10:], rows)
    further = {"receipt_document_id": receipt} if receipt else {}
    _change(exchange, payment, SUCCEEDED, settled_at=exchange.at, **further)


def fail(exchange: Exchange, payment_id: str) -> None:
    _end(exchange, _find(exchange, payment_id), FAILED, failure="DECLINED")


def let_payments_expire(exchange: Exchange) -> None:
    """As of the moment at which each ended, however late anyone looks."""
    rows = exchange.db.execute(
        "SELECT payment_id, expires_at FROM payments WHERE account = ? AND state = ? AND expires_at <= ?"
        " ORDER BY sequence",
        [exchange.account, AWAITING, exchange.at],
    ).fetchall()
    for payment_id, expires_at in rows:
        then = replace(exchange, now=read(expires_at))
        _end(then, _find(then, payment_id), EXPIRED, failure="EXPIRED")


def last_of(exchange: Exchange, consignment_id: str) -> str | None:
    """The newest payment that was to pay a charge of the consignment."""
    row = exchange.db.execute(
        "SELECT p.payment_id FROM payments AS p, json_each(p.payment, '$.charge_ids') AS e"
        " JOIN charges AS c ON c.charge_id = e.value WHERE c.consignment_id = ? ORDER BY p.sequence DESC LIMIT 1",
        [consignment_id],
    ).fetchone()
    return row[0] if row else None


def state_of(exchange: Exchange, payment_id: str) -> str:
    return str(_find(exchange, payment_id)["state"])


def _require_payable(exchange: Exchange, charge_ids: Sequence[str]) -> None:
    """H-106: each charge is in one living payment at most."""
    known = charges.find_all(exchange, charge_ids)
    unknown = [place for place, charge_id in enumerate(charge_ids) if charge_id not in known]
    refuse_if_any([FieldFault("not_found", pointer("charge_ids", place)) for place in unknown])
    for charge_id in charge_ids:
        if known[charge_id]["state"] != charges.DUE:
            payment_id = known[charge_id].get("payment_id")
            raise Refusal("state_conflict", existing=_link(payment_id) if payment_id else f"{BASE}/charges/{charge_id}")


def _require_total(exchange: Exchange, wish: dict[str, Any]) -> Decimal:
    """H-105: with the tax, to the satang."""
    known = charges.find_all(exchange, wish["charge_ids"]).values()
    due = sum((Decimal(one[part]["amount"]) for one in known for part in ("amount", "tax")), Decimal(0))
    expected = wish["expected_total"]
    if expected["currency"] != CURRENCY:
        fault = FieldFault("inconsistent_currency", pointer("expected_total", "currency"), limit=CURRENCY)
        raise Refusal("validation_failed", fault)
    if Decimal(expected["amount"]) != due:
        fault = FieldFault("inconsistent_sum", pointer("expected_total", "amount"), limit=str(due))
        raise Refusal("validation_failed", fault)
    return due


def _instruction(exchange: Exchange, method: str, total: Decimal) -> dict[str, str]:
    """What the payer is to do; its number stands in no other payment."""
    number = f"HUB{exchange.now:%y%m}{exchange.count('PAYMENT_NUMBER'):08d}"
    if method == "PROMPTPAY_QR":
        return {"qr_payload": promptpay.bill(_NOBODYS_BILLER, number, "SPECIMEN", total)}
    if method == "BANK_TRANSFER":
        return {"bank_reference": number}
    if method == "CARD_LINK":
        return {"pay_url": f"https://hub.example/pay/{number}"}
    return {}


def _end(exchange: Exchange, payment: dict[str, Any], state: str, **members: str) -> None:
    """Its charges are due again, unless their consignment was cancelled meanwhile."""
    held = charges.find_all(exchange, payment["charge_ids"])
    pending = [charge_id for charge_id, one in held.items() if one["state"] == charges.PENDING]
    charges.set_state(exchange, pending, charges.DUE, None)
    _change(exchange, payment, state, **members)


def _change(exchange: Exchange, payment: dict[str, Any], state: str, **members: str) -> None:
    kept = {name: value for name, value in payment.items() if name not in ("state", "version", "expires_at", "failure")}
    version = payment["version"] + 1
    exchange.db.execute(
        "UPDATE payments SET state = ?, version = ?, payment = ? WHERE payment_id = ?",
        [state, version, to_text(kept | members), payment["payment_id"]],
    )
    _publish(exchange, payment["payment_id"], version, state)


def _find(exchange: Exchange, payment_id: str) -> dict[str, Any]:
    row = exchange.db.execute(
        "SELECT payment, state, version, expires_at FROM payments WHERE payment_id = ? AND account = ?",
        [payment_id, exchange.account],
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    return {**json.loads(row[0]), "state": row[1], "version": row[2], "expires_at": row[3]}


def _answer(exchange: Exchange, payment_id: str, status: int = 200) -> Answer:
    payment = _find(exchange, payment_id)
    headers = {"ETag": etag(payment["version"])} | ({"Location": _link(payment_id)} if status == 201 else {})
    return Answer(status, payment, headers)


def _publish(exchange: Exchange, payment_id: str, version: int, state: str) -> None:
    members = {"resource": _link(payment_id), "resource_version": version, "state": state}
    publish(exchange, "PAYMENT_CHANGED", exchange.at, members)


def _link(payment_id: str) -> str:
    return f"{BASE}/payments/{payment_id}"
