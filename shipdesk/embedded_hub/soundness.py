"""Everything wrong with a consignment's body, found at once (H-80)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shipdesk.embedded_hub.catalogue import service_faults
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.refusal import FieldFault, refuse_if_any
from shipdesk.embedded_hub.rules import CONSIGNMENT_RULES, faults_of


def require_sound(exchange: Exchange, body: Any) -> None:
    refuse_if_any(_faults(exchange, body))


def require_sound_change(exchange: Exchange, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """What was amiss before, as after a unit was taken out, does not stand in the way of another change."""
    faults = _faults(exchange, after)
    if faults:
        known = set(_faults(exchange, before))
        refuse_if_any([fault for fault in faults if fault not in known])


def _faults(exchange: Exchange, body: Any) -> list[FieldFault]:
    facts = exchange.facts
    faults = facts.contract.faults("ConsignmentCreate", body)
    faults += faults_of(CONSIGNMENT_RULES, body, facts.minor_units, faults)
    return faults + service_faults(facts, body)
