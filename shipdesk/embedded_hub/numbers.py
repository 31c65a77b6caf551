"""Numbers that the hub gives out: SSCCs under the demonstration prefix, consignment numbers, and blocks of both.

A number belongs to whoever uses it first, over all accounts, and stays used also after cancellation (H-31, H-48).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.identifiers import sscc

DEMONSTRATION_PREFIX = "9521234"
"""A GS1 company prefix out of the range that GS1 keeps for demonstrations: no real SSCC begins with it."""

_EXTENSION_DIGIT = 9
_SSCC_STEM = f"{_EXTENSION_DIGIT}{DEMONSTRATION_PREFIX}"
_LARGEST_SSCC_SERIAL = 999_999_999
_NUMBER = re.compile(r"(SD-HUB-\d{4})-(\d{6,9})", re.ASCII)


def create_block(exchange: Exchange) -> Answer:
    """Reserves numbers for printing offline; each call gives fresh ones."""
    wish = exchange.body
    faults = exchange.facts.contract.faults("NumberBlockRequest", wish)
    faults += faults_of(ANY_BODY_RULES, wish, exchange.facts.minor_units, faults)
    refuse_if_any(faults)
    kind, quantity = wish["kind"], wish["quantity"]
    first = exchange.count(kind, quantity)
    last = first + quantity - 1
    if kind == "SSCC" and last > _LARGEST_SSCC_SERIAL:
        raise Refusal("number_block_exhausted")
    expires_at = written(exchange.now + timedelta(days=exchange.facts.tariff["number_block_days"]))
    block_id = exchange.new_id("blk")
    stem, form = (_SSCC_STEM, _sscc) if kind == "SSCC" else (_number_stem(exchange), _number_form(exchange))
    exchange.db.execute(
        "INSERT INTO number_blocks VALUES (?, ?, ?, ?, ?, ?)",
        [block_id, exchange.account, stem, first, last, expires_at],
    )
    body = {
        "block_id": block_id,
        "kind": kind,
        "first": form(first),
        "last": form(last),
        "quantity": quantity,
        "used": 0,
        "issued_at": exchange.at,
        "expires_at": expires_at,
    }
    if "workstation" in wish:
        body["workstation"] = wish["workstation"]
    return Answer(201, body, {"Location": f"{BASE}/number-blocks/{block_id}"})


def new_ssccs(exchange: Exchange, count: int) -> list[str]:
    """So many, in one run."""
    if count == 0:
        return []
    first = exchange.count("SSCC", count)
    if first + count - 1 > _LARGEST_SSCC_SERIAL:
        raise Refusal("number_block_exhausted")
    return [_sscc(serial) for serial in range(first, first + count)]


def new_consignment_number(exchange: Exchange) -> str:
    return _number_form(exchange)(exchange.count("CONSIGNMENT_NUMBER"))


def claim_sscc(exchange: Exchange, number: str, place: str) -> str:
    """Where this SSCC came from: CLIENT or NUMBER_BLOCK; refused if it is used or was never given out."""
    if exchange.db.execute("SELECT 1 FROM handling_units WHERE sscc = ?", [number]).fetchone():
        raise Refusal("number_already_used", FieldFault("duplicate", place, rejected=number))
    if not number.startswith(_SSCC_STEM):
        return "CLIENT"
    _require_block(exchange, _SSCC_STEM, int(number[len(_SSCC_STEM) : -1]), place)
    return "NUMBER_BLOCK"


def claim_consignment_number(exchange: Exchange, number: str) -> str:
    """The number itself if it is from a block of this account and free."""
    place = pointer("consignment_number")
    match = _NUMBER.fullmatch(number)
    if match is None:
        raise Refusal("validation_failed", FieldFault("not_found", place, rejected=number))
    if exchange.db.execute("SELECT 1 FROM consignments WHERE consignment_number = ?", [number]).fetchone():
        raise Refusal("number_already_used", FieldFault("duplicate", place, rejected=number))
    _require_block(exchange, match[1], int(match[2]), place)
    return number


def _require_block(exchange: Exchange, stem: str, serial: int, place: str) -> None:
    """H-31: the number is from a block of this account that has not expired."""
    block = exchange.db.execute(
        "SELECT expires_at FROM number_blocks WHERE stem = ? AND account = ?"
        " AND ? BETWEEN first_serial AND last_serial",
        [stem, exchange.account, serial],
    ).fetchone()
    if block is None:
        raise Refusal("validation_failed", FieldFault("not_found", place))
    if read(block[0]) <= exchange.now:
        raise Refusal("number_block_exhausted", FieldFault("expired", place))


def _sscc(serial: int) -> str:
    body = f"{_SSCC_STEM}{serial:09d}"
    return body + sscc.check_digit(body)


def _number_form(exchange: Exchange) -> Callable[[int], str]:
    """The serial runs on over the months, so that it alone tells two numbers apart."""
    return lambda serial: f"{_number_stem(exchange)}-{serial:06d}"


def _number_stem(exchange: Exchange) -> str:
    return f"SD-HUB-{exchange.now:%y%m}"
