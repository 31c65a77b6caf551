"""Section 9: the feed, lists, corrections, customs codes."""

from tests.embedded_hub.manifest_support import bookings, closing, opened


def path_of(shown, what: str) -> str:
    return f"/consignments/{shown['consignment_id']}/{what}"


def test_h85_h86_the_same_cursor_gives_the_same_items(hub_door):
    shown = hub_door.booked()
    page = hub_door.get("/feed?limit=4").json()
    rest = hub_door.feed(page["next_after"])
    assert hub_door.feed(page["next_after"]) == rest
    sequences = [item["sequence"] for item in page["items"] + rest["items"]]
    assert sequences == sorted(set(sequences))
    assert hub_door.simulate("DUPLICATE_LAST_EVENT", shown)
    (again,) = hub_door.feed(rest["next_after"])["items"]
    assert again["item_id"] == rest["items"][-1]["item_id"]
    assert again["sequence"] > rest["items"][-1]["sequence"]
    nothing = hub_door.feed(hub_door.feed(rest["next_after"])["next_after"])
    assert (nothing["items"], nothing["has_more"]) == ([], False)


def test_h88_h89_news_may_come_late(hub_door):
    shown = hub_door.booked()
    hub_door.patch(f"/consignments/{shown['consignment_id']}", {"metadata": {"a": "b"}}, '"1"')
    after = hub_door.feed()["next_after"]
    assert hub_door.simulate("OUT_OF_ORDER_EVENT", shown)
    event, hint = hub_door.feed(after)["items"]
    assert event["tracking_event"]["eventTime"] < shown["created_at"]
    assert hint["resource_version"] == 1 < hub_door.read(shown)["version"]
    assert hub_door.items(path_of(shown, "tracking-events"))[0]["eventID"] == event["tracking_event"]["eventID"]


def test_h90_a_correction_deletes_nothing(hub_door):
    shown = hub_door.booked()
    before = hub_door.items(path_of(shown, "tracking-events"))
    assert hub_door.simulate("CORRECT_LAST_EVENT", shown)
    events = hub_door.items(path_of(shown, "tracking-events"))
    assert len(events) == len(before) + 2
    assert all(event in events for event in before)
    (declared,) = (event for event in events if "errorDeclaration" in event)
    assert declared["eventID"] == before[-1]["eventID"]
    corrected = {event["eventID"]: event for event in events}[declared["errorDeclaration"]["correctiveEventIDs"][0]]
    assert corrected["eventTime"] != before[-1]["eventTime"]


def test_h91_a_cursor_from_before_what_is_kept(hub_door):
    hub_door.booked()
    early = hub_door.get("/feed?limit=1").json()["next_after"]
    hub_door.clock.advance(days=90, seconds=1)
    hub_door.booked(client_reference="B")
    gone = hub_door.get(f"/feed?after={early}")
    assert (gone.status, gone.json()["code"]) == (410, "cursor_expired")


def test_h93_a_walk_meets_each_one_once(hub_door):
    booked = [one["client_reference"] for one in bookings(hub_door, 3)]
    page = hub_door.get("/consignments?limit=2")
    seen = [one["client_reference"] for one in page.json()["items"]]
    booked += [one["client_reference"] for one in bookings(hub_door, 2)]
    while cursor := page.json()["next_cursor"]:
        assert f"cursor={cursor}" in page.header("Link")
        hub_door.clock.advance(minutes=59)
        page = hub_door.get(f"/consignments?limit=2&cursor={cursor}")
        seen += [one["client_reference"] for one in page.json()["items"]]
    assert (seen, page.header("Link")) == (booked, None)


def test_h94_an_unknown_code_of_customs_changes_no_status(hub_door):
    (shown,) = bookings(hub_door, 1)
    closing(hub_door, opened(hub_door, [shown]))
    hub_door.clock.advance(minutes=40)
    known, unknown = hub_door.items(path_of(shown, "customs-messages"))
    assert (known["status"], known["authority_code"]) == ("LODGED", "E01")
    assert (unknown["status"], unknown["authority_code"]) == ("LODGED", "E02")
    assert "E02" in unknown["texts"][0]["text"]
    assert hub_door.simulate("CUSTOMS_RED_LINE", shown)
    red = hub_door.items(path_of(shown, "customs-messages"))[-1]
    assert (red["status"], red["action_required"]) == ("RED_LINE", "ATTEND_INSPECTION")
