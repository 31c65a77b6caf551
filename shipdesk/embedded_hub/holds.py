"""Reasons for which a consignment is held; it goes on when the last of them is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from shipdesk.embedded_hub.consignments import Record, find, save_change
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.manifest_entries import LIVE, manifest_of
from shipdesk.embedded_hub.manifesting import leave_manifest
from shipdesk.embedded_hub.states import is_allowed

ON_HOLD = "ON_HOLD"


def hold(exchange: Exchange, consignment_id: str, reason: str, document_type: str | None = None) -> Record:
    """One that stands in a manifest leaves it."""
    record = find(exchange, consignment_id)
    if any((one["reason"], one.get("document_type")) == (reason, document_type) for one in record.holds):
        return record
    if record.state != ON_HOLD and not is_allowed(record.state, ON_HOLD):
        return record
    manifest_id = manifest_of(exchange, consignment_id, LIVE)
    held = replace(record, state=ON_HOLD, holds=[*record.holds, _entry(exchange, reason, document_type)])
    saved = save_change(exchange, held)
    if manifest_id is not None:
        leave_manifest(exchange, consignment_id, manifest_id)
    return saved


def release(exchange: Exchange, consignment_id: str, reason: str, document_type: str | None = None) -> Record:
    record = find(exchange, consignment_id)
    left = [one for one in record.holds if (one["reason"], one.get("document_type")) != (reason, document_type)]
    return record if len(left) == len(record.holds) else _keep(exchange, record, left)


def release_all(exchange: Exchange, consignment_id: str) -> Record:
    record = find(exchange, consignment_id)
    return _keep(exchange, record, []) if record.holds else record


def without(record: Record, reason: str) -> Record:
    """The record as it is once this reason is gone."""
    left = [one for one in record.holds if one["reason"] != reason]
    return replace(record, holds=left, state=_state(record, left))


def _keep(exchange: Exchange, record: Record, left: Sequence[Mapping[str, Any]]) -> Record:
    return save_change(exchange, replace(record, holds=left, state=_state(record, left)))


def _state(record: Record, left: Sequence[Mapping[str, Any]]) -> str:
    return "ACCEPTED" if record.state == ON_HOLD and not left else record.state


def _entry(exchange: Exchange, reason: str, document_type: str | None) -> dict[str, str]:
    detail = exchange.facts.texts["holds"][reason][exchange.language]
    entry = {"reason": reason, "since": exchange.at, "detail": detail}
    return entry | ({"document_type": document_type} if document_type else {})
