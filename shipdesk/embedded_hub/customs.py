"""Messages of the customs authorities about a consignment (H-94)."""

from __future__ import annotations

import json
from typing import Any

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import LANGUAGES
from shipdesk.embedded_hub.feed import publish
from shipdesk.embedded_hub.pages import page, values_of

_NOTHING_YET = "NOT_LODGED"


def receive_message(exchange: Exchange, consignment_id: str, authority: str, regime: str, code: str) -> None:
    """A code that nobody has mapped changes no status: the one before stays, and the text says so."""
    known = exchange.facts.journey["customs_codes"].get(code)
    status = known or _status_before(exchange, consignment_id, authority, regime)
    message: dict[str, Any] = {
        "message_id": exchange.new_id("cum"),
        "consignment_id": consignment_id,
        "authority": authority,
        "regime": regime,
        "status": status,
        "declaration_number": _declaration_number(exchange, consignment_id, regime),
        "authority_code": code,
        "texts": _texts(exchange, status if known else "UNKNOWN_CODE", code),
        "occurred_at": exchange.at,
        "recorded_at": exchange.at,
        "action_required": exchange.facts.journey["customs_actions"].get(known, "NONE"),
    }
    exchange.db.execute(
        "INSERT INTO customs_messages (message_id, consignment_id, status, authority, regime, message)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [message["message_id"], consignment_id, status, authority, regime, to_text(message)],
    )
    members = {
        "resource": f"{BASE}/consignments/{consignment_id}/customs-messages",
        "consignment_id": consignment_id,
        "customs_message": message,
    }
    publish(exchange, "CUSTOMS_MESSAGE", exchange.at, members)


def list_messages(exchange: Exchange) -> Answer:
    """In the order in which they came."""
    consignment_id = exchange.require_consignment()
    cursor = exchange.query.get("cursor")
    rows = exchange.db.execute(
        "SELECT sequence, message FROM customs_messages WHERE consignment_id = ? AND sequence > ?"
        " ORDER BY sequence LIMIT ?",
        [consignment_id, values_of(cursor, int)[0] if cursor else 0, exchange.query["limit"] + 1],
    ).fetchall()
    path = f"/consignments/{consignment_id}/customs-messages"
    return page(exchange, path, rows, lambda row: json.loads(row[1]), lambda row: row[:1])


def _status_before(exchange: Exchange, consignment_id: str, authority: str, regime: str) -> str:
    row = exchange.db.execute(
        "SELECT status FROM customs_messages WHERE consignment_id = ? AND authority = ? AND regime = ?"
        " ORDER BY sequence DESC LIMIT 1",
        [consignment_id, authority, regime],
    ).fetchone()
    return row[0] if row else _NOTHING_YET


def _declaration_number(exchange: Exchange, consignment_id: str, regime: str) -> str:
    """The same for all messages of one declaration."""
    row = exchange.db.execute(
        "SELECT sequence, json_extract(body, '$.customs.export_declaration_number') FROM consignments"
        " WHERE consignment_id = ?",
        [consignment_id],
    ).fetchone()
    if regime == "EXPORT" and row[1]:
        return str(row[1])
    return f"SPECIMEN-{regime[0]}-{row[0]:07d}"


def _texts(exchange: Exchange, key: str, code: str) -> list[dict[str, str]]:
    words = exchange.facts.texts["customs"][key]
    return [{"language": language, "text": words[language].format(code=code)} for language in LANGUAGES]
