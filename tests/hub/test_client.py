"""The client against the embedded hub, and against no hub at all."""

import json

import pytest

from shipdesk.errors import HubNotReached
from shipdesk.hub import Done, HubClient, HubRequest, HubResponse, Refused, Unknown
from shipdesk.hub.calls import catalogue, consignments, documents, labels, news, quotes, system, units
from shipdesk.hub.calls.call import content_digest
from shipdesk.hub.capabilities import Limits, read_capabilities
from tests.builders import Clock, hub_client
from tests.embedded_hub.support import Desk, booking, new_key


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "embedded-hub.sqlite3")
    yield desk
    desk.hub.close()


@pytest.fixture
def client(desk):
    return hub_client(desk.hub.handle)


def body(**changes):
    return json.dumps(booking(**changes), ensure_ascii=False).encode()


def done(outcome):
    assert isinstance(outcome, Done), outcome
    return outcome


def test_a_booking_from_its_wish_to_its_cancellation(client):
    key = new_key()
    booked = done(client.perform(consignments.create(body()), key))
    assert booked.status == 201
    assert not booked.replayed
    consignment_id = booked.body["consignment_id"]
    assert booked.location == f"/v1/consignments/{consignment_id}"
    assert done(client.perform(consignments.create(body()), key)).replayed
    assert done(client.ask(system.operation(key))).body["resource"] == booked.location
    found = done(client.ask(consignments.by_reference("CT-2026-0117"))).body["items"]
    assert found[0]["consignment_id"] == consignment_id
    assert done(client.ask(consignments.one(consignment_id))).etag == booked.etag
    assert done(client.ask(consignments.one(consignment_id, etag=booked.etag))).is_unchanged
    assert len(done(client.ask(units.of_consignment(consignment_id))).body["items"]) == 2
    assert len(done(client.ask(news.tracking_events(consignment_id))).body["items"]) == 2
    amended = done(client.perform(consignments.amend(consignment_id, '"1"', {"ready_at": None}), new_key()))
    assert amended.etag == '"2"'
    cancelled = done(client.perform(consignments.cancel(consignment_id, '"2"', "DATA_ERROR"), new_key()))
    assert cancelled.body["state"] == "CANCELLED"


def test_reading_the_feed_from_page_to_page(client):
    done(client.perform(consignments.create(body()), new_key()))
    first = done(client.ask(news.feed())).body
    assert len(first["items"]) == 7
    assert done(client.ask(news.feed(first["next_after"]))).body["items"] == []


def test_the_rest_of_the_catalogue(client):
    assert done(client.ask(system.health())).body["status"] == "OK"
    assert len(done(client.ask(catalogue.services())).body["items"]) == 8
    assert done(client.ask(catalogue.departures(route_id="TH-CN-RAIL-LAOS"))).body["items"]
    block = done(client.perform(quotes.number_block("SSCC", 50, "PC-01"), new_key()))
    assert block.body["quantity"] == 50


def test_a_refusal_names_the_field(client):
    refused = client.perform(consignments.create(body(incoterm="DAT")), new_key())
    assert isinstance(refused, Refused)
    assert [(fault.code, fault.pointer) for fault in refused.problem.errors] == [("not_in_enum", "/incoterm")]


def test_an_operation_that_never_arrived_is_refused_as_not_found(client):
    outcome = client.ask(system.operation(new_key()))
    assert isinstance(outcome, Refused)
    assert outcome.problem.code == "not_found"


@pytest.mark.parametrize(("connected", "reached"), [("yes", True), ("no", False)])
def test_h13_no_answer_is_unknown_and_tells_whether_the_hub_was_reached(connected, reached):
    def send(request: HubRequest) -> HubResponse:
        raise HubNotReached("upstream_unavailable", "hub_no_answer", connected=connected)

    outcome = hub_client(send).perform(consignments.create(body()), new_key())
    assert outcome == Unknown("hub_no_answer", reached=reached)


class Recorder:
    """Keeps what it was sent and always answers the same."""

    def __init__(self, answer: HubResponse) -> None:
        self.answer = answer
        self.sent: list[HubRequest] = []

    def __call__(self, request: HubRequest) -> HubResponse:
        self.sent.append(request)
        return self.answer


def test_what_is_sent_is_the_very_wish():
    send = Recorder(HubResponse(200, {}, b"{}"))
    client = HubClient(send, Clock(), language="zh")
    client.perform(consignments.create(b' {"a" : 1}'), "k")
    client.perform(consignments.amend("x", '"3"', {}), "k")
    client.perform(documents.put_content("x", b"%PDF-", "application/pdf"), "k")
    created, amended, put = send.sent
    assert created.body == b' {"a" : 1}'
    assert created.header("idempotency-key") == amended.header("Idempotency-Key") == '"k"'
    assert amended.header("If-Match") == '"3"'
    assert created.header("Accept-Language") == "zh-Hans"
    assert [one.header("Content-Type") for one in send.sent] == [
        "application/json",
        "application/merge-patch+json",
        "application/pdf",
    ]
    assert put.header("Idempotency-Key") is None
    assert put.header("Content-Digest") == "sha-256=:OFI8CHeW5dXdHPm60fsCZ4GoON2d0s+K9YufZQKkZ3g=:"


def test_what_the_hub_can_do_is_asked_once_in_a_start(desk):
    asked = []

    def send(request: HubRequest) -> HubResponse:
        asked.append(request.path)
        return desk.hub.handle(request)

    client = hub_client(send)
    known = client.capabilities()
    assert known is not None
    assert (known.environment, known.account, known.contract_version) == ("OFFLINE", "acc-desk", "1.0.0")
    assert client.offers("createConsignment")
    assert client.offers("createManifest")
    assert asked == ["/capabilities"]


def test_h84_what_is_absent_is_not_offered_and_a_501_is_remembered_until_the_next_start():
    nothing = {"environment": "SANDBOX", "account_id": "a", "contract_version": "1.0.0", "auth_schemes": []}
    told = Recorder(HubResponse(200, {}, json.dumps(nothing | {"features": ["QUOTES", "LABEL_PNG"]}).encode()))
    client = hub_client(told)
    offered = [client.offers(one) for one in ("createQuote", "createLabels", "createManifest", "simulate")]
    assert offered == [True, True, False, False]
    told.answer = HubResponse(501, {}, b'{"code": "not_supported"}')
    assert isinstance(client.perform(quotes.quote({}), new_key()), Refused)
    assert not client.offers("createQuote")
    assert hub_client(told).offers("createQuote"), "after a restart it is tried again"


@pytest.mark.parametrize("told", [{}, {"environment": 3}, {"features": "all"}, {"auth_schemes": None}])
def test_an_answer_that_names_no_capabilities_changes_nothing(told):
    client = hub_client(Recorder(HubResponse(200, {}, json.dumps(told).encode())))
    assert client.capabilities() is None
    assert client.offers("createLabels")


def test_limits_that_make_no_sense_are_left_out():
    told = {"environment": "SANDBOX", "account_id": "a", "contract_version": "2", "auth_schemes": [], "features": []}
    limits = {"max_batch_items": 0, "max_json_bytes": "many", "max_document_bytes": 7, "requests_per_minute": True}
    assert read_capabilities(told | {"limits": limits}).limits == Limits(max_document_bytes=7)


CONTENT = b"%PDF-1.7 label"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (HubResponse(200, {"Content-Type": "application/pdf; x=1"}, CONTENT), "application/pdf"),
        (HubResponse(200, {"Repr-Digest": content_digest(CONTENT)}, CONTENT), None),
        (HubResponse(304, {}), None),
    ],
)
def test_a_file_comes_as_it_is(answer, expected):
    outcome = done(hub_client(Recorder(answer)).ask(labels.content("lbl_1")))
    assert (outcome.content, outcome.media_type) == (answer.body, expected)


@pytest.mark.parametrize(
    "answer",
    [HubResponse(200, {}, b""), HubResponse(200, {"Repr-Digest": content_digest(CONTENT)}, b"other"), HubResponse(201)],
)
def test_h53_a_file_that_is_not_what_it_says_is_no_answer(answer):
    assert hub_client(Recorder(answer)).ask(documents.content("doc_1")) == Unknown("hub_broken_answer")
