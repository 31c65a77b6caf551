"""Many consignments in one request, each on its own and under its own key (H-72)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from shipdesk.embedded_hub.answering import problem_body
from shipdesk.embedded_hub.exchange import Answer, Exchange
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.hub.port import HubResponse

Create = Callable[[str, Any], HubResponse]
"""Carries out the single create under this key, or gives the answer it had; raises `Refusal`."""


def create_batch(exchange: Exchange, create: Create) -> Answer:
    """Results stand in the order of the items."""
    _require_items(exchange, exchange.body)
    results = [_result(exchange, item, create) for item in exchange.body["items"]]
    succeeded = sum(1 for result in results if "consignment" in result)
    body = {
        "total": len(results),
        "succeeded": succeeded,
        "failed": len(results) - succeeded,
        "results": results,
    }
    return Answer(200, body)


def _require_items(exchange: Exchange, wish: Any) -> None:
    """The envelope only: what is wrong with a consignment is said in its own result."""
    found = exchange.facts.contract.faults("BatchCreate", _envelope(wish))
    faults = [fault for fault in found if "/consignment/" not in (fault.pointer or "")]
    if not faults:
        keys = [item["idempotency_key"] for item in wish["items"]]
        faults = [
            FieldFault("duplicate", pointer("items", place, "idempotency_key"))
            for place, key in enumerate(keys)
            if key in keys[:place]
        ]
    refuse_if_any(faults)


def _envelope(wish: Any) -> Any:
    """The request with empty consignments, so that large ones are judged once only."""
    if not isinstance(wish, dict) or not isinstance(wish.get("items"), list):
        return wish
    items = [
        {**item, "consignment": {}} if isinstance(item, dict) and isinstance(item.get("consignment"), dict) else item
        for item in wish["items"]
    ]
    return {**wish, "items": items}


def _result(exchange: Exchange, item: Mapping[str, Any], create: Create) -> dict[str, Any]:
    key = item["idempotency_key"]
    try:
        response = create(key, item["consignment"])
    except Refusal as refusal:
        problem = problem_body(exchange.facts, refusal, exchange.language, exchange.request_id)
        return {"idempotency_key": key, "status": problem["status"], "replayed": False, "problem": problem}
    return {
        "idempotency_key": key,
        "status": response.status,
        "replayed": response.header("Idempotency-Replayed") == "true",
        "etag": response.header("ETag"),
        "consignment": json.loads(response.body),
    }
