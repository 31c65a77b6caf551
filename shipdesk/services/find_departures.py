"""Departures that the hub offers, and the shipments that could go along on one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shipdesk.domain.departure import Departure
from shipdesk.domain.manifest import READY
from shipdesk.domain.texts import is_whole
from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.calls import catalogue, system
from shipdesk.hub.moments import moment
from shipdesk.hub.port import Done, Outcome, Refused
from shipdesk.progress import Progress
from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.store.candidates import Candidate

MOST_PAGES = 100
TAKING = ("SCHEDULED", "OPEN")
TEXTS = ("departure_id", "route_id", "service_code", "status", "capacity")
MOMENTS = ("cut_off_at", "documents_cut_off_at", "departs_at", "arrives_at")


@dataclass(frozen=True)
class Fitting:
    """A shipment of the departure's route; `why_not` names what keeps it ashore (see `WHY_NOT`), or None."""

    candidate: Candidate
    why_not: str | None = None


NOT_BOOKED, NOT_ACCEPTED, OTHER_SERVICE, OTHER_DEPARTURE, ON_ANOTHER = (
    "not_booked",
    "not_accepted",
    "other_service",
    "other_departure",
    "on_another",
)


def departures(desk: Desk, route_id: str | None = None, service_code: str | None = None) -> list[Departure]:
    """By their time; every page of the hub's list. Raises `HubNotReached`, or what the hub said."""
    found: list[Departure] = []
    cursor: str | None = None
    for _ in range(MOST_PAGES):
        page = _answer(desk.hub.ask(catalogue.departures(route_id=route_id, service_code=service_code, cursor=cursor)))
        items = page.get("items")
        found += [one for one in map(_departure, items if isinstance(items, list) else []) if one is not None]
        cursor = page.get("next_cursor")
        if not isinstance(cursor, str):
            break
    return found


def find_departure(desk: Desk, departure_id: str) -> Departure:
    """Raises `WrongInput` where the hub knows none of that id, `HubNotReached` where it does not answer."""
    unknown = WrongInput("not_found", "departure_unknown", pointer="/departure_id", departure=departure_id)
    if not is_whole(departure_id):
        raise unknown
    outcome = desk.hub.ask(catalogue.departure(departure_id))
    if isinstance(outcome, Refused) and outcome.problem.code == "not_found":
        raise unknown
    departure = _departure(_answer(outcome))
    if departure is None:
        raise HubNotReached("upstream_unavailable", "hub_broken_answer")
    return departure


def fitting(desk: Desk, departure: Departure) -> tuple[Fitting, ...]:
    """Shipments of its route that are not on their way yet: first those that may go, then the others and why not."""
    found = desk.store.candidates.of_route(departure.route_id)
    standing = desk.store.manifests.live_names()
    judged = [Fitting(one, why_not(one, departure, standing.get(one.consignment_id or ""))) for one in found]
    near = [one for one in judged if one.why_not not in (OTHER_SERVICE, ON_ANOTHER)]
    return tuple(sorted(near, key=lambda one: one.why_not is not None))


def departures_with_goods(desk: Desk, progress: Progress | None = None) -> list[tuple[Departure, tuple[Fitting, ...]]]:
    """Departures that still take goods and for which something is booked, the next one first."""
    progress = progress or Progress()
    routes = desk.store.candidates.routes_with(READY)
    found = []
    for done, route_id in enumerate(routes):
        progress.step(done, len(routes))
        for departure in departures(desk, route_id):
            fits = fitting(desk, departure) if departure.status in TAKING else ()
            if references(fits):
                found.append((departure, fits))
    return sorted(found, key=lambda one: (one[0].cut_off_at, one[0].service_code))


def suggested_name(desk: Desk, departure: Departure) -> str:
    """By the day it leaves, counted on where that day has one already."""
    stem = f"MF-{departure.departs_at.astimezone(BANGKOK):%Y-%m-%d}"
    name, number = stem, 1
    while desk.store.manifests.get(name) is not None:
        number += 1
        name = f"{stem}-{number}"
    return name


def why_not(candidate: Candidate, departure: Departure | None, stands_in: str | None) -> str | None:
    """As the hub will judge it; without a known departure only what the desk knows by itself."""
    if stands_in is not None:
        return ON_ANOTHER
    if departure is not None:
        if candidate.service_code != departure.service_code:
            return OTHER_SERVICE
        if candidate.departure_id not in (None, departure.departure_id):
            return OTHER_DEPARTURE
    if candidate.consignment_id is None:
        return NOT_BOOKED
    return None if candidate.state == READY else NOT_ACCEPTED


def hub_time(desk: Desk) -> datetime:
    """Now as the hub's clock has it, by which cut-offs are judged (H-98); the desk's own where it does not answer."""
    now = desk.tools.now()
    outcome = desk.hub.ask(system.health())
    told = moment(outcome.body.get("server_time")) if isinstance(outcome, Done) else None
    return now if told is None or abs(told - now) < timedelta(seconds=2) else told


def _answer(outcome: Outcome) -> Mapping[str, Any]:
    if isinstance(outcome, Done):
        return outcome.body
    if isinstance(outcome, Refused):
        raise outcome.problem.error()
    raise HubNotReached("upstream_unavailable", outcome.reason)


def _departure(told: Any) -> Departure | None:
    """None where it lacks what the contract promises: better no departure than a wrong cut-off."""
    if not isinstance(told, Mapping) or not all(isinstance(told.get(name), str) for name in TEXTS):
        return None
    read = {name: moment(told.get(name)) for name in MOMENTS}
    known = {name: at for name, at in read.items() if at is not None}
    if len(known) < len(MOMENTS):
        return None
    vehicle = told.get("vehicle_reference")
    return Departure(
        departure_id=told["departure_id"],
        route_id=told["route_id"],
        service_code=told["service_code"],
        status=told["status"],
        capacity=told["capacity"],
        cut_off_at=known["cut_off_at"],
        documents_cut_off_at=known["documents_cut_off_at"],
        departs_at=known["departs_at"],
        arrives_at=known["arrives_at"],
        vehicle_reference=vehicle if isinstance(vehicle, str) else None,
    )


def references(found: Sequence[Fitting]) -> list[str]:
    """Those that may go."""
    return [one.candidate.reference for one in found if one.why_not is None]
