"""Section 9: the feed and tracking, as the clock moves."""

import pytest

from tests.embedded_hub.support import Desk, cancel


def kinds(page) -> list[str]:
    return [item.get("state") or item["tracking_event"]["bizStep"] for item in page["items"]]


def test_h85_order_and_what_a_booking_says(desk):
    shown = desk.booked()
    page = desk.feed()
    assert kinds(page) == ["SUBMITTED", "ACCEPTED", *["DUE"] * 3, "commissioning", "accepting"]
    assert [item["sequence"] for item in page["items"]] == [1, 2, 3, 4, 5, 6, 7]
    assert {item["consignment_id"] for item in page["items"]} == {shown["consignment_id"]}
    assert len({item["item_id"] for item in page["items"]}) == 7


def test_h86_a_cursor_gives_the_same_items_again(desk):
    desk.booked()
    first = desk.get("/feed?limit=3").json()
    assert first["has_more"]
    rest = desk.feed(first["next_after"])
    assert not rest["has_more"]
    assert desk.feed(first["next_after"]) == rest
    nothing = desk.feed(rest["next_after"])
    assert (nothing["items"], nothing["next_after"]) == ([], rest["next_after"])
    desk.booked(client_reference="B")
    assert len(desk.feed(rest["next_after"])["items"]) == 7


def test_events_appear_when_their_time_has_come(desk):
    shown = desk.booked()
    path = f"/consignments/{shown['consignment_id']}/tracking-events"
    after = desk.feed()["next_after"]
    desk.clock.advance(minutes=59)
    assert desk.feed(after)["items"] == []
    desk.clock.advance(minutes=1)
    (item,) = desk.feed(after)["items"]
    assert item["tracking_event"]["eventTime"] == "2026-11-24T04:00:00Z"
    steps = [event["bizStep"] for event in desk.get(path).json()["items"]]
    assert steps == ["commissioning", "accepting", "other"]


def test_a_late_look_tells_when_it_happened(desk):
    shown = desk.booked()
    desk.clock.advance(days=20)
    events = desk.get(f"/consignments/{shown['consignment_id']}/tracking-events").json()["items"]
    assert events[-1]["eventTime"] == events[-1]["recordTime"] == "2026-11-24T04:00:00Z"


def test_a_cancelled_consignment_moves_no_more(desk):
    shown = desk.booked()
    cancel(desk, shown)
    after = desk.feed()["next_after"]
    assert kinds(desk.feed())[-2:] == ["CANCELLED", "void_shipping"]
    desk.clock.advance(days=1)
    assert desk.feed(after)["items"] == []


def test_h91_a_cursor_before_what_is_kept_has_expired(desk):
    desk.booked()
    early = desk.get("/feed?limit=1").json()["next_after"]
    late = desk.feed()["next_after"]
    days = desk.get("/capabilities").json()["retention_days"]["feed"]
    desk.clock.advance(days=days, seconds=1)
    desk.booked(client_reference="B")
    gone = desk.get(f"/feed?after={early}")
    assert (gone.status, gone.json()["code"]) == (410, "cursor_expired")
    fresh = [item["consignment_id"] for item in desk.feed()["items"] if item["type"] == "CONSIGNMENT_CHANGED"]
    assert len(set(fresh)) == 1
    assert desk.get(f"/feed?after={late}").status in (200, 410)


def test_only_the_kinds_asked_for(desk):
    desk.booked()
    page = desk.get("/feed?types=TRACKING_EVENT,LABEL_CHANGED").json()
    assert kinds(page) == ["commissioning", "accepting"]


@pytest.mark.parametrize(
    "query", ["after=%21", "after=abc", "limit=0", "limit=201", "limit=x", "types=NEWS", "wait=99"]
)
def test_a_wrong_parameter_is_named(desk, query):
    refused = desk.get(f"/feed?{query}")
    assert (refused.status, refused.json()["code"]) == (400, "malformed_request")
    assert refused.json()["errors"][0]["parameter"]


def test_h93_walking_a_list_while_it_grows(desk: Desk):
    booked = [desk.booked(client_reference=f"W-{number}")["consignment_id"] for number in range(5)]
    page = desk.get("/consignments?limit=2")
    seen = [each["consignment_id"] for each in page.json()["items"]]
    booked.append(desk.booked(client_reference="W-later")["consignment_id"])
    while cursor := page.json()["next_cursor"]:
        assert f"cursor={cursor}" in (page.header("Link") or "")
        page = desk.get(f"/consignments?limit=2&cursor={cursor}")
        seen += [each["consignment_id"] for each in page.json()["items"]]
    assert seen == booked
    assert page.header("Link") is None


def test_lists_are_filtered(desk):
    first, _ = desk.booked(), desk.booked(client_reference="B")
    cancel(desk, first)
    assert len(desk.get("/consignments?client_reference=CT-2026-0117").json()["items"]) == 1
    assert desk.get("/consignments?client_reference=NONE").json()["items"] == []
    (cancelled,) = desk.get("/consignments?state=CANCELLED").json()["items"]
    assert cancelled["consignment_id"] == first["consignment_id"]
    assert desk.get("/consignments?updated_since=2026-11-24T10:00:00%2B07:00").json()["items"]
    assert desk.get("/consignments?updated_since=2026-11-24T03:00:01Z").json()["items"] == []
