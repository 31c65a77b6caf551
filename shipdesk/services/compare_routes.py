"""The ways to the buyer compared for one consignment, with what this desk has learned of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from shipdesk.checks import Facts
from shipdesk.checks.gate_notices import Way, closure
from shipdesk.checks.route_choice import RouteChoice, compare
from shipdesk.checks.route_experience import Journey, PaidFreight, costs, experiences
from shipdesk.domain.totals import totals
from shipdesk.services.check_facts import facts_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.journeys import TravelEvent

DEPARTING = "departing"


@dataclass(frozen=True)
class RouteComparison:
    reference: str
    choices: tuple[RouteChoice, ...]
    closed: frozenset[str]
    """Gates of these ways that are closed on the day of departure."""

    @property
    def chosen(self) -> RouteChoice | None:
        return next((one for one in self.choices if one.is_chosen), None)


def compare_routes(desk: Desk, reference: str) -> RouteComparison:
    """The allowed ways first; raises `WrongInput` for a reference that is not there."""
    return comparison_of(desk, find(desk, reference))


def comparison_of(desk: Desk, stored: StoredConsignment) -> RouteComparison:
    consignment = stored.consignment
    events = desk.store.journeys.events(consignment.destination, stored.reference)
    freights = desk.store.journeys.freights(consignment.destination, stored.reference)
    paid = (PaidFreight(one.route_id, one.freight, one.gross) for one in freights)
    gross = totals(consignment).gross_weight_kg
    facts = facts_of(desk, consignment)
    choices = compare(
        consignment,
        facts,
        desk.reference.route_desk,
        desk.reference.routes.values(),
        experiences(_journeys(events, consignment.destination)),
        costs(consignment, gross, paid, desk.reference.minor_units),
    )
    return RouteComparison(stored.reference, choices, frozenset(_closed(choices, facts)))


def _closed(choices: Iterable[RouteChoice], facts: Facts) -> Iterator[str]:
    for choice in choices:
        for gate in choice.route.gates.all:
            way = Way(choice.route.main_mode, choice.departure, place=gate)
            if closure(facts.gate_notices, way) is not None:
                yield gate


def _journeys(events: Iterable[TravelEvent], destination: str) -> Iterator[Journey]:
    """From the first departure of a consignment to the last arrival that was told at its destination."""
    departed: dict[str, date] = {}
    arrived: dict[str, TravelEvent] = {}
    for event in events:
        if event.step == DEPARTING:
            departed.setdefault(event.reference, event.day)
        elif event.country == destination:
            arrived[event.reference] = event
    for reference, last in arrived.items():
        if reference in departed:
            yield Journey(last.route_id, departed[reference], last.day, last.planned_arrival)
