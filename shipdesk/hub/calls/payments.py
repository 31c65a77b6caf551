"""Charges, and paying them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shipdesk.domain.money import Money
from shipdesk.hub.calls.call import Effect, Inquiry, effect, get, moment, money
from shipdesk.hub.calls.catalogue import LARGEST_PAGE


def charges(
    *, consignment_id: str | None = None, updated_since: datetime | None = None, cursor: str | None = None
) -> Inquiry:
    return get(
        "listCharges",
        "charges",
        consignment_id=consignment_id,
        updated_since=moment(updated_since),
        cursor=cursor,
        limit=LARGEST_PAGE,
    )


def charge(charge_id: str) -> Inquiry:
    return get("getCharge", "charges", charge_id)


def pay(charge_ids: Sequence[str], method: str, expected_total: Money) -> Effect:
    """`expected_total` with tax, as the user saw it (H-105)."""
    body = {"charge_ids": list(charge_ids), "method": method, "expected_total": money(expected_total)}
    return effect("createPayment", "payments", body=body)


def payment(payment_id: str) -> Inquiry:
    return get("getPayment", "payments", payment_id)


def cancel(payment_id: str, etag: str) -> Effect:
    return effect("cancelPayment", "payments", payment_id, "cancel", body=None, etag=etag)
