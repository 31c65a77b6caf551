"""Section 1 of the semantics: every wish happens once."""

import json

import pytest

from shipdesk.embedded_hub.wishes import fingerprint
from tests.embedded_hub.support import Desk, booking, cancel, new_key


def count(desk: Desk) -> int:
    return len(desk.get("/consignments").json()["items"])


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, "missing_idempotency_key"),
        ({"Idempotency_Key": "abc"}, "invalid_idempotency_key"),
        ({"Idempotency_Key": '"'}, "invalid_idempotency_key"),
        ({"Idempotency_Key": ""}, "invalid_idempotency_key"),
    ],
)
def test_h01_key_is_required_and_a_uuid(desk, headers, code):
    refused = desk.ask("POST", "/consignments", booking(), **headers)
    assert (refused.status, refused.json()["code"]) == (400, code)
    assert count(desk) == 0


def test_h01_amending_needs_a_key_too(desk):
    shown = desk.booked()
    refused = desk.ask("PATCH", f"/consignments/{shown['consignment_id']}", {"metadata": {}}, If_Match='"1"')
    assert refused.json()["code"] == "missing_idempotency_key"


def test_h02_quoted_and_bare_keys_are_the_same(desk):
    key = new_key()
    first = desk.book(key=f'"{key}"')
    second = desk.book(key=key)
    assert second.header("Idempotency-Replayed") == "true"
    assert second.body == first.body


def test_h02_keys_belong_to_an_account(desk, tmp_path):
    key = new_key()
    mine = desk.book(key=key)
    other = Desk(tmp_path / "embedded-hub.sqlite3", desk.clock, account="acc-other")
    theirs = other.book(key=key)
    assert theirs.status == 201
    assert theirs.header("Idempotency-Replayed") is None
    assert theirs.json()["consignment_id"] != mine.json()["consignment_id"]


def test_h03_fingerprint_ignores_spaces_and_order(desk):
    key = new_key()
    first = desk.book(key=key)
    members = list(booking().items())
    reordered = json.dumps(dict(reversed(members)), indent=4).encode()
    assert desk.book(reordered, key).body == first.body


def test_h03_fingerprint_is_sha256_of_method_path_and_canonical_body():
    import hashlib

    expected = hashlib.sha256(b'POST\n/v1/quotes\n{"a":"\xe0\xb8\x81","b":1}').hexdigest()
    assert fingerprint("POST", "/v1/quotes", {"b": 1, "a": "ก"}, has_body=True) == expected
    assert fingerprint("POST", "/v1/x", None, has_body=False) == hashlib.sha256(b"POST\n/v1/x\n").hexdigest()


def test_h04_replay_is_the_first_answer_not_the_present_state(desk):
    key = new_key()
    first = desk.book(key=key)
    shown = first.json()
    desk.patch(f"/consignments/{shown['consignment_id']}", {"metadata": {"a": "b"}}, '"1"')
    desk.clock.advance(hours=5)
    again = desk.book(key=key)
    assert (again.status, again.body) == (first.status, first.body)
    assert again.header("Idempotency-Replayed") == "true"
    for name in ("Location", "ETag", "Content-Type"):
        assert again.header(name) == first.header(name)
    assert again.json()["version"] == 1


def test_h05_same_key_for_something_else_is_refused(desk):
    key = new_key()
    desk.book(key=key)
    refused = desk.book(booking(incoterm_place="Kunming"), key)
    assert (refused.status, refused.json()["code"]) == (422, "idempotency_key_reused")
    assert count(desk) == 1


def test_h05_same_key_on_another_path_is_refused(desk):
    key = new_key()
    desk.book(key=key)
    refused = desk.post("/number-blocks", {"kind": "SSCC", "quantity": 1}, key)
    assert refused.json()["code"] == "idempotency_key_reused"


def test_h08_a_refused_wish_leaves_its_key_free(desk):
    key = new_key()
    wrong = booking(consignee={**booking()["consignee"], "phone": "nonsense"})
    assert desk.book(wrong, key).status == 422
    assert desk.get(f"/operations/{key}").status == 404
    assert desk.book(key=key).status == 201


def test_h09_keys_live_as_long_as_capabilities_say(desk):
    days = desk.get("/capabilities").json()["retention_days"]["idempotency_keys"]
    assert days >= 30
    key = new_key()
    desk.book(key=key)
    desk.clock.advance(days=days, seconds=-1)
    assert desk.book(key=key).header("Idempotency-Replayed") == "true"
    desk.clock.advance(seconds=1)
    refused = desk.book(key=key)
    assert refused.json()["code"] == "duplicate_client_reference"


def test_h10_a_retry_is_a_replay_although_the_etag_moved(desk):
    shown = desk.booked()
    key, path = new_key(), f"/consignments/{shown['consignment_id']}/cancel"
    first = desk.post(path, {"reason": "DATA_ERROR"}, key, If_Match='"1"')
    again = desk.post(path, {"reason": "DATA_ERROR"}, key, If_Match='"1"')
    assert first.status == 200
    assert again.body == first.body
    assert again.header("Idempotency-Replayed") == "true"
    without = desk.post(path, {"reason": "DATA_ERROR"}, key)
    assert without.body == first.body


def test_h10_a_retry_is_a_replay_although_the_departure_left(desk):
    departures = desk.get("/departures?service_code=TH-CN-RAIL-LAOS-REEFER").json()["items"]
    open_one = next(each for each in departures if each["status"] == "OPEN")
    wish, key = booking(departure_id=open_one["departure_id"]), new_key()
    first = desk.book(wish, key)
    assert first.status == 201
    desk.clock.advance(days=30)
    assert desk.book(wish, key).body == first.body
    late = desk.book({**wish, "client_reference": "LATE-1"})
    assert (late.status, late.json()["code"]) == (409, "cut_off_passed")


def test_h15_operations_tell_what_became_of_a_key(desk, tmp_path):
    key = new_key()
    assert desk.get(f"/operations/{key}").status == 404
    shown = desk.book(key=key).json()
    told = desk.get(f"/operations/{key}").json()
    assert (told["state"], told["method"], told["path"]) == ("COMMITTED", "POST", "/v1/consignments")
    assert told["response_status"] == 201
    assert told["resource"] == f"/v1/consignments/{shown['consignment_id']}"
    other = Desk(tmp_path / "embedded-hub.sqlite3", desk.clock, account="acc-other")
    assert other.get(f"/operations/{key}").status == 404


def test_h15_a_key_that_is_no_key(desk):
    assert desk.get("/operations/abc").json()["code"] == "invalid_idempotency_key"


def test_h20_references_are_unique_for_ever(desk):
    shown = desk.booked()
    cancel(desk, shown)
    refused = desk.book()
    assert (refused.status, refused.json()["code"]) == (409, "duplicate_client_reference")
    assert refused.json()["existing"] == f"/v1/consignments/{shown['consignment_id']}"
    assert count(desk) == 1


def test_equal_histories_give_equal_bytes(tmp_path):
    def history(name: str) -> list[bytes]:
        desk = Desk(tmp_path / name)
        answers = [desk.book(key="0192f3a4-7c1e-7b52-9d0c-1f6a2b3c4d01"), desk.get("/feed")]
        desk.clock.advance(hours=2)
        answers += [desk.get("/feed"), desk.get("/departures"), desk.get("/services"), desk.book()]
        return [answer.body for answer in answers]

    assert history("one.sqlite3") == history("two.sqlite3")
