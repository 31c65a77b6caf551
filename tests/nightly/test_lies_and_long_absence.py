"""F21, F22, F27 with their full numbers: 40 lies 25 times each, 300 acts through 72 hours offline, clocks that jump."""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import timedelta
from itertools import count

import pytest

from shipdesk.hub.calls import quotes
from shipdesk.hub.port import HubRequest, Send
from shipdesk.progress import Progress
from shipdesk.services.find_consignment import find
from shipdesk.services.outbox_wishes import wish
from shipdesk.services.send_to_hub import send_waiting
from tests.builders import packed
from tests.services.conftest import clock, desk, door, faulty, reopen  # noqa: F401 - fixtures
from tests.services.faults import no_connection, problem, says
from tests.services.hub_desks import queue_many, without_batches
from tests.services.test_lying_hub import LIES, changed, leap, with_

MORE_LIES = {
    "null": says(201, b"null", does=True),
    "true": says(201, b"true", does=True),
    "an empty list of bookings": says(201, b'{"items": []}', does=True),
    "a text": says(201, b'"booked"', does=True),
    "two objects": says(201, b"{}{}", does=True),
    "UTF-16": says(201, "{}".encode("utf-16"), does=True),
    "a million spaces": says(201, b" " * 1_000_000, does=True),
    "an id of another kind": with_(consignment_id=["con_1"]),
    "a number with a line break": with_(consignment_number="SD-HUB-2611-000001\n"),
    "a negative quantity": changed(lambda told: told["items"][0].update(quantity="-1")),
    "no items": changed(lambda told: told.update(items=[])),
    "an item twice": changed(lambda told: told["items"].append(told["items"][0])),
    "a weight with a comma": changed(lambda told: told["items"][0].update(net_weight_kg="1,5")),
}
ALL_LIES = LIES | MORE_LIES
TIMES = 25
MOST_MORE_BYTES = 100_000_000

pytestmark = pytest.mark.timeout(3_600)


def _resident_bytes() -> int:
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


@pytest.mark.skipif(sys.platform == "win32", reason="no peak of memory")
def test_f21_forty_lies_twenty_five_times_each(faulty, door, clock):  # noqa: F811
    """0 crashes, 0 wrong rows: each shipment has the hub's own number in the end, and was booked once."""
    assert len(ALL_LIES) >= 40
    packed(faulty)
    told, before = queue_many(faulty, len(ALL_LIES) * TIMES), _resident_bytes()
    door.hub = without_batches(door.hub)
    lies = [lie for lie in ALL_LIES.values() for _ in range(TIMES)]
    posts = iter(lies)

    def lying(request, hub):
        lie = next(posts, None) if (request.method, request.path) == ("POST", "/consignments") else None
        return hub(request) if lie is None else lie(request, hub)

    door.always = lying
    for _ in range(len(lies) * 2):
        send_waiting(faulty, Progress())
        clock.forward(minutes=10)
        if not faulty.store.outbox.open_rows(faulty.hub_identity.environment, faulty.hub_identity.account):
            break
    rows = [row for row in faulty.store.outbox.all() if row.reference]
    assert Counter(row.state for row in rows) == {"DONE": len(lies)}
    assert next(posts, None) is None, "every lie was told"
    numbers = {find(faulty, reference).consignment_number for reference in told}
    assert len(numbers) == len(told)
    assert _held(door.hub) == {find(faulty, reference).consignment_number: reference for reference in told}
    print(f"{len(lies)} lies; {(_resident_bytes() - before) / 1e6:.0f} MB more")
    assert _resident_bytes() - before < MOST_MORE_BYTES


def _held(hub: Send) -> dict[str, str]:
    """Numbers and references of all that the hub has."""
    held: dict[str, str] = {}
    cursor: str | None = ""
    while cursor is not None:
        page = hub(HubRequest("GET", f"/consignments?limit=200{cursor and f'&cursor={cursor}'}")).json()
        held |= {one["consignment_number"]: one["client_reference"] for one in page["items"]}
        cursor = page["next_cursor"]
    return held


def test_f22_three_hundred_acts_through_three_days_offline(faulty, door, clock):  # noqa: F811
    """In order for each shipment, once, never more than one request a second while it fails, 429 obeyed."""
    packed(faulty)
    references = queue_many(faulty, 150)
    with faulty.store.atomic():
        for reference in references:
            wish(faulty, quotes.quote({"currency": "THB"}), reference=reference)
    at, began = [], clock()

    def away(request, hub):
        at.append(clock())
        return no_connection(request, hub)

    door.hub, door.always = without_batches(door.hub), away
    while clock() - began < timedelta(hours=72):
        send_waiting(faulty, Progress(), eager=False)
        clock.forward(seconds=173)
        faulty.hub_link.present.pace._resting_until = 0
    assert Counter(row.state for row in faulty.store.outbox.all() if row.reference) == {"QUEUED": 300}
    looks = 72 * 3600 // 173 + 1
    assert len(at) <= 2 * looks, "each time it looked: what the hub can do, and one wish; not one try for each wish"
    door.seen.clear()
    door.plan, door.always = [problem(429, "rate_limited", retry_after_s=60)], None
    send_waiting(faulty, Progress())
    assert len(door.seen) == 1
    for _ in range(20):
        clock.forward(seconds=61)
        send_waiting(faulty, Progress())
    bodies = [json.loads(one.body) for one in door.seen[1:] if one.method == "POST"]
    booked = [body["client_reference"] for body in bodies if "client_reference" in body]
    assert sorted(booked) == sorted(references)
    for reference in references:
        assert [row.state for row in faulty.store.outbox.of_reference(reference)] == ["DONE", "REFUSED"]
    print(f"300 acts: {len(at)} tries in 72 h, {len(door.seen)} requests afterwards")


HOUR, YEARS = timedelta(hours=1), timedelta(days=3653)
JUMPS = (HOUR, -HOUR, YEARS, -YEARS, timedelta(days=543 * 365.25), timedelta(seconds=-1), timedelta(days=181))


def test_f27_a_hundred_jumps_of_the_clock_in_the_middle_of_the_work(faulty, door, clock):  # noqa: F811
    """The order of wishes stays, no number comes twice; the last but two is the year 2569."""
    packed(faulty)
    references = queue_many(faulty, 100)
    door.hub, asked = without_batches(door.hub), count()

    def jumping(request, hub):
        """There after each other request, and back after the next."""
        number = next(asked)
        jump = JUMPS[number // 2 % len(JUMPS)]
        return leap(clock, jump if number % 2 == 0 else -jump, request, hub)

    door.always = jumping
    while faulty.store.outbox.open_rows(faulty.hub_identity.environment, faulty.hub_identity.account):
        send_waiting(faulty, Progress())
        clock.forward(minutes=10)
    assert next(asked) >= 100
    rows = [row for row in faulty.store.outbox.all() if row.reference]
    assert [row.reference for row in rows] == references
    assert {row.state for row in rows} == {"DONE"}
    assert len({find(faulty, one).consignment_number for one in references}) == 100
