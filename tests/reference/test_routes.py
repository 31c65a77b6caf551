"""The table of places and routes: whole in itself, and in step with the trade's own list where that lies beside us."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shipdesk import paths
from shipdesk.reference import Reference
from shipdesk.reference.routes import Route

TRADE_LIST = Path(__file__).parents[3] / "shared" / "trade" / "routes.json"
MODES = {"RAIL", "ROAD", "SEA", "INLAND_WATER", "AIR"}
SPOKEN = {"en", "th", "zh"}


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference.load(paths.resources())


@pytest.fixture(scope="module")
def trade_list() -> dict[str, Any]:
    if not TRADE_LIST.exists():
        pytest.skip("the trade's list of routes is not beside this checkout")
    content: dict[str, Any] = json.loads(TRADE_LIST.read_text(encoding="utf-8"))
    return content


def test_every_place_of_the_trade_list_is_here_with_its_code(reference, trade_list):
    for told in trade_list["places"]:
        place = reference.places[told["id"]]
        assert (place.country, place.names["en"]) == (told["country"], told["name_en"])
        assert place.unlocode == told["unlocode"], place.id


def test_every_route_of_the_trade_list_keeps_its_id_days_and_transit(reference, trade_list):
    for told in trade_list["routes"]:
        route = reference.routes[told["id"]]
        assert route.main_mode == told["main_mode"]
        assert list(route.destinations) == told["destination"].split("/")
        days = told["transit_days"]
        assert (route.transit_days.least, route.transit_days.most) == (Decimal(str(days["min"])), Decimal(days["max"]))
        assert list(route.transit_countries) == [one for one in told["transit_countries"] if len(one) == 2]
        closed = "CLOSED" in told["status"].upper()
        assert (route.status.state == "SUSPENDED") == closed, route.id


def test_the_fruit_gates_are_those_of_the_trade_list(reference, trade_list):
    told, protocol = trade_list["china_fruit_protocol"], reference.fruit_protocol
    assert set(protocol.exits) == set(told["thai_exits"])
    assert {place for place, _ in protocol.entries} == {entry.split(" ")[0] for entry in told["china_entries"]}
    later = {place for place, day in protocol.exits.items() if day == date(2025, 9, 1)} | {
        place for (place, _), day in protocol.entries.items() if day == date(2025, 9, 1)
    }
    assert later == set(told["added_2025_09_01"])


def test_every_leg_joins_two_known_places_by_one_of_the_contracts_modes(reference):
    for route in reference.routes.values():
        assert [leg.end for leg in route.legs[:-1]] == [leg.start for leg in route.legs[1:]], route.id
        assert set(route.stops) <= set(reference.places)
        assert {leg.mode for leg in route.legs} <= MODES
        assert [leg.sequence for leg in route.legs] == list(range(1, len(route.legs) + 1))
        assert route.main_mode in {leg.mode for leg in route.legs} or route.split_into


def test_gates_lie_on_the_way_and_in_the_countries_that_are_crossed(reference):
    for route in reference.routes.values():
        assert set(route.gates.all) <= set(reference.places)
        assert reference.places[route.gates.exit].country == "TH"
        assert {reference.places[place].country for place in route.gates.transit} <= set(route.transit_countries)
        if not route.split_into:
            assert reference.places[route.gates.entry].country == route.destinations[0]
            assert reference.places[route.legs[-1].end].country == route.destinations[0]
            assert route.gates.exit in route.stops


def test_a_merged_route_stands_for_one_route_to_each_of_its_countries(reference):
    merged = {route.id: route for route in reference.routes.values() if route.split_into}
    assert set(merged) == {"TH-CLMV-AIR"}
    for route in merged.values():
        parts = [reference.routes[part] for part in route.split_into]
        assert {country for part in parts for country in part.destinations} == set(route.destinations)
        assert all(len(part.destinations) == 1 and not part.split_into for part in parts)


def test_a_merged_route_leads_to_the_only_part_that_goes_there(reference):
    assert reference.route_to("TH-CLMV-AIR", "KH").id == "TH-KH-AIR-PHNOMPENH"
    assert reference.route_to("TH-CLMV-AIR", "VN").id == "TH-CLMV-AIR"
    assert reference.route_to("TH-CN-R3A", "CN").id == "TH-CN-R3A"
    assert reference.route_to("NOT-OURS", "CN") is None


def test_names_notes_and_words_are_there_in_three_languages(reference):
    def texts(route: Route):
        yield from (route.names, route.transit_days.source, route.cold_chain.words, *route.notes)
        yield from (words for words in (route.status.note, route.transshipment) if words is not None)
        yield from (leg.via for leg in route.legs if leg.via is not None)

    for route in reference.routes.values():
        for words in texts(route):
            assert set(words) == SPOKEN, route.id
            assert all(words.values())
    for place in reference.places.values():
        assert {"en", "th", "zh", "local"} == set(place.names), place.id


def test_places_lie_where_their_country_is(reference):
    """Boxes that hold each country's places: a swapped or mistyped coordinate falls out of them."""
    boxes = {
        "TH": (5.5, 20.6, 97.3, 105.7), "LA": (13.8, 22.6, 100.0, 107.7), "KH": (10.2, 14.8, 102.3, 107.7),
        "MM": (9.5, 28.6, 92.1, 101.2), "VN": (8.3, 23.5, 102.1, 109.5), "CN": (20.0, 35.0, 97.0, 123.0),
    }  # fmt: skip
    for place in reference.places.values():
        south, north, west, east = boxes[place.country]
        assert south <= place.latitude <= north, place.id
        assert west <= place.longitude <= east, place.id


def test_no_two_places_of_a_border_lie_far_apart(reference):
    for route in reference.routes.values():
        for leg in route.legs:
            start, end = reference.places[leg.start], reference.places[leg.end]
            if leg.km is not None and leg.km <= 5:
                apart = abs(start.latitude - end.latitude) + abs(start.longitude - end.longitude)
                assert apart < 0.2, (leg.start, leg.end)


def test_every_state_rests_on_a_named_source(reference):
    for route in reference.routes.values():
        assert route.status.source in reference.route_sources
        assert route.status.state in {"OPEN", "RESTRICTED", "SUSPENDED"}
        assert route.transit_days.least <= route.transit_days.most
    assert {site.source for site in reference.fruit_protocol.sites.values()} <= set(reference.route_sources)
    assert set(reference.fruit_protocol.sites) <= set(reference.places)


def test_closed_routes_stay_suspended_and_marked(reference):
    suspended = {route.id: route.status for route in reference.routes.values() if route.status.state == "SUSPENDED"}
    assert set(suspended) == {
        "TH-KH-ROAD-POIPET",
        "TH-KH-ROAD-CHAMYEAM",
        "TH-KH-ROAD-CHAMYEAM-PHNOMPENH",
        "TH-KH-ROAD-PAKKAD",
        "TH-MM-ROAD-MYAWADDY",
    }
    assert all(status.to_verify and status.since for status in suspended.values())


def test_the_two_routes_of_the_main_job(reference):
    rail = reference.routes["TH-CN-RAIL-LAOS"]
    assert (rail.main_mode, rail.gates.exit, rail.gates.entry) == ("RAIL", "TH-NKI", "CN-MHN")
    assert (rail.transit_countries, rail.transit_days.most) == (("LA",), Decimal(5))
    assert rail.stops == ("TH-LKB", "TH-NKI", "LA-THG", "LA-VTE", "LA-BTN", "CN-MHN", "CN-KMG")
    road = reference.routes["TH-LA-ROAD-VIENTIANE"]
    assert (road.main_mode, road.gates.exit, road.gates.entry) == ("ROAD", "TH-NKI", "LA-THG")


def test_fruit_gates_count_from_their_day(reference):
    protocol = reference.fruit_protocol
    assert protocol.allows_exit("TH-NKI", date(2026, 12, 8))
    assert not protocol.allows_exit("TH-BHK", date(2025, 8, 31))
    assert protocol.allows_exit("TH-BHK", date(2025, 9, 1))
    assert protocol.allows_entry("CN-MHN", "RAIL", date(2026, 12, 11))
    assert not protocol.allows_entry("CN-YYG", "RAIL", date(2026, 12, 11))
    assert not protocol.allows_exit("TH-LCH", date(2026, 12, 8))
    assert ("CN-DLO", "ROAD") in protocol.entry_points(date(2025, 9, 1))
    assert ("CN-DLO", "ROAD") not in protocol.entry_points(date(2025, 8, 31))


def test_a_fruit_site_at_a_port_counts_from_its_day_and_says_whether_it_is_sure(reference):
    protocol = reference.fruit_protocol
    assert protocol.site("CN-GUL", date(2024, 7, 28)) is None
    assert protocol.site("CN-GUL", date(2024, 7, 29)).to_verify is False
    assert protocol.site("CN-SHK", date(2026, 12, 1)).to_verify is True
    assert protocol.site("VN-HPH", date(2026, 12, 1)) is None
