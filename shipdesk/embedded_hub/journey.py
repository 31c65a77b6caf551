"""The way of a consignment after its manifest is closed: steps with their moments, and what each of them changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from shipdesk.embedded_hub import consignments, manifests, tracking
from shipdesk.embedded_hub.customs import receive_message
from shipdesk.embedded_hub.departures import Departure
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.facts import Facts
from shipdesk.embedded_hub.hub_papers import issue_proof_of_delivery
from shipdesk.embedded_hub.manifest_entries import manifest_of
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.served import ServedLeg
from shipdesk.embedded_hub.states import is_allowed
from shipdesk.embedded_hub.units import move_units

_CUSTOMS = "customs"
_STANDS_STILL = ("CANCELLED", "CANCELLATION_REQUESTED", "REJECTED")
_SHORTEST_WAY_BETWEEN_BORDERS = 8
"""A stop at a border takes no more than this part of the whole way."""


def plan_journey(exchange: Exchange, departure: Departure, consignment_ids: Sequence[str]) -> None:
    """From the close of the manifest to delivery."""
    steps = sorted(_steps(exchange, departure), key=lambda one: one[1])
    tracking.plan(exchange, consignment_ids, [(step, written(moment)) for step, moment in steps])


def let_due_steps_happen(exchange: Exchange) -> None:
    """As of the moment at which each fell due, however late anyone looks."""
    for sequence, consignment_id, step, due_at in tracking.due_steps(exchange):
        then = replace(exchange, now=read(due_at))
        name, _, detail = step.partition("@")
        if name == _CUSTOMS:
            tracking.drop_step(then, sequence)
            receive_message(then, consignment_id, *detail.split("/"))
        elif event := take_step(then, consignment_id, name, detail):
            tracking.happened(then, sequence, event)
        else:
            tracking.drop_step(then, sequence)


def take_step(exchange: Exchange, consignment_id: str, name: str, leg: str = "") -> dict[str, Any] | None:
    """Changes what the step changes and gives its event; None where the state does not allow it (H-43)."""
    record = consignments.find(exchange, consignment_id)
    facts = exchange.facts.journey["steps"][name]
    state = facts.get("state", record.state)
    if "state" in facts and not is_allowed(record.state, state):
        return None
    if record.state in _STANDS_STILL and name != "void_shipping":
        return None
    if "units" in facts:
        move_units(exchange, consignment_id, facts["units"])
    if state != record.state:
        consignments.save_change(exchange, replace(record, state=state))
        _further_consequences(exchange, consignment_id, state)
    return tracking.new_event(exchange, consignment_id, state, name, _place(exchange.facts, record.body, leg))


def _further_consequences(exchange: Exchange, consignment_id: str, state: str) -> None:
    if state == "HANDED_OVER":
        manifest_id = manifest_of(exchange, consignment_id, [manifests.CLOSED])
        if manifest_id is not None:
            manifests.accept(exchange, manifest_id)
    elif state == "DELIVERED":
        issue_proof_of_delivery(exchange, consignments.find(exchange, consignment_id))


def _steps(exchange: Exchange, departure: Departure) -> Iterator[tuple[str, datetime]]:
    facts = exchange.facts
    timing = facts.journey["timing"]
    for code, minutes in facts.journey["export_customs"].items():
        yield _customs(facts, "TH", "EXPORT", code), exchange.now + timedelta(minutes=minutes)
    yield "receiving", departure.cut_off_at
    yield "loading", departure.departs_at - timedelta(hours=timing["loading_before_departure_h"])
    yield "departing", departure.departs_at
    yield from _borders(facts, departure)
    arrival = departure.arrives_at
    yield "arriving", arrival
    yield "out_for_delivery", arrival + timedelta(hours=timing["delivery_after_arrival_h"])
    yield "delivering", arrival + timedelta(hours=timing["delivered_after_arrival_h"])


def _borders(facts: Facts, departure: Departure) -> Iterator[tuple[str, datetime]]:
    """Each leg that leaves a country stops at its border, in the middle of its share of the way."""
    legs = departure.service.route.all_legs
    whole = departure.arrives_at - departure.departs_at
    stop = min(
        timedelta(hours=facts.journey["timing"]["at_border_h"]), whole / len(legs) / _SHORTEST_WAY_BETWEEN_BORDERS
    )
    for number, leg in enumerate(legs):
        if leg.from_country == leg.to_country:
            continue
        reached = departure.departs_at + whole * (number + 0.5) / len(legs)
        yield f"at_border@{number}", reached
        for code in _codes_at(leg, is_last=all(one.to_country == leg.to_country for one in legs[number:])):
            yield _customs(facts, *code), reached + stop / 2
        yield f"over_border@{number}", reached + stop


def _codes_at(leg: ServedLeg, *, is_last: bool) -> list[tuple[str, str, str]]:
    """Country, regime and code of what the authorities on both sides say."""
    left = (leg.from_country, "EXPORT", "E30") if leg.from_country == "TH" else (leg.from_country, "TRANSIT", "T09")
    if is_last:
        return [left, (leg.to_country, "IMPORT", "I01"), (leg.to_country, "IMPORT", "I05")]
    return [left, (leg.to_country, "TRANSIT", "T01")]


def _customs(facts: Facts, country: str, regime: str, code: str) -> str:
    return f"{_CUSTOMS}@{facts.journey['customs_authorities'].get(country, 'TH_CUSTOMS')}/{regime}/{code}"


def _place(facts: Facts, body: Mapping[str, Any], leg: str) -> dict[str, str] | None:
    """The end of that leg; None is the hub."""
    service = facts.services.get(body["service_code"])
    if not leg or service is None:
        return None
    reached = service.route.all_legs[int(leg)]
    return {"name": reached.to_name, "country_code": reached.to_country}
