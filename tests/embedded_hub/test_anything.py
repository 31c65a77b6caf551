"""Whatever is sent, the hub answers within its contract and never falls over."""

import copy
import json
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shipdesk.embedded_hub.pages import cursor_of
from tests.embedded_hub.support import Desk, booking, new_key

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        ["", "0", "-1", "1e9", "٣", "9" * 30, "2569-01-01", "TH", "THB", "VND", "PLT-1", "\u0e01\u0301\x00"]
    )
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def places(value, place=()):
    yield place
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from places(inner, (*place, key))


PLACES = [place for place in places(booking()) if place]


def spoiled(changes):
    body = booking(client_reference=new_key())
    for place, value in changes:
        inner = body
        try:
            for step in place[:-1]:
                inner = inner[step]
            inner[place[-1]] = copy.deepcopy(value)
        except (TypeError, KeyError, IndexError):
            continue
    return body


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    desk = Desk(tmp_path_factory.mktemp("hub") / "embedded-hub.sqlite3")
    yield desk
    desk.hub.close()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(st.tuples(st.sampled_from(PLACES), values), min_size=1, max_size=4))
def test_h80_any_spoiled_booking_is_answered(shared, changes):
    response = shared.book(spoiled(changes))
    assert response.status in (201, 409, 422)
    if response.status == 422:
        assert response.json()["errors"]


@settings(max_examples=100, deadline=None)
@given(patch=st.dictionaries(st.sampled_from([*booking(), "departure_id", "colour"]), values, max_size=3))
def test_h40_any_patch_is_answered(shared, patch):
    shown = shared.booked(client_reference=new_key())
    response = shared.patch(f"/consignments/{shown['consignment_id']}", patch, '"1"')
    assert response.status in (200, 409, 422)


@settings(max_examples=100, deadline=None)
@given(
    path=st.sampled_from(["/feed", "/consignments", "/departures", "/services"]),
    name=st.sampled_from(
        ["after", "cursor", "limit", "types", "wait", "state", "updated_since", "departs_from", "mode"]
    ),
    value=st.text(st.characters(exclude_characters="&#", codec="ascii"), max_size=12)
    | st.sampled_from(
        ["WzFd", "WyJhIl0", "W10", "bnVsbA", "WzFlOTk5XQ", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-10:00"]
    ),
)
def test_any_parameter_is_answered(shared, path, name, value):
    assert shared.get(f"{path}?{name}={quote(value)}").status in (200, 400, 410)


@settings(max_examples=100, deadline=None)
@given(body=st.binary(max_size=40) | values.map(lambda value: json.dumps(value).encode()))
@pytest.mark.parametrize("path", ["/quotes", "/number-blocks"])
def test_any_body_is_answered(shared, path, body):
    assert shared.post(path, body).status in (400, 422)


@pytest.mark.parametrize(
    "path",
    [
        "/consignments?limit=--5",
        "/consignments?limit=-",
        "/consignments?limit=" + "9" * 30,
        "/consignments?cursor=" + cursor_of(2**63),
        "/feed?after=" + cursor_of(-(2**80)),
        "/departures?cursor=" + cursor_of("\ud800", "a"),
        "/consignments?updated_since=9999-12-31T23:59:59-14:00",
        "/consignments?updated_since=2026-11-26%2010:00:00Z",
    ],
)
def test_odd_queries_are_malformed_requests(shared, path):
    assert shared.get(path).status == 400


@pytest.mark.parametrize("path", ["/address-validations", "/hs-advice", "/consignments", "/consignment-batches"])
def test_half_a_letter_is_no_text(shared, path):
    """It could not be told back in a problem."""
    body = b'{"address": {"country_code": "\\ud800"}, "description": "\\uDFFF"}'
    assert shared.post(path, body, Content_Type="application/json").status == 400
    whole = shared.post(path, b'{"x": "\\ud83d\\ude00"}', Content_Type="application/json")
    assert whole.status == 422


def test_h03_a_number_at_the_edge_of_the_exact_ones_has_a_canonical_form(shared):
    """It is wrong here, and said to be so; a whole number beyond is no RFC 8785 at all."""
    assert shared.book(booking(client_reference=9007199254740992.0)).status == 422
    assert shared.book(booking(client_reference=2**53 + 1)).status == 400
