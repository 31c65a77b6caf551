"""Labels as resources: drawn once, kept byte for byte, superseded or void when what they say is (H-41, H-51, H-52)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from shipdesk.embedded_hub.consignments import Record, find
from shipdesk.embedded_hub.contents import content_answer
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pages import page, values_of
from shipdesk.embedded_hub.refusal import Refusal
from shipdesk.embedded_hub.states import FINAL

READY, SUPERSEDED, VOID = "READY", "SUPERSEDED", "VOID"
_COLUMNS = "sequence, consignment_id, state, facts"
_LEAST_DAYS_AFTER_THE_END = 180


def publish_change(exchange: Exchange, label_id: str, consignment_id: str, state: str) -> None:
    members = {"resource": f"{BASE}/labels/{label_id}", "consignment_id": consignment_id, "state": state}
    publish(exchange, "LABEL_CHANGED", exchange.at, members)


def void_labels(exchange: Exchange, consignment_id: str) -> None:
    """All of a cancelled consignment (H-48)."""
    for label_id, _, _ in living(exchange, consignment_id):
        set_state(exchange, consignment_id, label_id, VOID)


def living(exchange: Exchange, consignment_id: str) -> list[tuple[str, str, Mapping[str, Any]]]:
    """Identifier, what is printed, and facts of the labels that may be printed."""
    rows = exchange.db.execute(
        "SELECT label_id, printed, facts FROM labels WHERE consignment_id = ? AND state = ? ORDER BY sequence",
        [consignment_id, READY],
    ).fetchall()
    return [(label_id, printed, json.loads(facts)) for label_id, printed, facts in rows]


def set_state(exchange: Exchange, consignment_id: str, label_id: str, state: str) -> None:
    exchange.db.execute("UPDATE labels SET state = ? WHERE label_id = ?", [state, label_id])
    publish_change(exchange, label_id, consignment_id, state)


def label_ids(exchange: Exchange, consignment_id: str) -> dict[str, list[str]]:
    """Of the labels that may be printed, by the SSCCs on them."""
    held: dict[str, list[str]] = {}
    for label_id, _, facts in living(exchange, consignment_id):
        for sscc in facts["ssccs"]:
            held.setdefault(sscc, []).append(label_id)
    return held


def get_label(exchange: Exchange) -> Answer:
    row = _row(exchange)
    return Answer(200, _resource(exchange, find(exchange, row[1]), row))


def get_label_content(exchange: Exchange) -> Answer:
    """Also of a label that is void: whoever printed it can hold it against the original."""
    row = _row(exchange)
    if read(_available_until(exchange, find(exchange, row[1]), json.loads(row[3]))) <= exchange.now:
        raise Refusal("gone")
    content = exchange.db.execute("SELECT content FROM labels WHERE sequence = ?", [row[0]]).fetchone()[0]
    return content_answer(bytes(content), json.loads(row[3])["media_type"])


def list_labels(exchange: Exchange) -> Answer:
    """Newest first."""
    record = find(exchange, exchange.path["consignment_id"])
    cursor = exchange.query.get("cursor")
    before = values_of(cursor, int)[0] if cursor else 2**62
    rows = exchange.db.execute(
        f"SELECT {_COLUMNS} FROM labels WHERE consignment_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?",
        [record.consignment_id, before, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{record.consignment_id}/labels"
    return page(exchange, path, rows, lambda row: _resource(exchange, record, row), lambda row: row[:1])


def answer_created(exchange: Exchange, record: Record, label_id: str) -> Answer:
    row = exchange.db.execute(f"SELECT {_COLUMNS} FROM labels WHERE label_id = ?", [label_id]).fetchone()
    return Answer(201, _resource(exchange, record, row), {"Location": f"{BASE}/labels/{label_id}"})


def _row(exchange: Exchange) -> Sequence[Any]:
    columns = ", ".join(f"l.{name.strip()}" for name in _COLUMNS.split(","))
    row = exchange.db.execute(
        f"SELECT {columns} FROM labels AS l JOIN consignments AS c USING (consignment_id)"
        " WHERE l.label_id = ? AND c.account = ?",
        [exchange.path["label_id"], exchange.account],
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    found: Sequence[Any] = row
    return found


def _resource(exchange: Exchange, record: Record, row: Sequence[Any]) -> dict[str, Any]:
    facts = json.loads(row[3])
    return {**facts, "state": row[2], "available_until": _available_until(exchange, record, facts)}


def _available_until(exchange: Exchange, record: Record, facts: Mapping[str, Any]) -> str:
    """A year, and half a year after the consignment came to its end; it grows while there is no end (H-51)."""
    kept = read(facts["created_at"]) + timedelta(days=exchange.facts.tariff["retention_days"]["labels"])
    ended = read(record.updated_at) if record.state in FINAL else exchange.now
    return written(max(kept, ended + timedelta(days=_LEAST_DAYS_AFTER_THE_END)))
