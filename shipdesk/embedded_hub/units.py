"""Handling units of a consignment and their SSCCs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from shipdesk.embedded_hub.exchange import Answer, Exchange, etag, to_text
from shipdesk.embedded_hub.numbers import claim_sscc, new_sscc
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer

_COLUMNS = "consignment_id, sscc, source, state, version, body, void_reason, sequence"


def add_units(exchange: Exchange, consignment_id: str, units: Sequence[Mapping[str, Any]]) -> None:
    """Binds the SSCCs given and assigns one where none is given."""
    for position, unit in enumerate(units):
        _add_unit(exchange, consignment_id, position, unit)


def replace_units(exchange: Exchange, consignment_id: str, units: Sequence[Mapping[str, Any]]) -> None:
    """H-42: matched by their reference; kept ones keep their SSCC, missing ones become VOID."""
    rows = exchange.db.execute(
        "SELECT unit_reference, sscc FROM handling_units WHERE consignment_id = ? AND state = 'ACTIVE'",
        [consignment_id],
    )
    kept = dict(rows.fetchall())
    for position, unit in enumerate(units):
        sscc = kept.pop(unit["client_unit_reference"], None)
        if sscc is None:
            _add_unit(exchange, consignment_id, position, unit)
            continue
        if unit.get("sscc") not in (None, sscc):
            raise Refusal("validation_failed", FieldFault("not_amendable", pointer("handling_units", position, "sscc")))
        exchange.db.execute(
            "UPDATE handling_units SET version = version + (body != ?), position = ?, body = ? WHERE sscc = ?",
            [to_text(unit), position, to_text(unit), sscc],
        )
    _void(exchange, list(kept.values()), "removed by amendment")


def void_units(exchange: Exchange, consignment_id: str, reason: str) -> None:
    rows = exchange.db.execute(
        "SELECT sscc FROM handling_units WHERE consignment_id = ? AND state = 'ACTIVE'", [consignment_id]
    )
    _void(exchange, [sscc for (sscc,) in rows.fetchall()], reason)


def active_ssccs(exchange: Exchange, consignment_id: str) -> list[dict[str, str]]:
    rows = exchange.db.execute(
        "SELECT unit_reference, sscc FROM handling_units WHERE consignment_id = ? AND state = 'ACTIVE'"
        " ORDER BY position",
        [consignment_id],
    )
    return [{"client_unit_reference": reference, "sscc": sscc} for reference, sscc in rows.fetchall()]


def list_units(exchange: Exchange) -> Answer:
    consignment_id = exchange.path["consignment_id"]
    known = exchange.db.execute(
        "SELECT 1 FROM consignments WHERE consignment_id = ? AND account = ?", [consignment_id, exchange.account]
    ).fetchone()
    if known is None:
        raise Refusal("not_found")
    cursor = exchange.query.get("cursor")
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM handling_units WHERE consignment_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        [consignment_id, values_of(cursor, int)[0] if cursor else 0, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{consignment_id}/handling-units"
    return page(exchange, path, rows, _resource, lambda row: [row[7]])


def get_unit(exchange: Exchange) -> Answer:
    row = exchange.db.execute(
        f"SELECT {', '.join('u.' + name.strip() for name in _COLUMNS.split(','))} FROM handling_units AS u"
        " JOIN consignments AS c USING (consignment_id) WHERE u.sscc = ? AND c.account = ?",
        [exchange.path["sscc"], exchange.account],
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    return Answer(200, _resource(row), {"ETag": etag(row[4])})


def _add_unit(exchange: Exchange, consignment_id: str, position: int, unit: Mapping[str, Any]) -> None:
    given = unit.get("sscc")
    place = pointer("handling_units", position, "sscc")
    source = claim_sscc(exchange, given, place) if given else "HUB"
    exchange.db.execute(
        "INSERT INTO handling_units (sscc, consignment_id, position, unit_reference, source, state, version, body)"
        " VALUES (?, ?, ?, ?, ?, 'ACTIVE', 1, ?)",
        [
            given or new_sscc(exchange),
            consignment_id,
            position,
            unit["client_unit_reference"],
            source,
            to_text(unit),
        ],
    )


def _void(exchange: Exchange, ssccs: Sequence[str], reason: str) -> None:
    for sscc in ssccs:
        exchange.db.execute(
            "UPDATE handling_units SET state = 'VOID', version = version + 1, void_reason = ? WHERE sscc = ?",
            [reason, sscc],
        )


def _resource(row: Sequence[Any]) -> dict[str, Any]:
    consignment_id, sscc, source, state, version, body, void_reason, _ = row
    shown = {
        "consignment_id": consignment_id,
        "sscc": sscc,
        "sscc_source": source,
        "state": state,
        "version": version,
        "unit": json.loads(body),
        "current_label_ids": [],
    }
    if void_reason is not None:
        shown["void_reason"] = void_reason
    return shown
