"""F21, F18, F20, F22, F27: a hub that lies, keys reused, impatient fingers, three days offline, clocks that jump."""

import json
import threading
from collections import Counter
from datetime import timedelta

import pytest

from shipdesk.hub.calls import quotes
from shipdesk.progress import Progress
from shipdesk.services.book_consignment import book, queue_booking
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import wish
from shipdesk.services.send_to_hub import send_waiting, sync
from tests.builders import VIENTIANE, packed
from tests.services.faults import HTML, no_connection, problem, says
from tests.services.hub_desks import queue_many


def changed(change):
    """The hub did it, and its answer has something else in it."""

    def fault(request, hub):
        answer = hub(request)
        told = answer.json()
        change(told)
        return type(answer)(answer.status, answer.headers, json.dumps(told).encode())

    return fault


def without(member):
    return changed(lambda told: told.pop(member))


def with_(**members):
    return changed(lambda told: told.update(members))


def item(**members):
    return changed(lambda told: told["items"][0].update(members))


LIES = {
    "HTML": says(200, HTML, does=True),
    "HTML as created": says(201, HTML, does=True),
    "nothing": says(201, b"", does=True),
    "a list": says(201, [], does=True),
    "an empty object": says(201, {}, does=True),
    "a number": says(201, b"7", does=True),
    "cut off": says(201, b'{"consignment_id": "con_0', does=True),
    "deep": says(201, b"[" * 50_000, does=True),
    "not UTF-8": says(201, b'{"a": "\xff"}', does=True),
    "another reference": with_(client_reference="OTHER"),
    "no id": without("consignment_id"),
    "an empty id": with_(consignment_id=""),
    "a number for an id": with_(consignment_id=7),
    "no number": without("consignment_number"),
    "no state": without("state"),
    "a state that is no word": with_(state={"a": 1}),
    "another currency": changed(lambda told: told["declared_value"].update(currency="VND")),
    "another value": changed(lambda told: told["declared_value"].update(amount="1.00")),
    "a quantity of 10^9": item(quantity="1000000000"),
    "a binary weight": item(net_weight_kg=1.5),
    "not a number": item(quantity="many"),
    "a carton more": changed(lambda told: told["handling_units"].append(told["handling_units"][0])),
    "redirected": says(302, b"", does=True, Location="https://elsewhere.example"),
    "an unknown success": says(299, {}, does=True),
    "teapot": says(418, HTML),
    "gateway": says(502, HTML, does=True),
    "a wait without end": problem(429, "rate_limited", retry_after_s=1),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_f21_a_lie_changes_nothing_and_the_truth_comes_with_the_next_try(faulty, door, clock, lie):
    packed(faulty)
    door.plan = [lie]
    assert book(faulty, VIENTIANE).outbox == "UNKNOWN"
    lied_to = find(faulty, VIENTIANE)
    assert (lied_to.state, lied_to.consignment_id, lied_to.consignment_number) == ("UNKNOWN", None, None)
    clock.forward(seconds=2)
    send_waiting(faulty, Progress())
    told = find(faulty, VIENTIANE)
    page = door.hub(door.seen[-1]).json()
    assert (told.state, told.consignment_number) == ("ACCEPTED", page["consignment_number"])
    assert len({one.header("Idempotency-Key") for one in door.posted("/consignments")}) == 1


def test_f21_a_number_that_another_shipment_has_proves_nothing(faulty, door):
    packed(faulty, "A")
    packed(faulty, "B")
    book(faulty, "A")
    number = find(faulty, "A").consignment_number
    door.plan = [with_(consignment_number=number)]
    assert book(faulty, "B").outbox == "UNKNOWN"
    sync(faulty)
    assert find(faulty, "B").consignment_number not in (None, number)


def test_h81_what_is_new_is_kept_and_ends_nothing(faulty, door):
    packed(faulty)
    door.plan = [with_(state="TELEPORTED", of_a_later_contract={"a": [1]})]
    assert book(faulty, VIENTIANE).outbox == "DONE"
    stored = find(faulty, VIENTIANE)
    assert stored.state == "TELEPORTED"
    assert json.loads(str(stored.hub_record))["of_a_later_contract"] == {"a": [1]}


def test_f18_a_key_that_was_used_for_something_else_is_never_sent_again(faulty, door):
    packed(faulty)
    door.plan = [problem(422, "idempotency_key_reused")]
    assert book(faulty, VIENTIANE).outbox == "REFUSED"
    for _ in range(3):
        sync(faulty)
    assert len(door.posted("/consignments")) == 1


def test_f20_an_impatient_finger_makes_one_wish(reopen):
    desk = reopen()
    packed(desk)
    made = []

    def press():
        made.extend(queue_booking(desk, VIENTIANE).id for _ in range(5))
        desk.store.close()

    fingers = [threading.Thread(target=press) for _ in range(4)]
    for one in fingers:
        one.start()
    for one in fingers:
        one.join()
    assert len(made) == 20
    assert len(set(made)) == 1
    assert len(desk.store.outbox.of_reference(VIENTIANE)) == 1


def test_f22_three_days_offline_then_everything_in_order_and_once(faulty, door, clock):
    packed(faulty)
    references = queue_many(faulty, 6)
    with faulty.store.atomic():
        for reference in references:
            wish(faulty, quotes.quote({"currency": "THB"}), reference=reference)
    door.always = no_connection
    for _ in range(72):
        clock.forward(hours=1)
        faulty.hub_link.present.pace._resting_until = 0
        send_waiting(faulty, Progress(), eager=False)
    assert Counter(row.state for row in faulty.store.outbox.all() if row.reference) == {"QUEUED": 12}
    assert len(door.posted("/consignments")) <= 72, "one try an hour, not one for each wish"
    door.always, door.seen = None, []
    send_waiting(faulty, Progress())
    sent = [json.loads(one.body).get("client_reference", "quote") for one in door.seen if one.method == "POST"]
    assert sorted(one for one in sent if one != "quote") == references
    for reference in references:
        assert [row.state for row in faulty.store.outbox.of_reference(reference)] == ["DONE", "REFUSED"]


def test_f22_after_a_429_nothing_goes_before_its_time_and_then_everything(faulty, door, clock):
    packed(faulty)
    queue_many(faulty, 6)
    door.plan = [problem(429, "rate_limited", retry_after_s=30)]
    send_waiting(faulty, Progress())
    assert len(door.posted("/consignments")) == 1
    clock.forward(seconds=29)
    send_waiting(faulty, Progress())
    assert len(door.posted("/consignments")) == 1
    clock.forward(seconds=2)
    send_waiting(faulty, Progress())
    assert Counter(row.state for row in faulty.store.outbox.all() if row.reference) == {"DONE": 6}


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=3650), timedelta(days=-3650)])
def test_f27_a_clock_that_jumps_changes_neither_order_nor_number(faulty, door, clock, jump):
    """The year 2569 of a computer set to the Buddhist era is a jump like any other."""
    packed(faulty)
    references = queue_many(faulty, 4)
    door.plan = [None, lambda request, hub: leap(clock, jump, request, hub)]
    send_waiting(faulty, Progress())
    clock.moment -= jump
    send_waiting(faulty, Progress())
    rows = [row for row in faulty.store.outbox.all() if row.reference]
    assert [row.reference for row in rows] == references
    assert {row.state for row in rows} == {"DONE"}
    assert len({find(faulty, one).consignment_number for one in references}) == 4


def leap(clock, jump, request, hub):
    answer = hub(request)
    clock.moment += jump
    return answer
