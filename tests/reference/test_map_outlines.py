"""The outlines of the drawn map: closed rings around each country, its places inside or near, lanes between places."""

from __future__ import annotations

import pytest

from shipdesk import paths
from shipdesk.reference import Reference


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.load(paths.resources())


def contains(ring, point) -> bool:
    """Ray casting."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def apart(ring, point) -> float:
    """Degrees to the nearest of the ring's edges."""

    def to_edge(start, end) -> float:
        (x1, y1), (x2, y2), (x, y) = start, end, point
        length = (x2 - x1) ** 2 + (y2 - y1) ** 2
        along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) if length else 0.0
        return ((x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2) ** 0.5

    return min(to_edge(start, end) for start, end in zip(ring, (*ring[1:], ring[0]), strict=True))


def test_every_place_lies_in_its_country_or_at_its_edge(reference):
    for place in reference.places.values():
        at = (place.longitude, place.latitude)
        rings = [land.ring for land in reference.map_outlines.land if land.country == place.country]
        assert any(contains(ring, at) or apart(ring, at) < 0.25 for ring in rings), place.id


def test_every_country_has_an_outline_and_a_place_for_its_name(reference):
    outlines = reference.map_outlines
    countries = {place.country for place in reference.places.values()}
    assert countries <= {land.country for land in outlines.land}
    assert countries == set(outlines.labels)


def test_every_leg_by_sea_or_river_has_its_lane_and_no_lane_is_left_over(reference):
    legs = {
        (leg.start, leg.end): leg for route in reference.routes.values() for leg in route.legs
    }  # fmt: skip
    lanes = reference.map_outlines.lanes
    assert set(lanes) <= set(legs)
    afloat = {ends for ends, leg in legs.items() if leg.mode in {"SEA", "INLAND_WATER"} and (leg.km or 0) > 20}
    assert afloat <= set(lanes)
    for ends, leg in legs.items():
        line = reference.map_outlines.line_of(leg, reference.places)
        assert len(line) == 2 + len(lanes.get(ends, ()))
