"""Handling units on pallets and in containers: totals agree, temperature classes keep apart, tare and VGM add up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk import paths
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.domain.packing import check_units, pack
from shipdesk.domain.packing_plan import PackingPlan
from shipdesk.domain.pallets import on_pallets
from shipdesk.domain.temperature import line_classes
from shipdesk.domain.totals import totals
from shipdesk.packing.balance import axle_loads
from shipdesk.packing.loading import load_consignment, transport_units
from shipdesk.packing.palletizing import palletize, place_on_pallet
from shipdesk.packing.pieces import Load, Piece, Placed
from shipdesk.packing.units import load_room, pallet_room
from shipdesk.reference import Reference
from tests.domain.test_packing import CARTON, cm, kg, shipment

EQUIPMENT = Reference.load(paths.resources()).equipment
PALLET = EQUIPMENT.pallets["1200X1000"]


def palletized(ship, *, double_stack=False):
    cartons = pack(ship, PackingPlan(mixed=True))
    built = palletize(cartons, line_classes(ship), PALLET, double_stack=double_stack)
    return replace(ship, handling_units=on_pallets(ship, built.loads, built.loose)), built


def of(ship, reference):
    return [one for one in ship.handling_units if one.parent_unit_reference == reference]


def test_pallets_hold_their_cartons_and_weigh_what_they_weigh_with_the_pallet():
    ship, built = palletized(shipment((str(113 * 20), CARTON)))
    pallets = [one for one in ship.handling_units if one.package_type == "PX"]
    assert [one.client_unit_reference for one in pallets] == ["P1", "P2", "P3"]
    assert [one.inner_packages for one in pallets] == [50, 50, 13]
    assert not built.loose
    for pallet in pallets:
        inside = of(ship, pallet.client_unit_reference)
        assert len(inside) == pallet.inner_packages
        assert pallet.gross_weight_kg == total_weight(one.gross_weight_kg for one in inside) + kg(25)
        assert (pallet.length_cm, pallet.width_cm) == (cm(120), cm(100))
        assert pallet.contents == ()
    assert str(pallets[0].height_cm) == "165"
    assert pallets[0].marks == "R-1 1-50/113"
    assert of(ship, "P2")[0].client_unit_reference == "C051"
    summed = totals(ship)
    assert (summed.packages, summed.cartons) == (3, 113)
    check_units(ship.items, ship.handling_units)


def test_low_pallets_are_built_for_two_storeys():
    ship, _ = palletized(shipment((str(113 * 20), CARTON)), double_stack=True)
    assert all(one.height_cm <= cm(115) for one in ship.handling_units if one.package_type == "PX")


def test_temperature_classes_never_share_a_pallet_or_a_container():
    cold = replace(CARTON, temperature_regime="FROZEN")
    ship, _ = palletized(shipment(("60", CARTON), ("60", cold), ("60", CARTON)))
    classes = line_classes(ship)
    for pallet in (one for one in ship.handling_units if one.package_type == "PX"):
        lines = {content.line_no for unit in of(ship, pallet.client_unit_reference) for content in unit.contents}
        assert len({classes[line] for line in lines}) == 1
    loading = load_consignment(ship, EQUIPMENT.containers["40RH"])
    assert sorted(one.regime for one in loading.spaces) == ["AMBIENT", "FROZEN"]


def test_a_carton_larger_than_the_pallet_stays_off_it():
    big = replace(CARTON, carton_length=cm(150))
    ship, built = palletized(shipment(("20", CARTON), ("20", big)))
    assert [one.reason for one in built.left_out] == ["too_large"]
    assert [(one.client_unit_reference, one.parent_unit_reference) for one in ship.handling_units] == [
        ("P1", None), ("C1", "P1"), ("C2", None),
    ]  # fmt: skip


def test_a_carton_larger_than_the_door_is_left_out_and_told():
    tall = replace(CARTON, carton_height=cm(260))
    ship = shipment(("40", CARTON), ("20", tall))
    loading = load_consignment(replace(ship, handling_units=pack(ship)), EQUIPMENT.containers["40HC"])
    assert [(one.piece.key, one.reason) for one in loading.left_out] == [("C3", "too_tall_for_door")]


@given(
    st.lists(
        st.tuples(
            st.decimals("0.5", 400, places=3),
            st.integers(10, 80),
            st.integers(10, 60),
            st.sampled_from([None, "FROZEN"]),
        ),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=25, deadline=None)
def test_nothing_is_lost_on_the_way_onto_pallets(lines):
    ship = shipment(
        *(
            (
                str(quantity),
                replace(CARTON, carton_length=cm(long), carton_height=cm(high), temperature_regime=regime),
            )
            for quantity, long, high, regime in lines
        )
    )
    cartons = pack(ship, PackingPlan(mixed=True))
    ship, _ = palletized(ship)
    units = ship.handling_units
    check_units(ship.items, units)
    pallets = [one for one in units if one.package_type == "PX"]
    assert sorted(one.gross_weight_kg for one in units if one.contents) == sorted(
        one.gross_weight_kg for one in cartons
    )
    tare = total_weight(kg(25) for _ in pallets)
    assert totals(ship).gross_weight_kg == total_weight(one.gross_weight_kg for one in cartons) + tare
    for pallet in pallets:
        inside = of(ship, pallet.client_unit_reference)
        assert len(inside) == pallet.inner_packages
        assert pallet.gross_weight_kg.kg <= PALLET.most_kg.value + PALLET.tare_kg.value
        assert pallet.height_cm.cm <= PALLET.most_height_cm.value
        again = place_on_pallet(inside, pallet_room(PALLET))
        assert not again.left_out, "what was built is found again from the cartons alone"
        assert PALLET.height_cm.value + Decimal(again.height) / 10 == pallet.height_cm.cm


def test_transport_units_get_tare_and_vgm_and_keep_their_numbers():
    ship, _ = palletized(shipment((str(113 * 20), CARTON)))
    loading = load_consignment(ship, EQUIPMENT.containers["40HC"])
    known = TransportUnit(kind="container", size_type="22G1", number="MSKU1234565", seal_number="S1")
    (unit,) = transport_units([known], loading.spaces, vgm=True, dunnage=kg(40))
    assert (unit.number, unit.seal_number, unit.size_type, unit.kind) == ("MSKU1234565", "S1", "45G1", "container")
    assert unit.tare_kg == Weight(Decimal(3980))
    assert unit.vgm_kg == totals(ship).gross_weight_kg + kg(40) + kg(3980)
    assert transport_units([], loading.spaces)[0].vgm_kg is None


@pytest.mark.parametrize(("x", "heavier"), [(0, 0), (11_000, 1)])
def test_axles_carry_the_vehicle_and_the_load_between_them(x, heavier):
    truck = EQUIPMENT.trucks["22W"]
    load = Load(load_room(truck), (Placed(Piece("A", 1200, 1000, 1000, 20_000_000), x, 0, 0, 1200, 1000),))
    axles = axle_loads(load, truck)
    empty = truck.front_axle_empty_kg.value + truck.rear_axle_empty_kg.value
    assert sum(axle.kg for axle in axles) == 20_000 + empty
    assert axles[heavier].is_over
    assert not axles[1 - heavier].is_over
