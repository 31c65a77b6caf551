"""The difference between two JSON values, told place by place."""

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.changes import Change, changes

JSON = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab/~", max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(JSON, JSON)
def test_something_is_told_exactly_where_something_differs(before, after):
    assert bool(list(changes(before, after))) == (before != after)
    there = {one.pointer: (one.old, one.new) for one in changes(before, after)}
    assert there == {one.pointer: (one.new, one.old) for one in changes(after, before)}


def test_a_line_taken_from_the_middle_leaves_the_others_alone():
    first, second, third = {"line_no": 1}, {"line_no": 2}, {"line_no": 3}
    assert list(changes({"items": [first, second, third]}, {"items": [first, third]})) == [
        Change("/items/1", second, None)
    ]
    assert list(changes([first, third], [first, second, third])) == [Change("/1", None, second)]


def test_the_place_inside_a_line_is_named():
    before = {"a/b": [{"x": 1, "y": 2}], "same": 5}
    after = {"a/b": [{"x": 1, "y": 3}], "same": 5, "new": 0}
    assert list(changes(before, after)) == [Change("/a~1b/0/y", 2, 3), Change("/new", None, 0)]
