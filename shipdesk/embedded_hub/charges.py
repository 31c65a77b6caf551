"""What a consignment costs at the hub: due when it is accepted, given up or paid back when it is cancelled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.pricing import chargeable_weight, money, price_lines, tax_on
from shipdesk.embedded_hub.refusal import Refusal

DUE, PENDING, PAID = "DUE", "PENDING_PAYMENT", "PAID"
CANCELLED, REFUND_PENDING = "CANCELLED", "REFUND_PENDING"
_BY_FREIGHT_PAYER = ("FREIGHT", "REEFER_PLUG_IN")
_COLUMNS = "charge_id, consignment_id, code, state, version, amount, tax, due_at, created_at, payment_id, sequence"


def charge_booking(exchange: Exchange, consignment_id: str, body: Mapping[str, Any]) -> None:
    """What the exporter owes; the freight only where he pays it."""
    service = exchange.facts.services[body["service_code"]]
    outermost = [unit for unit in body["handling_units"] if not unit.get("parent_unit_reference")]
    weight = chargeable_weight(exchange.facts, service, outermost)
    for code, amount in price_lines(exchange.facts, service, weight):
        if body["freight_payer"] == "EXPORTER" or code not in _BY_FREIGHT_PAYER:
            charge(exchange, consignment_id, code, amount)


def charge(exchange: Exchange, consignment_id: str, code: str, amount: Decimal) -> None:
    charge_id = exchange.new_id("chg")
    tax = tax_on(exchange.facts, code, amount)
    due_at = written(exchange.now + timedelta(days=exchange.facts.tariff["credit_days"]))
    exchange.db.execute(
        "INSERT INTO charges (charge_id, account, consignment_id, code, state, version, amount, tax, due_at,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
        [
            charge_id,
            exchange.account,
            consignment_id,
            code,
            DUE,
            str(amount),
            str(tax),
            due_at,
            exchange.at,
            exchange.at,
        ],
    )
    _publish(exchange, charge_id, consignment_id, 1, DUE)


def set_state(exchange: Exchange, charge_ids: Sequence[str], state: str, payment_id: str | None) -> None:
    """As the next version of each."""
    for charge_id in charge_ids:
        consignment_id, version = exchange.db.execute(
            "UPDATE charges SET state = ?, payment_id = ?, version = version + 1, updated_at = ? WHERE charge_id = ?"
            " RETURNING consignment_id, version",
            [state, payment_id, exchange.at, charge_id],
        ).fetchall()[0]
        _publish(exchange, charge_id, consignment_id, version, state)


def give_up(exchange: Exchange, consignment_id: str) -> None:
    """H-48: what is unpaid is cancelled, what was paid is paid back."""
    rows = exchange.db.execute(
        "SELECT charge_id, state, payment_id FROM charges WHERE consignment_id = ? ORDER BY sequence", [consignment_id]
    ).fetchall()
    for charge_id, state, payment_id in rows:
        if state in (DUE, PENDING):
            set_state(exchange, [charge_id], CANCELLED, payment_id)
        elif state == PAID:
            set_state(exchange, [charge_id], REFUND_PENDING, payment_id)


def find_all(exchange: Exchange, charge_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Those of this account, by id."""
    marks = ", ".join("?" * len(charge_ids))
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM charges WHERE account = ? AND charge_id IN ({marks})", [exchange.account, *charge_ids]
    ).fetchall()
    return {row[0]: _resource(row) for row in rows}


def get_charge(exchange: Exchange) -> Answer:
    found = find_all(exchange, [exchange.path["charge_id"]])
    if not found:
        raise Refusal("not_found")
    return Answer(200, next(iter(found.values())))


def list_charges(exchange: Exchange) -> Answer:
    conditions, values = ["account = ?", "sequence > ?"], [exchange.account, 0]
    query = exchange.query
    if "cursor" in query:
        values[1] = values_of(query["cursor"], int)[0]
    if "consignment_id" in query:
        conditions.append("consignment_id = ?")
        values.append(query["consignment_id"])
    if "updated_since" in query:
        conditions.append("updated_at >= ?")
        values.append(written(read(query["updated_since"])))
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM charges WHERE {' AND '.join(conditions)} ORDER BY sequence LIMIT ?",
        [*values, query["limit"] + 1],
    ).fetchall()
    return page(exchange, "/charges", rows, _resource, lambda row: [row[-1]])


def _publish(exchange: Exchange, charge_id: str, consignment_id: str, version: int, state: str) -> None:
    members = {
        "resource": f"{BASE}/charges/{charge_id}",
        "resource_version": version,
        "consignment_id": consignment_id,
        "state": state,
    }
    publish(exchange, "CHARGE_CHANGED", exchange.at, members)


def _resource(row: Sequence[Any]) -> dict[str, Any]:
    shown = dict(zip(_COLUMNS.split(", ")[:-1], row, strict=False))
    for name in ("amount", "tax"):
        shown[name] = money(Decimal(shown[name]))
    return {name: value for name, value in shown.items() if value is not None}
