"""All that the route step shows of a consignment, read at once: ways, closed gates, latest days, holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from shipdesk.checks.latest_dates import Journey, LatestDate
from shipdesk.reference.holidays import Holiday
from shipdesk.services.compare_routes import RouteComparison, comparison_of
from shipdesk.services.desk import Desk
from shipdesk.services.latest_dates import planned_journey, stored_dates
from shipdesk.store.consignments import StoredConsignment

HOME = "TH"
AROUND = timedelta(days=14)
"""Holidays so long before the departure and after the arrival are shown."""


@dataclass(frozen=True)
class RouteLook:
    comparison: RouteComparison
    journey: Journey
    dates: tuple[LatestDate, ...]
    holidays: tuple[Holiday, ...]


def look_at_routes(desk: Desk, stored: StoredConsignment) -> RouteLook:
    journey = planned_journey(desk, stored)
    return RouteLook(
        comparison=comparison_of(desk, stored),
        journey=journey,
        dates=stored_dates(desk, stored),
        holidays=_holidays(desk, stored, journey),
    )


def _holidays(desk: Desk, stored: StoredConsignment, journey: Journey) -> tuple[Holiday, ...]:
    """Of Thailand, the countries between and the destination."""
    consignment = stored.consignment
    route = desk.reference.route_to(consignment.route_id, consignment.destination)
    between = route.transit_countries if route is not None else ()
    countries = (HOME, *between, consignment.destination)
    return desk.reference.holidays.between(countries, journey.departure - AROUND, journey.latest_arrival + AROUND)
