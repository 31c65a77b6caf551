"""Placing: nothing overlaps, nothing sticks out, nothing is heavier than the room carries, the same every time."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.errors import Cancelled
from shipdesk.packing.balance import centre_of_gravity, percent_in_fuller_half
from shipdesk.packing.filling import fill, fill_low, fill_rooms
from shipdesk.packing.layer import best_layer
from shipdesk.packing.pieces import Load, Piece, Room
from shipdesk.progress import Progress

HIGH_CUBE = Room(12032, 2350, 2693, 26_500_000, 2340, 2580)
PALLET = Room(1200, 1000, 1650, 1_000_000)


def pieces(count: int, *sides: int, weight: int = 10_400, first: int = 1, storeys: int | None = None) -> list[Piece]:
    length, width, height = sides
    return [Piece(f"C{number:05d}", length, width, height, weight, storeys) for number in range(first, first + count)]


def assert_sound(load: Load) -> None:
    room = load.room
    for one in load.placed:
        assert {one.length, one.width} == {one.piece.length, one.piece.width}, "this way up"
        assert one.x >= 0
        assert one.y >= 0
        assert one.z >= 0
        assert one.x + one.length <= room.length
        assert one.y + one.width <= room.width
        assert one.top <= room.height
        assert one.z == 0 or _carried(one, load) * 10 >= one.length * one.width * 8, "four fifths stand on something"
    assert not any(one.overlaps(other) for one, other in combinations(load.placed, 2))
    assert load.weight <= room.payload


def _carried(piece, load: Load) -> int:
    below = (other for other in load.placed if other.top == piece.z)
    return sum(
        max(0, min(piece.x + piece.length, one.x + one.length) - max(piece.x, one.x))
        * max(0, min(piece.y + piece.width, one.y + one.width) - max(piece.y, one.y))
        for one in below
    )


SIZES = st.tuples(st.integers(100, 700), st.integers(100, 700), st.integers(80, 700), st.integers(200, 60_000))
LOTS = st.lists(st.tuples(st.integers(1, 12), SIZES), min_size=1, max_size=5)


def made(lots) -> list[Piece]:
    some: list[Piece] = []
    for count, (length, width, height, weight) in lots:
        some += pieces(count, length, width, height, weight=weight, first=len(some) + 1)
    return some


@given(LOTS)
@settings(max_examples=40, deadline=None)
def test_every_piece_is_placed_once_or_told_and_none_overlaps(lots):
    some = made(lots)
    load = fill(some, PALLET)
    assert_sound(load)
    keys = [one.piece.key for one in load.placed] + [one.piece.key for one in load.left_out]
    assert sorted(keys) == sorted(piece.key for piece in some)


@given(LOTS)
@settings(max_examples=25, deadline=None)
def test_rooms_take_everything_that_goes_in_alone_and_are_found_again(lots):
    some = made(lots)
    filled = fill_rooms(some, PALLET, 200, Progress())
    placed = [one.piece.key for load in filled.loads for one in load.placed]
    assert len(placed) == len(set(placed))
    assert {one.piece.key for one in filled.left_out} == {one.key for one in some if PALLET.refuses(one)}
    for load in filled.loads:
        assert_sound(load)
        inside = {one.piece.key for one in load.placed}
        own = [piece for piece in some if piece.key in inside]
        assert fill(own, PALLET).placed == load.placed
        lower = fill_low(own, PALLET)
        assert_sound(lower)
        assert not lower.left_out
        assert lower.height <= load.height


def test_equal_cartons_lie_as_close_as_they_can():
    assert len(best_layer(1200, 1000, (400, 300))) == 10
    assert len(best_layer(1200, 800, (400, 300))) == 8
    assert len(best_layer(1100, 1100, (400, 300))) == 8
    assert best_layer(200, 200, (400, 300)) == ()


def test_a_pallet_is_built_in_layers():
    load = fill_low(pieces(17, 400, 300, 250), PALLET)
    assert load.height == 500, "ten below and seven above, not three towers"
    assert len(fill(pieces(113, 400, 300, 250), PALLET).placed) == 60


@pytest.mark.parametrize(
    ("piece", "reason"),
    [
        (Piece("A", 1000, 1000, 1000, 27_000_000), "too_heavy"),
        (Piece("A", 1000, 1000, 2600, 1000), "too_tall_for_door"),
        (Piece("A", 2345, 2345, 1000, 1000), "too_wide_for_door"),
        (Piece("A", 13000, 1000, 1000, 1000), "too_large"),
    ],
)
def test_what_never_goes_in_says_why(piece, reason):
    load = fill([piece, *pieces(3, 400, 300, 250)], HIGH_CUBE)
    assert [(one.piece.key, one.reason) for one in load.left_out] == [("A", reason)]
    assert len(load.placed) == 3


def test_a_full_room_says_whether_weight_or_room_gave_out():
    heavy = fill(pieces(20, 400, 300, 250, weight=60_000), PALLET)
    assert heavy.weight <= 1_000_000
    assert {one.reason for one in heavy.left_out} == {"weight_full"}
    light = fill(pieces(70, 400, 300, 250, weight=1000), PALLET)
    assert {one.reason for one in light.left_out} == {"no_room"}


def test_pallets_stand_in_two_storeys_only_where_they_may():
    low = [Piece(f"P{n}", 1200, 1000, 1150, 400_000, 2) for n in range(30)]
    alone = [replace(piece, storeys=1) for piece in low]
    assert len(fill(low, HIGH_CUBE).placed) == 30
    one_storey = fill(alone, HIGH_CUBE)
    assert {one.z for one in one_storey.placed} == {0}
    assert len(one_storey.placed) == 22


@pytest.mark.parametrize("count", [1, 113, 2300, 5000])
def test_cartons_by_the_thousand_go_into_containers(count):
    some = pieces(count, 400, 300, 250, weight=10_000)
    filled = fill_rooms(some, HIGH_CUBE, 50, Progress())
    assert sum(len(load.placed) for load in filled.loads) == count
    assert filled.left_out == ()
    assert len(filled.loads) == -(-count // 2300)
    assert filled == fill_rooms(some, HIGH_CUBE, 50, Progress())


def test_loading_can_be_cancelled():
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        fill_rooms(pieces(10, 400, 300, 250), PALLET, 5, progress)


def test_the_centre_of_gravity_is_the_middle_of_an_even_load():
    load = fill(pieces(60, 400, 300, 250), PALLET)
    centre = centre_of_gravity(load)
    assert centre is not None
    assert (centre.x, centre.y, centre.z) == (600, 500, 750)
    assert percent_in_fuller_half(load) == 50
    assert centre_of_gravity(Load(PALLET, ())) is None


def test_a_load_at_the_front_wall_lies_in_one_half():
    assert percent_in_fuller_half(fill(pieces(113, 400, 300, 250), HIGH_CUBE)) == 100
