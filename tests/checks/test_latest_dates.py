"""The latest day for each paper: when it applies, from which day it counts, and how holidays draw it forward."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.checks import Facts
from shipdesk.checks.case import Case
from shipdesk.checks.latest_dates import LatestDate, journey_of, latest_dates
from shipdesk.domain.consignment import Consignment, CustomsArrangement, DangerousGoods
from shipdesk.domain.desk_object import PaperStates, ReceivedPaper, WoodPacking
from tests.checks.changes import all_of, consignee, desk, english, head, line


def scheme(name: str):
    return head(customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme=name))


DURIAN = all_of(line(hs_code="081060"), english("Fresh durian Monthong"), head(goods=()))


@pytest.fixture
def dates(facts: Facts, reference):
    def found(consignment: Consignment, route: str = "TH-CN-RAIL-LAOS") -> dict[str, LatestDate]:
        moved = replace(consignment, route_id=route, mode=reference.routes[route].main_mode)
        told = latest_dates(Case(moved, facts), reference.routes[route], reference.deadlines)
        assert [one.latest for one in told] == sorted(one.latest for one in told)
        return {one.key: one for one in told}

    return found


@pytest.mark.parametrize(
    ("name", "latest"),
    [("ACFTA_FORM_E", date(2026, 12, 4)), ("ATIGA_FORM_D", date(2026, 12, 4)), ("RCEP", date(2026, 12, 1))],
)
def test_a_certificate_of_origin_has_three_days_except_under_rcep(dates, sound, name, latest):
    assert dates(scheme(name)(sound))["certificate-of-origin"].latest == latest


def test_without_preference_no_certificate_is_asked_for(dates, sound):
    assert "certificate-of-origin" not in dates(sound)
    assert "origin-declaration" in dates(scheme("ATIGA_SELF_CERTIFICATION")(sound))


def test_a_holiday_of_the_office_draws_the_day_forward_and_is_named(dates, sound):
    songkran = all_of(scheme("ACFTA_FORM_E"), desk(planned_departure=date(2026, 4, 11)))(sound)
    found = dates(songkran)["certificate-of-origin"]
    assert (found.latest, found.moved_by.id) == (date(2026, 4, 10), "TH-SONGKRAN")
    weekend = all_of(scheme("ACFTA_FORM_E"), desk(planned_departure=date(2026, 11, 26)))(sound)
    found = dates(weekend)["certificate-of-origin"]
    assert (found.latest, found.moved_by) == (date(2026, 11, 27), None)


def test_a_day_drawn_forward_by_a_lunar_holiday_is_to_verify(dates, sound):
    makha = all_of(scheme("ACFTA_FORM_E"), desk(planned_departure=date(2026, 2, 28)))(sound)
    found = dates(makha)["certificate-of-origin"]
    assert (found.latest, found.moved_by.id, found.to_verify) == (date(2026, 3, 2), "TH-MAKHA-BUCHA", True)


def test_durian_to_china_needs_its_report_a_day_before_and_a_certificate_that_still_holds_on_arrival(dates, sound):
    found = dates(DURIAN(sound))
    assert found["basic-yellow-2-and-cadmium"].latest == date(2026, 11, 30)
    assert found["phytosanitary"].latest == date(2026, 12, 1)
    assert found["phytosanitary"].earliest == sound.desk.planned_arrival - timedelta(days=10)
    assert found["quarantine-permit"].latest == date(2026, 12, 1)
    assert "basic-yellow-2-and-cadmium" not in dates(sound)
    assert "basic-yellow-2-and-cadmium" not in dates(consignee("VN")(DURIAN(sound)), "TH-VN-R9")


def test_sea_and_land_ask_for_other_things(dates, sound):
    by_sea, by_rail = dates(sound, "TH-CN-SEA-SHEKOU"), dates(sound)
    assert {"verified-gross-mass", "advance-manifest-china"} <= by_sea.keys()
    assert not {"verified-gross-mass", "advance-manifest-china"} & by_rail.keys()
    assert "transit-papers" in by_rail
    assert "transit-papers" not in by_sea
    assert (by_sea["booking"].latest, by_rail["booking"].latest) == (date(2026, 11, 26), date(2026, 11, 29))


def test_wood_dangerous_goods_and_insurance_are_asked_for_where_they_are_there(dates, sound):
    assert not {"fumigation", "dangerous-goods", "insurance"} & dates(sound).keys()
    assert "fumigation" in dates(desk(wood_packing=WoodPacking(used=True))(sound))
    assert "fumigation" not in dates(desk(wood_packing=WoodPacking(used=False))(sound))
    acid = line(dangerous_goods=DangerousGoods(un_number="3480", hazard_class="9"))
    assert "dangerous-goods" in dates(acid(sound))
    assert "insurance" in dates(head(incoterm="CIP")(sound))


def test_a_letter_of_credit_gives_its_own_days(dates, sound):
    credit = ReceivedPaper(
        document_type="LETTER_OF_CREDIT",
        number="LC-9",
        valid_until=date(2026, 12, 12),
        states=PaperStates(latest_shipment=date(2026, 11, 30), presentation_days=15),
    )
    found = dates(desk(received_papers=(credit,))(sound))
    assert (found["lc-shipment"].latest, found["lc-shipment"].state) == (date(2026, 11, 30), "late")
    assert found["lc-presentation"].latest == date(2026, 12, 12)
    assert "LC-9" in found["lc-shipment"].why["en"]
    silent = replace(credit, valid_until=None, states=None)
    assert dates(desk(received_papers=(silent,))(sound))["lc-presentation"].latest == date(2026, 12, 22)
    in_time = replace(credit, states=PaperStates(latest_shipment=date(2026, 12, 1)))
    assert dates(desk(received_papers=(in_time,))(sound))["lc-shipment"].state == "open"


def test_what_was_received_is_done_and_what_has_passed_is_late(dates, sound):
    past = all_of(scheme("ACFTA_FORM_E"), desk(planned_departure=date(2026, 11, 16)))(sound)
    assert dates(past)["certificate-of-origin"].state == "late"
    received = desk(received_papers=(ReceivedPaper(document_type="CERTIFICATE_OF_ORIGIN"),))(past)
    assert dates(received)["certificate-of-origin"].state == "done"


def test_days_that_are_not_planned_follow_from_the_route(facts, sound, reference):
    route = reference.routes["TH-CN-RAIL-MTP-GUANGZHOU"]
    open_end = desk(planned_arrival=None)(sound)
    journey = journey_of(Case(open_end, facts), route)
    assert (journey.earliest_arrival, journey.latest_arrival) == (date(2026, 12, 5), date(2026, 12, 7))
    assert journey_of(Case(sound, facts), route).latest_arrival == sound.desk.planned_arrival
    assert journey_of(Case(open_end, facts), None).latest_arrival == date(2026, 12, 1)


def test_every_entry_speaks_three_languages_and_names_papers_the_desk_can_receive(reference):
    from shipdesk.domain.codes import DOCUMENT_TYPES

    for one in reference.deadlines.all:
        assert set(one.names) == set(one.why) == {"en", "th", "zh"}
        assert one.paper is None or one.paper in DOCUMENT_TYPES
        assert one.basis in {"departure", "earliest_arrival"}
        assert one.needs in {None, "wood", "dangerous", "transit"}
        assert one.source


@given(st.dates(date(2025, 1, 6), date(2030, 12, 31)))
def test_no_office_day_falls_on_a_day_off_nor_after_the_day_it_counts_from(facts, sound, reference, departure):
    moved = all_of(scheme("ACFTA_FORM_E"), desk(planned_departure=departure))(sound)
    told = latest_dates(Case(moved, facts), reference.routes["TH-CN-RAIL-LAOS"], reference.deadlines)
    found = next(one for one in told if one.key == "certificate-of-origin")
    assert reference.holidays.is_working_day("TH", found.latest)
    assert departure + timedelta(days=-9) <= found.latest <= departure + timedelta(days=3)
