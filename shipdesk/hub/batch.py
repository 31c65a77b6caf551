"""The answer to a batch taken apart: each item has an outcome of its own (H-72)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shipdesk.hub.outcome import refusal
from shipdesk.hub.port import Done, Outcome, Unknown

BROKEN = Unknown("hub_broken_answer")


def outcomes_of(done: Done, keys: Sequence[str]) -> list[Outcome]:
    """In the order of `keys`; an item that the answer does not tell by position and key is unknown."""
    told = done.body.get("results")
    results = told if isinstance(told, list) else []
    return [
        _outcome(result, key) for key, result in zip(keys, [*results, *[None] * len(keys)][: len(keys)], strict=True)
    ]


def _outcome(result: Any, key: str) -> Outcome:
    if not isinstance(result, Mapping) or result.get("idempotency_key") != key:
        return BROKEN
    status, booked, problem = result.get("status"), result.get("consignment"), result.get("problem")
    if not isinstance(status, int):
        return BROKEN
    if 200 <= status < 300 and isinstance(booked, dict):
        etag = result.get("etag")
        return Done(status, booked, etag if isinstance(etag, str) else None, replayed=result.get("replayed") is True)
    return refusal(status, problem, {}) if isinstance(problem, dict) and status >= 400 else BROKEN
