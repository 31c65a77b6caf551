"""The documents that a consignment needs, and which of them the hub has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shipdesk.embedded_hub.exchange import Exchange


def required_documents(exchange: Exchange, consignment_id: str, body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The contract's DocumentRequirement of each; satisfied by the newest document that was not turned down."""
    held = _held(exchange, consignment_id)
    codes = [item["hs_code"] for item in body["items"]]
    needed = []
    for demand in exchange.facts.tariff["required_documents"]:
        prefixes = tuple(demand.get("hs_prefixes", ("",)))
        if any(code.startswith(prefixes) for code in codes):
            shown = {name: value for name, value in demand.items() if name != "hs_prefixes"}
            document_id = held.get(demand["document_type"])
            satisfied = {"satisfied": document_id is not None}
            needed.append(shown | satisfied | ({"satisfied_by": document_id} if document_id else {}))
    return needed


def is_required(exchange: Exchange, consignment_id: str, body: Mapping[str, Any], document_type: str) -> bool:
    demands = required_documents(exchange, consignment_id, body)
    return any(demand["document_type"] == document_type for demand in demands)


def _held(exchange: Exchange, consignment_id: str) -> dict[str, str]:
    """By type."""
    rows = exchange.db.execute(
        "SELECT json_extract(declared, '$.document_type'), document_id FROM documents"
        " WHERE consignment_id = ? AND state IN ('RECEIVED', 'SCANNING', 'ACCEPTED') ORDER BY sequence",
        [consignment_id],
    )
    return dict(rows.fetchall())
