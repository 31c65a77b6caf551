"""Net weights of units are the lines' own weights, divided."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.consignment import Consignment, UnitContent
from shipdesk.domain.content_weights import content_weights, filled_units, net_weights
from shipdesk.domain.measures import NO_WEIGHT, Weight, total_weight
from tests.documents import samples


def in_cartons(net: Decimal, quantities: list[int]) -> Consignment:
    """One line of that weight, packed into cartons with those quantities."""
    consignment = samples.consignment("CN", ("24",))
    item = replace(consignment.items[0], net_weight_kg=Weight(net), quantity=Decimal(sum(quantities)))
    carton = consignment.handling_units[0]
    units = tuple(
        replace(carton, client_unit_reference=f"C{n}", contents=(UnitContent(line_no=1, quantity=Decimal(quantity)),))
        for n, quantity in enumerate(quantities)
    )
    return replace(consignment, items=(item,), handling_units=units)


@given(
    st.integers(0, 5_000_000).map(lambda grams: Decimal(grams) / 1000),
    st.lists(st.integers(1, 50), min_size=1, max_size=60),
)
def test_the_cartons_of_a_line_weigh_what_the_line_weighs(net, quantities):
    shares = content_weights(in_cartons(net, quantities))
    assert total_weight(shares.values()) == Weight(net)
    assert all(share >= NO_WEIGHT for share in shares.values())


def test_the_last_carton_carries_what_rounding_left():
    shares = list(content_weights(in_cartons(Decimal("1.000"), [1, 1, 1])).values())
    assert [str(share) for share in shares] == ["0.333", "0.333", "0.334"]


def test_a_pallet_weighs_what_its_cartons_hold():
    consignment = in_cartons(Decimal("6.000"), [1, 2, 3])
    pallet = replace(consignment.handling_units[0], client_unit_reference="P1", package_type="PX", contents=())
    inside = tuple(replace(unit, parent_unit_reference="P1") for unit in consignment.handling_units)
    on_pallet = replace(consignment, handling_units=(pallet, *inside))
    assert net_weights(on_pallet) == {
        "P1": Weight(Decimal("6.000")),
        "C0": Weight(Decimal("1.000")),
        "C1": Weight(Decimal("2.000")),
        "C2": Weight(Decimal("3.000")),
    }


def test_contents_told_by_pallet_and_cartons_are_counted_once():
    consignment = in_cartons(Decimal("6.000"), [1, 2, 3])
    told = UnitContent(line_no=1, quantity=Decimal(6))
    pallet = replace(consignment.handling_units[0], client_unit_reference="P1", package_type="PX", contents=(told,))
    inside = tuple(replace(unit, parent_unit_reference="P1") for unit in consignment.handling_units)
    units = filled_units(replace(consignment, handling_units=(pallet, *inside)))
    assert [unit.client_unit_reference for unit in units] == ["C0", "C1", "C2"]
