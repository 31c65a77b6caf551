"""Mixed cartons: nothing lost, nothing doubled, no carton over its limit, and what must keep apart does."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.carton_data import carton_data
from shipdesk.domain.measures import NO_VOLUME, Volume, Weight, total_weight
from shipdesk.domain.packing import check_units, pack
from shipdesk.domain.packing_plan import HandCartons, PackingPlan, PackRules
from shipdesk.errors import WrongInput
from tests.domain.test_packing import CARTON, cm, kg, shipment

MIXED = PackingPlan(mixed=True)
SMALL = replace(CARTON, sku="B", units_per_carton=10, carton_gross_weight=kg("5.6"), carton_height=cm(15))


def contents(units):
    return [[(one.line_no, str(one.quantity)) for one in unit.contents] for unit in units]


def with_item(ship, line_no, **changes):
    items = (replace(one, **changes) if one.line_no == line_no else one for one in ship.items)
    return replace(ship, items=tuple(items))


def test_rests_share_the_smallest_carton_that_holds_them():
    units = pack(shipment(("45", CARTON), ("27", CARTON), ("14", SMALL)), MIXED)
    assert contents(units) == [
        [(1, "20")], [(1, "20")], [(2, "20")], [(3, "10")],
        [(1, "5"), (2, "7"), (3, "4")],
    ]  # fmt: skip
    assert str(units[-1].gross_weight_kg) == "9.12"
    assert units[-1].inner_packages == 16
    assert [one.marks for one in units][-1] == "R-1 5/5"


def test_without_the_wish_each_line_has_its_own_rest_carton():
    assert contents(pack(shipment(("25", CARTON), ("27", CARTON)))) == [
        [(1, "20")], [(1, "5")], [(2, "20")], [(2, "7")],
    ]  # fmt: skip


def test_rests_that_fill_more_than_a_carton_open_a_second_one():
    assert contents(pack(shipment(("12", CARTON), ("12", CARTON)), MIXED)) == [[(1, "12")], [(2, "12")]]


def test_a_light_carton_takes_no_more_weight_than_it_weighs_when_full():
    heavy = replace(CARTON, sku="H", net_weight=kg(2), gross_weight=kg(2), carton_gross_weight=kg(41))
    light = replace(CARTON, carton_length=cm(80))
    units = pack(shipment(("5", light), ("19", heavy)), MIXED)
    assert len(units) == 2, "together they weigh 40.6 kg and need the light goods' carton, made for 11.2 kg"


@pytest.mark.parametrize("regime", ["CHILLED", "FROZEN"])
def test_temperature_classes_keep_apart(regime):
    cold = replace(CARTON, temperature_regime=regime)
    assert contents(pack(shipment(("5", CARTON), ("5", cold)), MIXED)) == [[(1, "5")], [(2, "5")]]
    assert contents(pack(shipment(("5", cold), ("5", cold)), MIXED)) == [[(1, "5"), (2, "5")]]


def test_dangerous_goods_share_a_carton_with_nothing():
    acid = replace(CARTON, un_number="1993")
    assert contents(pack(shipment(("5", CARTON), ("5", acid), ("5", acid)), MIXED)) == [
        [(1, "5")], [(2, "5")], [(3, "5")],
    ]  # fmt: skip


def test_lots_keep_apart_unless_asked():
    ship = with_item(shipment(("5", CARTON), ("5", CARTON)), 2, lot_number="L2", expiry_date=date(2027, 1, 1))
    assert len(pack(ship, MIXED)) == 2
    assert len(pack(ship, replace(MIXED, mix_lots=True))) == 1


def test_one_variety_of_fresh_fruit_lies_in_a_carton():
    rules = PackRules(one_variety=lambda item: item.hs_code.startswith("0810"))
    ship = shipment(("5", CARTON), ("5", CARTON), ("5", CARTON))
    for number in (1, 2):
        ship = with_item(ship, number, hs_code="081060", sku=f"DURIAN-{number}")
    ship = with_item(ship, 3, hs_code="081060", sku="DURIAN-1")
    assert contents(pack(ship, MIXED, rules)) == [[(1, "5"), (3, "5")], [(2, "5")]]


PRODUCTS = st.builds(
    lambda units, unit, tare, height, regime: replace(
        CARTON,
        units_per_carton=units,
        gross_weight=Weight(unit),
        carton_gross_weight=Weight(unit * units + tare),
        carton_height=cm(height),
        temperature_regime=regime,
    ),
    st.integers(1, 40),
    st.decimals("0.001", 3, places=3),
    st.decimals("0.001", 2, places=3),
    st.integers(5, 60),
    st.sampled_from([None, "FROZEN"]),
)


@given(st.lists(st.tuples(st.decimals("0.001", 300, places=3), PRODUCTS), min_size=1, max_size=8))
def test_mixing_loses_and_doubles_nothing_and_keeps_every_limit(lines):
    ship = shipment(*((str(quantity), product) for quantity, product in lines))
    units = pack(ship, MIXED)
    check_units(ship.items, units)
    assert [one.client_unit_reference.lstrip("C0") for one in units] == [str(n + 1) for n in range(len(units))]
    assert len(units) <= len(pack(ship)), "mixing never makes more cartons"
    data = {item.line_no: carton_data(item, ship.product(item.line_no), "") for item in ship.items}
    for unit in units:
        own = [data[one.line_no] for one in unit.contents]
        assert len({ship.product(one.line_no).temperature_regime for one in unit.contents}) == 1
        limit = max(one.gross(Decimal(one.units)) for one in own)
        assert unit.gross_weight_kg <= limit
        filled = sum((box.volume.m3 * one.quantity / box.units for box, one in zip(own, unit.contents, strict=True)),
                     Decimal(0))  # fmt: skip
        assert Volume(filled) <= unit.volume or len(unit.contents) == 1


def by_hand(count=113, units="12", line_no=1, gross="10.4"):
    return HandCartons(
        line_no=line_no, count=count, units=Decimal(units), gross_kg=kg(gross),
        length_cm=cm(40), width_cm=cm(30), height_cm=cm(25),
    )  # fmt: skip


def test_a_hundred_and_thirteen_cartons_at_once_need_no_product():
    units = pack(shipment((str(113 * 12), None)), PackingPlan(by_hand=(by_hand(),)))
    assert len(units) == 113
    assert {(str(one.gross_weight_kg), one.inner_packages) for one in units} == {("10.4", 12)}
    assert total_weight(one.gross_weight_kg for one in units) == kg("1175.2")
    assert sum((one.volume for one in units), NO_VOLUME) == Volume(Decimal("3.39"))
    assert (units[0].marks, units[-1].marks) == ("R-1 1/113", "R-1 113/113")


def test_what_is_not_counted_out_is_packed_as_usual():
    units = pack(shipment(("50", CARTON)), PackingPlan(by_hand=(by_hand(count=2, units="12"),)))
    assert contents(units) == [[(1, "12")], [(1, "12")], [(1, "20")], [(1, "6")]]


def test_more_than_there_is_of_a_line_is_refused():
    with pytest.raises(WrongInput) as caught:
        pack(shipment(("1355", CARTON)), PackingPlan(by_hand=(by_hand(),)))
    assert (caught.value.reason, caught.value.values["packed"]) == ("cartons_hold_more_than_line", "1356")
