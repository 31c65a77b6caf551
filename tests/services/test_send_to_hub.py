"""Booking through a door at which everything goes wrong: one consignment at the hub, whatever the door did."""

import json
import threading

import pytest

from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError, StoppedByCheck, WrongInput
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.progress import Progress
from shipdesk.services import book_consignment as booking
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.follow_tracking import track
from shipdesk.services.hub_status import status
from shipdesk.services.outbox_wishes import booking_body
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.send_to_hub import send_waiting, sync
from tests.builders import VIENTIANE, behind, body, line, packed
from tests.services.faults import (
    HTML,
    dropped_after,
    dropped_before,
    no_connection,
    problem,
    says,
    truncated,
)

CREATE = "/consignments"


def at_the_hub(door, reference=VIENTIANE):
    """What the hub itself holds under the reference."""
    answer = door.hub(HubRequest("GET", f"/consignments?client_reference={reference}"))
    return answer.json()["items"]


def standing(desk, reference=VIENTIANE):
    """States of the consignment and of its booking rows."""
    rows = [one for one in desk.store.outbox.of_reference(reference) if one.operation == "createConsignment"]
    return find(desk, reference).state, [one.state for one in rows]


def keys_and_bodies(door):
    return {(one.header("Idempotency-Key"), one.body) for one in door.posted(CREATE)}


def test_booking_writes_one_row_and_the_hubs_words(desk):
    packed(desk)
    told = book(desk, VIENTIANE)
    stored = find(desk, VIENTIANE)
    assert (told.outbox, told.problem, told.error()) == ("DONE", None, None)
    assert (told.consignment_id, told.consignment_number) == (stored.consignment_id, stored.consignment_number)
    assert standing(desk) == ("ACCEPTED", ["DONE"])
    assert json.loads(str(stored.hub_record))["client_reference"] == VIENTIANE


def test_booking_twice_is_one_wish(faulty, door):
    packed(faulty)
    first, second = book(faulty, VIENTIANE), book(faulty, VIENTIANE)
    assert first == second
    assert len(door.posted(CREATE)) == 1
    assert len(at_the_hub(door)) == 1


def test_booking_at_the_same_time_from_two_windows_is_one_wish(reopen, clock):
    desk, other = reopen(), reopen()
    packed(desk)
    told = []

    def press(one):
        try:
            told.append(book(one, VIENTIANE))
        finally:
            one.store.close()

    threads = [threading.Thread(target=press, args=[one]) for one in (desk, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({one.outbox_id for one in told}) == 1
    assert standing(desk) == ("ACCEPTED", ["DONE"])


def test_the_state_and_the_wish_land_together_or_not_at_all(desk, monkeypatch):
    packed(desk)

    def fails(*_):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(desk.store.consignments, "set_state", fails)
    with pytest.raises(RuntimeError):
        booking.queue_booking(desk, VIENTIANE)
    assert standing(desk) == ("PACKED", [])


def test_what_is_not_packed_is_not_booked(desk):
    new_consignment(desk, body("vientiane"))
    with pytest.raises(WrongInput) as caught:
        book(desk, VIENTIANE)
    assert (caught.value.code, caught.value.pointer) == ("inconsistent_state", "/handling_units")
    assert standing(desk) == ("DRAFT", [])


def test_an_open_block_stops_booking_before_anything_is_queued(desk):
    exporter = {"party": "TH-SIAM", "registrations": [{"scheme": "TH_TAX_ID", "value": "0105556001235"}]}
    packed(desk, exporter=exporter)
    with pytest.raises(StoppedByCheck) as caught:
        book(desk, VIENTIANE)
    assert caught.value.pointer.startswith("/exporter")
    assert standing(desk) == ("PACKED", [])


def test_more_than_500_units_are_refused_before_anything_is_queued(desk):
    packed(desk, items=[line("ND-002", str(12 * 3000))])
    with pytest.raises(WrongInput) as caught:
        book(desk, VIENTIANE)
    assert (caught.value.pointer, caught.value.code) == ("/handling_units", "too_many_items")
    assert standing(desk) == ("PACKED", [])


def test_the_hub_is_told_of_pallets_not_of_the_cartons_on_them(faulty, door):
    carton = {"package_type": "CT", "gross_weight_kg": "2.33", "length_cm": "40", "width_cm": "30", "height_cm": "20"}
    sizes = {"gross_weight_kg": "1450", "length_cm": "250", "width_cm": "250", "height_cm": "260"}
    pallet = carton | sizes | {"client_unit_reference": "P1", "package_type": "PX", "contents": []}
    inside = [
        carton
        | {
            "client_unit_reference": f"C{number}",
            "parent_unit_reference": "P1",
            "contents": [{"line_no": 1, "quantity": "30"}],
        }
        for number in range(600)
    ]
    lines = [line("ND-002", str(30 * 600), net_weight_kg="1080")]
    new_consignment(faulty, body("vientiane", items=lines, handling_units=[pallet, *inside]))
    pack_consignment(faulty, VIENTIANE)
    assert book(faulty, VIENTIANE).outbox == "DONE"
    units = json.loads(door.posted(CREATE)[0].body)["handling_units"]
    assert [(one["client_unit_reference"], one["inner_packages"], one["contents"]) for one in units] == [
        ("P1", 600, [{"line_no": 1, "quantity": "18000"}])
    ]


def test_chinese_is_simplified_chinese_on_the_wire(faulty, door):
    new_consignment(faulty, body())
    pack_consignment(faulty, "SAMPLE-KUNMING-001")
    assert book(faulty, "SAMPLE-KUNMING-001").outbox == "DONE"
    sent = json.loads(door.posted(CREATE)[0].body)
    assert sent["consignee"]["native_language"] == "zh-Hans"
    assert {one["language"] for one in sent["items"][0]["descriptions"]} >= {"en", "zh-Hans"}
    assert "desk" not in sent
    assert "goods" not in sent


FAULTS = {
    "lost before": dropped_before,
    "lost after": dropped_after,
    "cut short": truncated,
    "500 before": problem(500, "internal_error"),
    "502 of a proxy": says(502, HTML),
    "401": problem(401, "token_expired"),
    "408": says(408, b""),
    "in progress": problem(409, "idempotency_in_progress"),
    "hotel page": says(200, HTML, Content_Type="text/html"),
    "empty 200": says(200, b""),
    "some object": says(200, {}),
    "some list": says(201, [1, 2]),
    "a redirect": says(302, b"", Location="https://elsewhere.example"),
    "a 4xx page of a proxy": says(403, HTML),
    "other reference": says(
        201, {"consignment_id": "con_X", "consignment_number": "N", "state": "ACCEPTED"} | {"client_reference": "OTHER"}
    ),
    "without id": says(201, {"client_reference": VIENTIANE, "consignment_number": "N", "state": "ACCEPTED"}, does=True),
    "numbers for words": says(
        201,
        {"client_reference": VIENTIANE, "consignment_id": 5, "consignment_number": "N", "state": ["ACCEPTED"]},
        does=True,
    ),
    "not even text": says(200, b"\xff\xfe\x00", does=True),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_an_answer_that_proves_nothing_leaves_the_wish_unknown_until_it_is_proven(faulty, door, fault):
    packed(faulty)
    door.plan = [fault, fault]
    told = book(faulty, VIENTIANE)
    assert told.outbox == "UNKNOWN"
    assert told.error().exit_status == 5
    assert standing(faulty) == ("UNKNOWN", ["UNKNOWN"])
    assert send_waiting(faulty, Progress()) == 0
    assert standing(faulty) == ("UNKNOWN", ["UNKNOWN"])
    assert sync(faulty).outbox[Wish.UNKNOWN] == 0
    assert standing(faulty) == ("ACCEPTED", ["DONE"])
    assert len(keys_and_bodies(door)) == 1, "the same bytes under the same key"
    assert len(at_the_hub(door)) == 1


def test_without_a_connection_the_wish_waits_and_no_try_is_counted(faulty, door):
    packed(faulty)
    door.always = no_connection
    assert book(faulty, VIENTIANE).outbox == "QUEUED"
    for _ in range(12):
        assert not sync(faulty).reached
    row = faulty.store.outbox.of_reference(VIENTIANE)[0]
    assert (row.state, row.tries) == ("QUEUED", 0)
    assert find(faulty, VIENTIANE).state == "QUEUED"
    door.always = None
    assert sync(faulty).reached
    assert standing(faulty) == ("ACCEPTED", ["DONE"])


def test_what_was_unknown_stays_unknown_without_a_connection(faulty, door):
    packed(faulty)
    door.plan = [dropped_after]
    book(faulty, VIENTIANE)
    door.always = no_connection
    sync(faulty)
    assert standing(faulty) == ("UNKNOWN", ["UNKNOWN"])


@pytest.mark.parametrize("busy", [503, 429])
def test_a_hub_that_says_when_is_not_asked_before(faulty, door, clock, busy):
    packed(faulty)
    door.plan = [problem(busy, "rate_limited" if busy == 429 else "service_unavailable", retry_after_s=120)]
    book(faulty, VIENTIANE)
    asked = len(door.posted(CREATE))
    clock.forward(seconds=119)
    sync(faulty)
    assert len(door.posted(CREATE)) == asked
    assert standing(faulty)[0] == "UNKNOWN"
    clock.forward(seconds=2)
    sync(faulty)
    assert standing(faulty) == ("ACCEPTED", ["DONE"])


REFUSAL = [{"pointer": "/items/0/hs_code", "code": "not_in_enum", "detail": "No such code."}]


def test_a_refusal_is_shown_with_its_place_and_sent_once(faulty, door):
    packed(faulty)
    door.plan = [problem(422, "validation_failed", errors=REFUSAL)]
    error = book(faulty, VIENTIANE).error()
    assert (error.exit_status, error.code, error.pointer) == (4, "validation_failed", "/items/0/hs_code")
    assert "No such code." in error.values["words"]
    assert standing(faulty) == ("REFUSED", ["REFUSED"])
    sync(faulty)
    assert len(door.posted(CREATE)) == 1
    assert at_the_hub(door) == []


def test_after_a_refusal_an_edit_is_a_new_wish_under_a_new_key(faulty, door):
    packed(faulty)
    door.plan = [problem(422, "validation_failed", errors=REFUSAL)]
    book(faulty, VIENTIANE)
    edit_consignment(faulty, VIENTIANE, {"delivery_instructions": "Ring twice"})
    assert book(faulty, VIENTIANE).outbox == "DONE"
    assert standing(faulty) == ("ACCEPTED", ["REFUSED", "DONE"])
    assert len({key for key, _ in keys_and_bodies(door)}) == 2


def test_one_refusal_holds_nobody_else_up(faulty, door):
    for reference in ("A", "B"):
        packed(faulty, reference)
    door.always = no_connection
    for reference in ("A", "B"):
        book(faulty, reference)
    door.always, door.plan = None, [problem(422, "validation_failed", errors=REFUSAL)]
    report = sync(faulty)
    assert report.refused == 1
    assert (standing(faulty, "A")[0], standing(faulty, "B")[0]) == ("REFUSED", "ACCEPTED")


def test_a_reference_the_hub_knows_from_us_is_adopted(faulty, door, reopen):
    """As after a lost desk: the same draft, another key."""
    packed(faulty)
    stored = find(faulty, VIENTIANE)
    body_sent = json.dumps(booking_body(stored.consignment), ensure_ascii=False).encode()
    headers = {"Idempotency-Key": "0b0e0a52-6c3e-4d0e-8b3e-2f0d4f5a6b7c", "Content-Type": "application/json"}
    assert door.hub(HubRequest("POST", CREATE, headers, body_sent)).status == 201
    told = book(faulty, VIENTIANE)
    assert (told.outbox, told.consignment_number) == ("DONE", at_the_hub(door)[0]["consignment_number"])
    assert standing(faulty) == ("ACCEPTED", ["DONE"])
    assert len(at_the_hub(door)) == 1


def test_a_reference_the_hub_knows_with_other_goods_is_not_adopted(faulty, door):
    packed(faulty)
    other = booking_body(find(faulty, VIENTIANE).consignment) | {"delivery_instructions": "Somewhere else"}
    headers = {"Idempotency-Key": "0b0e0a52-6c3e-4d0e-8b3e-2f0d4f5a6b7c", "Content-Type": "application/json"}
    assert door.hub(HubRequest("POST", CREATE, headers, json.dumps(other).encode())).status == 201
    edit_consignment(faulty, VIENTIANE, {"delivery_instructions": "Ring twice"})
    error = book(faulty, VIENTIANE).error()
    assert (error.exit_status, error.code) == (4, "duplicate_client_reference")
    assert standing(faulty) == ("REFUSED", ["REFUSED"])


@pytest.mark.parametrize(
    "lie",
    [dropped_before, says(200, HTML), says(200, {}), says(200, {"items": 5}), says(200, {"items": [{"x": 1}]})],
)
def test_a_duplicate_that_cannot_be_looked_at_is_unknown(faulty, door, lie):
    packed(faulty)
    door.plan = [problem(409, "duplicate_client_reference"), lie]
    assert book(faulty, VIENTIANE).outbox == "UNKNOWN"
    assert sync(faulty).outbox[Wish.DONE] == 3, "two number blocks and the booking"
    assert len(at_the_hub(door)) == 1


@pytest.mark.parametrize(
    "lie",
    [
        says(200, HTML),
        says(200, {}),
        says(200, {"items": 5, "next_after": "a", "has_more": False}),
        says(200, {"items": [{"type": "TRACKING_EVENT"}], "next_after": "a", "has_more": False}),
        says(200, {"items": [], "has_more": True}),
        dropped_before,
    ],
)
def test_a_feed_that_is_none_moves_nothing(faulty, door, lie):
    packed(faulty)
    book(faulty, VIENTIANE)
    before = find(faulty, VIENTIANE)
    door.plan = [lie]
    report = sync(faulty)
    assert (report.reached, report.feed_items) == (False, 0)
    assert find(faulty, VIENTIANE) == before
    assert faulty.store.feed.position("OFFLINE", "embedded").cursor is None
    assert sync(faulty).feed_items > 0


def test_a_cursor_that_the_hub_forgot_starts_from_the_beginning(faulty, door):
    packed(faulty)
    book(faulty, VIENTIANE)
    sync(faulty)
    events = track(faulty, VIENTIANE).events
    door.plan = [problem(410, "cursor_expired")]
    report = sync(faulty)
    assert (report.reached, report.feed_items) == (True, 0), "every item came before"
    assert track(faulty, VIENTIANE).events == events
    assert "/feed?limit=200" in [one.path for one in door.seen[-8:]]


def test_an_event_without_its_times_is_passed_over(faulty, door):
    packed(faulty)
    item = {"item_id": "1", "type": "TRACKING_EVENT", "tracking_event": {"eventID": "e"}, "new": {"member": 1}}
    item["consignment_id"] = ["not", "an id"]
    door.always = says(200, {"items": [item], "next_after": "a", "has_more": False})
    assert sync(faulty).feed_items == 1


def test_a_state_that_nobody_has_heard_of_is_kept_as_it_is(faulty, door):
    packed(faulty)
    book(faulty, VIENTIANE)
    told = json.loads(str(find(faulty, VIENTIANE).hub_record)) | {"state": "ON_THE_MOON", "orbit": {"km": 384400}}
    item = {"item_id": "1", "type": "BRAND_NEW", "consignment_id": told["consignment_id"]}
    door.plan = [says(200, {"items": [item], "next_after": "z", "has_more": False}), says(200, told, ETag='"9"')]
    sync(faulty)
    stored = find(faulty, VIENTIANE)
    assert (stored.state, stored.etag, json.loads(str(stored.hub_record))["orbit"]) == (
        "ON_THE_MOON",
        '"9"',
        {"km": 384400},
    )
    assert track(faulty, VIENTIANE).state == "ON_THE_MOON"


def test_an_interrupted_sending_goes_again_under_its_key(faulty, door):
    """As after a killed program: the row says SENDING, the hub may have it or not."""
    packed(faulty)
    door.always = no_connection
    book(faulty, VIENTIANE)
    row = faulty.store.outbox.of_reference(VIENTIANE)[0]
    faulty.store.outbox.settle(row.id, Wish.SENDING, tries=1)
    door.always = None
    door.plan = [no_connection]
    send_waiting(faulty, Progress())
    assert standing(faulty) == ("UNKNOWN", ["UNKNOWN"])
    send_waiting(faulty, Progress())
    assert standing(faulty) == ("ACCEPTED", ["DONE"])
    assert {key for key, _ in keys_and_bodies(door)} == {f'"{row.idempotency_key}"'}


def test_rows_of_another_hub_are_left_alone(faulty, door):
    packed(faulty)
    door.always = no_connection
    book(faulty, VIENTIANE)
    with faulty.store.atomic():
        faulty.store._connections.db.execute("UPDATE outbox SET environment = 'PRODUCTION' WHERE reference IS NOT NULL")
    door.always = None
    sync(faulty)
    assert standing(faulty) == ("QUEUED", ["QUEUED"])


def test_before_booking_cancelling_needs_no_hub(faulty, door):
    packed(faulty)
    door.always = no_connection
    asked = len(door.seen)
    assert cancel_consignment(faulty, VIENTIANE).state == "CANCELLED"
    assert cancel_consignment(faulty, VIENTIANE).state == "CANCELLED"
    assert len(door.seen) == asked
    with pytest.raises(WrongInput) as caught:
        book(faulty, VIENTIANE)
    assert caught.value.code == "state_conflict"


def test_an_unsent_wish_is_taken_back(faulty, door):
    packed(faulty)
    door.always = no_connection
    book(faulty, VIENTIANE)
    assert cancel_consignment(faulty, VIENTIANE).state == "CANCELLED"
    assert standing(faulty) == ("CANCELLED", [])
    door.always = None
    sync(faulty)
    assert at_the_hub(door) == []


def test_a_wish_taken_back_while_others_are_sent_is_not_sent(faulty, door):
    for reference in ("A", "B"):
        packed(faulty, reference)
    door.always = no_connection
    for reference in ("A", "B"):
        book(faulty, reference)
    door.always = None

    def cancel_b(done, _total):
        if done == 1:
            assert cancel_consignment(faulty, "B").state == "CANCELLED"

    send_waiting(faulty, Progress(cancel_b))
    assert (standing(faulty, "A")[0], standing(faulty, "B")) == ("ACCEPTED", ("CANCELLED", []))
    assert at_the_hub(door, "B") == []


def test_a_booked_shipment_is_cancelled_by_the_hub(faulty, door):
    packed(faulty)
    book(faulty, VIENTIANE)
    assert cancel_consignment(faulty, VIENTIANE).state == "CANCELLED"
    assert at_the_hub(door)[0]["state"] == "CANCELLED"
    with pytest.raises(WrongInput) as caught:
        book(faulty, VIENTIANE)
    assert caught.value.code == "state_conflict"


def test_a_reason_is_one_of_the_contracts(desk):
    packed(desk)
    with pytest.raises(WrongInput) as caught:
        cancel_consignment(desk, VIENTIANE, "BECAUSE")
    assert (caught.value.code, caught.value.pointer) == ("not_in_enum", "/reason")


@pytest.mark.parametrize("fault", [no_connection, dropped_before, dropped_after, truncated, says(200, HTML)])
def test_cancelling_what_is_booked_waits_for_the_hub_as_one_wish(faulty, door, fault):
    packed(faulty)
    book(faulty, VIENTIANE)
    door.always = fault
    for _ in range(2):
        with pytest.raises(DeskError) as caught:
            cancel_consignment(faulty, VIENTIANE)
        assert caught.value.exit_status == 5
    assert find(faulty, VIENTIANE).state == "ACCEPTED", "not cancelled until the hub says so"
    assert status(faulty).queued + status(faulty).unknown == 1
    door.always = None
    assert sync(faulty).outbox[Wish.REFUSED] == 0
    assert find(faulty, VIENTIANE).state == "CANCELLED"
    assert at_the_hub(door)[0]["state"] == "CANCELLED"


def test_a_hub_that_will_not_cancel_any_more_says_so(faulty, door):
    packed(faulty)
    book(faulty, VIENTIANE)
    door.plan = [None, problem(409, "void_window_closed", detail="Too late.")]
    with pytest.raises(DeskError) as caught:
        cancel_consignment(faulty, VIENTIANE)
    assert (caught.value.exit_status, caught.value.code) == (4, "void_window_closed")
    assert find(faulty, VIENTIANE).state == "ACCEPTED"


def test_what_is_on_its_way_is_neither_edited_nor_packed_anew(faulty, door):
    packed(faulty)
    door.always = dropped_after
    book(faulty, VIENTIANE)
    for act in (
        lambda: edit_consignment(faulty, VIENTIANE, {"delivery_instructions": "x"}),
        lambda: pack_consignment(faulty, VIENTIANE, again=True),
    ):
        with pytest.raises(WrongInput) as caught:
            act()
        assert caught.value.code == "state_conflict"


def test_after_a_sync_the_feed_is_read_once(desk):
    packed(desk)
    book(desk, VIENTIANE)
    assert sync(desk).feed_items > 0
    assert sync(desk).feed_items == 0
    events = track(desk, VIENTIANE).events
    assert len({one["eventID"] for one in events}) == len(events)


def test_nothing_is_lost_over_a_restart(faulty, door, reopen):
    packed(faulty)
    door.plan = [dropped_after]
    book(faulty, VIENTIANE)
    faulty.store.close()
    again = behind(reopen(), door)
    assert standing(again) == ("UNKNOWN", ["UNKNOWN"])
    sync(again)
    assert standing(again) == ("ACCEPTED", ["DONE"])
    assert len(at_the_hub(door)) == 1


def test_two_lines_of_answer_for_one_key_are_the_same_answer(faulty, door):
    """A hub that repeats itself: the second answer to one key finds the row settled."""
    packed(faulty)
    book(faulty, VIENTIANE)
    first = door.posted(CREATE)[0]
    answer = door.hub(first)
    assert isinstance(answer, HubResponse)
    assert answer.header("Idempotency-Replayed") == "true"
    assert answer.json()["consignment_id"] == find(faulty, VIENTIANE).consignment_id
