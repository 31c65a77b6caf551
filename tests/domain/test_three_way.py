"""Three-way merge by field: silent where the sides touch different fields, asked where they touch the same."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.merge_patch import merge
from shipdesk.domain.three_way import MINE, THEIRS, Conflict, difference, merge_changes

BASE: dict[str, Any] = {
    "instructions": "ring",
    "consignee": {"name": "A", "phone": "1", "lines": ["x", "y"]},
    "items": [{"line_no": 1, "quantity": "10", "lot": "L1"}, {"line_no": 2, "quantity": "5", "lot": "L2"}],
}


def changed(pointer, value):
    copied: Any = copy.deepcopy(BASE)
    *path, last = pointer.strip("/").split("/")
    at: Any = copied
    for step in path:
        at = at[int(step)] if isinstance(at, list) else at[step]
    if value is None:
        del at[last]
    else:
        at[last] = value
    return copied


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        (changed("/instructions", "call"), changed("/consignee/phone", "2"), {"instructions": "call", "phone": "2"}),
        (changed("/instructions", "call"), changed("/instructions", "call"), {"instructions": "call"}),
        (changed("/instructions", None), BASE, {"instructions": None}),
        (BASE, changed("/instructions", None), {"instructions": None}),
        (changed("/items/0/quantity", "11"), changed("/items/0/lot", "L9"), {"quantity": "11", "lot": "L9"}),
        (changed("/items/0/quantity", "11"), changed("/items/1/lot", "L9"), {"quantity": "11"}),
    ],
)
def test_different_fields_merge_silently(mine, theirs, merged):
    found = merge_changes(BASE, mine, theirs)
    assert found.conflicts == ()
    flat = {**found.value, **found.value["consignee"], **found.value["items"][0]}
    assert {name: flat.get(name) for name in merged} == merged


def test_elements_added_and_taken_by_either_side_are_both_heard():
    mine, theirs = copy.deepcopy(BASE), copy.deepcopy(BASE)
    mine["items"].append({"line_no": 3, "quantity": "1"})
    del theirs["items"][1]
    theirs["items"].insert(0, {"line_no": 9, "quantity": "7"})
    found = merge_changes(BASE, mine, theirs)
    assert [one["line_no"] for one in found.value["items"]] == [9, 1, 3]
    assert found.conflicts == ()


@pytest.mark.parametrize(
    ("pointer", "mine", "theirs"),
    [
        ("/instructions", "call", "knock"), ("/instructions", None, "knock"), ("/instructions", "call", None),
        ("/consignee/lines", ["z"], ["x"]), ("/items/1/quantity", "6", "7"), ("/consignee", {"name": "B"}, "C"),
    ],
)  # fmt: skip
def test_the_same_field_asks_and_the_answer_decides(pointer, mine, theirs):
    sides = (
        changed(pointer.replace("/items/1", "/items/0"), mine),
        changed(pointer.replace("/items/1", "/items/0"), theirs),
    )
    found = merge_changes(BASE, *sides)
    (conflict,) = found.conflicts
    assert isinstance(conflict, Conflict)
    assert (conflict.pointer, conflict.mine, conflict.theirs) == (pointer, mine, theirs)
    assert found.value == sides[1], "nothing of mine is taken unasked"
    assert merge_changes(BASE, *sides, {pointer: MINE}) == merge_changes(BASE, sides[0], BASE)
    assert merge_changes(BASE, *sides, {pointer: THEIRS}).value == sides[1]


VALUES = st.recursive(
    st.none() | st.integers(0, 3) | st.text("ab", max_size=2),
    lambda inner: (
        st.dictionaries(st.text("abc", min_size=1, max_size=1), inner, max_size=3) | st.lists(inner, max_size=2)
    ),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text("abc", min_size=1, max_size=1), VALUES, max_size=3)


@given(OBJECTS, OBJECTS)
def test_one_side_alone_gets_all_it_asked_for(base, other):
    assert merge_changes(base, other, base).value == other
    assert merge_changes(base, base, other).value == other
    assert merge_changes(base, other, other) == merge_changes(base, other, base)


@given(OBJECTS, OBJECTS, OBJECTS)
def test_deciding_all_conflicts_for_one_side_leaves_none(base, mine, theirs):
    asked = merge_changes(base, mine, theirs)
    for side in (MINE, THEIRS):
        decided = {one.pointer: side for one in asked.conflicts}
        assert merge_changes(base, mine, theirs, decided).conflicts == ()


def without_null(value):
    if isinstance(value, dict):
        return {name: without_null(one) for name, one in value.items() if one is not None}
    return value


@given(OBJECTS.map(without_null), OBJECTS.map(without_null))
def test_the_difference_makes_the_one_into_the_other(old, new):
    assert merge(old, difference(old, new)) == new
