"""The feed at a door where it goes wrong: nothing lost, nothing doubled, nothing read that need not be."""

import json
from datetime import timedelta

import pytest

from shipdesk.database import turn
from shipdesk.hub.calls import consignments
from shipdesk.hub.port import HubResponse
from shipdesk.services.book_consignment import book
from shipdesk.services.find_consignment import find
from shipdesk.services.follow_tracking import track
from shipdesk.services.read_feed import feed_is_due, read_feed
from shipdesk.services.send_to_hub import sync
from tests.builders import VIENTIANE, packed
from tests.services.faults import dropped_before, no_connection, problem, says


@pytest.fixture
def booked(faulty, door):
    """The desk with one booked consignment and its news read; the door has seen nothing yet."""
    packed(faulty)
    book(faulty, VIENTIANE)
    read_feed(faulty)
    door.seen.clear()
    return faulty


def told(desk, **members):
    return json.loads(str(find(desk, VIENTIANE).hub_record)) | members


def changed(desk, item_id="i1", **members):
    record = told(desk)
    link = f"/v1/consignments/{record['consignment_id']}"
    item = {"item_id": item_id, "type": "CONSIGNMENT_CHANGED", "resource": link, "state": "ON_HOLD"}
    return item | {"consignment_id": record["consignment_id"]} | members


def happened(desk, number, item_id=None, **members):
    record = told(desk)
    event = {
        "eventID": f"urn:uuid:{number}",
        "eventTime": f"2026-12-02T00:00:{number % 60:02d}Z",
        "recordTime": "2026-12-02T01:00:00Z",
        "bizStep": "transporting",
        "consignment_id": record["consignment_id"],
        "consignment_state": record["state"],
    } | members
    named = {"item_id": item_id or f"item-{number}", "consignment_id": record["consignment_id"]}
    return {"type": "TRACKING_EVENT", "tracking_event": event, "resource_version": 1} | named


def page(*items, more=False, after="z", **members):
    return says(200, {"items": list(items), "next_after": after, "has_more": more, "poll_after_s": 45} | members)


def asked(door):
    return [request.path.partition("?")[0].rpartition("/")[2] for request in door.seen]


@pytest.mark.parametrize("fault", [no_connection, dropped_before, problem(503, "maintenance"), says(200, {"state": 5})])
def test_what_changed_is_read_the_next_time_where_it_cannot_be_read_now(booked, door, fault):
    """H-87: the hint is kept with the cursor, as a desk that is killed between the two needs it."""
    door.plan = [page(changed(booked)), fault]
    assert read_feed(booked).items == 1
    assert find(booked, VIENTIANE).state == "ACCEPTED"
    held = told(booked, state="ON_HOLD", version=9)
    door.plan = [page(), says(200, held, ETag='"9"')]
    assert read_feed(booked).items == 0
    assert (find(booked, VIENTIANE).state, find(booked, VIENTIANE).etag) == ("ON_HOLD", '"9"')
    door.plan = [page()]
    read_feed(booked)
    assert asked(door)[-1] == "feed", "read once"


@pytest.mark.parametrize("version", [0, 1])
def test_a_version_that_the_desk_has_is_not_read(booked, door, version):
    """H-88."""
    assert told(booked)["version"] == 1
    door.plan = [page(changed(booked, resource_version=version))]
    read_feed(booked)
    assert asked(door) == ["feed"]


def test_an_answer_that_was_overtaken_changes_nothing(booked, door):
    """H-88: the hub answers with a version before the one that is kept."""
    door.plan = [page(changed(booked)), says(200, told(booked, state="ON_HOLD", version=5), ETag='"5"')]
    read_feed(booked)
    door.plan = [page(changed(booked, "i2")), says(200, told(booked, state="ACCEPTED", version=4), ETag='"4"')]
    read_feed(booked)
    assert (find(booked, VIENTIANE).state, find(booked, VIENTIANE).etag) == ("ON_HOLD", '"5"')


def test_many_events_of_a_journey_need_one_reading_at_most(booked, door):
    """H-89: the state shown is the resource's; events that name the state it has ask nothing."""
    door.plan = [page(*(happened(booked, number) for number in range(200)))]
    assert read_feed(booked).items == 200
    assert asked(door) == ["feed"]
    moved = [happened(booked, 300 + number, consignment_state="IN_TRANSIT") for number in range(50)]
    door.plan = [page(*moved), says(200, told(booked, state="IN_TRANSIT", version=3))]
    read_feed(booked)
    assert asked(door)[1:] == ["feed", told(booked)["consignment_id"]]
    assert track(booked, VIENTIANE).state == "IN_TRANSIT"


def test_an_event_is_kept_once_whatever_repeats(booked, door):
    """H-87: the same item again, the same event in another item, the same page again, items twice on one page."""
    before = len(track(booked, VIENTIANE).events)
    first = happened(booked, 1)
    items = [first, first, happened(booked, 1, "another item"), happened(booked, 2)]
    door.plan = [page(*items, more=True, after="a"), page(*items, after="b")]
    assert read_feed(booked).items == 3
    assert len(track(booked, VIENTIANE).events) == before + 2


def test_events_out_of_order_stand_in_theirs_and_a_correction_beside_them(booked, door):
    """H-89, H-90."""
    withdrawn = happened(
        booked, 1, "c", recordTime="2026-12-09T00:00:00Z", errorDeclaration={"reason": "incorrect_data"}
    )
    door.plan = [page(happened(booked, 3), happened(booked, 1), withdrawn, happened(booked, 2))]
    read_feed(booked)
    events = [one for one in track(booked, VIENTIANE).events if one["eventTime"].startswith("2026-12-02")]
    assert [(one["eventID"][-1], "errorDeclaration" in one) for one in events] == [
        ("1", False), ("1", True), ("2", False), ("3", False),
    ]  # fmt: skip


def test_a_forgotten_cursor_lists_what_changed_and_reads_from_the_start(booked, door, clock):
    """H-91."""
    clock.forward(days=400)
    held = told(booked, state="ON_HOLD", version=7)
    summary = {"consignment_id": held["consignment_id"], "version": 7}
    door.plan = [
        problem(410, "cursor_expired"),
        says(200, {"items": [summary, {"consignment_id": "con_elsewhere"}, 5], "next_cursor": None}),
        page(),
    ]
    itself = f"/consignments/{held['consignment_id']}"
    door.always = lambda request, hub: says(200, held)(request, hub) if request.path == itself else hub(request)
    assert read_feed(booked).reached
    assert find(booked, VIENTIANE).state == "ON_HOLD"
    lists = [request.path for request in door.seen if request.path.startswith("/consignments?")]
    assert lists == ["/consignments?updated_since=2026-11-30T02%3A00%3A00Z&limit=200"], "a day before the last answer"
    assert "after" not in door.seen[2].path
    about = [request.path for request in door.seen[3:]]
    assert all(held["consignment_id"] in path for path in about), "nothing is asked about what this desk does not know"


def test_a_forgotten_cursor_stays_until_the_list_was_told(booked, door):
    before = booked.store.feed.position("OFFLINE", "embedded")
    door.plan = [problem(410, "cursor_expired"), no_connection]
    assert not read_feed(booked).reached
    assert booked.store.feed.position("OFFLINE", "embedded") == before


def test_customs_messages_are_kept_with_members_and_words_nobody_knows(booked, door):
    """H-81."""
    message = {
        "message_id": "cm_1", "consignment_id": told(booked)["consignment_id"], "authority": "MOON_CUSTOMS",
        "status": "WEIGHED_BY_HAND", "occurred_at": "2026-12-02T00:00:00Z", "phase": {"of": "the moon"},
    }  # fmt: skip
    items = [
        {"item_id": "1", "type": "CUSTOMS_MESSAGE", "consignment_id": told(booked)["consignment_id"]}
        | {"customs_message": message},
        {"item_id": "2", "type": "CUSTOMS_MESSAGE", "customs_message": {"message_id": 5}},
        {"item_id": "3", "type": "SOMETHING_NEW", "resource": "/v1/moons/1"},
        {"item_id": "4", "type": "LABEL_CHANGED", "resource": 5},
    ]  # fmt: skip
    door.plan = [page(*items)]
    assert read_feed(booked).items == 4
    (kept,) = booked.store.hub_records.of_consignment("CUSTOMS", message["consignment_id"])
    assert (kept.state, kept.body) == ("WEIGHED_BY_HAND", message)


def test_one_poll_at_a_time(booked, door):
    """H-92: while another window polls, this one does not."""
    with turn(booked.folder.feed_lock, patience_seconds=0.0) as ours:
        assert ours
        assert read_feed(booked).reached
    assert door.seen == []


def test_the_hub_is_asked_no_sooner_than_it_said(booked, door, clock):
    """H-92."""
    door.plan = [page()]
    read_feed(booked)
    assert not feed_is_due(booked)
    clock.forward(seconds=44)
    assert not feed_is_due(booked)
    clock.forward(seconds=1)
    assert feed_is_due(booked)


def test_a_clock_set_back_does_not_silence_the_desk(booked, door, clock):
    """H-98: the wall clock orders nothing."""
    door.plan = [page()]
    read_feed(booked)
    clock.moment -= timedelta(days=4000)
    assert feed_is_due(booked)


def test_a_feed_that_turns_in_circles_is_left(booked, door):
    door.always = page(more=True, after="same")
    assert read_feed(booked).reached
    assert len(door.seen) == 2


def test_h101_feed_and_files_stand_back_where_the_quota_is_nearly_used_up(booked, door):
    """The user's own wish goes; the hub is no less there."""

    def nearly(request, hub):
        answer = hub(request)
        headers = {**answer.headers, "RateLimit": '"default";r=5;t=40', "RateLimit-Policy": '"default";q=120;w=60'}
        return HubResponse(answer.status, headers, answer.body)

    packed(booked, "B")
    door.always = nearly
    assert book(booked, "B").outbox == "DONE"
    door.seen.clear()
    report = sync(booked)
    assert (report.reached, report.feed_items) == (True, 0)
    assert not {"feed", "content"}.intersection(asked(door))
    door.seen.clear()
    assert booked.hub.ask(consignments.by_reference("B")).status == 200
    assert asked(door) == ["consignments"]
