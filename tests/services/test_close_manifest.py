"""Manifests at the desk: what stops one, what the hub tells later, and what a kill in the middle leaves."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import RefusedByHub, StoppedByCheck, WrongInput
from shipdesk.hub.calls import manifests
from shipdesk.hub.calls.call import effect
from shipdesk.hub.port import Done
from shipdesk.services.book_consignment import book
from shipdesk.services.booking_standing import booking_standing
from shipdesk.services.close_manifest import (
    add_to_manifest,
    cancel_manifest,
    close_manifest,
    new_manifest,
    remove_from_manifest,
)
from shipdesk.services.find_consignment import find
from shipdesk.services.find_departures import (
    NOT_BOOKED,
    departures,
    departures_with_goods,
    fitting,
    references,
    suggested_name,
)
from shipdesk.services.keep_notices import put_notices
from shipdesk.services.override_findings import override_findings
from shipdesk.services.send_to_hub import sync
from shipdesk.services.show_manifest import find_manifest, show_manifest
from tests.builders import packed

ROUTE = "TH-LA-ROAD-VIENTIANE"
NOTICE = {
    "key": "LA-STOP",
    "title": "Nothing to Laos this week",
    "text": "The buyer's yard is full.",
    "source": "buyer",
    "severity": "block",
    "destination": "LA",
}


@pytest.fixture
def departure(desk):
    return next(one for one in departures(desk, ROUTE, f"{ROUTE}-STD") if one.status == "OPEN")


@pytest.fixture
def booked(desk):
    def make(*names):
        for name in names:
            packed(desk, name)
            assert book(desk, name).outbox == "DONE"
        return list(names)

    return make


def state(desk, reference):
    return find(desk, reference).state


def test_what_fits_a_departure_and_what_keeps_the_others_ashore(desk, departure, booked):
    booked("A", "B")
    packed(desk, "UNBOOKED")
    found = fitting(desk, departure)
    assert [(one.candidate.reference, one.why_not) for one in found] == [
        ("A", None),
        ("B", None),
        ("UNBOOKED", NOT_BOOKED),
    ]
    new_manifest(desk, "MF-1", departure.departure_id, ["A"])
    assert references(fitting(desk, departure)) == ["B"]
    offers = departures_with_goods(desk)
    assert {one.route_id for one, _ in offers} == {ROUTE}
    assert offers[0][0] == departure
    assert suggested_name(desk, departure) == "MF-2026-12-04"


def test_a_block_found_after_the_booking_stops_adding_and_closing(desk, departure, booked):
    booked("A", "B")
    new_manifest(desk, "MF-1", departure.departure_id, ["A"])
    put_notices(desk, [NOTICE])
    with pytest.raises(StoppedByCheck) as stopped:
        close_manifest(desk, "MF-1")
    assert "A (NOTE-01)" in stopped.value.values["consignments"]
    with pytest.raises(StoppedByCheck):
        add_to_manifest(desk, "MF-1", ["B"])
    assert find_manifest(desk, "MF-1").state == "DRAFT"
    override_findings(desk, "A", "NOTE-01", "the buyer has made room for this one")
    assert close_manifest(desk, "MF-1").manifest.state == "CLOSED"


def test_closing_waits_until_the_hub_has_accepted_everything(desk, departure, booked, clock):
    booked("A", "B")
    new_manifest(desk, "MF-1", departure.departure_id, ["A", "B"])
    desk.store.consignments.set_state("B", "ON_HOLD", clock())
    with pytest.raises(WrongInput) as waiting:
        close_manifest(desk, "MF-1")
    assert waiting.value.reason == "manifest_not_all_accepted"
    assert waiting.value.values["told"] == "B (ON_HOLD)"
    assert remove_from_manifest(desk, "MF-1", ["B"]).error() is None
    assert close_manifest(desk, "MF-1").error() is None
    assert (state(desk, "A"), state(desk, "B")) == ("MANIFESTED", "ON_HOLD")


def test_a_manifest_that_was_emptied_is_not_closed(desk, departure, booked):
    new_manifest(desk, "MF-1", departure.departure_id, booked("A"))
    remove_from_manifest(desk, "MF-1", ["A"])
    with pytest.raises(WrongInput) as empty:
        close_manifest(desk, "MF-1")
    assert empty.value.reason == "manifest_empty"


def test_a_manifest_the_hub_has_already_is_adopted_if_it_is_ours(desk, departure, booked):
    """The answer came, the row that waited for it was lost with a former desk."""
    booked("A", "B")
    _opened_by_another(desk, departure, "MF-1", ["A"])
    wish = new_manifest(desk, "MF-1", departure.departure_id, ["A"])
    assert (wish.error(), wish.manifest.state, wish.row.state) == (None, "DRAFT", "DONE")
    _opened_by_another(desk, departure, "MF-2", ["B"])
    other = next(one for one in departures(desk, ROUTE, f"{ROUTE}-STD") if one.departs_at > departure.departs_at)
    refused = new_manifest(desk, "MF-2", other.departure_id, ["B"])
    assert isinstance(refused.error(), RefusedByHub)
    assert refused.manifest.state == "REFUSED"


def test_what_happens_to_it_elsewhere_comes_by_the_feed(desk, departure, booked):
    booked("A")
    manifest = new_manifest(desk, "MF-1", departure.departure_id, ["A"]).manifest
    totals = show_manifest(desk, "MF-1").totals
    body = {
        "expected_consignments": 1,
        "expected_handling_units": totals.packages,
        "expected_gross_weight_kg": str(totals.gross_weight_kg),
    }
    _posted(desk, f"/manifests/{manifest.manifest_id}/close", body, manifest.etag)
    sync(desk)
    assert (find_manifest(desk, "MF-1").state, state(desk, "A")) == ("CLOSED", "MANIFESTED")
    closed = find_manifest(desk, "MF-1")
    _posted(desk, f"/manifests/{closed.manifest_id}/cancel", {"reason": "OTHER"}, closed.etag)
    sync(desk)
    assert (find_manifest(desk, "MF-1").state, state(desk, "A")) == ("CANCELLED", "ACCEPTED")


def test_an_old_cancelled_manifest_does_not_take_a_shipment_off_its_new_one(desk, departure, booked):
    booked("A")
    new_manifest(desk, "MF-1", departure.departure_id, ["A"])
    close_manifest(desk, "MF-1")
    cancel_manifest(desk, "MF-1")
    new_manifest(desk, "MF-2", departure.departure_id, ["A"])
    close_manifest(desk, "MF-2")
    sync(desk)
    sync(desk)
    assert state(desk, "A") == "MANIFESTED"


def test_a_manifest_may_have_the_name_of_a_shipment(desk, departure, booked):
    booked("A")
    new_manifest(desk, "A", departure.departure_id, ["A"])
    assert booking_standing(desk, "A").wish == "DONE"
    assert [row.operation for row in desk.store.outbox.of_reference("A")] == ["createConsignment"]
    assert [row.operation for row in desk.store.outbox.of_manifest("A")] == ["createManifest"]


CHILD = Path(__file__).with_name("manifest_child.py")
KILLS = 8


@pytest.mark.timeout(300)
def test_killed_while_closing_nothing_is_lost_and_nothing_is_doubled(folder):
    """At restart the desk and the hub agree on every manifest, and each was opened once."""
    desk = open_desk(folder)
    for name in ("A", "B"):
        packed(desk, name)
        book(desk, name)
    desk.store.close()
    moments, closed = random.Random(2026), []
    for number in range(KILLS):
        closed += _closed_before_the_kill(folder, f"K-{number}", moments.uniform(0, 0.35), let_it_close=number % 2 == 1)
    assert closed
    desk = open_desk(folder)
    try:
        report = sync(desk)
        assert [report.outbox[one] for one in ("QUEUED", "SENDING", "UNKNOWN", "BLOCKED")] == [0] * 4
        held = {one["client_reference"]: one for one in _all_at_the_hub(desk)}
        known = {one.name: one for one in desk.store.manifests.all() if one.manifest_id is not None}
        assert {name: one["state"] for name, one in held.items()} == {name: one.state for name, one in known.items()}
        assert set(closed) <= set(known)
        standing = [name for name, one in held.items() if one["state"] == "CLOSED"]
        assert len(standing) <= 1
        assert {state(desk, "A"), state(desk, "B")} == ({"MANIFESTED"} if standing else {"ACCEPTED"})
    finally:
        desk.store.close()


def _closed_before_the_kill(folder, prefix, after, let_it_close):
    """Killed some time after it was ready, or after it has closed one."""
    command = [sys.executable, "-c", f"exec(open({str(CHILD)!r}).read())", str(folder), prefix]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHILD.parents[2]) as child:
        assert child.stdout.readline() == "ready\n"
        first = child.stdout.readline() if let_it_close else ""
        time.sleep(after)
        child.kill()
        said = first + child.stdout.read()
        return [line.split()[1] for line in said.splitlines() if line.startswith("closed ")]


def _all_at_the_hub(desk):
    found, cursor = [], None
    while True:
        page = desk.hub.ask(manifests.listed(cursor)).body
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def _opened_by_another(desk, departure, name, references_):
    ids = [find(desk, one).consignment_id for one in references_]
    body = {"client_reference": name, "departure_id": departure.departure_id, "mode": "PARTIAL"}
    _posted(desk, "/manifests", body | {"consignment_ids": ids})


def _posted(desk, path, body, etag=None):
    wished = effect("manifest", *path.strip("/").split("/"), body=body, etag=etag)
    outcome = desk.hub.perform(wished, desk.tools.new_key())
    assert isinstance(outcome, Done), outcome
