"""Handling units as resources: shown, listed, void with or without a replacement (H-50)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from shipdesk.embedded_hub import consignments
from shipdesk.embedded_hub.exchange import Answer, Exchange, etag, require_match
from shipdesk.embedded_hub.hub_labels import label_ids
from shipdesk.embedded_hub.labelling import supersede
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import Refusal, refuse_if_any
from shipdesk.embedded_hub.soundness import require_sound_change
from shipdesk.embedded_hub.units import active_ssccs, replace_unit, void

_COLUMNS = "consignment_id, sscc, source, state, version, body, void_reason, replaced_by, sequence"


def list_units(exchange: Exchange) -> Answer:
    consignment_id = exchange.require_consignment()
    labels = label_ids(exchange, consignment_id)
    cursor = exchange.query.get("cursor")
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM handling_units WHERE consignment_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        [consignment_id, values_of(cursor, int)[0] if cursor else 0, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{consignment_id}/handling-units"
    return page(exchange, path, rows, lambda row: _resource(row, labels), lambda row: [row[-1]])


def get_unit(exchange: Exchange) -> Answer:
    row = _find(exchange)
    return Answer(200, _resource(row, label_ids(exchange, row[0])), {"ETag": etag(row[4])})


def void_unit(exchange: Exchange) -> Answer:
    """The answer is the void unit; its replacement has a number of its own."""
    row, wish = _find(exchange), exchange.body
    refuse_if_any(exchange.facts.contract.faults("HandlingUnitVoid", wish))
    consignment_id, sscc, _, state, version = row[:5]
    record = consignments.find(exchange, consignment_id)
    if state == "VOID" and "replacement" not in wish:
        # The wish is fulfilled already, whichever version it was meant for (as H-46).
        return get_unit(exchange)
    require_match(exchange, version)
    if state != "ACTIVE" or record.state not in consignments.AMENDABLE_STATES:
        raise Refusal("state_conflict", existing=record.link)
    replacement = wish.get("replacement")
    if replacement is None and len(active_ssccs(exchange, consignment_id)) == 1:
        raise Refusal("state_conflict", existing=record.link)
    _change_consignment(exchange, record, sscc, json.loads(row[5])["client_unit_reference"], wish)
    return get_unit(exchange)


def _change_consignment(
    exchange: Exchange, record: consignments.Record, sscc: str, reference: str, wish: Mapping[str, Any]
) -> None:
    """The unit goes out of the body, or its replacement takes its place there; both or none."""
    replacement = wish.get("replacement")
    units = [
        replacement if unit["client_unit_reference"] == reference else unit
        for unit in record.body["handling_units"]
        if replacement is not None or unit["client_unit_reference"] != reference
    ]
    body = {**record.body, "handling_units": units}
    if replacement is not None:
        require_sound_change(exchange, record.body, body)
    void(exchange, [sscc], wish.get("note") or wish["reason"])
    if replacement is not None:
        replace_unit(exchange, record.consignment_id, sscc, replacement)
    supersede(exchange, consignments.save_change(exchange, replace(record, body=body)))


def _find(exchange: Exchange) -> Sequence[Any]:
    row = exchange.db.execute(
        f"SELECT {', '.join('u.' + name.strip() for name in _COLUMNS.split(','))} FROM handling_units AS u"
        " JOIN consignments AS c USING (consignment_id) WHERE u.sscc = ? AND c.account = ?",
        [exchange.path["sscc"], exchange.account],
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    found: Sequence[Any] = row
    return found


def _resource(row: Sequence[Any], labels: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    consignment_id, sscc, source, state, version, body, void_reason, replaced_by, _ = row
    shown = {
        "consignment_id": consignment_id,
        "sscc": sscc,
        "sscc_source": source,
        "state": state,
        "version": version,
        "unit": json.loads(body),
        "current_label_ids": labels.get(sscc, []),
        "void_reason": void_reason,
        "replaced_by": replaced_by,
    }
    return {name: value for name, value in shown.items() if value is not None}
