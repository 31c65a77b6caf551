"""A truck's axles: no accepted load puts too much on one of them, and nothing is lost or doubled by obeying that."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.packing.arranging import arranged
from shipdesk.packing.axles import Axles
from shipdesk.packing.balance import axle_loads
from shipdesk.packing.filling import fill, fill_rooms
from shipdesk.packing.pieces import Load, Piece, Placed, loading_order
from shipdesk.packing.units import load_room
from shipdesk.progress import Progress
from shipdesk.reference.equipment import Figure, Truck
from tests.packing.test_filling import assert_sound, made, pieces
from tests.packing.test_units import EQUIPMENT

TRUCKS = EQUIPMENT.trucks
MOST = 100


def assert_within_axles(load: Load, truck: Truck) -> None:
    assert not any(axle.is_over for axle in axle_loads(load, truck)), axle_loads(load, truck)


def assert_nothing_lost(some, filled) -> None:
    placed = [one.piece.key for load in filled.loads for one in load.placed]
    assert sorted([*placed, *(one.piece.key for one in filled.left_out)]) == sorted(piece.key for piece in some)


HEAVY = st.lists(
    st.tuples(
        st.integers(1, 8),
        st.tuples(st.integers(300, 2000), st.integers(300, 1800), st.integers(200, 2000), st.integers(1, 5_000_000)),
    ),
    min_size=1,
    max_size=4,
)


def figure(value: Decimal) -> Figure:
    return Figure(value, "truck-figures", True)


@st.composite
def any_truck(draw):
    """One of the table's with other axles: elsewhere, stronger or weaker."""
    truck = draw(st.sampled_from(list(TRUCKS.values())))
    front = draw(st.decimals(-150, 300, places=1))
    rear = front + draw(st.decimals(100, 900, places=1))
    return replace(
        truck,
        front_axle_cm=figure(front),
        rear_axle_cm=figure(rear),
        front_axle_kg=figure(draw(st.decimals(1000, 20_000, places=1))),
        rear_axle_kg=figure(draw(st.decimals(1000, 26_000, places=1))),
        front_axle_empty_kg=figure(draw(st.decimals(100, 4000, places=1))),
        rear_axle_empty_kg=figure(draw(st.decimals(100, 6000, places=1))),
    )


@given(HEAVY, any_truck())
@settings(max_examples=60, deadline=None)
def test_no_accepted_load_puts_too_much_on_an_axle(lots, truck):
    some, room = made(lots), load_room(truck)
    filled = fill_rooms(some, room, MOST, Progress())
    assert_nothing_lost(some, filled)
    for load in filled.loads:
        assert_sound(load)
        assert_within_axles(load, truck)
        assert load.placed == loading_order(load.placed)
    assert {one.piece.key for one in filled.left_out} == {one.key for one in some if room.refuses(one)}
    for one in filled.left_out:
        assert (one.axle is not None) == one.reason.endswith("_axle")
        assert one.axle is None or one.axle.kg > one.axle.most_kg


@given(st.sampled_from(list(TRUCKS.values())), st.integers(1, 400), st.integers(1_000, 60_000))
@settings(max_examples=30, deadline=None)
def test_cartons_go_into_the_trucks_of_the_table_within_their_axles(truck, count, weight):
    some = pieces(count, 400, 300, 250, weight=weight)
    filled = fill_rooms(some, load_room(truck), MOST, Progress())
    assert_nothing_lost(some, filled)
    assert not filled.left_out
    for load in filled.loads:
        assert_sound(load)
        assert_within_axles(load, truck)


def test_a_heavy_load_is_moved_back_from_the_front_wall():
    truck = TRUCKS["22W"]
    heavy = [Piece(f"P{number}", 1200, 1000, 1000, 2_000_000, 1) for number in range(10)]
    at_the_wall = fill(heavy, replace(load_room(truck), axles=None))
    assert any(axle.is_over for axle in axle_loads(at_the_wall, truck)), "20 t at the front wall are too much"
    (load,) = fill_rooms(heavy, load_room(truck), MOST, Progress()).loads
    assert len(load.placed) == 10, "nothing is left behind"
    assert min(one.x for one in load.placed) > 0
    assert_within_axles(load, truck)


def test_walls_change_places_where_moving_the_whole_is_not_enough():
    """The room is full from end to end, the heavy wall at the door: only another order helps."""
    truck = TRUCKS["10W"]
    room = load_room(truck)
    sides = (room.length // 2, room.width, 1000)
    light, heavy = Piece("L", *sides, 1_000_000), Piece("H", *sides, 12_500_000)
    placed = tuple(
        Placed(piece, index * sides[0], 0, 0, sides[0], sides[1]) for index, piece in enumerate((light, heavy))
    )
    load = Load(room, placed)
    before = axle_loads(load, truck)
    assert any(axle.is_over for axle in before)
    weak_rear = replace(truck, rear_axle_kg=figure(Decimal(18_000)), front_axle_kg=figure(Decimal(10_000)))
    moved = arranged(load, Axles.of(weak_rear))
    assert moved is not None
    assert [one.piece.key for one in moved.placed] == ["H", "L"]
    assert_within_axles(moved, weak_rear)


def test_what_no_place_carries_is_left_out_with_axle_load_and_limit():
    truck = replace(TRUCKS["10W"], rear_axle_kg=figure(Decimal(8000)))
    press = Piece("PRESS", 2000, 1500, 1500, 12_000_000)
    filled = fill_rooms([press, *pieces(5, 400, 300, 250)], load_room(truck), MOST, Progress())
    (left,) = filled.left_out
    assert (left.piece.key, left.reason) == ("PRESS", "too_heavy_for_rear_axle")
    assert left.axle is not None
    assert (left.axle.axle, left.axle.kg, left.axle.most_kg) == ("rear", Decimal(17_000), Decimal(8000))
    assert sum(len(load.placed) for load in filled.loads) == 5


@pytest.mark.parametrize("code", list(TRUCKS))
def test_the_span_is_where_both_groups_are_within_their_limits(code):
    axles = Axles.of(TRUCKS[code])
    weight = 3_000_000
    foremost, rearmost = axles.span(weight)
    front, _ = axles.loads(weight, foremost)
    _, rear = axles.loads(weight, rearmost)
    assert (front, rear) == (axles.front_most, axles.rear_most)
    assert axles.allow(weight, (foremost + rearmost) / 2)
    assert not axles.allow(weight, foremost - Fraction(1, 10**6))
    assert not axles.allow(weight, rearmost + Fraction(1, 10**6))
