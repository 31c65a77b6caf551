"""Many wishes at once: side by side, together in a batch, in order where they belong together, and in peace."""

import json
from collections import Counter
from datetime import timedelta

import pytest

from shipdesk.domain.states import Wish
from shipdesk.errors import Cancelled, WrongInput
from shipdesk.hub.calls import payments, quotes
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.progress import Progress
from shipdesk.services import mind_outbox
from shipdesk.services.book_consignment import book, book_all, queue_booking
from shipdesk.services.edit_waiting import edit
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import wish, wish_number_block
from shipdesk.services.send_to_hub import seconds_until_next, send_waiting, sync
from tests.builders import VIENTIANE, line, packed
from tests.services.faults import dropped_after, dropped_before, no_connection, problem, says, truncated
from tests.services.hub_desks import Locked, over_the_network, queue_many

BATCHES = "/consignment-batches"


def states_of(desk):
    return Counter(row.state for row in desk.store.outbox.all() if row.operation == "createConsignment")


def booked_at_the_hub(door):
    found, cursor = [], ""
    while True:
        page = door.hub(HubRequest("GET", f"/consignments?limit=200{cursor and f'&cursor={cursor}'}")).json()
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return {one["client_reference"]: one["consignment_number"] for one in found}


def numbers_here(desk, references):
    return {one: find(desk, one).consignment_number for one in references}


@pytest.fixture
def many(desk, door):
    packed(desk)
    return desk


def test_side_by_side_each_is_booked_once(many, door):
    desk = over_the_network(many, Locked(door))
    references = queue_many(desk, 12)
    assert send_waiting(desk, Progress()) == 0
    assert states_of(desk) == {"DONE": 12}
    assert numbers_here(desk, references) == booked_at_the_hub(door)
    assert len(door.posted("/consignments")) == 12


def test_h72_many_bookings_go_as_a_batch_and_each_has_its_own_answer(many, door):
    desk = over_the_network(many, Locked(door), batches=True)
    references = queue_many(desk, 13)
    rows = {row.reference: row.idempotency_key for row in desk.store.outbox.all()}
    wrong = desk.store.outbox.of_reference("MANY-0007")[0]
    spoiled = json.loads(wrong.body) | {"incoterm": "DAT"}
    desk.store.outbox.rewrite(wrong.id, wrong.idempotency_key, json.dumps(spoiled).encode())
    assert send_waiting(desk, Progress()) == 1
    assert states_of(desk) == {"DONE": 12, "REFUSED": 1}
    assert (desk.store.outbox.of_reference("MANY-0007")[0].problem or {})["errors"][0]["pointer"] == "/incoterm"
    good = [one for one in references if one != "MANY-0007"]
    assert numbers_here(desk, good) == booked_at_the_hub(door)
    sent = [item for one in door.posted(BATCHES) for item in json.loads(one.body)["items"]]
    assert {one["consignment"]["client_reference"]: one["idempotency_key"] for one in sent}.items() <= rows.items()
    assert len(door.posted(BATCHES)) == 1
    assert door.posted("/consignments") == []


@pytest.mark.parametrize("fault", [dropped_after, truncated, says(200, {"results": []}, does=True)])
def test_h73_a_batch_that_nobody_knows_of_goes_again_with_its_old_keys(many, door, fault):
    desk = over_the_network(many, Locked(door), batches=True)
    references = queue_many(desk, 12)

    def once(request, hub):
        return fault(request, hub) if request.path == BATCHES and not door.posted(BATCHES)[1:] else hub(request)

    door.always = once
    send_waiting(desk, Progress())
    assert states_of(desk) == {"UNKNOWN": 12}
    send_waiting(desk, Progress())
    assert states_of(desk) == {"DONE": 12}
    first, second = [json.loads(one.body)["items"] for one in door.posted(BATCHES)]
    assert first == second
    assert numbers_here(desk, references) == booked_at_the_hub(door)


def test_a_batch_that_is_refused_as_a_whole_goes_one_by_one(many, door):
    desk = over_the_network(many, Locked(door), batches=True)
    references = queue_many(desk, 12)
    door.always = lambda request, hub: (
        problem(501, "not_supported")(request, hub) if request.path == BATCHES else hub(request)
    )
    assert send_waiting(desk, Progress()) == 0
    assert numbers_here(desk, references) == booked_at_the_hub(door)
    assert len(door.posted(BATCHES)) == 1


def test_h26_a_consignments_wishes_go_in_order_and_a_refusal_blocks_only_its_own(many, door):
    desk = over_the_network(many, Locked(door))
    first, second, other = queue_many(desk, 3)
    with desk.store.atomic():
        for reference in (first, second):
            booking = desk.store.outbox.of_reference(reference)[0]
            wish(desk, quotes.quote({"currency": "THB"}), reference=reference, depends_on=booking.id)
    wrong = desk.store.outbox.of_reference(first)[0]
    desk.store.outbox.rewrite(wrong.id, wrong.idempotency_key, b"{}")
    send_waiting(desk, Progress())
    assert [row.state for row in desk.store.outbox.of_reference(first)] == ["REFUSED", "BLOCKED"]
    assert [row.state for row in desk.store.outbox.of_reference(second)] == ["DONE", "REFUSED"]
    assert [row.state for row in desk.store.outbox.of_reference(other)] == ["DONE"]
    asked = [(one.path, json.loads(one.body).get("client_reference")) for one in door.seen if one.method == "POST"]
    assert asked.index(("/consignments", second)) < asked.index(("/quotes", None))


def test_a_hub_that_fails_is_left_in_peace_after_a_few(many, door):
    desk = over_the_network(many, Locked(door))
    queue_many(desk, 14)
    door.always = problem(503, "maintenance")
    send_waiting(desk, Progress())
    asked = len(door.posted("/consignments"))
    assert 5 <= asked <= 8, "five, and what was on its way"
    assert states_of(desk) == {"UNKNOWN": asked, "QUEUED": 14 - asked}
    assert send_waiting(desk, Progress(), eager=False) == 0
    assert len(door.posted("/consignments")) == asked, "work in the background rests"
    assert 0 < (seconds_until_next(desk) or 0) <= 300
    door.always = None
    send_waiting(desk, Progress())
    assert states_of(desk) == {"DONE": 14}


def test_without_a_connection_one_try_is_enough(many, door):
    desk = over_the_network(many, Locked(door))
    queue_many(desk, 14)
    door.always = no_connection
    send_waiting(desk, Progress())
    assert len(door.posted("/consignments")) <= 4
    assert states_of(desk) == {"QUEUED": 14}
    assert {row.tries for row in desk.store.outbox.all() if row.reference} == {0}


def test_h96_a_hub_that_asks_to_sign_in_pauses_the_queue(many, door):
    desk = over_the_network(many, Locked(door))
    queue_many(desk, 12)
    door.always = problem(401, "unauthenticated")
    send_waiting(desk, Progress())
    assert len(door.posted("/consignments")) <= 4
    assert not states_of(desk)["REFUSED"]
    door.always = None
    send_waiting(desk, Progress())
    assert states_of(desk) == {"DONE": 12}


def test_h17_after_ten_tries_it_waits_for_the_user(faulty, door, clock):
    packed(faulty)
    door.always = dropped_before
    book(faulty, VIENTIANE)
    for _ in range(30):
        clock.forward(seconds=301)
        faulty.hub_link.present.pace._resting_until = 0
        send_waiting(faulty, Progress(), eager=False)
    assert len(door.posted("/consignments")) == 10
    assert seconds_until_next(faulty) is None
    door.always = None
    row = faulty.store.outbox.of_reference(VIENTIANE)[0]
    mind_outbox.retry(faulty, row.id)
    send_waiting(faulty, Progress(), eager=False)
    assert find(faulty, VIENTIANE).state == "ACCEPTED"


def test_h17_when_the_connection_is_back_what_waits_starts_over(faulty, door, clock):
    packed(faulty)
    book_and_fail(faulty, door, clock, 10)
    door.always = no_connection
    book_and_fail(faulty, door, clock, 1, wish_number_block(faulty, "SSCC", 50))
    door.always = None
    for _ in range(2):
        clock.forward(seconds=301)
        faulty.hub_link.present.pace._resting_until = 0
        send_waiting(faulty, Progress(), eager=False)
    assert find(faulty, VIENTIANE).state == "ACCEPTED"


def book_and_fail(desk, door, clock, times, _wish=None):
    if _wish is None:
        door.always = dropped_before
        queue_booking(desk, VIENTIANE)
    for _ in range(times):
        clock.forward(seconds=301)
        desk.hub_link.present.pace._resting_until = 0
        send_waiting(desk, Progress(), eager=False)


def test_h98_a_clock_that_was_set_back_lets_nothing_wait_for_years(faulty, door, clock):
    packed(faulty)
    clock.forward(days=3650)
    door.always = dropped_before
    book(faulty, VIENTIANE)
    door.always = None
    clock.forward(days=-3650)
    faulty.hub_link.present.pace._resting_until = 0
    send_waiting(faulty, Progress(), eager=False)
    assert find(faulty, VIENTIANE).state == "ACCEPTED"


def test_h16_a_refusal_that_may_be_repeated_is_repeated(faulty, door, clock):
    packed(faulty)
    door.plan = [problem(409, "label_not_ready", retryable=True, retry_after_s=5)]
    assert book(faulty, VIENTIANE).outbox == "UNKNOWN"
    clock.forward(seconds=6)
    sync(faulty)
    assert find(faulty, VIENTIANE).state == "ACCEPTED"


def asked_before_posted(door, since):
    return [(one.method, one.path.partition("?")[0].split("/")[1]) for one in door.seen[since:]][:3]


def test_h35_after_a_month_the_hub_is_asked_before_anything_is_sent(faulty, door, clock):
    packed(faulty)
    door.always = no_connection
    book(faulty, VIENTIANE)
    door.always = None
    clock.forward(days=31)
    since = len(door.seen)
    sync(faulty)
    assert asked_before_posted(door, since) == [
        ("GET", "operations"),
        ("GET", "consignments"),
        ("POST", "consignments"),
    ]
    assert find(faulty, VIENTIANE).state == "ACCEPTED"
    assert list(booked_at_the_hub(door)) == [VIENTIANE]


def test_f19_what_arrived_before_the_hub_forgot_its_key_is_found_by_its_reference(faulty, door, clock):
    """The hub keeps keys for 90 days; nothing is sent a second time."""
    packed(faulty)
    door.plan = [dropped_after]
    assert book(faulty, VIENTIANE).outbox == "UNKNOWN"
    clock.forward(days=100)
    posted = len(door.posted("/consignments"))
    sync(faulty)
    assert len(door.posted("/consignments")) == posted
    assert find(faulty, VIENTIANE).consignment_number == booked_at_the_hub(door)[VIENTIANE]


def test_f19_what_can_be_found_by_nothing_needs_a_look(faulty, door, clock):
    with faulty.store.atomic():
        row = wish_number_block(faulty, "SSCC", 50)
    door.plan = [dropped_before]
    send_waiting(faulty, Progress())
    clock.forward(days=100)
    for _ in range(3):
        send_waiting(faulty, Progress())
    assert len(door.posted("/number-blocks")) == 1
    stands = faulty.store.outbox.get(row.id)
    assert (stands.state, stands.problem["code"]) == ("UNKNOWN", "hub_key_too_old")
    mind_outbox.retry(faulty, row.id)
    send_waiting(faulty, Progress())
    assert faulty.store.outbox.get(row.id).state == "DONE"


def test_an_old_wish_whose_hub_is_silent_stays_as_it_is(faulty, door, clock):
    packed(faulty)
    door.plan = [dropped_after]
    book(faulty, VIENTIANE)
    clock.forward(days=31)
    door.always = dropped_before
    send_waiting(faulty, Progress())
    assert len(door.posted("/consignments")) == 1
    assert faulty.store.outbox.of_reference(VIENTIANE)[0].state == "UNKNOWN"


def test_cancelling_ends_the_run_and_keeps_what_came_back(many, door):
    desk = over_the_network(many, Locked(door))
    queue_many(desk, 12)
    progress = Progress(lambda done, _total: progress.cancel() if done >= 3 else None)
    with pytest.raises(Cancelled):
        send_waiting(desk, progress)
    stood = states_of(desk)
    assert stood["DONE"] >= 3
    assert not stood["SENDING"]
    assert stood["QUEUED"] > 0
    assert len(booked_at_the_hub(door)) == stood["DONE"]


def test_h08_a_refused_wish_is_sent_again_under_its_key(faulty, door):
    packed(faulty)
    door.plan = [problem(402, "credit_limit_exceeded")]
    assert book(faulty, VIENTIANE).outbox == "REFUSED"
    row = faulty.store.outbox.of_reference(VIENTIANE)[0]
    mind_outbox.retry(faulty, row.id)
    assert find(faulty, VIENTIANE).state == "QUEUED"
    sync(faulty)
    assert find(faulty, VIENTIANE).state == "ACCEPTED"
    assert len({one.header("Idempotency-Key") for one in door.posted("/consignments")}) == 1


def test_h29_what_never_left_is_taken_back_with_what_depends_on_it(faulty, door):
    packed(faulty)
    door.always = no_connection
    row = queue_booking(faulty, VIENTIANE)
    with faulty.store.atomic():
        wish(faulty, quotes.quote({}), reference=VIENTIANE, depends_on=row.id)
    mind_outbox.withdraw(faulty, row.id)
    assert faulty.store.outbox.of_reference(VIENTIANE) == []
    assert find(faulty, VIENTIANE).state == "PACKED"
    with pytest.raises(WrongInput) as unknown:
        mind_outbox.withdraw(faulty, row.id)
    assert unknown.value.reason == "outbox_row_unknown"


@pytest.mark.parametrize("fault", [dropped_after, None])
def test_h29_what_may_be_at_the_hub_is_not_taken_back(faulty, door, fault):
    packed(faulty)
    door.plan = [fault]
    row = book(faulty, VIENTIANE).outbox_id
    with pytest.raises(WrongInput) as refused:
        mind_outbox.withdraw(faulty, row)
    assert refused.value.reason == "wish_not_withdrawn"
    assert faulty.store.outbox.get(row) is not None


def test_what_is_done_is_not_sent_again(faulty, door):
    packed(faulty)
    row = book(faulty, VIENTIANE).outbox_id
    with pytest.raises(WrongInput) as refused:
        mind_outbox.retry(faulty, row)
    assert refused.value.reason == "wish_not_retried"


def test_h32_a_new_block_is_asked_for_in_good_time(faulty, door):
    packed(faulty)
    assert len(door.posted("/number-blocks")) == 1
    sync(faulty)
    assert [json.loads(one.body)["quantity"] for one in door.posted("/number-blocks")] == [50, 250]
    sync(faulty)
    assert len(door.posted("/number-blocks")) == 2, "there are enough now"


def test_h32_not_where_the_exporter_has_numbers_of_his_own(faulty, door):
    from shipdesk.services.business_settings import set_setting

    set_setting(faulty, "gs1_prefix", "8850001")
    packed(faulty)
    sync(faulty)
    assert door.posted("/number-blocks") == []


def test_a_wish_of_a_kind_without_consignment_goes_too(faulty, door):
    with faulty.store.atomic():
        row = wish(faulty, payments.pay(["chg_01K00000000000000000000001"], "CARD_LINK", thb("10")))
    send_waiting(faulty, Progress())
    assert faulty.store.outbox.get(row.id).state == Wish.REFUSED


def thb(amount):
    from decimal import Decimal

    from shipdesk.domain.money import Money

    return Money(Decimal(amount), "THB")


def test_next_try_is_never_late_by_more_than_five_minutes(faulty, door, clock):
    packed(faulty)
    door.plan = [dropped_before] * 8
    for _ in range(8):
        clock.forward(seconds=301)
        book(faulty, VIENTIANE)
    row = faulty.store.outbox.of_reference(VIENTIANE)[0]
    assert timedelta(0) <= row.next_at - clock() <= timedelta(seconds=300)


def test_an_answer_about_something_else_proves_nothing(faulty, door):
    other = {"consignment_id": "con_1", "consignment_number": "N", "state": "ACCEPTED", "client_reference": "OTHER"}
    packed(faulty)
    door.plan = [says(201, other), lambda request, hub: HubResponse(201, {}, b'{"state": 7}')]
    assert book(faulty, VIENTIANE).outbox == "UNKNOWN"
    assert book(faulty, VIENTIANE).outbox == "UNKNOWN"
    assert find(faulty, VIENTIANE).consignment_id is None


def test_h29_an_unsent_booking_that_is_edited_goes_out_once_as_edited(faulty, door):
    packed(faulty)
    door.always = no_connection
    row = queue_booking(faulty, VIENTIANE)
    send_waiting(faulty, Progress())
    edited = edit(faulty, VIENTIANE, {"delivery_instructions": "Ring twice"})
    assert edited.state == "QUEUED"
    rewritten = faulty.store.outbox.get(row.id)
    assert rewritten.idempotency_key != row.idempotency_key
    door.always = None
    sync(faulty)
    assert json.loads(door.posted("/consignments")[-1].body)["delivery_instructions"] == "Ring twice"
    assert list(booked_at_the_hub(door)) == [VIENTIANE]
    assert find(faulty, VIENTIANE).state == "ACCEPTED"


@pytest.mark.parametrize(
    ("fault", "patch", "reason"),
    [
        (dropped_after, {"delivery_instructions": "Ring twice"}, "not_editable_now"),
        (no_connection, {"items": [line("ND-002", "900")]}, "withdraw_before_packing"),
    ],
)
def test_h12_h29_what_may_be_at_the_hub_or_needs_packing_is_not_rewritten(faulty, door, fault, patch, reason):
    packed(faulty)
    door.always = fault
    row = book(faulty, VIENTIANE).outbox_id
    before = faulty.store.outbox.get(row)
    with pytest.raises(WrongInput) as refused:
        edit(faulty, VIENTIANE, patch)
    assert refused.value.reason == reason
    assert faulty.store.outbox.get(row) == before
    assert find(faulty, VIENTIANE).state in ("UNKNOWN", "QUEUED")


def test_many_are_booked_together_and_one_that_cannot_be_stops_no_other(faulty, door):
    for reference in ("A", "B"):
        packed(faulty, reference)
    made = book_all(faulty, ["A", "nobody", "B", "A"])
    assert list(made) == ["A", "nobody", "B"]
    assert [getattr(one, "outbox", None) for one in made.values()] == ["DONE", None, "DONE"]
    assert isinstance(made["nobody"], WrongInput)
    assert sorted(booked_at_the_hub(door)) == ["A", "B"]
