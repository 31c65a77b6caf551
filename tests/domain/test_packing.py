"""Packing: nothing lost, nothing doubled, weights to the gram, cartons numbered without a gap."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.consignment import HandlingUnit, Item, LocalizedText, UnitContent
from shipdesk.domain.measures import Length, Weight, total_weight
from shipdesk.domain.money import Money
from shipdesk.domain.packing import check_units, pack, with_ssccs
from shipdesk.domain.product import Product
from shipdesk.domain.texts import Texts
from shipdesk.errors import WrongInput
from tests.domain.test_totals import consignment as read_consignment
from tests.domain.test_totals import item as item_members


def kg(number):
    return Weight(Decimal(str(number)))


def cm(number):
    return Length(Decimal(str(number)))


CARTON = Product(
    sku="A",
    names=Texts({"en": "Rice"}),
    net_weight=kg("0.5"),
    gross_weight=kg("0.52"),
    units_per_carton=20,
    carton_gross_weight=kg("11.2"),
    carton_length=cm(40),
    carton_width=cm(30),
    carton_height=cm(30),
)


def line(line_no, quantity):
    return Item(
        line_no=line_no,
        descriptions=(LocalizedText(language="en", text="Rice"),),
        hs_code="100630",
        hs_tariff="TH",
        origin_country="TH",
        quantity=Decimal(quantity),
        unit_code="H87",
        net_weight_kg=kg(1),
        line_value=Money(Decimal(1), "THB"),
    )


def shipment(*lines):
    """Of (quantity, product) pairs."""
    plain = read_consignment([item_members(1)])
    items = tuple(line(number, quantity) for number, (quantity, _) in enumerate(lines, start=1))
    goods = tuple((number, product) for number, (_, product) in enumerate(lines, start=1) if product is not None)
    return replace(plain, items=items, goods=goods)


def fault(*lines):
    with pytest.raises(WrongInput) as caught:
        pack(shipment(*lines))
    return caught.value


def test_full_cartons_then_the_rest_carton():
    units = pack(shipment(("50", CARTON)))
    assert [one.client_unit_reference for one in units] == ["C1", "C2", "C3"]
    assert [one.contents[0].quantity for one in units] == [20, 20, 10]
    assert [str(one.gross_weight_kg) for one in units] == ["11.2", "11.2", "6"]
    assert {one.volume for one in units} == {units[0].volume}
    assert [one.marks for one in units] == ["R-1 1/3", "R-1 2/3", "R-1 3/3"]
    assert [one.inner_packages for one in units] == [20, 20, 10]
    assert all(one.sscc is None and one.package_type == "CT" for one in units)


def test_numbers_run_on_over_the_lines_with_leading_zeros():
    units = pack(shipment(("100", CARTON), ("90", CARTON), ("20", CARTON)))
    assert [one.client_unit_reference for one in units] == [f"C{number:02d}" for number in range(1, 12)]
    assert [one.contents[0].line_no for one in units] == [1] * 5 + [2] * 5 + [3]


def test_loose_goods_by_the_kilogram_leave_a_rest_of_part_of_one():
    units = pack(shipment(("20.5", CARTON)))
    assert units[1].contents[0].quantity == Decimal("0.5")
    assert str(units[1].gross_weight_kg) == "1.06"
    assert units[1].inner_packages is None


def test_net_weight_stands_in_for_an_unknown_gross_weight():
    units = pack(shipment(("30", replace(CARTON, gross_weight=None))))
    assert [str(one.gross_weight_kg) for one in units] == ["11.2", "6.2"]


def test_without_a_carton_weight_the_carton_weighs_nothing():
    units = pack(shipment(("30", replace(CARTON, carton_gross_weight=None))))
    assert [str(one.gross_weight_kg) for one in units] == ["10.4", "5.2"]


@given(
    st.lists(
        st.tuples(
            st.decimals("0.001", 3000, places=3),
            st.integers(1, 48),
            st.decimals("0.001", 3, places=3),
            st.decimals(0, 2, places=3),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_nothing_is_lost_nothing_is_doubled_and_weights_agree_to_the_gram(lines):
    goods = [
        (
            str(quantity),
            replace(
                CARTON,
                units_per_carton=units,
                gross_weight=Weight(unit),
                carton_gross_weight=Weight(unit * units + tare),
            ),
        )
        for quantity, units, unit, tare in lines
    ]
    ship = shipment(*goods)
    units = pack(ship)
    check_units(ship.items, units)
    numbers = [int(one.client_unit_reference[1:]) for one in units]
    assert numbers == list(range(1, len(units) + 1))
    for number, (quantity, per_carton, unit, tare) in enumerate(lines, start=1):
        mine = [one for one in units if one.contents[0].line_no == number]
        assert sum(one.contents[0].quantity for one in mine) == quantity
        assert all(one.contents[0].quantity == per_carton for one in mine[:-1])
        exact = unit * quantity + tare * len(mine)
        off = abs(total_weight(one.gross_weight_kg for one in mine).kg - exact)
        assert off <= Decimal("0.0005"), "only the rest carton is rounded, and by half a gram at most"


def test_a_carton_lighter_than_what_is_in_it_is_refused():
    told = fault(("20", CARTON), ("20", replace(CARTON, sku="B", carton_gross_weight=kg("10.399"))))
    assert (told.code, told.reason, told.pointer) == ("inconsistent_sum", "carton_lighter_than_content", "/items/1")
    assert (told.values["sku"], told.values["carton"], told.values["content"]) == ("B", "10.399", "10.4")


@pytest.mark.parametrize(
    ("gone", "missing"),
    [
        ({"units_per_carton": None}, "units_per_carton"),
        ({"net_weight": None, "gross_weight": None}, "net_weight_kg"),
        ({"carton_length": None, "carton_height": None}, "carton_length_cm, carton_height_cm"),
    ],
)
def test_what_the_product_does_not_say_is_named(gone, missing):
    told = fault(("20", replace(CARTON, **gone)))
    assert (told.code, told.pointer, told.values["missing"]) == ("required", "/items/0", missing)


def test_a_line_without_product_cannot_be_packed_by_the_desk():
    assert fault(("20", None)).reason == "line_without_carton_data"


def test_a_quantity_with_three_zeros_too_many_is_stopped():
    told = fault(("20", CARTON), ("2000001", CARTON))
    assert (told.code, told.pointer) == ("limit", "/items/1/quantity")


def unit(reference, *contents, parent=None):
    return HandlingUnit(
        client_unit_reference=reference,
        parent_unit_reference=parent,
        package_type="CT",
        gross_weight_kg=kg(1),
        length_cm=cm(1),
        width_cm=cm(1),
        height_cm=cm(1),
        contents=tuple(UnitContent(line_no=number, quantity=Decimal(quantity)) for number, quantity in contents),
    )


ITEMS = (line(1, "10"), line(2, "5"))


@pytest.mark.parametrize(
    "units",
    [
        pytest.param((unit("A", (1, "10"), (2, "5")),), id="one carton for all"),
        pytest.param((unit("A", (1, "4"), (1, "6")), unit("B", (2, "5"))), id="one line twice in a carton"),
        pytest.param((unit("P"), unit("A", (1, "10"), (2, "5"), parent="P")), id="an empty pallet round it"),
        pytest.param(
            (unit("P", (1, "10"), (2, "5")), unit("A", (1, "10"), (2, "5"), parent="P")), id="a pallet that says it too"
        ),
        pytest.param(
            (unit("K", (1, "10"), (2, "5")), unit("P", parent="K"), unit("A", (1, "10"), (2, "5"), parent="P")),
            id="a container that says it too, two storeys up",
        ),
    ],
)
def test_units_that_hold_every_line_wholly(units):
    check_units(ITEMS, units)


@pytest.mark.parametrize(
    ("units", "code", "pointer"),
    [
        ((unit("A", (1, "10")),), "inconsistent_sum", "/handling_units"),
        ((unit("A", (1, "10"), (2, "5.001")),), "inconsistent_sum", "/handling_units"),
        ((unit("A", (1, "10"), (3, "5")),), "not_found", "/handling_units/0/contents/1/line_no"),
        ((unit("A", (1, "10")), unit("A", (2, "5"))), "duplicate", "/handling_units/1/client_unit_reference"),
        ((unit("A", (1, "10"), (2, "5"), parent="P"),), "not_found", "/handling_units/0/parent_unit_reference"),
        ((unit("A", (1, "10"), (2, "5"), parent="A"),), "not_found", "/handling_units/0/parent_unit_reference"),
        ((unit("A", (1, "10"), (2, "5"), parent="B"), unit("B", parent="A")), "not_found", None),
    ],
)
def test_units_that_do_not(units, code, pointer):
    with pytest.raises(WrongInput) as caught:
        check_units(ITEMS, units)
    assert caught.value.code == code
    assert pointer is None or caught.value.pointer == pointer


def test_numbers_go_to_the_units_they_are_for():
    units = (unit("A", (1, "10")), replace(unit("B", (2, "5")), sscc="1" * 18))
    assert [one.sscc for one in with_ssccs(units, {"A": "2" * 18})] == ["2" * 18, "1" * 18]
