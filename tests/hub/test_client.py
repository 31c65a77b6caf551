"""The client against the embedded hub, and against no hub at all."""

import json

import pytest

from shipdesk.errors import HubNotReached
from shipdesk.hub import Done, HubClient, HubRequest, HubResponse, Refused, Unknown
from tests.embedded_hub.support import Desk, booking, new_key


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "embedded-hub.sqlite3")
    yield desk
    desk.hub.close()


@pytest.fixture
def client(desk):
    return HubClient(desk.hub.handle)


def body(**changes):
    return json.dumps(booking(**changes), ensure_ascii=False).encode()


def done(outcome):
    assert isinstance(outcome, Done), outcome
    return outcome


def test_a_booking_from_its_wish_to_its_cancellation(client):
    key = new_key()
    booked = done(client.create_consignment(body(), key))
    assert booked.status == 201
    assert not booked.replayed
    consignment_id = booked.body["consignment_id"]
    assert booked.location == f"/v1/consignments/{consignment_id}"
    assert done(client.create_consignment(body(), key)).replayed
    assert done(client.get_operation(key)).body["resource"] == booked.location
    assert done(client.find_by_reference("CT-2026-0117")).body["items"][0]["consignment_id"] == consignment_id
    assert done(client.get_consignment(consignment_id)).etag == booked.etag
    assert len(done(client.handling_units(consignment_id)).body["items"]) == 2
    assert len(done(client.tracking_events(consignment_id)).body["items"]) == 2
    amended = done(client.amend_consignment(consignment_id, '"1"', b'{"ready_at": null}', new_key()))
    assert amended.etag == '"2"'
    cancelled = done(client.cancel_consignment(consignment_id, '"2"', new_key(), "DATA_ERROR"))
    assert cancelled.body["state"] == "CANCELLED"


def test_reading_the_feed_from_page_to_page(client, desk):
    done(client.create_consignment(body(), new_key()))
    first = done(client.read_feed()).body
    assert len(first["items"]) == 4
    assert done(client.read_feed(first["next_after"])).body["items"] == []


def test_the_rest_of_the_catalogue(client):
    assert done(client.health()).body["status"] == "OK"
    assert done(client.capabilities()).body["environment"] == "OFFLINE"
    assert len(done(client.services()).body["items"]) == 8
    assert done(client.departures(route_id="TH-CN-RAIL-LAOS")).body["items"]
    block = done(client.create_number_block("SSCC", 50, "PC-01", new_key()))
    assert block.body["quantity"] == 50


def test_a_refusal_names_the_field(client):
    refused = client.create_consignment(body(incoterm="DAT"), new_key())
    assert isinstance(refused, Refused)
    assert [(fault.code, fault.pointer) for fault in refused.problem.errors] == [("not_in_enum", "/incoterm")]


def test_an_operation_that_never_arrived_is_refused_as_not_found(client):
    outcome = client.get_operation(new_key())
    assert isinstance(outcome, Refused)
    assert outcome.problem.code == "not_found"


@pytest.mark.parametrize(("connected", "reached"), [("yes", True), ("no", False)])
def test_h13_no_answer_is_unknown_and_tells_whether_the_hub_was_reached(connected, reached):
    def send(request: HubRequest) -> HubResponse:
        raise HubNotReached("upstream_unavailable", "hub_no_answer", connected=connected)

    assert HubClient(send).create_consignment(body(), new_key()) == Unknown("hub_no_answer", reached=reached)


def test_what_is_sent_is_the_very_wish():
    sent: list[HubRequest] = []

    def send(request: HubRequest) -> HubResponse:
        sent.append(request)
        return HubResponse(200, {}, b"{}")

    client = HubClient(send, language="zh")
    client.submit("POST", "/consignments", b' {"a" : 1}', "k", {"If-Match": '"3"'})
    client.submit("PATCH", "/consignments/x", b"{}", "k")
    client.find_by_reference("A/B&c")
    assert sent[0].body == b' {"a" : 1}'
    assert sent[0].header("idempotency-key") == '"k"'
    assert sent[0].header("If-Match") == '"3"'
    assert sent[0].header("Accept-Language") == "zh-Hans"
    assert [request.header("Content-Type") for request in sent] == [
        "application/json",
        "application/merge-patch+json",
        None,
    ]
    assert sent[2].path == "/consignments?client_reference=A%2FB%26c"
