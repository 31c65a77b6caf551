"""The means by which goods surely go: one that the consignment names, or those of the way where it names several."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.checks.case import SEVERAL_MEANS, Case

AIR, SEA, ROAD, RAIL = "AIR", "SEA", "ROAD", "RAIL"
PAPERS = {"AIR_WAYBILL": AIR, "BILL_OF_LADING": SEA, "ROAD_CONSIGNMENT_NOTE": ROAD, "RAIL_CONSIGNMENT_NOTE": RAIL}
"""Transport papers that were received tell the means they are for."""


def means_of(case: Case) -> frozenset[str]:
    """Empty where several means are meant and neither route, gates nor a transport paper says which."""
    mode = case.consignment.mode
    return frozenset({mode}) if mode != SEVERAL_MEANS else frozenset(_of_the_way(case))


def _of_the_way(case: Case) -> Iterator[str]:
    route = case.facts.routes.get(case.consignment.route_id)
    if route is not None:
        yield route.main_mode
        yield from (leg.mode for leg in route.legs)
    if not case.facts.airports.isdisjoint(case.gates):
        yield AIR
    yield from (PAPERS[one.document_type] for one in case.desk.received_papers if one.document_type in PAPERS)
