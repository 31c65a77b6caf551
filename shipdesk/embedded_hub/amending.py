"""Amending consignments (H-40 to H-42), and taking another route where the one booked is suspended (H-112)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shipdesk.domain.merge_patch import merge
from shipdesk.embedded_hub import consignments, screening_rules
from shipdesk.embedded_hub.catalogue import is_suspended
from shipdesk.embedded_hub.consignments import Record, find, save_change
from shipdesk.embedded_hub.departures import require_open_departure
from shipdesk.embedded_hub.exchange import Answer, Exchange, require_match
from shipdesk.embedded_hub.facts import Service
from shipdesk.embedded_hub.holds import without
from shipdesk.embedded_hub.labelling import supersede
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.embedded_hub.soundness import require_sound_change
from shipdesk.embedded_hub.units import replace_units

_STRANDED = "ROUTE_SUSPENDED"


def amend_consignment(exchange: Exchange) -> Answer:
    """RFC 7396, all or nothing (H-40)."""
    record = find(exchange, exchange.path["consignment_id"])
    require_match(exchange, record.version)
    patch = exchange.body
    refuse_if_any(_patch_faults(exchange, record, patch))
    body = merge(record.body, patch)
    amended = replace(record, body=body)
    if "route_id" in patch:
        body = _on_another_route(exchange, record, body)
        amended = without(replace(record, body=body), _STRANDED)
    require_sound_change(exchange, record.body, body)
    if patch.get("departure_id"):
        require_open_departure(exchange, body)
    if screening_rules.concerns(patch):
        screening_rules.require_cleared(exchange, body)
    if amended == record:
        return consignments.answer(exchange, record)
    if "handling_units" in patch:
        replace_units(exchange, record.consignment_id, body["handling_units"])
    saved = save_change(exchange, amended)
    supersede(exchange, saved)
    return consignments.answer(exchange, saved)


def _on_another_route(exchange: Exchange, record: Record, body: dict[str, Any]) -> dict[str, Any]:
    """The same kind of service there; a departure of the old route is given up."""
    before = exchange.facts.services[str(record.body["service_code"])]
    service = _alike(exchange, before, body["route_id"])
    if service is None:
        raise Refusal("validation_failed", FieldFault("not_served", pointer("route_id"), limit="listServices"))
    if is_suspended(exchange, service.route):
        raise Refusal("route_suspended")
    changed = {**body, "service_code": service.code, "mode": service.route.mode}
    if changed.get("departure_id") == record.body.get("departure_id"):
        changed.pop("departure_id", None)
    return changed


def _alike(exchange: Exchange, before: Service, route_id: str) -> Service | None:
    return next(
        (
            service
            for service in exchange.facts.services.values()
            if service.route.route_id == route_id and service.temperature_regimes == before.temperature_regimes
        ),
        None,
    )


def _patch_faults(exchange: Exchange, record: Record, patch: Any) -> list[FieldFault]:
    facts = exchange.facts
    fixed: list[FieldFault] = []
    if isinstance(patch, dict):
        known, allowed = facts.contract.members("ConsignmentBody"), consignments.amendable_fields(record)
        fixed = [FieldFault("not_amendable", pointer(name)) for name in patch if name in known and name not in allowed]
    told = {fault.pointer for fault in fixed}
    faults = [fault for fault in facts.contract.faults("ConsignmentPatch", patch) if fault.pointer not in told]
    more = faults_of(ANY_BODY_RULES, patch, facts.minor_units, faults)
    return fixed + faults + more
