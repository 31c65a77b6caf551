"""Sections 3 and 4: versions, amendments, cancelling."""

import pytest

from tests.embedded_hub.support import Desk, booking, cancel, codes, new_key


def path_of(shown) -> str:
    return f"/consignments/{shown['consignment_id']}"


def test_h37_etag_changes_with_the_version_only(desk):
    shown = desk.booked()
    read = desk.get(path_of(shown))
    assert read.header("ETag") == '"1"' == desk.get(path_of(shown)).header("ETag")
    amended = desk.patch(path_of(shown), {"delivery_instructions": "Gate 3"}, '"1"')
    assert (amended.header("ETag"), amended.json()["version"]) == ('"2"', 2)
    same = desk.patch(path_of(shown), {"delivery_instructions": "Gate 3"}, '"2"')
    assert same.header("ETag") == '"2"'
    desk.clock.advance(hours=3)
    desk.feed()
    assert desk.get(path_of(shown)).header("ETag") == '"2"'


def test_h37_cached_copy_is_still_current(desk):
    shown = desk.booked()
    assert desk.get(path_of(shown), If_None_Match='"1"').status == 304
    assert desk.get(path_of(shown), If_None_Match='"7"').status == 200
    services = desk.get("/services").header("ETag")
    assert desk.get("/services", If_None_Match=services).status == 304


@pytest.mark.parametrize("action", ["amend", "cancel"])
@pytest.mark.parametrize(
    ("if_match", "status", "code"),
    [
        (None, 428, "precondition_required"),
        ('"9"', 412, "precondition_failed"),
        ("*", 400, "malformed_request"),
    ],
)
def test_h38_changes_need_the_present_etag(desk, action, if_match, status, code):
    shown = desk.booked()
    headers = {"Idempotency_Key": new_key()} | ({"If_Match": if_match} if if_match else {})
    if action == "amend":
        refused = desk.ask("PATCH", path_of(shown), {"metadata": {"a": "b"}}, **headers)
    else:
        refused = desk.ask("POST", path_of(shown) + "/cancel", {"reason": "OTHER"}, **headers)
    assert (refused.status, refused.json()["code"]) == (status, code)
    assert refused.json().get("current_etag") == ('"1"' if status == 412 else None)
    assert desk.get(path_of(shown)).json()["version"] == 1


def test_h40_merge_patch_replaces_removes_and_keeps(desk):
    shown = desk.booked(delivery_instructions="Gate 3")
    patch = {"ready_at": None, "metadata": {"note": "ทดสอบ"}, "delivery_instructions": None}
    amended = desk.patch(path_of(shown), patch, '"1"').json()
    assert "ready_at" not in amended
    assert "delivery_instructions" not in amended
    assert amended["metadata"] == {"shipdesk.workstation": "PC-01", "note": "ทดสอบ"}
    assert amended["items"] == shown["items"]


def test_h40_what_cannot_be_amended_is_named_and_nothing_happens(desk):
    shown = desk.booked()
    patch = {
        "client_reference": "OTHER",
        "exporter": shown["exporter"],
        "colour": "red",
        "metadata": {"a": "b"},
        "ready_at": "soon",
    }
    refused = desk.patch(path_of(shown), patch, '"1"')
    assert refused.status == 422
    assert codes(refused) == {
        "/client_reference": "not_amendable",
        "/exporter": "not_amendable",
        "/colour": "unknown_field",
        "/ready_at": "pattern",
    }
    assert desk.get(path_of(shown)).json() == shown


def test_h40_the_amended_whole_must_be_sound(desk):
    shown = desk.booked()
    refused = desk.patch(path_of(shown), {"declared_value": {"amount": "1.00", "currency": "THB"}}, '"1"')
    assert codes(refused) == {"/declared_value/amount": "inconsistent_sum"}


def test_h42_units_are_matched_by_their_reference(desk):
    shown = desk.booked()
    first, second = shown["handling_units"]
    third = {**second, "client_unit_reference": "PLT-3"}
    amended = desk.patch(path_of(shown), {"handling_units": [third, first]}, '"1"').json()
    before = {each["client_unit_reference"]: each["sscc"] for each in shown["ssccs"]}
    after = {each["client_unit_reference"]: each["sscc"] for each in amended["ssccs"]}
    assert list(after) == ["PLT-3", "PLT-1"]
    assert after["PLT-1"] == before["PLT-1"]
    assert after["PLT-3"] not in before.values()
    units = desk.get(path_of(shown) + "/handling-units").json()["items"]
    states = {unit["unit"]["client_unit_reference"]: unit["state"] for unit in units}
    assert states == {"PLT-1": "ACTIVE", "PLT-2": "VOID", "PLT-3": "ACTIVE"}


def test_h42_a_kept_unit_keeps_its_sscc(desk):
    shown = desk.booked()
    units = [{**shown["handling_units"][0], "sscc": "385000910000000119"}, shown["handling_units"][1]]
    units[0]["sscc"] = "388500091000000019"
    refused = desk.patch(path_of(shown), {"handling_units": units}, '"1"')
    assert codes(refused) == {"/handling_units/0/sscc": "not_amendable"}


def test_h43_the_feed_shows_allowed_transitions_only(desk):
    shown = desk.booked()
    desk.clock.advance(days=60)
    desk.feed()
    cancel(desk, shown, accept_fee_up_to={"amount": "500.00", "currency": "THB"})
    states = [item["state"] for item in desk.feed()["items"] if item["type"] == "CONSIGNMENT_CHANGED"]
    assert states == ["SUBMITTED", "ACCEPTED", "CANCELLED"]


def test_h44_cancelling_in_time_is_free(desk):
    shown = desk.booked()
    cancelled = cancel(desk, shown, note="Typed twice")
    body = cancelled.json()
    assert (body["state"], body["version"], cancelled.header("ETag")) == ("CANCELLED", 2, '"2"')
    assert body["cancellation"]["fee"] == {"amount": "0.00", "currency": "THB"}
    assert body["cancellation"]["note"] == "Typed twice"
    assert body["amendable_fields"] == []


def test_h45_a_fee_is_never_taken_unasked(desk):
    shown = desk.booked()
    desk.clock.advance(days=31)
    refused = cancel(desk, shown)
    assert (refused.status, refused.json()["code"]) == (402, "payment_required")
    assert desk.get(path_of(shown)).json()["state"] == "ACCEPTED"
    accepted = cancel(desk, shown, accept_fee_up_to={"amount": "200.00", "currency": "THB"})
    assert accepted.json()["cancellation"]["fee"]["amount"] == "200.00"


def test_h46_cancelling_twice_changes_nothing(desk):
    shown = desk.booked()
    first = cancel(desk, shown)
    before = desk.feed()
    second = cancel(desk, shown)
    assert (second.status, second.body) == (200, first.body)
    assert desk.feed() == before


def test_h48_after_cancelling_ssccs_stay_used(desk):
    sscc = "388500091000000019"
    units = booking()["handling_units"]
    units[0]["sscc"] = sscc
    shown = desk.booked(handling_units=units)
    cancelled = cancel(desk, shown).json()
    assert cancelled["ssccs"] == []
    refused = desk.book(booking(client_reference="NEXT", handling_units=units))
    assert (refused.status, refused.json()["code"]) == (409, "number_already_used")
    assert desk.get(f"/handling-units/{sscc}").json()["state"] == "VOID"


def test_an_amendment_of_a_cancelled_consignment_is_refused(desk):
    shown = desk.booked()
    cancel(desk, shown)
    refused = desk.patch(path_of(shown), {"metadata": {}}, '"2"')
    assert codes(refused) == {"/metadata": "not_amendable"}


def test_h97_another_accounts_resources_are_not_found(desk, tmp_path):
    shown = desk.booked()
    other = Desk(tmp_path / "embedded-hub.sqlite3", desk.clock, account="acc-other")
    for path in ("", "/handling-units", "/tracking-events"):
        assert other.get(path_of(shown) + path).status == 404
    assert other.patch(path_of(shown), {"metadata": {}}, '"1"').status == 404
    assert cancel(other, shown).status == 404
    assert other.get(f"/handling-units/{shown['ssccs'][0]['sscc']}").status == 404
    assert other.get("/consignments").json()["items"] == []
    assert other.feed()["items"] == []
