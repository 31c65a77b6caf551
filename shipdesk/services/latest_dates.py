"""Until when each paper of a consignment must be there."""

from __future__ import annotations

from shipdesk.checks.case import Case
from shipdesk.checks.latest_dates import Journey, LatestDate, journey_of, latest_dates
from shipdesk.services.check_facts import facts_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment


def dates_of(desk: Desk, reference: str) -> tuple[LatestDate, ...]:
    """The next one first; raises `WrongInput` for a reference that is not there."""
    return stored_dates(desk, find(desk, reference))


def stored_dates(desk: Desk, stored: StoredConsignment) -> tuple[LatestDate, ...]:
    consignment = stored.consignment
    route = desk.reference.route_to(consignment.route_id, consignment.destination)
    return latest_dates(Case(consignment, facts_of(desk, consignment)), route, desk.reference.deadlines)


def planned_journey(desk: Desk, stored: StoredConsignment) -> Journey:
    """Departure and arrival as planned, else as the route's range says."""
    consignment = stored.consignment
    route = desk.reference.route_to(consignment.route_id, consignment.destination)
    return journey_of(Case(consignment, facts_of(desk, consignment)), route)
