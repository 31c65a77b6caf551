"""Weights and volumes over arbitrary loads: totals that agree give no finding, a difference gives exactly one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shipdesk.checks import Facts, Finding, run
from shipdesk.domain.consignment import Consignment, HandlingUnit, Item, UnitContent
from shipdesk.domain.desk_object import PaperStates, ReceivedPaper, TransportUnit
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.packing import pack
from shipdesk.domain.totals import totals

SUMS = {"WGT-02", "WGT-03", "VOL-01", "PKG-01"}
KINDS = ("BILL_OF_LADING", "PHYTOSANITARY_CERTIFICATE", "CERTIFICATE_OF_ORIGIN", "PACKING_LIST")
GRAM = Decimal("0.001")

grams = st.integers(1, 2_000_000).map(lambda count: Weight(count * GRAM))
millimetres = st.integers(1, 2_000).map(lambda count: Length(Decimal(count) / 10))
kinds = st.sampled_from(KINDS)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def loads(draw: st.DrawFn) -> Callable[[Consignment], Consignment]:
    """One line in up to eight cartons of any size and weight, with or without a pallet around them."""
    gross = draw(st.lists(grams, min_size=1, max_size=8))
    sides = draw(st.lists(st.tuples(millimetres, millimetres, millimetres), min_size=len(gross), max_size=len(gross)))
    net = draw(grams)
    return lambda sound: _loaded(sound, net, gross, sides)


def _loaded(
    sound: Consignment, net: Weight, gross: list[Weight], sides: list[tuple[Length, Length, Length]]
) -> Consignment:
    units = tuple(
        HandlingUnit(
            client_unit_reference=f"C{number}",
            package_type="CT",
            gross_weight_kg=weight,
            length_cm=length,
            width_cm=width,
            height_cm=height,
            contents=(UnitContent(line_no=1, quantity=Decimal(1)),),
        )
        for number, (weight, (length, width, height)) in enumerate(zip(gross, sides, strict=True))
    )
    item = replace(sound.items[0], net_weight_kg=net, quantity=Decimal(len(units)))
    return replace(sound, items=(item,), handling_units=units, goods=())


def _with(consignment: Consignment, *papers: ReceivedPaper) -> Consignment:
    return replace(consignment, desk=replace(consignment.desk, received_papers=papers))


def _stating(kind: str, **states: Any) -> ReceivedPaper:
    return ReceivedPaper(document_type=kind, number="P-1", states=PaperStates(**states))


def _found(consignment: Consignment, facts: Facts, wanted: set[str]) -> list[Finding]:
    return [finding for finding in run(consignment, facts) if finding.rule in wanted]


@quick
@given(load=loads(), kind=kinds)
def test_a_paper_with_our_own_totals_is_never_found(
    sound: Consignment, facts: Facts, load: Callable[[Consignment], Consignment], kind: str
) -> None:
    consignment = load(sound)
    sums = totals(consignment)
    paper = _stating(
        kind,
        packages=sums.packages,
        net_weight_kg=sums.net_weight_kg,
        gross_weight_kg=sums.gross_weight_kg,
        volume_m3=sums.volume_m3.m3,
    )
    assert _found(_with(consignment, paper), facts, SUMS) == []


@quick
@given(load=loads(), kind=kinds, off=st.integers(11, 1_000_000), more=st.booleans())
def test_a_weight_off_by_more_than_ten_grams_is_found_once_with_both_values(
    sound: Consignment, facts: Facts, load: Callable[[Consignment], Consignment], kind: str, off: int, more: bool
) -> None:
    consignment = load(sound)
    own = totals(consignment).gross_weight_kg
    stated = Weight(own.kg + off * GRAM if more else abs(own.kg - off * GRAM))
    if abs(stated.kg - own.kg) <= 10 * GRAM:
        return
    (finding,) = _found(_with(consignment, _stating(kind, gross_weight_kg=stated)), facts, SUMS)
    assert finding.rule == "WGT-03"
    assert (finding.values["stated"], finding.values["own"]) == (str(stated), str(own))
    assert finding.values["paper"] == kind
    assert finding.blocks == ("manifest",)


@quick
@given(load=loads(), percent=st.decimals(Decimal("-99"), Decimal("99"), places=1))
def test_a_volume_is_found_where_it_is_off_by_more_than_two_percent(
    sound: Consignment, facts: Facts, load: Callable[[Consignment], Consignment], percent: Decimal
) -> None:
    consignment = load(sound)
    own = totals(consignment).volume_m3.m3
    stated = own * (100 + percent) / 100
    found = _found(_with(consignment, _stating("BILL_OF_LADING", volume_m3=stated)), facts, SUMS)
    assert len(found) == (own != 0 and abs(percent) > 2)


@quick
@given(load=loads(), over=st.integers(-500, 500))
def test_a_pallet_lighter_than_its_cartons_is_found_once(
    sound: Consignment, facts: Facts, load: Callable[[Consignment], Consignment], over: int
) -> None:
    consignment = load(sound)
    inside = totals(consignment).gross_weight_kg
    pallet = Weight(inside.kg + over * GRAM)
    if pallet.kg <= 0:
        return
    on_it = tuple(replace(one, parent_unit_reference="P1") for one in consignment.handling_units)
    holder = replace(
        on_it[0], client_unit_reference="P1", parent_unit_reference=None, package_type="PX", gross_weight_kg=pallet
    )
    stacked = replace(consignment, handling_units=(holder, *on_it))
    assert len(_found(stacked, facts, {"WGT-03"})) == (over < -10)


@quick
@given(pieces=st.integers(1, 10_000), each=grams, off_permille=st.integers(-999, 999))
def test_a_line_is_found_where_its_net_weight_is_more_than_half_a_percent_off(
    sound: Consignment, facts: Facts, pieces: int, each: Weight, off_permille: int
) -> None:
    right = each * pieces
    net = Weight(right.kg * (1000 + off_permille) / 1000)
    item = replace(sound.items[0], quantity=Decimal(pieces), net_weight_kg=net)
    taken = replace(sound.goods[0][1], net_weight=each, gross_weight=None)
    consignment = replace(sound, items=(item,), goods=((1, taken),), handling_units=())
    assert len(_found(consignment, facts, {"WGT-05"})) == (abs(off_permille) > 5)


@quick
@given(load=loads(), size=st.sampled_from(["20DC", "40DC", "40HC", "40RH"]), count=st.integers(1, 3))
def test_a_container_is_overloaded_exactly_above_its_payload(
    sound: Consignment, facts: Facts, load: Callable[[Consignment], Consignment], size: str, count: int
) -> None:
    consignment = load(sound)
    units = tuple(TransportUnit(kind="container", size_type=size) for _ in range(count))
    loaded = replace(consignment, desk=replace(consignment.desk, transport_units=units))
    payload = facts.equipment.containers[size].payload_kg.value * count
    assert len(_found(loaded, facts, {"WGT-07"})) == (totals(consignment).gross_weight_kg.kg > payload)


@quick
@given(parts=st.lists(grams, min_size=1, max_size=5), kind=kinds)
def test_papers_that_share_the_goods_among_them_are_never_found(
    sound: Consignment, facts: Facts, parts: list[Weight], kind: str
) -> None:
    whole = sum((part.kg for part in parts), Decimal(0))
    item: Item = replace(sound.items[0], net_weight_kg=Weight(whole))
    consignment = replace(sound, items=(item,), goods=(), handling_units=())
    papers = tuple(_stating(kind, net_weight_kg=part) for part in parts)
    assert _found(_with(consignment, *papers), facts, SUMS) == []


@quick
@given(pieces=st.integers(1, 300), units=st.integers(1, 50), each=st.integers(1, 5_000), tare=st.integers(0, 3_000))
def test_what_packing_makes_of_a_line_always_multiplies_out(
    sound: Consignment, facts: Facts, pieces: int, units: int, each: int, tare: int
) -> None:
    unit = Weight(each * GRAM)
    taken = replace(
        sound.goods[0][1],
        net_weight=unit,
        gross_weight=unit,
        units_per_carton=units,
        carton_gross_weight=Weight(each * units * GRAM + tare * GRAM),
        carton_length=Length(Decimal(40)),
        carton_width=Length(Decimal(30)),
        carton_height=Length(Decimal(20)),
    )
    item = replace(sound.items[0], quantity=Decimal(pieces), net_weight_kg=unit * pieces)
    packed = replace(sound, items=(item,), goods=((1, taken),), handling_units=())
    packed = replace(packed, handling_units=pack(packed))
    assert _found(packed, facts, {*SUMS, "WGT-01", "WGT-05", "PKG-02", "PKG-04"}) == []
