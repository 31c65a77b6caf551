"""Of several notices about one gate: which one decides."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.checks.gate_notices import Way, bars_goods, closure, goods_notices, reopening
from shipdesk.domain.route_notice import KnownRouteNotice, RouteNotice

DAY = date(2026, 12, 1)
GATE = Way("ROAD", DAY, place="TH-ARY")


def known(kind: str, *, own: bool = False, **members) -> KnownRouteNotice:
    where = members or {"place": "TH-ARY"}
    if not where.keys() & {"place", "country", "route_id"}:
        where["place"] = "TH-ARY"
    return KnownRouteNotice(f"{kind}-{own}", RouteNotice(kind=kind, source="S20", **where), is_own=own)


def test_the_users_own_goes_first_even_where_it_is_older():
    shipped = known("closed", valid_from=date(2026, 6, 1))
    own = known("open", own=True, valid_from=date(2025, 1, 1))
    assert closure([shipped, own], GATE) is None
    assert reopening([shipped, own], GATE) == own
    assert closure([known("open"), known("closed", own=True)], GATE).is_own


def test_the_gates_own_notice_goes_before_that_of_its_country_and_the_later_before_the_earlier():
    country = known("closed", country="TH", valid_from=date(2026, 11, 1))
    gate = known("open", valid_from=date(2026, 1, 1))
    assert closure([country, gate], GATE) is None
    assert closure([country], GATE) == country
    older, newer = known("open", valid_from=date(2026, 1, 1)), known("closed", valid_from=date(2026, 2, 1))
    assert closure([newer, older], GATE) == closure([older, newer], GATE) == newer


def test_on_the_same_day_closed_goes_before_open():
    both = [known("open", valid_from=DAY), known("closed", valid_from=DAY)]
    assert closure(both, GATE).notice.kind == "closed"


def test_a_route_is_not_met_by_a_gates_notice_nor_a_gate_by_a_routes():
    route = Way("ROAD", DAY, route_id="TH-KH-ROAD-POIPET")
    of_gate, of_route = known("closed"), known("closed", route_id="TH-KH-ROAD-POIPET")
    assert closure([of_gate], route) is None
    assert closure([of_route], GATE) is None
    assert closure([of_route], route) == of_route


def test_open_without_a_closure_lifts_nothing():
    assert reopening([known("open", own=True)], GATE) is None


def test_goods_the_own_notice_lets_through_are_not_barred_by_the_shipped_one():
    shipped = known("forbidden_goods", hs_prefixes=("0810",))
    own = known("allowed_goods", own=True, hs_prefixes=("081060",))
    only, both = goods_notices([shipped], GATE), goods_notices([shipped, own], GATE)
    assert bars_goods(only, "08106000", "fresh_fruit") == shipped
    assert bars_goods(both, "08106000", "fresh_fruit") is None
    assert bars_goods(both, "08109000", "fresh_fruit") == own


@given(st.integers(-400, 400), st.integers(0, 100), st.integers(0, 100))
def test_a_closure_holds_from_its_first_to_its_last_day_and_on_no_other(shift, before, length):
    first = DAY - timedelta(days=before)
    last = first + timedelta(days=length)
    day = DAY + timedelta(days=shift)
    found = closure([known("closed", valid_from=first, valid_to=last)], Way("ROAD", day, place="TH-ARY"))
    assert (found is not None) == (first <= day <= last)
