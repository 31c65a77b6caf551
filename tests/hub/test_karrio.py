"""karrio's server behind the port, by what the real one said when it was recorded (tests/nightly/record_karrio.py)."""

from __future__ import annotations

import copy
import hashlib
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.states import Wish
from shipdesk.hub.karrio.amounts import Inexact, agrees, each, number, read
from shipdesk.hub.karrio.answers import Declined
from shipdesk.hub.karrio.shipment_out import MOST_UNITS, shipment_of
from shipdesk.hub.karrio.wire import pointer_of
from shipdesk.services.feed_items import is_event
from shipdesk.services.hub_exchanges import exchanges_of
from shipdesk.services.hub_lacks import absent, notes
from tests.builders import Clock, fixed_world
from tests.hub import karrio_walks
from tests.hub.recorded import FOLDER, Replay


@pytest.fixture
def desk(folder):
    from shipdesk.app.wiring import open_desk

    opened = open_desk(folder, fixed_world(Clock(), 7))
    yield opened
    opened.store.close()


def test_a_shipment_is_booked_its_label_kept_and_cancelled(desk):
    server = Replay("book_and_cancel")
    came = karrio_walks.book_and_cancel(desk, server)
    assert server.is_over, server.strange
    assert came["made"].connection.account == karrio_walks.CARRIER
    assert came["booking"].outbox == Wish.DONE
    asked = [one.path for one in exchanges_of(desk, came["booking"].outbox_id)]
    assert {"/consignments", "/v1/shipments"} <= set(asked), "what was really asked stands beside what was wished"
    assert came["report"].reached
    label = came["label"]
    assert hashlib.sha256(came["content"]).hexdigest() == label.told("sha256")
    assert (label.told("kinds"), label.told("ssccs")) == (["WAYBILL"], []), "no SSCC label of ours"
    assert came["cancelled"].state == "CANCELLED"
    record = json.loads(came["cancelled"].hub_record)
    assert record["handling_units"][0]["sscc"] == record["consignment_number"]
    assert record["items"][0]["descriptions"], "what karrio has no place for comes back as it was sent"


def test_what_it_lacks_is_told(desk):
    known = karrio_walks.book_and_cancel(desk, Replay("book_and_cancel"))["made"].capabilities
    assert set(absent(known)) >= {"createQuote", "listDepartures", "createScreening", "readFeed", "listTrackingEvents"}
    assert not known.offers("amendConsignment")
    assert notes(known) == ["carrier_label", "narrow_goods"]
    assert known.offers("createConsignment")


@pytest.mark.parametrize(
    ("walk", "path_ends", "then"),
    [
        # Bought although nobody heard it: the next search finds it.
        ("lost_purchase", "/purchase", [Wish.UNKNOWN, Wish.DONE, Wish.DONE]),
        # Only a draft so far, and nobody knows what is under way with it: it is left to settle, then bought.
        ("lost_draft", "/shipments", [Wish.UNKNOWN, Wish.UNKNOWN, Wish.DONE]),
    ],
)
def test_an_answer_that_is_lost_books_once(desk, walk, path_ends, then):
    server = Replay(walk)
    tries = karrio_walks.lose_the_answer(desk, server, path_ends)
    assert server.is_over, server.strange
    assert [state for state, _ in tries] == then
    assert tries[-1][1], "the carrier's number"


def test_what_karrio_refuses_points_into_the_booking(desk):
    server = Replay("be_refused")
    booking = karrio_walks.be_refused(desk, server)
    assert server.is_over, server.strange
    assert booking.outbox == Wish.REFUSED
    problem = booking.problem or {}
    assert [one["pointer"] for one in problem["errors"]] == ["/consignee/name_latin"]


def test_a_shipment_on_its_way_is_looked_at_again(desk):
    """There is no feed: what is not at its end is asked for by its id; events have no id of their own there."""
    server = Replay("follow")
    came = karrio_walks.follow(desk, server, lambda _: None)
    assert server.is_over, server.strange
    assert (came["state"], came["report"].reached, came["again"]) == ("IN_TRANSIT", True, 1)
    told = [(one["eventTime"], one["bizStep"], one["readPoint"]["name"]) for one in came["events"]]
    assert told == [
        ("2026-11-27T03:10:00Z", "receiving", "Bangkok"),
        ("2026-11-27T21:45:00Z", "transporting", "Nong Khai"),
        ("2026-11-28T08:00:00Z", "holding", "Vientiane"),
    ], "one that says no time is left out"
    assert len({one["eventID"] for one in came["events"]}) == 3
    assert all(is_event(one) for one in came["events"])
    assert came["events"][2]["texts"][0]["text"] == "ศุลกากร"


def test_no_token_and_no_name_of_this_computer_was_recorded():
    text = "".join(one.read_text(encoding="utf-8") for one in FOLDER.glob("*.json"))
    assert "Token key_" not in text
    assert "Authorization" not in text
    assert str(Path.home()) not in text


amounts = st.decimals(min_value=0, max_value=10**15, places=4, allow_nan=False)


@given(amounts)
def test_a_decimal_goes_over_the_wire_unchanged_or_not_at_all(amount):
    try:
        sent = json.dumps({"value": number(str(amount), "/value")})
    except Inexact:
        assert len(amount.normalize().as_tuple().digits) > 15
        return
    assert read(sent.encode())["value"] == amount


@given(amounts, st.integers(1, 10_000))
def test_the_part_of_each_adds_up_or_is_none(total, count):
    part = each(str(total), count)
    assert part is None or Decimal(part) * count == total


def test_two_is_two_point_nought_and_nothing_else():
    assert agrees(read(b'{"weight": 2, "gone": null}'), read(b'{"weight": 2.0, "more": 1}'))
    assert not agrees(read(b'{"weight": 2}'), read(b'{"weight": 2.0000001}'))
    assert not agrees(read(b"[1]"), read(b"[1, 1]"))


@pytest.fixture(scope="module")
def booking():
    """As it was sent when it was recorded."""
    told = json.loads((FOLDER / "book_and_cancel.json").read_text(encoding="utf-8"))
    posted = next(one["request"]["body"] for one in told if one["request"]["path"] == "/v1/shipments")
    return json.loads(posted["metadata"]["shipdesk_booking"])


UN = {"un_number": "3480", "hazard_class": "9"}


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        (lambda it: it["items"][0].update(dangerous_goods=UN), "not_served", "/items/0/dangerous_goods"),
        (lambda it: it.update(temperature={"regime": "FROZEN"}), "not_served", "/temperature"),
        (
            lambda it: it["items"][0]["line_value"].update(amount="123456789012345.6789"),
            "out_of_range",
            "/items/0/line_value/amount",
        ),
        (
            lambda it: it.update(handling_units=it["handling_units"] * (MOST_UNITS + 1)),
            "too_many_items",
            "/handling_units",
        ),
    ],
)
def test_what_would_be_lost_on_the_way_is_refused_before_it_goes(booking, change, code, pointer):
    wished = copy.deepcopy(booking)
    change(wished)
    with pytest.raises(Declined) as no:
        shipment_of(wished, "truck", {})
    (fault,) = no.value.answer.json()["errors"]
    assert (fault["code"], fault["pointer"]) == (code, pointer)


def test_a_line_that_does_not_divide_goes_as_one_piece(booking):
    wished = copy.deepcopy(booking)
    wished["items"][0] |= {"quantity": "3", "net_weight_kg": "1", "line_value": {"amount": "10.00", "currency": "THB"}}
    (piece,) = shipment_of(wished, "truck", {})["customs"]["commodities"][:1]
    assert (piece["quantity"], piece["value_amount"], piece["weight"]) == (1, 10.0, 1.0)
    assert piece["description"].startswith("3 ")


@pytest.mark.parametrize(
    ("message", "pointer"),
    [
        ("recipient.city: too long", "/consignee/address/latin"),
        ("parcels.3.weight: A valid number is required.", "/handling_units/3"),
        ("customs.commodities.2.value_amount: no", "/items/2/line_value"),
        ("The carrier is on holiday", None),
    ],
)
def test_karrios_place_is_one_of_ours(message, pointer):
    assert pointer_of(message) == pointer
