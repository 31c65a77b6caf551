"""The ways compared: what forbids one, what only warns, in which order they stand, what they cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.checks import Facts
from shipdesk.checks.route_choice import RouteChoice, compare
from shipdesk.checks.route_experience import Journey, PaidFreight, RouteExperience, costs, experiences
from shipdesk.domain.consignment import Consignment, TemperatureRange
from shipdesk.domain.desk_object import Charge
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.domain.route_notice import RouteNotice
from tests.checks.changes import all_of, consignee, desk, english, head, line
from tests.checks.conftest import remembering


@pytest.fixture
def ways(facts: Facts, reference):
    def compared(consignment: Consignment, known: Facts = facts, seen=None) -> dict[str, RouteChoice]:
        choices = compare(consignment, known, reference.route_desk, reference.routes.values(), seen or {}, {})
        return {one.route.id: one for one in choices}

    return compared


def rules(choice: RouteChoice) -> set[str]:
    return {finding.rule for finding in choice.reasons}


RICE_TO_CAMBODIA = all_of(consignee("KH"), line(hs_code="100630"), head(goods=()))
DURIAN_TO_CAMBODIA = all_of(consignee("KH"), line(hs_code="081060"), english("Fresh durian"), head(goods=()))


def test_every_way_to_the_country_is_there_and_none_that_stands_for_others(ways, sound, reference):
    found = ways(sound)
    assert set(found) == {one.id for one in reference.routes.values() if "CN" in one.destinations}
    vietnam = ways(consignee("VN")(sound))
    assert "TH-CLMV-AIR" not in vietnam
    assert {"TH-VN-AIR-HANOI", "TH-VN-R9", "TH-VN-SEA-CATLAI"} <= set(vietnam)


def test_closed_gates_forbid_the_land_ways_to_cambodia_and_leave_sea_air_and_the_detours(ways, sound):
    found = ways(RICE_TO_CAMBODIA(sound))
    shut = {route for route, choice in found.items() if not choice.allowed}
    assert shut == {
        "TH-KH-ROAD-POIPET",
        "TH-KH-ROAD-CHAMYEAM",
        "TH-KH-ROAD-CHAMYEAM-PHNOMPENH",
        "TH-KH-ROAD-PAKKAD",
    }
    assert all(rules(found[route]) == {"RTE-01"} for route in shut)
    assert list(found)[-len(shut) :] == sorted(shut, key=list(found).index)


@pytest.mark.parametrize(("day", "allowed"), [(date(2025, 6, 22), True), (date(2025, 6, 23), False)])
def test_a_gate_is_judged_by_the_day_of_departure(ways, sound, day, allowed):
    moved = all_of(RICE_TO_CAMBODIA, desk(planned_departure=day))(sound)
    assert ways(moved)["TH-KH-ROAD-POIPET"].allowed is allowed


def test_the_users_notices_open_a_way_and_close_another(ways, sound, facts):
    told = [RouteNotice(kind="open", place=place, source="Broker") for place in ("TH-ARY", "KH-PPT")]
    told.append(RouteNotice(kind="closed", route_id="TH-KH-SEA-SIHANOUKVILLE", source="Carrier"))
    found = ways(RICE_TO_CAMBODIA(sound), remembering(facts, route_notices=told))
    assert found["TH-KH-ROAD-POIPET"].allowed
    assert [one.message_key for one in found["TH-KH-ROAD-POIPET"].cautions if one.rule == "RTE-01"] == ["reopened"]
    assert not found["TH-KH-SEA-SIHANOUKVILLE"].allowed


def test_goods_that_a_country_bars_have_no_way_there(ways, sound):
    found = ways(DURIAN_TO_CAMBODIA(sound))
    assert found
    assert all("LAW-05" in rules(choice) for choice in found.values())


def test_fruit_to_china_goes_by_land_only_through_the_gates_of_the_protocol(ways, sound):
    durian = all_of(line(hs_code="081060"), english("Fresh durian"), head(goods=()))(sound)
    found = ways(durian)
    assert rules(found["TH-CN-R3B-DALUO"]) == {"FRT-03"}
    assert found["TH-CN-R3A"].allowed
    assert found["TH-CN-R9-RAIL-PINGXIANG"].allowed
    early = ways(desk(planned_departure=date(2025, 8, 31))(durian))
    assert rules(early["TH-CN-ROAD-BANHUAK-MOHAN"]) == {"FRT-03"}
    assert ways(desk(planned_departure=date(2025, 9, 1))(durian))["TH-CN-ROAD-BANHUAK-MOHAN"].allowed


def test_a_term_of_the_sea_only_warns_by_land(ways, sound):
    found = ways(head(incoterm="FOB")(sound))
    assert found["TH-CN-R3A"].allowed
    assert "INC-01" in {one.rule for one in found["TH-CN-R3A"].cautions}
    assert "INC-01" not in {one.rule for one in found["TH-CN-SEA-SHEKOU"].cautions}


def test_goods_that_expire_on_the_slow_way_may_still_go_the_fast_one(ways, sound):
    short = line(expiry_date=sound.desk.planned_departure + timedelta(days=7))(sound)
    found = ways(short)
    assert found["TH-CN-RAIL-LAOS"].allowed
    assert "SHL-01" in rules(found["TH-CN-SEA-SHANGHAI"])


def test_cold_goods_are_told_where_the_cold_chain_is_not_whole(ways, sound):
    frozen = head(temperature=TemperatureRange(regime="FROZEN"))(sound)
    assert ways(frozen)["TH-CN-AIR"].remarks
    assert not ways(sound)["TH-CN-AIR"].remarks
    assert not ways(frozen)["TH-CN-SEA-SHEKOU"].remarks


def test_the_consignments_own_way_is_marked_and_its_days_are_counted_from_its_departure(ways, sound):
    found = ways(sound)
    assert [one.route.id for one in found.values() if one.is_chosen] == ["TH-CN-RAIL-LAOS"]
    rail = found["TH-CN-RAIL-LAOS"]
    assert (rail.departure, rail.earliest_arrival, rail.latest_arrival) == (
        date(2026, 12, 1), date(2026, 12, 4), date(2026, 12, 6),
    )  # fmt: skip
    block_train = found["TH-CN-RAIL-MTP-GUANGZHOU"]
    assert (block_train.earliest_arrival, block_train.latest_arrival) == (date(2026, 12, 5), date(2026, 12, 7))


def test_what_it_took_before_decides_the_order(ways, sound):
    quick = {"TH-CN-SEA-SHEKOU": RouteExperience(3, 1, Decimal(1), 1, 0, None)}
    order = list(ways(sound, seen=quick))
    assert order[0] == "TH-CN-SEA-SHEKOU"
    assert list(ways(sound)).index("TH-CN-SEA-SHEKOU") > 4


def test_the_papers_of_the_way_follow_the_countries_between(ways, sound):
    def papers(route: str, consignment: Consignment = sound) -> set[str]:
        return {paper.key for paper in ways(consignment)[route].transit_papers}

    assert papers("TH-CN-R3A") == {"TRANSIT_DECLARATION_LA", "VEHICLE_PERMIT"}
    assert papers("TH-CN-R12") == {"TRANSIT_DECLARATION_LA", "TRANSIT_DECLARATION_VN", "VEHICLE_PERMIT"}
    assert papers("TH-CN-SEA-SHEKOU") == set()
    assert papers("TH-VN-R9", consignee("VN")(sound)) == {"ACTS", "VEHICLE_PERMIT"}
    assert papers("TH-MM-SEA-YANGON", consignee("MM")(sound)) == {"THROUGH_BILL_OF_LADING"}
    assert papers("TH-LA-ROAD-VIENTIANE", consignee("LA")(sound)) == set()


DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(-10, 10)), min_size=1, max_size=30), DAYS)
def test_experience_lies_between_its_least_and_its_most(journeys, start):
    told = [
        Journey(
            "R",
            start,
            start + timedelta(days=days),
            None if late is None else start + timedelta(days=days - late),
        )
        for days, late in journeys
    ]
    seen = experiences(told)["R"]
    assert seen.sample == len(journeys)
    assert (seen.least_days, seen.most_days) == (min(days for days, _ in journeys), max(days for days, _ in journeys))
    assert seen.least_days <= seen.median_days <= seen.most_days
    known = [late for _, late in journeys if late is not None]
    assert seen.late_sample == len(known)
    assert (seen.median_days_late is None) == (not known)


def test_a_journey_that_ends_before_it_begins_does_not_count():
    assert experiences([Journey("R", date(2026, 1, 2), date(2026, 1, 1), None)]) == {}


def paid(route: str, amount: str, kilograms: str, currency: str = "THB") -> PaidFreight:
    return PaidFreight(route, Money(Decimal(amount), currency), Weight(Decimal(kilograms)))


def test_freight_is_the_one_entered_else_the_median_by_weight_in_the_same_currency(sound, facts):
    earlier = [
        paid("TH-CN-R3A", "1000", "100"),
        paid("TH-CN-R3A", "3000", "100"),
        paid("TH-CN-R3A", "4000", "100"),
        paid("TH-CN-R9", "50", "100", "USD"),
        paid("TH-CN-R12", "500", "0"),
    ]
    found = costs(sound, Weight(Decimal("56")), earlier, facts.minor_units)
    assert found["TH-CN-R3A"].freight == Money(Decimal("1680.00"), "THB")
    assert (found["TH-CN-R3A"].sample, found["TH-CN-R3A"].is_entered) == (3, False)
    assert found["TH-CN-RAIL-LAOS"].is_entered
    assert found["TH-CN-RAIL-LAOS"].freight == Money(Decimal("900.00"), "THB")
    assert set(found) == {"TH-CN-R3A", "TH-CN-RAIL-LAOS"}
    mixed = (*sound.desk.charges, Charge(code="freight", amount=Decimal(5), currency="USD"))
    assert "TH-CN-RAIL-LAOS" not in costs(
        replace(sound, desk=replace(sound.desk, charges=mixed)), Weight(Decimal(56)), [], facts.minor_units
    )
