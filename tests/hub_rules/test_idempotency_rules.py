"""Section 1: every wish happens once."""

import json

import pytest

from shipdesk.hub.port import HubRequest
from tests.embedded_hub.support import booking, cancel, new_key


def refs(door) -> list[str]:
    return [each["client_reference"] for each in door.items("/consignments")]


def code(answer) -> tuple[int, str]:
    return answer.status, answer.json()["code"]


@pytest.mark.parametrize(
    ("headers", "told"), [({}, "missing_idempotency_key"), ({"Idempotency_Key": "abc"}, "invalid_idempotency_key")]
)
def test_h01_a_key_is_required_and_a_uuid(hub_door, headers, told):
    assert code(hub_door.ask("POST", "/consignments", booking(), **headers)) == (400, told)
    assert refs(hub_door) == []


def test_h02_h03_h04_the_same_wish_is_answered_with_the_first_answer(hub_door):
    key = new_key()
    first = hub_door.book(key=f'"{key}"')
    path = f"/consignments/{first.json()['consignment_id']}"
    assert hub_door.patch(path, {"metadata": {"a": "b"}}, '"1"').json()["version"] == 2
    reordered = json.dumps(dict(reversed(list(booking().items()))), indent=3).encode()
    again = hub_door.book(reordered, key)
    assert (again.status, again.body) == (201, first.body)
    assert again.header("Idempotency-Replayed") == "true"
    assert (again.header("Location"), again.header("ETag")) == (first.header("Location"), first.header("ETag"))
    assert hub_door.other("acc-2").book(key=key).header("Idempotency-Replayed") is None


def test_h05_another_wish_under_the_same_key_is_refused(hub_door):
    key = new_key()
    hub_door.book(key=key)
    refused = hub_door.book(booking(client_reference="B"), key)
    assert code(refused) == (422, "idempotency_key_reused")
    assert refs(hub_door) == ["CT-2026-0117"]


def test_h06_twenty_equal_wishes_at_once_make_one(hub_door):
    headers = {"Content-Type": "application/json", "Idempotency-Key": new_key()}
    wish = HubRequest("POST", "/consignments", headers, json.dumps(booking()).encode())
    answers = hub_door.at_once([wish] * 20)
    assert {answer.status for answer in answers} <= {201, 409, 503}
    made = [answer for answer in answers if answer.status == 201]
    assert len({answer.body for answer in made}) == 1
    assert sum(answer.header("Idempotency-Replayed") is None for answer in made) == 1
    assert refs(hub_door) == ["CT-2026-0117"]


def test_h08_a_refused_wish_leaves_its_key_free(hub_door):
    shown, key, wish = hub_door.booked(), new_key(), booking(client_reference="B")
    assert hub_door.simulate("CREDIT_EXHAUST", shown)
    assert code(hub_door.book(wish, key)) == (402, "credit_limit_exceeded")
    assert hub_door.simulate("CREDIT_RESTORE", shown)
    assert hub_door.book(wish, key).status == 201


def test_h09_h20_after_the_key_has_gone_the_reference_is_still_used(hub_door):
    days = hub_door.get("/capabilities").json()["retention_days"]["idempotency_keys"]
    key = new_key()
    shown = hub_door.book(key=key).json()
    hub_door.clock.advance(days=days, seconds=-1)
    assert hub_door.book(key=key).header("Idempotency-Replayed") == "true"
    hub_door.clock.advance(seconds=1)
    refused = hub_door.book(key=key)
    assert days >= 30
    assert code(refused) == (409, "duplicate_client_reference")
    assert refused.json()["existing"] == f"/v1/consignments/{shown['consignment_id']}"
    assert len(refs(hub_door)) == 1


def test_h10_a_retry_is_a_replay_although_the_etag_moved(hub_door):
    shown, key = hub_door.booked(), new_key()
    path = f"/consignments/{shown['consignment_id']}/cancel"
    first = hub_door.post(path, {"reason": "DATA_ERROR"}, key, If_Match='"1"')
    again = hub_door.post(path, {"reason": "DATA_ERROR"}, key, If_Match='"1"')
    assert (first.status, again.status, again.body) == (200, 200, first.body)


def test_h15_what_became_of_a_key(hub_door):
    key = new_key()
    assert hub_door.get(f"/operations/{key}").status == 404
    shown = hub_door.book(key=key).json()
    told = hub_door.get(f"/operations/{key}").json()
    assert (told["state"], told["resource"]) == ("COMMITTED", f"/v1/consignments/{shown['consignment_id']}")
    assert hub_door.other("acc-2").get(f"/operations/{key}").status == 404


def test_h20_references_are_unique_for_ever(hub_door):
    cancel(hub_door, hub_door.booked())
    assert code(hub_door.book()) == (409, "duplicate_client_reference")


def test_h23_advice_needs_no_key_and_leaves_no_trace(hub_door):
    address = {"country_code": "CN", "postal_code": "650 000", "latin": {"language": "en", "lines": ["1  Road"]}}
    told = hub_door.ask("POST", "/address-validations", {"address": address}).json()
    assert (told["verdict"], told["normalized"]["latin"]["lines"]) == ("CORRECTED", ["1 Road"])
    assert [change["pointer"] for change in told["changes"]] == ["/address/postal_code", "/address/latin/lines/0"]
    wish = {
        "descriptions": [{"language": "en", "text": "Fresh durian"}],
        "origin_country": "TH",
        "destination_country": "CN",
    }
    advice = hub_door.ask("POST", "/hs-advice", wish).json()
    assert advice == hub_door.ask("POST", "/hs-advice", wish).json()
    assert (advice["binding"], advice["candidates"][0]["hs6"]) == (False, "081060")
    assert hub_door.items("/feed") == []


def test_h97_what_belongs_to_another_account_is_not_there(hub_door):
    shown, other = hub_door.booked(), hub_door.other("acc-2")
    for path in ("", "/labels", "/documents", "/tracking-events", "/customs-messages", "/handling-units"):
        assert other.get(f"/consignments/{shown['consignment_id']}{path}").status == 404
    assert other.get(f"/handling-units/{shown['ssccs'][0]['sscc']}").status == 404
    assert other.items("/charges") == other.items("/feed") == []
