"""Goods of a booked shipment put right: quantities, values and sums follow from what the units hold."""

from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput
from shipdesk.services.change_goods import (
    MEMBERS,
    LineChange,
    UnitChange,
    goods_of,
    goods_patch,
    refuse_unless_changeable,
    with_another,
    with_line,
    with_unit,
    without_unit,
)
from shipdesk.services.find_consignment import find
from tests.builders import VIENTIANE, packed, sample_desk

MINOR_UNITS = {"THB": 2}
SIZE = (Length(Decimal(36)), Length(Decimal(28)), Length(Decimal(14)))


@pytest.fixture(scope="module")
def goods(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("goods"))
    packed(desk)
    known = goods_of(find(desk, VIENTIANE).consignment)
    desk.store.close()
    return known


def holding(**quantities):
    return UnitChange(
        quantities={int(line[1:]): Decimal(one) for line, one in quantities.items()}, gross_kg=Weight(Decimal(2)),
        size=SIZE,
    )  # fmt: skip


def lines(goods):
    return {item.line_no: (item.quantity, item.net_weight_kg.kg, item.line_value.amount) for item in goods.items}


def is_sound(goods):
    patch = goods_patch(goods)
    held = {}
    for unit in patch["handling_units"]:
        for content in unit["contents"]:
            held[content["line_no"]] = held.get(content["line_no"], 0) + Decimal(content["quantity"])
    assert held == {item["line_no"]: Decimal(item["quantity"]) for item in patch["items"]}
    value = sum(Decimal(item["line_value"]["amount"]) for item in patch["items"])
    assert Decimal(patch["declared_value"]["amount"]) == value


def test_nothing_changed_is_no_patch(goods):
    assert goods_patch(goods) == {}


def test_quantity_net_weight_value_and_sum_follow_the_unit(goods):
    less = with_unit(goods, "C01", holding(_1=20), MINOR_UNITS)
    assert lines(less)[1] == (Decimal(170), Decimal("10.200"), Decimal("1062.50"))
    assert goods_patch(less)["declared_value"] == {"amount": "5956.50", "currency": "THB"}
    is_sound(less)
    another = with_another(less, "C01", MINOR_UNITS)
    assert lines(another)[1][0] == Decimal(190)
    new = another.units[-1]
    assert (new.client_unit_reference, new.sscc, new.marks) == ("N01", None, None)
    is_sound(another)


def test_a_line_that_no_unit_holds_is_gone_and_a_unit_may_change_its_line(goods):
    gone = without_unit(without_unit(goods, "C13", MINOR_UNITS), "C14", MINOR_UNITS)
    assert 4 not in lines(gone)
    is_sound(gone)
    mixed = with_unit(goods, "C01", holding(_1=10, _2=2), MINOR_UNITS)
    assert (lines(mixed)[1][0], lines(mixed)[2][0]) == (Decimal(160), Decimal(38))
    is_sound(mixed)


def test_there_and_back_again_loses_no_gram(goods):
    there = goods
    units = [unit.client_unit_reference for unit in goods.units if unit.contents[0].line_no == 1]
    for unit in units:
        there = with_unit(there, unit, holding(_1=Decimal("0.01")), MINOR_UNITS)
    assert lines(there)[1][1] == Decimal("0.004")
    for unit, former in zip(units, goods.units, strict=False):
        there = with_unit(there, unit, holding(_1=former.contents[0].quantity), MINOR_UNITS)
    assert there.items == goods.items


def test_a_price_is_put_right_by_line(goods):
    dearer = with_line(
        goods, 1, LineChange(net_kg=Weight(Decimal(11)), unit_price=Money(Decimal("6.335"), "THB")), MINOR_UNITS
    )
    assert lines(dearer)[1] == (Decimal(180), Decimal(11), Decimal("1140.30"))
    is_sound(dearer)


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda goods: with_unit(goods, "C01", holding(_1=0), MINOR_UNITS), "unit_holds_nothing"),
        (lambda goods: without_unit(replace(goods, units=goods.units[:1]), "C01", MINOR_UNITS), "last_unit"),
        (lambda goods: refuse_unless_changeable(goods.before, MEMBERS - {"items"}), "not_amendable_now"),
        (lambda goods: refuse_unless_changeable(on_a_pallet(goods), MEMBERS), "goods_on_pallets"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_wished(goods, act, reason):
    with pytest.raises(WrongInput) as refused:
        act(goods)
    assert refused.value.reason == reason


def on_a_pallet(goods):
    first, *others = goods.before.handling_units
    return replace(goods.before, handling_units=(replace(first, parent_unit_reference="P1"), *others))
