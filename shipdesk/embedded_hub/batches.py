"""Many consignments in one request, each on its own and under its own key (H-72)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from shipdesk.embedded_hub.answering import problem_body
from shipdesk.embedded_hub.contract_schemas import BATCH_ENVELOPE
from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.hub.port import HubResponse

Create = Callable[[str, Any], HubResponse]
"""Carries out the single create under this key, or gives the answer it had; raises `Refusal`."""


def create_batch(exchange: Exchange, create: Create) -> Answer:
    """Results stand in the order of the items. Answers are text already, and go in as they are."""
    _require_items(exchange, exchange.body)
    results = [_result(exchange, item, create) for item in exchange.body["items"]]
    succeeded = sum(1 for is_booked, _ in results if is_booked)
    head = to_text({"total": len(results), "succeeded": succeeded, "failed": len(results) - succeeded})
    told = ",".join(text for _, text in results)
    return Answer(200, {}, content=f'{head[:-1]},"results":[{told}]}}'.encode())


def _require_items(exchange: Exchange, wish: Any) -> None:
    """The envelope only: what is wrong with a consignment is said in its own result."""
    faults = exchange.facts.contract.faults(BATCH_ENVELOPE, wish)
    if not faults:
        keys = [item["idempotency_key"] for item in wish["items"]]
        faults = [
            FieldFault("duplicate", pointer("items", place, "idempotency_key"))
            for place, key in enumerate(keys)
            if key in keys[:place]
        ]
    refuse_if_any(faults)


def _result(exchange: Exchange, item: Mapping[str, Any], create: Create) -> tuple[bool, str]:
    """Whether it is booked, and the entry of the answer."""
    key = item["idempotency_key"]
    try:
        response = create(key, item["consignment"])
    except Refusal as refusal:
        problem = problem_body(exchange.facts, refusal, exchange.language, exchange.request_id)
        entry = {"idempotency_key": key, "status": problem["status"], "replayed": False, "problem": problem}
        return False, to_text(entry)
    entry = {
        "idempotency_key": key,
        "status": response.status,
        "replayed": response.header("Idempotency-Replayed") == "true",
        "etag": response.header("ETag"),
    }
    return True, f'{to_text(entry)[:-1]},"consignment":{response.body.decode()}}}'
